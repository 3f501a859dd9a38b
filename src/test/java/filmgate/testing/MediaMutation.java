package filmgate.testing;

import java.util.Arrays;
import java.util.Random;

/** Damages a media file in one of the ways in which files are damaged, or made to do damage. */
public enum MediaMutation {
  FLIPPED_BITS {
    @Override
    byte[] apply(byte[] file, Random random) {
      var count = 1 + random.nextInt(64);
      for (var i = 0; i < count; i++) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return file;
    }
  },
  TRUNCATED {
    @Override
    byte[] apply(byte[] file, Random random) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  /** A length, a count, or an offset of four bytes is huge, zero, or negative. */
  WRONG_NUMBER {
    @Override
    byte[] apply(byte[] file, Random random) {
      var at = random.nextInt(Math.max(1, file.length - 4));
      var value = new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x10000};
      var number = value[random.nextInt(value.length)];
      for (var i = 0; i < 4 && at + i < file.length; i++) {
        file[at + i] = (byte) (number >> (24 - 8 * i));
      }
      return file;
    }
  },
  /** The same in the first bytes, where the sizes are. */
  WRONG_HEADER {
    @Override
    byte[] apply(byte[] file, Random random) {
      var count = 1 + random.nextInt(8);
      for (var i = 0; i < count; i++) {
        file[random.nextInt(Math.min(file.length, 256))] = (byte) random.nextInt(256);
      }
      return file;
    }
  },
  ZEROED {
    @Override
    byte[] apply(byte[] file, Random random) {
      var from = random.nextInt(file.length);
      Arrays.fill(file, from, Math.min(file.length, from + 1 + random.nextInt(4096)), (byte) 0);
      return file;
    }
  },
  REPEATED {
    @Override
    byte[] apply(byte[] file, Random random) {
      var from = random.nextInt(file.length);
      var length = Math.min(1 + random.nextInt(4096), file.length - from);
      var longer = Arrays.copyOf(file, file.length + length);
      System.arraycopy(file, from, longer, from + length, file.length - from);
      return longer;
    }
  },
  /** The end of the file is noise. */
  NOISE {
    @Override
    byte[] apply(byte[] file, Random random) {
      var noise = new byte[1 + random.nextInt(8192)];
      random.nextBytes(noise);
      var from = Math.max(0, random.nextInt(file.length) - noise.length);
      System.arraycopy(noise, 0, file, from, Math.min(noise.length, file.length - from));
      return file;
    }
  };

  abstract byte[] apply(byte[] file, Random random);

  /** A damaged copy; the same seed gives the same damage. */
  public static byte[] of(byte[] file, long seed) {
    var random = new Random(seed);
    var all = values();
    return all[random.nextInt(all.length)].apply(file.clone(), random);
  }
}

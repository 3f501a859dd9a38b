package filmgate.render.sound;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of raw samples: 48 kHz, 16 bits, little-endian, left and right alternate. After its end
 * there is silence.
 */
public record RecordedAudio(Path file) {
  /** Samples per second of each channel. */
  public static final int RATE = Sampling.RATE;

  public static final int CHANNELS = 2;

  /** The bytes of one sample of all channels. */
  public static final int SAMPLE_BYTES = 2 * CHANNELS;

  /** The {@code length} samples from {@code first} on. */
  Stereo read(int first, int length) {
    var bytes = ByteBuffer.allocate(length * SAMPLE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = (long) first * SAMPLE_BYTES;
      var left = true;
      while (left && bytes.hasRemaining()) {
        left = channel.read(bytes, at + bytes.position()) >= 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var audio = new Stereo(length);
    for (var i = 0; i < length; i++) {
      audio.left()[i] = bytes.getShort(i * SAMPLE_BYTES) / 32768f;
      audio.right()[i] = bytes.getShort(i * SAMPLE_BYTES + 2) / 32768f;
    }
    return audio;
  }
}

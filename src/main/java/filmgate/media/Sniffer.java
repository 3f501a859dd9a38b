package filmgate.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the first bytes of an untrusted file: its type, and the size that an image declares. Pure
 * Java and bounded, so that it may run in the server.
 */
public final class Sniffer {
  private static final Set<String> AVIF = Set.of("avif", "avis");
  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
  private static final int MARKERS_MAX = 500;
  private static final int HEAD_BYTES = 1 << 16;

  /** The first bytes that {@link #isQuickTime} reads. */
  public static final int BRAND_END = 12;

  private Sniffer() {}

  public enum MediaFormat {
    PNG("png_pipe"),
    JPEG("jpeg_pipe"),
    WEBP("webp_pipe"),
    GIF("gif"),
    AVIF("mov"),
    HEIC("mov"),
    ISO_CLIP("mov");

    private final String demuxer;

    MediaFormat(String demuxer) {
      this.demuxer = demuxer;
    }

    public String demuxer() {
      return demuxer;
    }
  }

  /**
   * The type and size from the first bytes.
   *
   * @param width in pixels as stored, 0 if it is known only after decoding
   * @param orientation the Exif orientation 1 to 8
   */
  public record Sniffed(MediaFormat kind, int width, int height, int orientation) {}

  /** The type of the file; empty if it is unsupported or the file is too short. */
  public static Optional<Sniffed> sniff(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var head = new byte[(int) Math.min(HEAD_BYTES, in.length())];
      in.readFully(head);
      return sniff(head, in);
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  /** Whether a clip with these first bytes is a QuickTime file, not an MP4 file. */
  public static boolean isQuickTime(byte[] head) {
    return at(head, 8, "qt  ");
  }

  private static Optional<Sniffed> sniff(byte[] head, RandomAccessFile in) throws IOException {
    if (head.length < 32) {
      return Optional.empty();
    }
    if (at(head, 1, "PNG") && at(head, 12, "IHDR")) {
      var orientation = Chunks.PNG.exif(in).map(Exif::ofChunk).orElse(1);
      return Optional.of(new Sniffed(MediaFormat.PNG, big(head, 16), big(head, 20), orientation));
    }
    if ((head[0] & 255) == 0xff && (head[1] & 255) == 0xd8) {
      return jpeg(in);
    }
    if (at(head, 0, "RIFF") && at(head, 8, "WEBP")) {
      return webp(head, in);
    }
    if (at(head, 0, "GIF8")) {
      return sized(MediaFormat.GIF, little16(head, 6), little16(head, 8));
    }
    return at(head, 4, "ftyp") ? iso(head) : Optional.empty();
  }

  private static Optional<Sniffed> sized(MediaFormat kind, int width, int height) {
    return Optional.of(new Sniffed(kind, width, height, 1));
  }

  private static Optional<Sniffed> jpeg(RandomAccessFile in) throws IOException {
    long at = 2;
    var orientation = 1;
    for (var i = 0; i < MARKERS_MAX; i++) {
      in.seek(at);
      if (in.readUnsignedByte() != 0xff) {
        return Optional.empty();
      }
      var marker = in.readUnsignedByte();
      if (marker == 0xff) {
        at++;
        continue;
      }
      var length = in.readUnsignedShort();
      var frame = marker >= 0xc0 && marker <= 0xcf;
      if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        in.readUnsignedByte();
        var height = in.readUnsignedShort();
        return Optional.of(
            new Sniffed(MediaFormat.JPEG, in.readUnsignedShort(), height, orientation));
      }
      if (marker == 0xe1 && orientation == 1) {
        var block = new byte[(int) Math.min(Math.max(0, length - 2), in.length() - at - 4)];
        in.readFully(block);
        orientation = Exif.orientation(block);
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static Optional<Sniffed> webp(byte[] head, RandomAccessFile in) throws IOException {
    if (at(head, 12, "VP8X")) {
      var orientation = Chunks.WEBP.exif(in).map(Exif::ofChunk).orElse(1);
      return Optional.of(
          new Sniffed(
              MediaFormat.WEBP, little24(head, 24) + 1, little24(head, 27) + 1, orientation));
    }
    if (at(head, 12, "VP8L")) {
      var bits = little16(head, 21) | little16(head, 23) << 16;
      return sized(MediaFormat.WEBP, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    return at(head, 12, "VP8 ")
        ? sized(MediaFormat.WEBP, little16(head, 26) & 0x3fff, little16(head, 28) & 0x3fff)
        : Optional.empty();
  }

  private static Optional<Sniffed> iso(byte[] head) {
    var brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
    var avif = AVIF.contains(brand);
    if (!avif && !HEIC.contains(brand)) {
      return sized(MediaFormat.ISO_CLIP, 0, 0);
    }
    var width = 0;
    var height = 0;
    for (var i = 0; i + 16 <= head.length; i++) { // the largest size of an item
      if (at(head, i, "ispe")) {
        width = Math.max(width, big(head, i + 8));
        height = Math.max(height, big(head, i + 12));
      }
    }
    return width == 0
        ? Optional.empty()
        : sized(avif ? MediaFormat.AVIF : MediaFormat.HEIC, width, height);
  }

  private static boolean at(byte[] head, int offset, String word) {
    var wanted = word.getBytes(StandardCharsets.ISO_8859_1);
    return offset + wanted.length <= head.length
        && Arrays.equals(head, offset, offset + wanted.length, wanted, 0, wanted.length);
  }

  private static int little16(byte[] head, int offset) {
    return (head[offset] & 255) | (head[offset + 1] & 255) << 8;
  }

  private static int little24(byte[] head, int offset) {
    return little16(head, offset) | (head[offset + 2] & 255) << 16;
  }

  /** Four bytes in big-endian order; a larger number is {@link Integer#MAX_VALUE}. */
  private static int big(byte[] head, int offset) {
    var value = 0;
    for (var i = 0; i < 4; i++) {
      value = (value << 8) | (head[offset + i] & 255);
    }
    return value < 0 ? Integer.MAX_VALUE : value;
  }
}

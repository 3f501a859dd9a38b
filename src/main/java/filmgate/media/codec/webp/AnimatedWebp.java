package filmgate.media.codec.webp;

import filmgate.render.raster.I420;
import filmgate.render.raster.Yuv;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first frame of an animated WebP file, which the media libraries do not read.
 *
 * @param still the frame as a WebP file of its own
 * @param left the column of the frame in the canvas; {@code top} is its row
 * @param width of the canvas; {@code height} is its height
 * @param isWhole whether the frame covers the canvas
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
public record AnimatedWebp(
    byte[] still, int left, int top, int width, int height, boolean isWhole) {
  private static final int CHUNKS_MAX = 64;
  private static final int FRAME_HEADER = 16;
  private static final int SIDE_MAX = 4096;
  private static final int HAS_ALPHA = 16;

  /** The first frame; empty if the file is not an animation. */
  public static Optional<AnimatedWebp> read(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var canvas = new byte[30];
      if (in.length() < 64 || in.read(canvas) < canvas.length || !name(canvas, 12).equals("VP8X")) {
        return Optional.empty();
      }
      long at = 12;
      var header = new byte[8];
      for (var i = 0; i < CHUNKS_MAX && at + 8 + FRAME_HEADER <= in.length(); i++) {
        in.seek(at);
        in.readFully(header);
        var size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xffff_ffffL;
        if (name(header, 0).equals("ANMF")) {
          return frame(in, (int) Math.min(size, in.length() - at - 8), canvas);
        }
        at += 8 + size + (size & 1);
      }
      return Optional.empty();
    }
  }

  private static Optional<AnimatedWebp> frame(RandomAccessFile in, int size, byte[] canvas)
      throws IOException {
    if (size <= FRAME_HEADER) {
      return Optional.empty();
    }
    var frame = new byte[size];
    in.readFully(frame);
    var file = ByteBuffer.allocate(30 + size - FRAME_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    file.put(bytes("RIFF")).putInt(file.capacity() - 8).put(bytes("WEBPVP8X")).putInt(10);
    file.putInt(HAS_ALPHA).put(frame, 6, 6);
    file.put(frame, FRAME_HEADER, size - FRAME_HEADER);
    var width = little24(canvas, 24) + 1;
    var height = little24(canvas, 27) + 1;
    var left = 2 * little24(frame, 0);
    var top = 2 * little24(frame, 3);
    var isWhole = little24(frame, 6) + 1 == width && little24(frame, 9) + 1 == height;
    return Optional.of(new AnimatedWebp(file.array(), left, top, width, height, isWhole));
  }

  /** Writes the frame to a file of its own beside {@code output}. */
  public Path extract(Path output) throws IOException {
    return Files.write(output.resolveSibling(output.getFileName() + ".webp"), still);
  }

  /**
   * The canvas with the decoded frame at its position, over white; empty if the canvas is too large
   * or the frame is not within it.
   */
  public Optional<I420> place(I420 frame) {
    if (isWhole) {
      return Optional.of(frame);
    }
    var right = left + frame.width();
    var bottom = top + frame.height();
    if (Math.max(width, height) > SIDE_MAX || right > even(width) || bottom > even(height)) {
      return Optional.empty();
    }
    var whole = new I420(even(width), even(height));
    whole.fill(Yuv.of(0xffffffff));
    copy(frame.y(), frame.width(), whole.y(), top * whole.width() + left, whole.width());
    var corner = top / 2 * (whole.width() / 2) + left / 2;
    copy(frame.u(), frame.width() / 2, whole.u(), corner, whole.width() / 2);
    copy(frame.v(), frame.width() / 2, whole.v(), corner, whole.width() / 2);
    return Optional.of(whole);
  }

  private static int even(int length) {
    return Math.max(2, length / 2 * 2);
  }

  private static void copy(byte[] from, int width, byte[] to, int corner, int stride) {
    for (var row = 0; row < from.length / width; row++) {
      System.arraycopy(from, row * width, to, corner + row * stride, width);
    }
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int little24(byte[] bytes, int at) {
    return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8 | (bytes[at + 2] & 255) << 16;
  }
}

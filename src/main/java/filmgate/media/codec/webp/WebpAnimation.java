package filmgate.media.codec.webp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An animated WebP file of complete frames that repeats (RFC 9649, 2.7).
 *
 * <p>The animation encoder of the media libraries writes only the changed parts of a frame, and
 * leaves visible blocks of earlier frames.
 */
public final class WebpAnimation {
  private static final int FILE_HEADER = 12;
  private static final int FRAME_HEADER = 16;
  private static final int ANIMATED = 2;
  private static final int DO_NOT_BLEND = 2;

  private final int width;
  private final int height;
  private final int frameMillis;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /**
   * An animation without frames.
   *
   * @param frameMillis how long each frame is shown
   */
  public WebpAnimation(int width, int height, int frameMillis) {
    this.width = width;
    this.height = height;
    this.frameMillis = frameMillis;
    writeCanvas();
    writeLoop();
  }

  private void writeCanvas() {
    write("VP8X", 10);
    write(ANIMATED, 4);
    writeSize();
  }

  /** Without a background, and repeated for ever. */
  private void writeLoop() {
    write("ANIM", 6);
    write(0, 4);
    write(0, 2);
  }

  /** Adds a WebP file of one image of the size of the animation. */
  public void add(byte[] still) {
    var image = still.length - FILE_HEADER; // even, because chunks begin at even positions
    write("ANMF", FRAME_HEADER + image);
    write(0, 3);
    write(0, 3);
    writeSize();
    write(frameMillis, 3);
    write(DO_NOT_BLEND, 1);
    content.write(still, FILE_HEADER, image);
  }

  /** The whole file. */
  public byte[] bytes() {
    var file = new ByteArrayOutputStream(FILE_HEADER + content.size());
    write(file, "RIFF");
    write(file, 4 + content.size(), 4);
    write(file, "WEBP");
    file.writeBytes(content.toByteArray());
    return file.toByteArray();
  }

  private void writeSize() {
    write(width - 1, 3);
    write(height - 1, 3);
  }

  private void write(String name, int bytes) {
    write(content, name);
    write(bytes, 4);
  }

  private void write(int value, int bytes) {
    write(content, value, bytes);
  }

  private static void write(ByteArrayOutputStream out, String name) {
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes a number in little-endian order. */
  private static void write(ByteArrayOutputStream out, int value, int bytes) {
    for (var i = 0; i < bytes; i++) {
      out.write(value >> (8 * i));
    }
  }
}

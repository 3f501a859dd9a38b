package filmgate.media.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An animated WebP file of complete frames that repeats (RFC 9649, 2.7).
 *
 * <p>The animation encoder of the media libraries writes only the changed parts of a frame, and
 * leaves visible blocks of earlier frames.
 */
final class WebpAnimation {
  private static final int FILE_HEADER = 12;
  private static final int FRAME_HEADER = 16;
  private static final int CANVAS_BYTES = 10;
  private static final int ANIMATED = 2;
  private static final int DO_NOT_BLEND = 2;

  private final ImageSize size;
  private final int frameMillis;
  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();

  WebpAnimation(ImageSize size, int frameMillis) {
    this.size = size;
    this.frameMillis = frameMillis;
  }

  /** Adds a WebP file of one image of the size of the animation. */
  void add(byte[] still) {
    var image = still.length - FILE_HEADER;
    var frame = chunk("ANMF", FRAME_HEADER + image);
    put24(put24(frame, 0), 0);
    put24(put24(frame, size.width() - 1), size.height() - 1);
    put24(frame, frameMillis).put((byte) DO_NOT_BLEND);
    frame.put(still, FILE_HEADER, image);
    frames.writeBytes(frame.array());
  }

  /** The whole file. */
  byte[] bytes() {
    var canvas = chunk("VP8X", CANVAS_BYTES).putInt(ANIMATED);
    put24(put24(canvas, size.width() - 1), size.height() - 1);
    var animation = chunk("ANIM", 6); // no background, repeats for ever
    var content = canvas.capacity() + animation.capacity() + frames.size();
    var file = ByteBuffer.allocate(FILE_HEADER + content).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(4 + content).put(ascii("WEBP"));
    return file.put(canvas.array()).put(animation.array()).put(frames.toByteArray()).array();
  }

  /** A chunk of this size and its header; chunks begin at even positions. */
  private static ByteBuffer chunk(String name, int size) {
    var chunk = ByteBuffer.allocate(8 + size + (size & 1)).order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(ascii(name)).putInt(size);
  }

  private static ByteBuffer put24(ByteBuffer buffer, int value) {
    return buffer.putShort((short) value).put((byte) (value >> 16));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package filmgate.lab.server;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * A clip that is followed by a box of zeros named {@code free}, which every reader of MP4 skips, so
 * that the file has a given size.
 */
final class PaddedClip {
  /** The length and the name of a box. */
  static final int BOX_HEAD = 8;

  private static final int PART = 64 * 1024;
  private static final byte[] ZEROS = new byte[PART];
  private static final int FREE = 0x66726565;

  private final Exchange exchange;
  private final byte[] clip;
  private final long bytes;

  /**
   * @param bytes the size of the file, at least that of the clip and {@link #BOX_HEAD}
   */
  PaddedClip(Exchange exchange, byte[] clip, long bytes) {
    this.exchange = exchange;
    this.clip = clip;
    this.bytes = bytes;
  }

  void send() {
    exchange.head(200, Map.of("Content-Type", "video/mp4", "Content-Length", Long.toString(bytes)));
    var box = Math.toIntExact(bytes - clip.length);
    var head = ByteBuffer.allocate(BOX_HEAD).putInt(box).putInt(FREE).array();
    exchange.write(
        clip,
        0,
        clip.length,
        () -> exchange.write(head, 0, BOX_HEAD, () -> zeros((long) box - BOX_HEAD)));
  }

  /** Each part is written on a thread of its own, so that the stack does not grow. */
  private void zeros(long left) {
    if (left == 0) {
      exchange.complete();
      return;
    }
    var length = (int) Math.min(left, PART);
    exchange.write(
        ZEROS,
        0,
        length,
        () -> exchange.request().getContext().execute(() -> zeros(left - length)));
  }
}

package filmgate.render.raster;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Frames of one size that are used again, for several threads. */
public final class FramePool {
  private final int width;
  private final int height;
  private final ConcurrentLinkedQueue<RgbFrame> free = new ConcurrentLinkedQueue<>();

  public FramePool(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** A frame with any content; {@link #put} it back after use. */
  public RgbFrame take() {
    var frame = free.poll();
    return frame == null ? new RgbFrame(width, height) : frame;
  }

  public void put(RgbFrame frame) {
    free.add(frame);
  }
}

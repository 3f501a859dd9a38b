package filmgate.render;

import filmgate.render.raster.I420;

/**
 * The frames of a video, each a pure function of its index: any thread may draw any frame at any
 * time and gets the same samples.
 */
public interface FrameSource {
  /** Draws frame {@code index}, from 0, over everything in {@code into}. */
  void draw(int index, I420 into);
}

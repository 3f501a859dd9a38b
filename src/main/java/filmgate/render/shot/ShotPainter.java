package filmgate.render.shot;

import filmgate.render.raster.I420;

/** The images of one shot below its caption: each frame is a function of its index in the shot. */
public interface ShotPainter {
  /** Draws frame {@code index} of the shot over everything in {@code into}. */
  void draw(int index, I420 into);
}

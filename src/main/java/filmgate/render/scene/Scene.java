package filmgate.render.scene;

import filmgate.render.raster.I420;

/** What one shot shows behind its words: each frame a pure function of its index in the shot. */
public interface Scene {
  /** Draws frame {@code index} of the shot over everything in {@code into}. */
  void draw(int index, I420 into);
}

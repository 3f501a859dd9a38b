package filmgate.render.floor;

import filmgate.render.raster.RgbFrame;

/** A surface between the horizon and the bottom edge. */
public interface Floor {
  /** Draws the floor over the frame, whose rows above the horizon are complete. */
  void draw(RgbFrame frame, FloorView view);
}

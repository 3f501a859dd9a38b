package filmgate.render.setting;

import filmgate.render.draw.Drawing;

/** One still layer of a setting, such as mountains, a skyline, or the wall of a room. */
public interface Plate {
  /**
   * The shapes in stage coordinates, from {@link StageGeometry#left} to {@link
   * StageGeometry#right}; equal arguments give equal shapes. Colours are those of plain daylight,
   * because the light of the scene is applied when they are painted.
   */
  Drawing draw(StageGeometry stage, long seed);
}

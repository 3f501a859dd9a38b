package filmgate.render.stage.layer;

import filmgate.render.raster.plate.PlateImage;

/**
 * A still layer at a depth.
 *
 * @param shines whether a part of it is a lamp or a lit window
 */
public record PlateLayer(PlateImage plate, double depth, boolean shines) implements StageLayer {
  @Override
  public void draw(StageFrame frame) {
    plate.draw(
        frame.pixels(), frame.view().shift(depth, frame.geometry()), 0, frame.geometry().height());
  }
}

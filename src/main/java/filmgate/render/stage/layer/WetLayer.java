package filmgate.render.stage.layer;

import filmgate.render.floor.WetSurface;
import filmgate.render.setting.StageGeometry;

/**
 * The reflections of everything behind a depth on a wet floor.
 *
 * @param depth where what is mirrored touches the floor
 */
public record WetLayer(WetSurface surface, StageGeometry stage, double depth)
    implements StageLayer {
  @Override
  public void draw(StageFrame frame) {
    var view = frame.view().floor(stage, frame.geometry(), frame.moment().seconds());
    var axis = (int) (view.horizon() + (view.ground() - view.horizon()) * depth);
    surface.draw(frame.pixels(), view, Math.min(axis, frame.geometry().height()));
  }
}

package filmgate.render.stage.layer;

import filmgate.render.floor.Floor;
import filmgate.render.setting.StageGeometry;

/** A floor below everything on it. */
public record FloorLayer(Floor floor, StageGeometry stage) implements StageLayer {
  @Override
  public void draw(StageFrame frame) {
    var view = frame.view().floor(stage, frame.geometry(), frame.moment().seconds());
    floor.draw(frame.pixels(), view);
  }
}

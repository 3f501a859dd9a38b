package filmgate.render.stage;

import filmgate.render.draw.DrawingPainter;
import filmgate.render.raster.FrameFinisher;
import filmgate.render.raster.FramePool;
import filmgate.render.raster.I420;
import filmgate.render.raster.Letterbox;
import filmgate.render.raster.RgbFrame;
import filmgate.render.rig.Moment;
import filmgate.render.shot.ShotPainter;
import filmgate.render.stage.layer.StageFrame;
import filmgate.render.stage.layer.StageLayer;
import filmgate.render.stage.layer.View.FrameGeometry;
import java.util.List;

/** A drawn scene: its layers are composed from back to front, seen by the camera, and graded. */
final class Stage implements ShotPainter {
  private final FrameGeometry geometry;
  private final StageClock clock;
  private final StageCamera camera;
  private final List<StageLayer> layers;
  private final FrameFinisher finisher;
  private final FramePool pool;
  private final boolean letterbox;

  Stage(
      FrameGeometry geometry,
      StageClock clock,
      StageCamera camera,
      List<StageLayer> layers,
      FrameFinisher finisher,
      FramePool pool,
      boolean letterbox) {
    this.geometry = geometry;
    this.clock = clock;
    this.camera = camera;
    this.layers = List.copyOf(layers);
    this.finisher = finisher;
    this.pool = pool;
    this.letterbox = letterbox;
  }

  @Override
  public void draw(int index, I420 into) {
    var pixels = pool.take();
    compose(pixels, clock.at(index));
    finisher.finish(pixels, index, into);
    pool.put(pixels);
    if (letterbox) {
      Letterbox.draw(into);
    }
  }

  private void compose(RgbFrame pixels, Moment moment) {
    var pen = DrawingPainter.prepare(pixels.pen());
    var frame = new StageFrame(pixels, pen, geometry, camera.at(moment), moment);
    for (var layer : layers) {
      layer.draw(frame);
    }
    pen.dispose();
  }
}

package filmgate.render.stage;

import filmgate.render.raster.I420;
import filmgate.render.shot.ShotPainter;
import java.util.List;

/**
 * The same stage in the light of several times of day, one after the other, each blended into the
 * next one.
 */
record DaylightChange(List<Stage> stages, int frames) implements ShotPainter {
  @Override
  public void draw(int index, I420 into) {
    double progress = frames == 1 ? 0 : index / (frames - 1.0);
    double position = Math.clamp(progress * 1.2 - 0.1, 0, 1) * (stages.size() - 1);
    var from = Math.min((int) position, stages.size() - 2);
    var weight = (int) ((position - from) * 256 + 0.5);
    if (weight == 256) {
      stages.get(from + 1).draw(index, into);
      return;
    }
    stages.get(from).draw(index, into);
    if (weight > 0) {
      var other = new I420(into.width(), into.height());
      stages.get(from + 1).draw(index, other);
      into.blend(other, weight);
    }
  }
}

package filmgate.render.shot;

import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;

/** One scene that turns into another in the middle of the shot. */
public record Dissolve(ShotPainter first, ShotPainter last, int frames) implements ShotPainter {
  @Override
  public void draw(int index, I420 into) {
    double progress = frames == 1 ? 1 : index / (frames - 1.0);
    var weight = (int) (256 * Noise.step(0.3, 0.7, progress) + 0.5);
    if (weight == 256) {
      last.draw(index, into);
      return;
    }
    first.draw(index, into);
    if (weight > 0) {
      var other = new I420(into.width(), into.height());
      last.draw(index, other);
      into.blend(other, weight);
    }
  }
}

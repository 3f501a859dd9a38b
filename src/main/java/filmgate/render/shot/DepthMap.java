package filmgate.render.shot;

import filmgate.render.flow.Grey;
import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;

/**
 * How near each part of an image seems to be, from 0 (far) to 1 (near). It is guessed: what is low
 * in the image, in its middle, or rich in detail is usually near, and what is upright is as near as
 * its foot. The map is so smooth that straight lines stay nearly straight.
 */
final class DepthMap {
  /** Columns or rows of the map. */
  private static final int LONGEST = 128;

  private static final double LOW = 0.25;
  private static final double MIDDLE = 0.25;
  private static final double DETAIL = 0.7;

  private final Grey near;
  private final ImagePoint focus;

  private DepthMap(Grey near, ImagePoint focus) {
    this.near = near;
    this.focus = focus;
  }

  static DepthMap of(I420 image) {
    var grey = Grey.of(image, LONGEST);
    var detail = detail(grey);
    var near = new Grey(grey.width(), grey.height());
    for (var row = 0; row < near.height(); row++) {
      double y = (row + 0.5) / near.height();
      for (var column = 0; column < near.width(); column++) {
        double x = (column + 0.5) / near.width();
        double far = StrictMath.hypot((x - 0.5) * 1.1, (y - 0.58) * 0.9) * 2;
        var at = row * near.width() + column;
        near.samples()[at] =
            (float)
                (LOW * Noise.step(0.1, 1, y)
                    + MIDDLE * (1 - Noise.step(0, 1, far))
                    + DETAIL * detail.samples()[at]);
      }
    }
    return new DepthMap(stretched(near.blur(LONGEST / 16)), focus(detail));
  }

  /** How much detail surrounds each sample, from 0 to 1. */
  private static Grey detail(Grey grey) {
    var slopes = new Grey(grey.width(), grey.height());
    for (var row = 1; row < grey.height() - 1; row++) {
      for (var column = 1; column < grey.width() - 1; column++) {
        var at = row * grey.width() + column;
        float across = grey.samples()[at + 1] - grey.samples()[at - 1];
        float down = grey.samples()[at + grey.width()] - grey.samples()[at - grey.width()];
        slopes.samples()[at] = Math.min(30, Math.abs(across) + Math.abs(down));
      }
    }
    return stretched(slopes.blur(LONGEST / 20).mean(1, grey.height() / 5));
  }

  private static Grey stretched(Grey plane) {
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    for (var sample : plane.samples()) {
      least = Math.min(least, sample);
      most = Math.max(most, sample);
    }
    float range = Math.max(1e-3f, most - least);
    for (var i = 0; i < plane.samples().length; i++) {
      plane.samples()[i] = (plane.samples()[i] - least) / range;
    }
    return plane;
  }

  /** The middle of the details, as shares of the width and of the height. */
  ImagePoint focus() {
    return focus;
  }

  private static ImagePoint focus(Grey detail) {
    double sum = 1e-6;
    double across = 0.5e-6;
    double down = 0.5e-6;
    for (var row = 0; row < detail.height(); row++) {
      double y = (row + 0.5) / detail.height();
      for (var column = 0; column < detail.width(); column++) {
        double x = (column + 0.5) / detail.width();
        double sample = detail.samples()[row * detail.width() + column];
        double weight = sample * sample * x * (1 - x) * y * (1 - y);
        sum += weight;
        across += weight * x;
        down += weight * y;
      }
    }
    return new ImagePoint(across / sum, down / sum);
  }

  /** What is seen of an image of this size through a framing. */
  ImageView view(DepthFraming framing, int width, int height) {
    return new ImageView(
        this, framing.far().in(width, height), framing.near().in(width, height), width, height);
  }

  /** How near a point is, given as shares of the width and of the height. */
  double at(double across, double down) {
    return near.at((float) (across * near.width() - 0.5), (float) (down * near.height() - 0.5));
  }
}

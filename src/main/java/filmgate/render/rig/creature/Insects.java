package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Butterflies, bees, and fireflies. */
public final class Insects {
  private Insects() {}

  /** A butterfly that flutters on an uneven course. */
  public static Figure butterfly(Subject subject, long seed) {
    int colour = Colours.of(subject, 0xf08c2e);
    return SketchFigure.moving(
        0.34,
        0.4,
        0.25,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 15) * 0.3;
          double beat = bell(t * 2.6) * (0.6 + 0.4 * bell(t * 0.31));
          var at =
              brush
                  .at(0.02 * wave(t * 0.7), -0.19 + 0.045 * wave(t * 0.43) - 0.02 * beat)
                  .turned(-0.45 + 0.1 * wave(t * 0.5));
          wings(at.scaled(1, -(0.35 + 0.62 * (1 - beat)) * 0.72), Colours.shade(colour, 0.25));
          at.fill(
              Outlines.closed(
                  -0.06, 0.002, -0.02, -0.008, 0.03, -0.01, 0.045, 0, 0.03, 0.009, -0.02, 0.009),
              0x2b2226);
          at.line(Outlines.open(0.042, -0.004, 0.062, -0.022, 0.078, -0.024), 0.003, 0x2b2226);
          at.line(Outlines.open(0.042, 0.0, 0.066, -0.012, 0.082, -0.01), 0.003, 0x2b2226);
          wings(at.scaled(1, 0.3 + 0.7 * (1 - beat)), colour);
        });
  }

  private static void wings(Brush at, int colour) {
    at.fill(
        Outlines.closed(0.0, -0.004, -0.05, -0.05, -0.085, -0.085, -0.1, -0.05, -0.075, -0.015),
        Colours.shade(colour, 0.55));
    at.fill(
        Outlines.closed(
            0.025, -0.006, 0.06, -0.08, 0.055, -0.135, 0.01, -0.14, -0.03, -0.09, -0.01, -0.02),
        Colours.shade(colour, 0.6));
    at.detail(
        Outlines.closed(
            0.02, -0.012, 0.048, -0.075, 0.04, -0.115, 0.012, -0.118, -0.018, -0.08, -0.004,
            -0.026),
        colour);
    at.detail(
        Outlines.closed(-0.006, -0.012, -0.045, -0.05, -0.075, -0.07, -0.084, -0.048, -0.06, -0.02),
        Colours.tint(colour, 0.15));
    at.detail(Outlines.circle(0.035, -0.124, 0.006), 0xfdf6ea);
    at.detail(Outlines.circle(0.012, -0.128, 0.006), 0xfdf6ea);
    at.detail(Outlines.circle(-0.088, -0.06, 0.005), 0xfdf6ea);
    at.line(Outlines.lines(0.016, -0.02, 0.024, -0.105), 0.0035, Colours.shade(colour, 0.5));
    at.line(Outlines.lines(0.012, -0.02, -0.004, -0.08), 0.0035, Colours.shade(colour, 0.5));
  }

  /** A bee. */
  public static Figure bee(Subject subject, long seed) {
    int colour = Colours.of(subject, 0xf4bd32);
    return SketchFigure.moving(
        0.1,
        0.11,
        0.12,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 15) * 0.3;
          var at =
              brush
                  .at(0.006 * wave(t * 0.8), -0.05 + 0.01 * wave(t * 0.6))
                  .turned(0.1 * wave(t * 0.4));
          double beat = 0.35 * wave(t * 9.3);
          at.turned(-0.5 + beat)
              .detail(Outlines.leaf(0, -0.012, -0.012, -0.052, 0.024), 0xe8f4fb, 0.75);
          at.fill(
              Outlines.closed(
                  -0.032, 0.004, -0.02, -0.014, 0.002, -0.018, 0.016, -0.01, 0.016, 0.008, 0, 0.016,
                  -0.022, 0.013),
              colour);
          for (var i = 0; i < 3; i++) {
            double x = -0.02 + 0.013 * i;
            at.detail(
                Outlines.closed(
                    x - 0.003, -0.015, x + 0.003, -0.017, x + 0.004, 0.014, x - 0.002, 0.014),
                0x2b2226);
          }
          at.fill(Outlines.circle(0.022, -0.002, 0.011), 0x3a2e2a);
          at.detail(Outlines.circle(0.026, -0.004, 0.0035), 0xffffff);
          at.line(Outlines.open(0.027, -0.01, 0.034, -0.02, 0.04, -0.02), 0.002, 0x2b2226);
          at.line(Outlines.open(-0.01, 0.014, -0.008, 0.022), 0.002, 0x2b2226);
          at.line(Outlines.open(0.004, 0.013, 0.007, 0.021), 0.002, 0x2b2226);
          at.turned(0.1 + beat)
              .detail(Outlines.leaf(-0.002, -0.012, -0.02, -0.05, 0.026), 0xf4fbff, 0.8);
        });
  }

  /** Fireflies that drift and shine. */
  public static Figure fireflies(Subject subject, long seed) {
    int colour = Colours.of(subject, 0xd8ff7a);
    return SketchFigure.still(
        4,
        2.2,
        (brush, moment) -> {
          for (var i = 0; i < 12; i++) {
            double t = moment.seconds() + 9 * Noise.unit(seed, i);
            double x =
                -1.8
                    + 3.6 * Noise.unit(seed + 1, i)
                    + 0.15 * wave(t * 0.11)
                    + 0.05 * wave(t * 0.37);
            double y = -0.25 - 1.7 * Noise.unit(seed + 2, i) + 0.1 * wave(t * 0.13 + 0.3);
            double on = bell(t * 0.33);
            brush.glow(Outlines.circle(x, y, 0.09), colour, 0.14 * on);
            brush.glow(Outlines.circle(x, y, 0.045), colour, 0.25 * on);
            brush.glow(Outlines.circle(x, y, 0.018), 0xfbffe0, 0.3 + 0.7 * on);
          }
        });
  }
}

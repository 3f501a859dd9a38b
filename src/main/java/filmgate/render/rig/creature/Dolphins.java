package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Dolphins: the surface of the water is at y = 0. */
public final class Dolphins {
  private Dolphins() {}

  /** A dolphin that jumps out of the water in an arc, or swims. */
  public static Figure dolphin(Subject subject, long seed) {
    int colour = Colours.of(subject, 0x6f90ad);
    boolean swims = subject.actions().contains(Action.SWIM);
    return new SketchFigure(
        new Extent(5.4, 3.2, 0.9, -1.2, 0.8),
        swims ? 3 : 0,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 7) * 0.35;
          double arc = fraction(t / 1.9);
          var at =
              swims
                  ? brush.at(0, -0.9 + 0.1 * wave(t * 0.5)).turned(0.1 * wave(t * 0.5 + 0.25))
                  : brush.at(-1.5 + 3 * arc, 0.9 - 13 * arc * (1 - arc)).turned(-0.95 + 1.9 * arc);
          double tail = 0.16 * wave(t * 1.1);
          if (!swims) {
            splash(brush, arc);
          }
          at.fill(
              Outlines.closed(
                  -1.0,
                  0.2 + tail * 0.6,
                  -1.3,
                  -0.05 + tail,
                  -1.62,
                  -0.12 + tail,
                  -1.42,
                  0.25 + tail,
                  -1.5,
                  0.52 + tail,
                  -1.2,
                  0.38 + tail * 0.8),
              Colours.shade(colour, 0.1));
          at.fill(
              Outlines.spike(0.15, -0.2, -0.4, -0.62, -0.3, -0.12, 0.15),
              Colours.shade(colour, 0.08));
          var body =
              Tube.from(-1.15, 0.25 + tail * 0.7, 0.055)
                  .to(-0.6, 0.05 + tail * 0.2, 0.18)
                  .to(0.1, -0.05, 0.3)
                  .to(0.7, 0, 0.28)
                  .to(1.1, 0.12, 0.19)
                  .to(1.26, 0.2, 0.08)
                  .build();
          at.fill(Outlines.cone(1.1, 0.2, 0.1, 1.5, 0.31, 0.045), colour);
          at.fill(body.outline(), colour);
          at.detail(
              body.patch(
                  0.1, 0.9, 0.35, 0.35, 0.6, 0.25, 0.85, 0.35, 1, 0.6, 0.95, 1, 0.6, 1, 0.3, 1),
              0xeef3f6);
          at.line(
              Outlines.open(1.05, 0.28, 1.28, 0.31, 1.5, 0.32), 0.018, Colours.shade(colour, 0.4));
          at.detail(Outlines.circle(0.98, 0.08, 0.04), 0x14131c);
          at.detail(Outlines.circle(0.995, 0.065, 0.013), 0xffffff);
          at.fill(Outlines.leaf(0.5, 0.15, 0.1, 0.6, 0.2), Colours.shade(colour, 0.16));
        });
  }

  private static void splash(Brush brush, double arc) {
    for (var end = 0; end < 2; end++) {
      double x = end == 0 ? -1.35 : 1.35;
      double age = end == 0 ? arc : fraction(arc + 0.12);
      if (age < 0.35 && (end == 0 || arc > 0.85 || arc < 0.25)) {
        double life = age / 0.35;
        for (var i = 0; i < 6; i++) {
          double side = (i - 2.5) * 0.2 * (0.4 + life);
          brush.detail(
              Outlines.oval(x + side, -1.3 * life * (1 - life) * (1 + 0.4 * (i % 3)), 0.06, 0.09),
              0xf2fbff,
              0.85 * (1 - life));
        }
        brush.detail(
            Outlines.oval(x, 0, 0.3 + 0.6 * life, 0.05 + 0.05 * life), 0xf2fbff, 0.6 * (1 - life));
      }
    }
  }
}

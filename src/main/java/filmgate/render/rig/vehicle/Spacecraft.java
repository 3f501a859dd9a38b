package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.util.Set;

/** Rockets, spaceships, and flying saucers. */
public final class Spacecraft {
  private static final Set<Action> LAUNCHED =
      Set.of(Action.FLY, Action.RISE, Action.BURN, Action.EXPLODE, Action.JUMP, Action.RUN);

  private Spacecraft() {}

  /** A rocket: it is launched during the shot if it flies or rises. */
  public static Figure rocket(Subject subject) {
    int colour = Colours.of(subject, 0xf4f4f6);
    boolean launched = subject.actions().stream().anyMatch(LAUNCHED::contains);
    return SketchFigure.still(
        12,
        launched ? 52 : 21,
        (brush, moment) -> {
          double p = launched ? moment.progress() : 0;
          double up = 30 * ease(0.15, 1.5, p) * ease(0.1, 1, p) * 1.15;
          double shake = launched && p > 0.05 ? 0.05 * wave(moment.seconds() * 9) : 0;
          var at = brush.at(shake, -up - 1.4);
          if (launched) {
            exhaust(brush, at, moment.seconds(), p, up);
          }
          fins(at, colour);
          at.fill(
              Outlines.closed(
                  -1.6, 0, -2.0, -4, -2.0, -10, -1.4, -15, 0, -18.6, 1.4, -15, 2.0, -10, 2.0, -4,
                  1.6, 0),
              colour);
          at.fill(
              Outlines.closed(
                  -1.55, -14.3, -0.85, -16.8, 0, -18.6, 0.85, -16.8, 1.55, -14.3, 0, -14.0),
              0xd8433c);
          at.detail(
              Outlines.closed(
                  0.5, -0.1, 0.7, -8, 0.5, -15, 0.2, -18.2, 1.4, -15, 2.0, -10, 2.0, -4, 1.6, 0),
              0x1f1a3a,
              0.16);
          at.detail(
              Outlines.closed(-2.0, -5, 0, -4.8, 2.0, -5, 2.0, -4.2, 0, -4, -2.0, -4.2), 0xd8433c);
          at.fill(Outlines.circle(0, -10.6, 1.0), 0x8a93a3);
          at.detail(Outlines.circle(0, -10.6, 0.74), 0x7ec0e0);
          at.detail(Outlines.oval(-0.25, -10.85, 0.28, 0.2), 0xffffff, 0.6);
          at.fill(Outlines.polygon(-0.9, 0, 0.9, 0, 1.2, 0.8, -1.2, 0.8), 0x4a4f5a);
        });
  }

  private static void fins(Brush at, int colour) {
    int red = colour == 0xf4f4f6 ? 0xd8433c : Colours.shade(colour, 0.25);
    at.fill(Outlines.closed(-1.7, -4.2, -3.2, -2, -3.5, 1.2, -2.6, 0.6, -1.5, 0.0), red);
    at.fill(
        Outlines.closed(1.7, -4.2, 3.2, -2, 3.5, 1.2, 2.6, 0.6, 1.5, 0.0),
        Colours.shade(red, 0.15));
  }

  private static void exhaust(Brush ground, Brush at, double t, double p, double up) {
    double power = ease(0.02, 0.12, p);
    for (var i = 0; i < 8; i++) {
      double side = i % 2 == 0 ? 1 : -1;
      double far = (1.2 + 0.5 * i) * ease(0.03, 0.5, p) * (1 + 0.08 * wave(t * 0.6 + i * 0.2));
      double r = (0.9 + 0.16 * i) * ease(0.02, 0.3, p) + 0.02;
      ground.detail(
          Outlines.circle(side * far, -r * 0.6, r), i % 3 == 0 ? 0xe2dee2 : 0xf4f1f2, 0.85 * power);
    }
    for (var i = 0; i < 5; i++) {
      double y = Math.min(up, 4 + 2.6 * i);
      at.detail(
          Outlines.oval(0.3 * wave(t + i * 0.3), y, 0.8 + 0.26 * i, 1.5),
          0xf1edef,
          0.5 * power * (1 - 0.12 * i));
    }
    at.halo(0, 2, 4.5 * power + 0.1, 0xffa040, 0.5 * power);
    double length = (5.4 + 0.7 * wave(t * 5)) * power + 0.01;
    at.glow(Outlines.leaf(0, 0.3, 0, 0.6 + length, 2.0), 0xff8a2a, 0.95 * power);
    at.glow(Outlines.leaf(0, 0.3, 0, 0.6 + length * 0.72, 1.4), 0xffc84a, power);
    at.glow(Outlines.leaf(0, 0.3, 0, 0.6 + length * 0.45, 0.8), 0xfff6da, power);
  }

  /** A spaceship with a glowing engine. */
  public static Figure spaceship(Subject subject) {
    int colour = Colours.of(subject, 0xc9d0dc);
    return SketchFigure.moving(
        26,
        9,
        30,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0, -4.5 + 0.3 * wave(t * 0.2)).turned(-0.05 + 0.015 * wave(t * 0.25));
          double power = 1 + 0.12 * wave(t * 6);
          at.halo(-9.5, 0, 3.4 * power, 0x4ac8ff, 0.6);
          at.glow(Outlines.leaf(-8, 0, -12.6 * power, 0, 1.7), 0x4ac8ff, 0.9);
          at.glow(Outlines.leaf(-8, 0, -10.6 * power, 0, 0.9), 0xeafaff, 1);
          at.fill(
              Outlines.closed(-7, -1.2, -8.5, -4.4, -6.4, -4.2, 0, -1.5),
              Colours.shade(colour, 0.25));
          at.fill(
              Outlines.closed(-8, -1.4, -4, -2, 3, -1.9, 9, -0.8, 12, 0.2, 8, 1.1, 0, 1.6, -8, 1.3),
              colour);
          at.detail(
              Outlines.closed(-8, 0.2, 0, 0.4, 11.8, 0.25, 8, 1.1, 0, 1.6, -8, 1.3),
              0x1a1838,
              0.24);
          at.detail(Outlines.closed(3.2, -1.7, 6, -1.3, 8.2, -0.5, 4, -0.5), 0x2c4a68);
          at.detail(Outlines.closed(3.8, -1.5, 5.4, -1.25, 6.2, -0.9, 4.4, -0.9), 0x8ad0f0, 0.8);
          at.fill(
              Outlines.closed(-6, 0.6, 2, 0.4, -4.5, 3.6, -8.8, 4.4, -8, 3.2),
              Colours.shade(colour, 0.1));
          at.detail(Outlines.closed(-5.5, 1.0, -0.5, 0.8, -2.2, 1.5, -5.8, 1.8), 0xd8533c);
          at.fill(Outlines.box(-8.8, -1.1, 1.2, 2.2, 0.3), 0x5a6270);
          for (var i = 0; i < 5; i++) {
            at.glow(Outlines.box(-3.5 + 1.3 * i, -0.9, 0.6, 0.3, 0.1), 0xffe6a0, 0.9);
          }
        });
  }

  /** A flying saucer with a beam. */
  public static Figure saucer(Subject subject) {
    int colour = Colours.of(subject, 0xb3bdc9);
    return SketchFigure.still(
        12,
        13,
        (brush, moment) -> {
          double t = moment.seconds();
          var at =
              brush
                  .at(0.4 * wave(t * 0.3), -9 + 0.4 * wave(t * 0.4))
                  .turned(0.06 * wave(t * 0.3 + 0.25));
          at.glow(
              Outlines.polygon(-1.3, 0.8, 1.3, 0.8, 3.6, 9.2, -3.6, 9.2),
              0x9affc4,
              0.2 + 0.04 * wave(t * 1.3));
          at.glow(Outlines.polygon(-0.8, 0.8, 0.8, 0.8, 2.2, 9.2, -2.2, 9.2), 0xd6ffe6, 0.2);
          at.fill(Outlines.closed(-2.1, -0.7, -1.6, -2.2, 0, -2.8, 1.6, -2.2, 2.1, -0.7), 0x8ad4e8);
          at.detail(Outlines.oval(-0.7, -1.9, 0.4, 0.6), 0xffffff, 0.6);
          at.fill(
              Outlines.closed(
                  -5.2, 0.1, -3, -0.8, 0, -1.1, 3, -0.8, 5.2, 0.1, 3, 0.8, 0, 1.1, -3, 0.8),
              colour);
          at.detail(
              Outlines.closed(-5.1, 0.1, 0, 0.4, 5.1, 0.1, 3, 0.8, 0, 1.1, -3, 0.8),
              0x1a1838,
              0.28);
          for (var i = 0; i < 7; i++) {
            double on = 0.5 + 0.5 * wave(t * 1.2 - i / 7.0);
            at.glow(
                Outlines.oval(-3.9 + 1.3 * i, 0.1 + 0.12 * (3 - Math.abs(i - 3)), 0.28, 0.2),
                i % 2 == 0 ? 0xffe06a : 0x7ae8ff,
                0.4 + 0.6 * on);
          }
        });
  }
}

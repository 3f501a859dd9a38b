package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Boats and ships: the water is at y = 0, and they rock on it. */
public final class Boats {
  private Boats() {}

  private static void wake(Brush brush, double half, double seconds) {
    brush.detail(
        Outlines.closed(
            -half * 1.1,
            0.02,
            0,
            -0.03 * half * 0.3,
            half * 1.04,
            0.0,
            half,
            0.05 * half * 0.4,
            0,
            0.06 * half * 0.5,
            -half,
            0.05 * half * 0.5),
        0xffffff,
        0.4);
    for (var i = 0; i < 3; i++) {
      double x = -half * (1.05 + 0.18 * i) + 0.05 * half * wave(seconds * 0.5 + i * 0.3);
      brush.detail(
          Outlines.oval(x, 0.01 + 0.01 * half * i, half * 0.16, half * 0.012),
          0xffffff,
          0.4 - 0.1 * i);
    }
  }

  private static Brush rocking(Brush brush, double seconds, double size) {
    return brush.at(0, 0.018 * size * wave(seconds * 0.33)).turned(0.022 * wave(seconds * 0.24));
  }

  /** A rowing boat, or a motor boat by its variant. */
  public static Figure boat(Subject subject) {
    int colour = Colours.of(subject, 0xa8663c);
    boolean motor = subject.variant().equals("speedboat") || subject.variant().equals("motor");
    double speed = Drive.of(subject, motor ? 9 : 1.2).speed();
    return SketchFigure.moving(
        motor ? 5.6 : 4.4,
        1.5,
        speed,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = rocking(brush, t, 1.6).turned(motor && speed > 0 ? -0.08 : 0);
          if (motor) {
            at.fill(
                Outlines.closed(
                    -2.3, -0.75, -0.5, -0.8, 1.2, -0.85, 2.7, -0.95, 1.9, -0.1, 1.4, 0.15, -2.2,
                    0.15),
                Colours.of(subject, 0xf5f5f7));
            at.detail(
                Outlines.closed(
                    -2.3, -0.45, 0, -0.48, 2.3, -0.58, 1.9, -0.25, 0, -0.2, -2.25, -0.2),
                0xd8433c);
            at.detail(Outlines.closed(0.1, -0.82, -0.1, -1.3, 0.25, -1.28, 1.0, -0.86), 0x9cc6d8);
            at.fill(Outlines.box(-2.55, -0.9, 0.35, 0.6, 0.08), 0x33343c);
          } else {
            double row = wave(t * 0.4);
            at.fill(
                Outlines.closed(
                    -1.7, -0.62, -0.8, -0.5, 0.8, -0.5, 1.75, -0.66, 1.4, -0.52, 0, -0.42, -1.4,
                    -0.5),
                Colours.shade(colour, 0.45));
            at.fill(
                Outlines.closed(
                    -1.78, -0.64, -0.9, -0.46, 0, -0.42, 0.9, -0.46, 1.85, -0.7, 1.6, -0.2, 1.1,
                    0.14, -1.1, 0.14, -1.6, -0.2),
                colour);
            at.detail(
                Outlines.closed(
                    -1.7, -0.35, 0, -0.18, 1.72, -0.38, 1.5, -0.12, 1.1, 0.12, -1.1, 0.12, -1.5,
                    -0.12),
                0x2a1020,
                0.2);
            at.line(
                Outlines.open(-1.7, -0.55, -0.9, -0.38, 0, -0.34, 0.9, -0.38, 1.78, -0.6),
                0.03,
                Colours.shade(colour, 0.4));
            at.limb(Outlines.lines(0.15, -0.62, -0.55 - 0.35 * row, 0.12), 0.05, 0xd9b27a);
            at.fill(
                Outlines.leaf(-0.45 - 0.33 * row, 0.02, -0.75 - 0.42 * row, 0.32, 0.14), 0xc79a60);
          }
          wake(brush, motor ? 2.3 : 1.5, t);
        });
  }

  /** A sailing boat that heels in the wind. */
  public static Figure sailboat(Subject subject) {
    int sail = Colours.of(subject, 0xfdfaf3);
    double speed = Drive.of(subject, 3).speed();
    return SketchFigure.moving(
        7.6,
        10,
        speed,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = rocking(brush, t, 3).turned(0.07 + 0.03 * wave(t * 0.19));
          double belly = 0.3 + 0.08 * wave(t * 0.3);
          at.limb(Outlines.lines(0.1, -0.7, 0.1, -9.2), 0.1, 0x8f6a48);
          at.fill(
              Outlines.closed(
                  -0.05,
                  -8.9,
                  -0.05,
                  -5,
                  -0.05,
                  -1.5,
                  -1.5,
                  -1.38,
                  -3.1,
                  -1.5,
                  -2.2 - belly,
                  -4,
                  -1.0 - belly * 0.6,
                  -6.8),
              sail);
          at.detail(
              Outlines.closed(
                  -0.05, -8.9, -0.05, -5, -0.05, -1.5, -0.9, -1.44, -0.7 - belly * 0.5, -4.4),
              0x2a3560,
              0.09);
          at.line(
              Outlines.open(-0.1, -3.6, -1.2, -3.5, -2.35 - belly * 0.8, -3.6), 0.025, 0xd9cdb8);
          at.line(Outlines.open(-0.1, -5.8, -0.8, -5.7, -1.5 - belly * 0.7, -5.8), 0.025, 0xd9cdb8);
          at.fill(
              Outlines.closed(
                  0.25,
                  -8.4,
                  0.9 + belly,
                  -5.5,
                  2.0 + belly,
                  -3,
                  3.1,
                  -1.05,
                  1.6,
                  -1.3,
                  0.3,
                  -1.5,
                  0.55,
                  -4.5),
              Colours.tint(sail, 0.2));
          at.detail(
              Outlines.closed(0.25, -8.4, 0.55, -4.5, 0.3, -1.5, 0.9, -1.4, 0.9, -4.5),
              0x2a3560,
              0.08);
          at.fill(
              Outlines.closed(
                  0.1, -9.2, 0.55, -9.1 + 0.06 * wave(t), 0.9, -8.98 - 0.06 * wave(t), 0.1, -8.85),
              0xd8433c);
          yacht(at);
          wake(brush, 2.7, t);
        });
  }

  private static void yacht(Brush at) {
    at.limb(Outlines.lines(0.1, -1.42, -3.1, -1.42), 0.08, 0x8f6a48);
    at.fill(
        Outlines.closed(
            -2.9, -0.95, -1, -0.85, 1.5, -0.9, 3.5, -1.1, 2.6, -0.25, 1.9, 0.25, -2.3, 0.25, -2.75,
            -0.4),
        0xf7f4ee);
    at.detail(Outlines.closed(-2.85, -0.3, 0, -0.22, 2.7, -0.34, 1.9, 0.22, -2.3, 0.22), 0x2f5f96);
    at.fill(Outlines.closed(-1.5, -0.9, -1.3, -1.22, 0.6, -1.25, 1.1, -0.92), 0xb98552);
  }

  /** A passenger ship, or a pirate ship by its variant. */
  public static Figure ship(Subject subject) {
    return subject.variant().equals("pirate") || subject.variant().equals("sailing")
        ? galleon(subject)
        : liner(subject);
  }

  private static Figure liner(Subject subject) {
    int hull = Colours.of(subject, 0x2d3f5c);
    double speed = Drive.of(subject, 6).speed();
    return SketchFigure.moving(
        52,
        19,
        speed,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0, 0.12 * wave(t * 0.2)).turned(0.006 * wave(t * 0.15));
          for (var i = 0; i < 2; i++) {
            double x = -5 + 7.5 * i;
            for (var k = 0; k < 4; k++) {
              double life = (t * 0.14 + k * 0.25 + i * 0.1) % 1;
              at.detail(
                  Outlines.oval(x - 9 * life, -17.4 - 2.2 * life, 1 + 2.4 * life, 0.8 + 1.3 * life),
                  0xe9e7ea,
                  0.45 * (1 - life));
            }
            at.fill(
                Outlines.polygon(x - 1.3, -12, x - 1.6, -16.6, x + 1.1, -16.6, x + 1.3, -12),
                0xd0453c);
            at.detail(
                Outlines.polygon(x - 1.55, -15.6, x - 1.6, -16.6, x + 1.1, -16.6, x + 1.14, -15.6),
                0x2b2b30);
          }
          at.fill(Outlines.box(-12, -12.6, 20, 3, 0.4), 0xf7f5f0);
          at.fill(Outlines.box(-16, -9.8, 29, 3, 0.4), 0xfdfbf6);
          at.fill(
              Outlines.closed(
                  -21, -7.2, -5, -6.9, 10, -7, 18, -7.3, 25, -8.4, 21.5, -3, 19, 0.6, -19, 0.6,
                  -20.5, -3),
              hull);
          at.detail(Outlines.closed(-20.7, -1.8, 0, -1.5, 20.6, -1.8, 19, 0.6, -19, 0.6), 0x9c3a38);
          for (var i = 0; i < 13; i++) {
            at.glow(Outlines.box(-15 + 2.1 * i, -8.9, 1.1, 0.8, 0.2), 0xffdf9a, 0.9);
            if (i < 9) {
              at.glow(Outlines.box(-11.2 + 2.1 * i, -11.7, 1.1, 0.8, 0.2), 0xffdf9a, 0.9);
            }
            at.glow(Outlines.circle(-17 + 2.6 * i, -4.6, 0.3), 0xffdf9a, 0.85);
          }
          wake(brush, 20, t);
        });
  }

  private static Figure galleon(Subject subject) {
    int hull = Colours.of(subject, 0x7a4a2c);
    boolean pirate = subject.variant().equals("pirate");
    int sail = pirate ? 0x37333c : 0xf5ecd8;
    double speed = Drive.of(subject, 4).speed();
    return SketchFigure.moving(
        30,
        26,
        speed,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = rocking(brush, t, 6);
          double belly = 0.5 + 0.15 * wave(t * 0.25);
          double[] masts = {-6.5, 19, 0.5, 23, 7, 18.5};
          for (var i = 0; i < masts.length; i += 2) {
            double x = masts[i];
            double h = masts[i + 1];
            at.limb(Outlines.lines(x, -4, x, -h), 0.4, 0x5c3a24);
            sail(at, x, -h * 0.56, h * 0.29, h * 0.3, belly, sail);
            sail(at, x, -h * 0.88, h * 0.22, h * 0.26, belly, sail);
            at.fill(
                Outlines.closed(
                    x,
                    -h - 1.2,
                    x + 1.2,
                    -h - 1.05 + 0.15 * wave(t * 0.8),
                    x + 2.2,
                    -h - 0.8,
                    x + 1.2,
                    -h - 0.45,
                    x,
                    -h - 0.3),
                pirate ? 0x26232a : 0xd0453c);
          }
          at.limb(Outlines.lines(10, -5.5, 15, -8), 0.32, 0x5c3a24);
          at.fill(Outlines.closed(0.9 + 7, -16, 12, -10, 14.6, -7.6, 10, -6.4, 8, -6.6), sail);
          at.fill(
              Outlines.closed(
                  -12, -8, -10, -7.6, -8.5, -5.6, 0, -5, 8, -5.4, 12.5, -7, 10.5, -2.5, 8.5, 0.6,
                  -9.5, 0.6, -11.5, -3),
              hull);
          at.detail(
              Outlines.closed(-11.6, -2.2, 0, -1.4, 10.2, -2.2, 8.5, 0.6, -9.5, 0.6),
              0x241020,
              0.28);
          at.line(Outlines.open(-11.8, -5.4, -8, -4, 0, -3.6, 8, -4, 11.5, -5.4), 0.22, 0xd9a94a);
          for (var i = 0; i < 6; i++) {
            at.detail(Outlines.box(-8 + 2.7 * i, -3, 0.8, 0.8, 0.1), 0x2a1a14);
          }
          at.glow(Outlines.box(-11.2, -6.3, 0.9, 0.8, 0.15), 0xffd27a, 0.95);
          wake(brush, 10, t);
        });
  }

  private static void sail(
      Brush at, double x, double y, double half, double high, double belly, int colour) {
    at.fill(
        Outlines.closed(
            x - half,
            y,
            x,
            y - 0.15,
            x + half,
            y,
            x + half * 1.05 + belly,
            y + high * 0.5,
            x + half * 0.95,
            y + high,
            x,
            y + high * 0.92,
            x - half * 0.95,
            y + high,
            x - half * 0.85 + belly * 0.5,
            y + high * 0.5),
        colour);
    at.detail(
        Outlines.closed(
            x + half * 0.2,
            y,
            x + half,
            y,
            x + half * 1.05 + belly,
            y + high * 0.5,
            x + half * 0.95,
            y + high,
            x + half * 0.3,
            y + high * 0.95),
        0x241a38,
        0.1);
    at.limb(Outlines.lines(x - half * 1.05, y, x + half * 1.05, y), 0.2, 0x5c3a24);
  }
}

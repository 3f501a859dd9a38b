package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Lizards, such as a chameleon on its branch. */
public final class Lizards {
  private static final int BARK = 0x6d4c36;

  private Lizards() {}

  /**
   * A lizard; on a branch, if that is its prop. A chameleon rolls its eyes, and shoots out its
   * tongue.
   */
  public static Figure lizard(Subject subject) {
    boolean branch = subject.prop().equals("branch");
    boolean chameleon = branch || subject.variant().equals("chameleon");
    int skin = Colours.of(subject, chameleon ? 0x5fb04a : 0x7f9a4f);
    boolean walks =
        subject.actions().contains(Action.WALK) || subject.actions().contains(Action.RUN);
    var room = new Extent(0.9, 0.3, 0.06, branch ? -0.06 : -0.1, 0.33);
    return new SketchFigure(
        room,
        walks ? 0.18 : 0,
        (brush, moment) -> {
          double t = moment.seconds();
          if (branch) {
            branch(brush, t);
          }
          var at = brush.at(0, branch ? -0.025 : -0.035 + 0.003 * wave(t * 0.5));
          tail(at, t, skin, chameleon);
          leg(at, -0.09, t, Colours.shade(skin, 0.28), walks ? 0.5 : -1);
          leg(at, 0.075, t, Colours.shade(skin, 0.28), walks ? 0 : -1);
          body(at, t, skin);
          leg(at, -0.06, t, Colours.shade(skin, 0.1), walks ? 0 : -1);
          leg(at, 0.105, t, Colours.shade(skin, 0.1), walks ? 0.5 : -1);
          head(at, t, skin, chameleon);
        });
  }

  private static void branch(Brush brush, double t) {
    double sway = 0.004 * wave(t * 0.3);
    brush.limb(
        Outlines.open(-0.46, 0.06, -0.2, 0.012 + sway, 0.1, 0.008, 0.46, -0.045 - sway),
        0.042,
        BARK);
    brush.line(Outlines.open(-0.4, 0.05, -0.1, 0.006, 0.2, 0.0), 0.006, Colours.shade(BARK, 0.35));
    brush.limb(Outlines.open(0.26, -0.015, 0.33, -0.07, 0.36, -0.13), 0.016, BARK);
    for (var i = 0; i < 7; i++) {
      double x = -0.42 + 0.13 * i;
      double tilt = (i % 2 == 0 ? -1 : 1) * (0.7 + 0.1 * wave(t * 0.4 + i));
      double y = 0.03 - 0.09 * (i / 7.0);
      brush.fill(
          Outlines.leaf(x, y, x + 0.05, y + 0.085 * tilt, 0.028), i % 2 == 0 ? 0x4f9a45 : 0x6fb552);
    }
  }

  private static void tail(Brush at, double t, int skin, boolean curled) {
    if (!curled) {
      at.fill(
          Tube.from(-0.1, -0.03, 0.03)
              .to(-0.22, -0.02 + 0.01 * wave(t * 0.6), 0.02)
              .to(-0.34, 0.01 + 0.02 * wave(t * 0.6 + 0.2), 0.004)
              .build()
              .outline(),
          Colours.shade(skin, 0.08));
      return;
    }
    double turn = 0.05 * wave(t * 0.3);
    var spiral = new double[26];
    for (var i = 0; i < 13; i++) {
      double angle = -1.4 - i * 0.55 + turn;
      double r = 0.068 - 0.0046 * i;
      spiral[2 * i] = -0.19 + r * StrictMath.cos(angle);
      spiral[2 * i + 1] = 0.03 + r * StrictMath.sin(angle);
    }
    at.limb(Outlines.open(-0.1, -0.045, -0.14, -0.05, spiral[0], spiral[1]), 0.036, skin);
    at.limb(Outlines.open(spiral), 0.024, skin);
    at.line(Outlines.open(spiral), 0.008, Colours.tint(skin, 0.25));
  }

  private static void body(Brush at, double t, int skin) {
    double breath = 0.004 * wave(t * 0.45);
    at.fill(
        Outlines.closed(
            -0.13,
            -0.03,
            -0.1,
            -0.085,
            -0.02,
            -0.125 - breath,
            0.07,
            -0.1,
            0.13,
            -0.07,
            0.12,
            -0.015,
            0.04,
            0.008 + breath,
            -0.06,
            0.006),
        skin);
    at.detail(
        Outlines.closed(
            -0.1, -0.01, -0.04, -0.02, 0.05, -0.018, 0.11, -0.02, 0.04, 0.006, -0.06, 0.004),
        Colours.tint(skin, 0.45));
    for (var i = 0; i < 5; i++) {
      double x = -0.085 + 0.04 * i;
      at.detail(
          Outlines.closed(
              x, -0.1, x + 0.014, -0.06, x + 0.006, -0.02, x - 0.01, -0.03, x - 0.004, -0.07),
          i % 2 == 0 ? 0xe0c23f : 0x2f8f8a,
          0.75);
    }
    for (var i = 0; i < 12; i++) {
      double x = -0.1 + 0.018 * i;
      double y = -0.088 - 0.034 * StrictMath.sin(StrictMath.PI * (i + 1) / 13);
      at.fill(
          Outlines.polygon(x - 0.007, y + 0.006, x, y - 0.012, x + 0.008, y + 0.006),
          Colours.shade(skin, 0.22));
    }
  }

  private static void leg(Brush at, double x, double t, int skin, double phase) {
    double step = phase < 0 ? 0 : 0.025 * wave(t * 1.1 + phase);
    at.limb(Outlines.open(x, -0.03, x + 0.028, -0.008, x + 0.012 + step, 0.03), 0.024, skin);
    at.fill(Outlines.oval(x + 0.014 + step, 0.033, 0.021, 0.012), skin);
  }

  private static void head(Brush at, double t, int skin, boolean chameleon) {
    double u = Rhythm.fraction((t + 0.5) / 2.6);
    double out = chameleon ? tongue(u) : 0;
    if (out > 0) {
      at.limb(
          Outlines.open(0.225, -0.065, 0.225 + 0.11 * out, -0.075, 0.225 + 0.22 * out, -0.08),
          0.011,
          0xe87a8a);
      at.fill(Outlines.circle(0.228 + 0.22 * out, -0.08, 0.014), 0xd85a70);
    }
    at.fill(
        Outlines.closed(
            0.095,
            -0.03,
            0.1,
            -0.1,
            chameleon ? 0.115 : 0.13,
            chameleon ? -0.165 : -0.115,
            0.17,
            -0.12,
            0.235,
            -0.078,
            0.232,
            -0.055,
            0.16,
            -0.035),
        skin);
    at.line(
        Outlines.open(0.155, -0.058, 0.195, -0.062, 0.234, -0.066),
        0.005,
        Colours.shade(skin, 0.5));
    double eye = 0.5 * wave(t * 0.27);
    at.fill(Outlines.circle(0.16, -0.097, 0.024), Colours.tint(skin, 0.2));
    at.detail(Outlines.circle(0.16, -0.097, 0.015), 0xe0c23f);
    at.detail(
        Outlines.circle(
            0.16 + 0.007 * StrictMath.cos(eye), -0.097 + 0.007 * StrictMath.sin(eye), 0.008),
        0x15110f);
    at.detail(Outlines.circle(0.165, -0.102, 0.003), 0xffffff);
  }

  /** How far the tongue is out: it shoots out, and comes back. */
  private static double tongue(double u) {
    if (u < 0.62 || u > 0.94) {
      return 0;
    }
    return Math.min(1, Math.min((u - 0.62) / 0.06, (0.94 - u) / 0.14));
  }
}

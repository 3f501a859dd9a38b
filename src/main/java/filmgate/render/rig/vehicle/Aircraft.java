package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** What flies without wings of feathers. */
public final class Aircraft {
  private Aircraft() {}

  /** An airliner, or a small plane with a propeller by its variant. */
  public static Figure plane(Subject subject) {
    int colour = Colours.of(subject, 0xf6f7fa);
    boolean small =
        subject.variant().startsWith("prop")
            || subject.variant().equals("biplane")
            || subject.variant().equals("paper");
    if (subject.variant().equals("paper")) {
      return paper(subject);
    }
    return SketchFigure.moving(
        small ? 9 : 34,
        small ? 4.6 : 13,
        small ? 18 : 40,
        (brush, moment) -> {
          double t = moment.seconds();
          var at =
              brush
                  .at(0, (small ? -2 : -6) + (small ? 0.15 : 0.3) * wave(t * 0.25))
                  .turned(-0.06 + 0.015 * wave(t * 0.3));
          if (small) {
            propeller(at, colour, t);
          } else {
            airliner(at, colour);
          }
        });
  }

  private static void airliner(Brush at, int colour) {
    at.fill(Outlines.closed(2, -0.6, 4.5, -0.5, -1, -4.2, -2.4, -4.4), Colours.shade(colour, 0.3));
    at.fill(
        Outlines.closed(
            -15.5, -1.2, -10, -1.9, 0, -2.0, 10, -1.9, 14, -1.2, 16, 0.2, 14.5, 1.2, 8, 1.7, -6,
            1.6, -12, 0.6),
        colour);
    at.fill(Outlines.closed(-15.8, -6.4, -13.6, -6.3, -9.6, -1.7, -14.6, -1.2), 0x2f6fb4);
    at.fill(
        Outlines.closed(-16.6, -1.6, -14.6, -1.4, -10.5, -0.5, -12.5, -0.4),
        Colours.shade(colour, 0.12));
    at.detail(
        Outlines.closed(-14, 0.1, 0, 0.5, 15.6, 0.6, 14.4, 1.2, 8, 1.7, -6, 1.6, -12, 0.6),
        0x2a3560,
        0.18);
    at.detail(
        Outlines.closed(-13, -0.2, 0, 0.15, 15.8, 0.1, 15.9, 0.35, 0, 0.45, -13, 0.15), 0x2f6fb4);
    for (var i = 0; i < 15; i++) {
      at.detail(Outlines.box(-9 + 1.35 * i, -0.95, 0.55, 0.6, 0.2), 0x3c5470);
    }
    at.detail(Outlines.closed(13, -1.2, 14.4, -0.9, 15, -0.4, 13.2, -0.5), 0x2c3e52);
    at.fill(
        Outlines.closed(1.8, 0.9, 5, 0.7, 0.5, 3.2, -4.6, 4.6, -5.6, 4.5, -1.5, 2),
        Colours.shade(colour, 0.08));
    at.fill(Outlines.closed(2.2, 1.9, 3.9, 2.1, 4.0, 2.9, 2.1, 3.0, 0.4, 2.7, 0.5, 2.1), 0x8a93a3);
    at.glow(Outlines.circle(-5.4, 4.5, 0.18), 0xff5a4a, 0.9);
  }

  private static void propeller(Brush at, int body, double t) {
    int colour = body == 0xf6f7fa ? 0xd8433c : body;
    at.fill(Outlines.closed(-3.9, -1.5, -3.3, -1.55, -2.7, -0.4, -3.8, -0.35), 0xf5efe4);
    at.fill(
        Outlines.closed(
            -3.9, -0.3, -2, -0.5, 0, -0.75, 2.2, -0.75, 3.1, -0.45, 3.3, 0, 3.0, 0.45, 1.6, 0.7, -1,
            0.45, -3.8, 0.05),
        colour);
    at.detail(
        Outlines.closed(-3.6, 0, 0, 0.1, 3.2, 0.1, 3.0, 0.45, 1.6, 0.7, -1, 0.45), 0x2a1028, 0.2);
    at.detail(Outlines.closed(-0.4, -0.72, 0.1, -1.2, 0.8, -1.2, 1.4, -0.74), 0x9cc6d8);
    at.fill(Outlines.closed(-0.6, -0.05, 1.7, -0.1, 1.2, 0.16, -0.9, 0.2), 0xf5efe4);
    at.limb(Outlines.lines(0.9, 0.6, 1.1, 1.05), 0.08, 0x3a3a42);
    at.fill(Outlines.circle(1.1, 1.15, 0.24), 0x2a2a30);
    at.fill(Outlines.closed(3.2, -0.16, 3.6, 0, 3.2, 0.16), 0x3a3a42);
    at.detail(Outlines.oval(3.45, 0, 0.07, 1.15), 0xd9dde2, 0.4);
    at.detail(Outlines.oval(3.45, 0.2 * wave(t * 7), 0.05, 0.9), 0x6a707a, 0.5);
  }

  private static Figure paper(Subject subject) {
    int colour = Colours.of(subject, 0xfdfbf6);
    return SketchFigure.moving(
        0.6,
        1.1,
        1.6,
        (brush, moment) -> {
          double t = moment.seconds();
          var at =
              brush.at(0, -0.6 + 0.12 * wave(t * 0.3)).turned(-0.1 + 0.14 * wave(t * 0.3 + 0.2));
          at.fill(Outlines.polygon(0.22, 0, -0.22, -0.13, -0.1, 0.0), Colours.shade(colour, 0.12));
          at.fill(Outlines.polygon(0.22, 0, -0.1, 0.0, -0.12, 0.1), Colours.shade(colour, 0.28));
          at.fill(Outlines.polygon(0.22, 0, -0.2, -0.02, -0.2, 0.06), colour);
        });
  }

  /** A helicopter. */
  public static Figure helicopter(Subject subject) {
    int colour = Colours.of(subject, 0xd8533c);
    return SketchFigure.moving(
        12,
        4.6,
        16,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0, -1.6 + 0.12 * wave(t * 0.4)).turned(0.06 + 0.015 * wave(t * 0.3));
          at.fill(
              Outlines.closed(
                  -0.5, -0.9, -2.5, -0.55, -5.3, -0.6, -5.4, -0.35, -2.5, 0.05, -0.5, 0.5),
              Colours.shade(colour, 0.1));
          at.fill(Outlines.closed(-5.6, -1.5, -5.0, -1.4, -4.7, -0.5, -5.3, -0.35), colour);
          at.fill(
              Outlines.closed(
                  -1.4, -0.9, 0, -1.35, 1.6, -1.1, 2.8, -0.2, 2.75, 0.5, 1.6, 0.9, -0.6, 0.85, -1.5,
                  0.2),
              colour);
          at.detail(
              Outlines.closed(0.8, -1.05, 1.6, -0.95, 2.6, -0.15, 2.6, 0.15, 0.9, 0.05), 0xa9d2e2);
          at.detail(Outlines.box(-0.6, -0.85, 1.1, 0.8, 0.1), 0xa9d2e2);
          at.detail(
              Outlines.closed(-1.4, 0.3, 0.5, 0.4, 2.7, 0.35, 1.6, 0.9, -0.6, 0.85), 0x2a1028, 0.2);
          at.limb(Outlines.lines(0.1, -1.2, 0.1, -1.75), 0.14, 0x3a3a42);
          double blade = Math.abs(StrictMath.cos(2 * StrictMath.PI * t * 3.3));
          at.detail(Outlines.oval(0.1, -1.75, 5.2, 0.09), 0x50555e, 0.3);
          at.fill(Outlines.oval(0.1, -1.75, 1 + 4.2 * blade, 0.05), 0x3c4048);
          at.detail(Outlines.circle(-5.3, -1.0, 0.75), 0x50555e, 0.25);
          var tail = at.at(-5.3, -1.0).turned(t * 19);
          tail.detail(Outlines.oval(0, 0, 0.05, 0.72), 0x3c4048);
          at.limb(Outlines.lines(-0.4, 0.8, -0.6, 1.3), 0.07, 0x3c4048);
          at.limb(Outlines.lines(1.3, 0.85, 1.4, 1.3), 0.07, 0x3c4048);
          at.limb(Outlines.open(-1.5, 1.3, 1.9, 1.3, 2.4, 1.12), 0.09, 0x3c4048);
          at.glow(Outlines.circle(-5.3, -1.55, 0.1), wave(t) > 0 ? 0xff5a4a : 0x7a2a24, 1);
        });
  }

  /** A hot-air balloon. */
  public static Figure balloon(Subject subject) {
    int colour = Colours.of(subject, 0xe0523f);
    return SketchFigure.still(
        16,
        26,
        (brush, moment) -> {
          double t = moment.seconds();
          double rise = subject.actions().contains(Action.RISE) ? 5 * moment.progress() : 0;
          var at =
              brush
                  .at(0.3 * wave(t * 0.1), -1.2 - rise + 0.25 * wave(t * 0.16))
                  .turned(0.015 * wave(t * 0.13));
          int[] hues = {colour, 0xf6c443, Colours.shade(colour, 0.1), 0xf3ead8};
          double[] edges = {-7, -4.6, -1.7, 1.7, 4.6, 7};
          at.fill(
              Outlines.closed(
                  -1.5, -5.4, -5.4, -10, -7, -15, -5.2, -20.4, 0, -23, 5.2, -20.4, 7, -15, 5.4, -10,
                  1.5, -5.4),
              colour);
          for (var i = 0; i < 5; i++) {
            gore(at, edges[i] / 7, edges[i + 1] / 7, hues[i == 4 ? 0 : i == 3 ? 1 : i]);
          }
          at.detail(
              Outlines.closed(2.5, -7, 4.2, -13, 3.4, -19, 2, -22, 5.2, -20.4, 7, -15, 5.4, -10),
              0x1f1030,
              0.15);
          at.detail(Outlines.oval(-3.6, -17.6, 1.0, 2.3), 0xffffff, 0.2);
          double burn = Math.max(0, wave(t * 0.22)) * (0.8 + 0.2 * wave(t * 4));
          at.glow(Outlines.leaf(0, -2.9, 0, -3.2 - 2.2 * burn, 0.7), 0xffb040, 0.95);
          for (var x : new double[] {-1, -0.4, 0.4, 1}) {
            at.line(Outlines.lines(x * 0.9, -1.7, x * 1.45, -5.5), 0.07, 0x5a4030);
          }
          at.fill(Outlines.closed(-1.0, -1.8, 1.0, -1.8, 0.85, 0, -0.85, 0), 0x9c6a3c);
          at.fill(Outlines.box(-1.12, -1.95, 2.24, 0.3, 0.1), 0x6f4628);
          at.line(Outlines.lines(-0.95, -1.1, 0.95, -1.1), 0.07, 0x7a4f2c);
          at.line(Outlines.lines(-0.9, -0.55, 0.9, -0.55), 0.07, 0x7a4f2c);
        });
  }

  private static void gore(Brush at, double left, double right, int colour) {
    double[] y = {-22.6, -20.4, -15, -10, -5.5};
    double[] w = {1.4, 5.2, 7, 5.4, 1.5};
    var xy = new double[20];
    for (var i = 0; i < 5; i++) {
      xy[2 * i] = w[i] * left;
      xy[2 * i + 1] = y[i];
      xy[18 - 2 * i] = w[i] * right;
      xy[19 - 2 * i] = y[i];
    }
    at.detail(Outlines.closed(xy), colour);
  }

  /** An airship. */
  public static Figure airship(Subject subject) {
    int colour = Colours.of(subject, 0xd9d2c4);
    return SketchFigure.moving(
        42,
        17,
        9,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0, -8.5 + 0.4 * wave(t * 0.12)).turned(0.01 * wave(t * 0.15));
          at.fill(Outlines.closed(-19, -5.5, -16, -5, -12.5, -2, -14, 0, -18, -1), 0xb0503f);
          at.fill(Outlines.closed(-19, 5.5, -16, 5, -12.5, 2, -14, 0, -18, 1), 0x8f3f34);
          at.fill(
              Outlines.closed(-18, 0, -12, -4.2, 0, -6, 12, -4.8, 19, 0, 12, 4.8, 0, 6, -12, 4.2),
              colour);
          at.detail(
              Outlines.closed(-17, 0.8, 0, 2, 18.5, 0.8, 12, 4.8, 0, 6, -12, 4.2), 0x2a1838, 0.17);
          at.line(Outlines.open(-17.5, 0, 0, -2, 19, 0), 0.12, Colours.shade(colour, 0.25));
          at.fill(Outlines.closed(-4, 5.6, 6, 5.4, 5, 7.8, -3, 7.8), 0x6f4a34);
          for (var i = 0; i < 4; i++) {
            at.glow(Outlines.box(-2.6 + 1.9 * i, 6.1, 1.2, 0.8, 0.15), 0xffdf9a, 0.9);
          }
          at.detail(Outlines.oval(-4.6, 6.8, 0.14, 1.2), 0x2a2a30, 0.6);
        });
  }

  /** A drone with four rotors. */
  public static Figure drone(Subject subject) {
    int colour = Colours.of(subject, 0x3a404a);
    return SketchFigure.moving(
        1,
        1.1,
        3,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0.02 * wave(t * 0.3), -0.75 + 0.03 * wave(t * 0.45)).turned(0.08);
          for (var side : new int[] {-1, 1}) {
            at.limb(
                Outlines.open(0, 0, side * 0.2, -0.05, side * 0.36, -0.04),
                0.035,
                Colours.shade(colour, 0.15));
            at.limb(Outlines.lines(side * 0.36, -0.03, side * 0.36, -0.11), 0.05, colour);
            double blade =
                0.04 + 0.16 * Math.abs(StrictMath.cos(2 * StrictMath.PI * (t * 5.3 + 0.1 * side)));
            at.detail(Outlines.oval(side * 0.36, -0.13, 0.2, 0.014), 0x9aa3b0, 0.4);
            at.detail(Outlines.oval(side * 0.36, -0.13, blade, 0.01), 0x50565f);
            at.limb(
                Outlines.open(side * 0.1, 0.04, side * 0.16, 0.16, side * 0.2, 0.17),
                0.018,
                Colours.shade(colour, 0.2));
          }
          at.fill(
              Outlines.closed(
                  -0.19, 0, -0.12, -0.08, 0.1, -0.085, 0.2, -0.01, 0.1, 0.055, -0.12, 0.055),
              colour);
          at.detail(
              Outlines.closed(-0.14, -0.04, -0.08, -0.07, 0.08, -0.072, 0.14, -0.04),
              0xffffff,
              0.22);
          at.fill(Outlines.circle(0.1, 0.085, 0.05), 0x22252c);
          at.detail(Outlines.circle(0.115, 0.085, 0.026), 0x6fb0e0);
          at.glow(Outlines.circle(-0.17, 0, 0.016), wave(t * 0.8) > 0 ? 0xff5a4a : 0x6a2020, 1);
          at.glow(Outlines.circle(0.18, -0.01, 0.014), 0x7aff9a, 0.9);
        });
  }
}

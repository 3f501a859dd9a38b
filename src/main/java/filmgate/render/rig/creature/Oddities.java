package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Frogs, dragonflies, and friendly monsters. */
public final class Oddities {
  private Oddities() {}

  /** A frog that leaps again and again if it jumps. */
  public static Figure frog(Subject subject, long seed) {
    int colour = Colours.of(subject, 0x6fae3f);
    boolean leaps = subject.actions().contains(Action.JUMP);
    return new SketchFigure(
        new Extent(0.34, leaps ? 0.36 : 0.17, 0.06, -0.11, 0.08),
        0,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 7) * 0.3;
          double phase = leaps ? fraction(t / 1.3) : 0;
          double air = Math.clamp((phase - 0.3) / 0.5, 0, 1);
          double up = 0.7 * air * (1 - air);
          double stretch = air > 0 && air < 1 ? 1 : 0;
          double throat = 0.008 * bell(t * 1.3);
          var at = brush.at(0, -up).turned(-0.35 * stretch * (1 - 2 * air));
          at.limb(
              Outlines.open(
                  -0.06,
                  -0.05,
                  -0.11 - 0.02 * stretch,
                  -0.075 + 0.05 * stretch,
                  -0.02 - 0.13 * stretch,
                  -0.012 + 0.04 * stretch),
              0.035,
              Colours.shade(colour, 0.22));
          at.fill(
              Outlines.closed(
                  -0.11, -0.02, -0.1, -0.065, -0.02, -0.105, 0.05, -0.125, 0.1, -0.1, 0.105, -0.07,
                  0.05, -0.035, -0.05, -0.012),
              colour);
          at.detail(
              Outlines.closed(
                  0.1, -0.07, 0.05, -0.038 + throat, 0.0, -0.02, 0.02, -0.05, 0.06, -0.065),
              0xe6ecb0);
          at.limb(
              Outlines.open(0.03, -0.05, 0.055, -0.03, 0.05 + 0.04 * stretch, -0.005),
              0.02,
              colour);
          at.limb(
              Outlines.open(
                  -0.05,
                  -0.05,
                  -0.12 - 0.02 * stretch,
                  -0.07 + 0.05 * stretch,
                  -0.02 - 0.14 * stretch,
                  -0.008 + 0.05 * stretch),
              0.036,
              colour);
          at.limb(
              Outlines.open(
                  -0.03 - 0.14 * stretch,
                  -0.008 + 0.05 * stretch,
                  0.02 - 0.2 * stretch,
                  -0.006 + 0.05 * stretch),
              0.014,
              colour);
          frogFace(at, colour, Rhythm.blink(t, seed));
        });
  }

  private static void frogFace(Brush at, int colour, double closed) {
    at.fill(Outlines.circle(0.055, -0.13, 0.024), colour);
    at.detail(Outlines.circle(0.06, -0.132, 0.016), 0xf6e48a);
    at.detail(Outlines.oval(0.063, -0.132, 0.011, Math.max(0.002, 0.006 * (1 - closed))), 0x17131a);
    at.line(
        Outlines.open(0.1, -0.085, 0.07, -0.075, 0.04, -0.083), 0.005, Colours.shade(colour, 0.5));
    for (var i = 0; i < 3; i++) {
      at.detail(
          Outlines.oval(-0.06 + 0.035 * i, -0.085 - 0.012 * i, 0.01, 0.007),
          Colours.shade(colour, 0.25));
    }
  }

  /** A dragonfly. */
  public static Figure dragonfly(Subject subject, long seed) {
    int colour = Colours.of(subject, 0x2f8fa8);
    return SketchFigure.moving(
        0.26,
        0.22,
        0.6,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 15) * 0.3;
          double beat = 0.4 * wave(t * 8.3);
          var at = brush.at(0.02 * wave(t * 0.6), -0.11 + 0.015 * wave(t * 0.9)).turned(-0.12);
          for (var i = 0; i < 2; i++) {
            at.at(0.012 - 0.02 * i, -0.01)
                .turned(-0.3 + beat * (i == 0 ? 1 : -1))
                .detail(Outlines.leaf(0, 0, -0.03, -0.1, 0.03), 0xdff2fa, 0.65);
            at.at(0.012 - 0.02 * i, -0.006)
                .turned(0.7 + beat * (i == 0 ? -1 : 1))
                .detail(Outlines.leaf(0, 0, -0.03, -0.09, 0.028), 0xf0faff, 0.75);
          }
          at.limb(Outlines.open(0, 0, -0.05, 0.002, -0.11, 0.01), 0.009, colour);
          for (var i = 0; i < 5; i++) {
            at.detail(
                Outlines.circle(-0.03 - 0.016 * i, 0.002 + 0.0015 * i, 0.0035),
                Colours.shade(colour, 0.45));
          }
          at.fill(Outlines.oval(0.012, -0.002, 0.024, 0.013), Colours.shade(colour, 0.12));
          at.fill(Outlines.circle(0.042, -0.002, 0.013), 0x8a4a3a);
          at.detail(Outlines.circle(0.046, -0.006, 0.004), 0xffffff);
        });
  }

  /** A friendly furry monster. */
  public static Figure monster(Subject subject, long seed) {
    int colour = Colours.of(subject, 0x6d8fd8);
    boolean walks =
        subject.actions().contains(Action.WALK) || subject.actions().contains(Action.RUN);
    boolean waves =
        subject.actions().contains(Action.WAVE) || subject.actions().contains(Action.DANCE);
    double rate = 1.1;
    double speed = walks ? 0.9 : 0;
    return new SketchFigure(
        new Extent(2.3, 2.5, 0.12, -1.62, 0.8),
        speed,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 7) * 0.2;
          double bob = walks ? 0.04 * wave(2 * t * rate) : 0.02 * wave(t * 0.5);
          for (var i = 0; i < 2; i++) {
            double phase = fraction(t * rate + 0.5 * i);
            double stance = speed * 0.6 / rate;
            double x =
                walks
                    ? (phase < 0.6
                        ? stance * (0.5 - phase / 0.6)
                        : stance * (Rhythm.ease(0.6, 1, phase) - 0.5))
                    : 0;
            double up = walks && phase > 0.6 ? 0.16 * wave((phase - 0.6) / 0.8) : 0;
            double hip = i == 0 ? 0.18 : -0.16;
            int shade = i == 0 ? Colours.shade(colour, 0.22) : colour;
            brush.limb(Outlines.lines(hip, -0.6 + bob, hip + x, -0.16 - up), 0.34, shade);
            brush.fill(
                Outlines.closed(
                    hip + x - 0.2,
                    -up,
                    hip + x - 0.18,
                    -0.2 - up,
                    hip + x + 0.1,
                    -0.24 - up,
                    hip + x + 0.32,
                    -0.1 - up,
                    hip + x + 0.3,
                    -up),
                shade);
          }
          double swing = walks ? 0.4 * wave(t * rate) : 0.06 * wave(t * 0.5);
          arm(brush, 0.34, -1.25 + bob, 0.25 + swing, Colours.shade(colour, 0.22));
          body(brush.at(0, bob), colour, t, seed);
          arm(brush, -0.4, -1.2 + bob, waves ? 2.5 + 0.4 * wave(t * 1.3) : -0.25 - swing, colour);
        });
  }

  private static void arm(Brush brush, double x, double y, double angle, int colour) {
    var at = brush.at(x, y).turned(angle);
    at.limb(Outlines.open(0, 0, -0.03, 0.3, 0.02, 0.58), 0.24, colour);
    for (var i = -1; i <= 1; i++) {
      at.fill(
          Outlines.spike(
              0.03 + 0.08 * i - 0.03,
              0.64,
              0.03 + 0.09 * i,
              0.78,
              0.03 + 0.08 * i + 0.03,
              0.64,
              0.2),
          0xf6ecd8);
    }
  }

  private static void body(Brush at, int colour, double t, long seed) {
    for (var side : new int[] {-1, 1}) {
      at.fill(
          Outlines.spike(
              0.05 + 0.22 * side, -2.0, 0.05 + 0.5 * side, -2.4, 0.05 + 0.42 * side, -1.85, 0.25),
          0xf6ecd8);
    }
    at.fill(
        Outlines.tufts(-0.16, 0.1, 0.55, -1.9, 0.68, -1.4, 0.66, -0.9, 0.5, -0.5, 0.1, -0.38),
        colour);
    at.fill(
        Outlines.tufts(0.16, 0.1, -0.5, -1.9, -0.62, -1.4, -0.62, -0.9, -0.46, -0.5, -0.1, -0.38),
        colour);
    at.fill(
        Outlines.closed(
            -0.1, -2.1, -0.45, -1.9, -0.6, -1.4, -0.62, -0.85, -0.4, -0.45, 0, -0.38, 0.42, -0.45,
            0.64, -0.85, 0.66, -1.4, 0.52, -1.9, 0.2, -2.1),
        colour);
    at.detail(Outlines.oval(0.1, -0.85, 0.36, 0.4), Colours.tint(colour, 0.4));
    for (var i = 0; i < 4; i++) {
      at.detail(
          Outlines.oval(-0.42 + 0.04 * i, -1.2 + 0.22 * i, 0.07, 0.05),
          Colours.shade(colour, 0.25));
    }
    double open = 1 - Rhythm.blink(t, seed);
    for (var side : new int[] {-1, 1}) {
      at.detail(Outlines.oval(0.14 + 0.19 * side, -1.72, 0.17, 0.19 * open + 0.01), 0xfdfbf4);
      at.detail(Outlines.circle(0.18 + 0.19 * side, -1.71, 0.085 * open + 0.002), 0x2a2230);
      at.detail(Outlines.circle(0.21 + 0.19 * side, -1.75, 0.028 * open + 0.001), 0xffffff);
    }
    at.detail(
        Outlines.closed(
            -0.2, -1.42, 0.14, -1.38, 0.48, -1.42, 0.36, -1.2, 0.14, -1.15, -0.08, -1.2),
        0x5b2430);
    for (var i = 0; i < 4; i++) {
      at.detail(
          Outlines.polygon(
              -0.12 + 0.15 * i, -1.41, -0.02 + 0.15 * i, -1.4, -0.07 + 0.15 * i, -1.31),
          0xfdf8ea);
    }
    at.detail(Outlines.oval(0.16, -1.2, 0.13, 0.05), 0xe8788a);
  }
}

package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Joint;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Dragons that fly, dinosaurs that walk, and snakes. */
public final class Reptiles {
  private static final double STRIDE_RATE = 0.75;

  private Reptiles() {}

  /** A dragon in the air; it breathes fire if it burns or fights. */
  public static Figure dragon(Subject subject) {
    int colour = Colours.of(subject, 0xb5382f);
    boolean fire =
        subject.actions().contains(Action.BURN) || subject.actions().contains(Action.FIGHT);
    if (subject.variant().equals("chinese")) {
      return serpent(Colours.of(subject, 0xd8432c));
    }
    return new SketchFigure(
        new Extent(13.5, 9.5, 3.7, -5.4, 1.8),
        7,
        (brush, moment) -> {
          double t = moment.seconds();
          double stroke = StrictMath.cos(2 * StrictMath.PI * t * 0.8);
          var at = brush.at(0, -4.5 + 0.25 * wave(t * 0.8 + 0.25)).turned(-0.08);
          wing(at.at(0.7, -0.5), stroke * 0.92 + 0.1, Colours.shade(colour, 0.32));
          var tail =
              Tube.from(-1.2, 0, 0.55)
                  .to(-2.8, 0.2 + 0.15 * wave(t * 0.5), 0.36)
                  .to(-4.3, -0.1 + 0.35 * wave(t * 0.5 - 0.15), 0.2)
                  .to(-5.7, -0.5 + 0.55 * wave(t * 0.5 - 0.3), 0.07)
                  .build();
          double ex = tail.x(1, 0);
          double ey = tail.y(1, 0);
          at.fill(
              Outlines.closed(
                  ex + 0.1, ey, ex - 0.35, ey - 0.4, ex - 0.9, ey, ex - 0.35, ey + 0.38),
              colour);
          at.fill(
              Outlines.tufts(0.3, 0.3, tail.side(-0.9, 0.95, 0.05, 8)),
              Colours.shade(colour, 0.35));
          at.fill(tail.outline(), colour);
          leg(at, -0.9, 0.45, colour);
          leg(at, 1.0, 0.45, colour);
          var body =
              Tube.from(-1.7, 0, 0.45)
                  .to(-0.6, 0, 0.75)
                  .to(0.7, -0.05, 0.85)
                  .to(1.5, -0.4, 0.6)
                  .to(2.2, -1.0, 0.4)
                  .to(3.1, -1.2, 0.34)
                  .to(3.7, -1.05, 0.34)
                  .build();
          at.fill(
              Outlines.tufts(0.34, 0.3, body.side(-0.9, 0.98, 0.05, 10)),
              Colours.shade(colour, 0.35));
          at.fill(body.outline(), colour);
          at.detail(
              body.patch(
                  0.05, 0.9, 0.3, 0.45, 0.55, 0.4, 0.75, 0.3, 0.97, 0.4, 0.97, 1, 0.6, 1, 0.3, 1),
              0xe8c07a);
          for (var i = 0; i < 8; i++) {
            double s = 0.12 + 0.1 * i;
            at.line(Outlines.lines(body.places(s, 0.5, s + 0.01, 0.98)), 0.04, 0xb98a4a);
          }
          head(at.at(3.7, -1.1), colour, fire, t);
          wing(at.at(0.5, -0.4), stroke, colour);
        });
  }

  private static void leg(Brush at, double x, double y, int colour) {
    at.limb(
        Outlines.open(x, y, x - 0.45, y + 0.5, x - 1.0, y + 0.55),
        0.3,
        Colours.shade(colour, 0.12));
    at.limb(Outlines.open(x - 1.0, y + 0.55, x - 1.25, y + 0.75), 0.16, Colours.shade(colour, 0.2));
  }

  private static void wing(Brush at, double stroke, int colour) {
    double up = -3.6 * stroke;
    double out = -1.2 - 1.1 * (1 - Math.abs(stroke));
    int skin = Colours.shade(Colours.tint(colour, 0.1), 0.12);
    at.fill(
        Outlines.polygon(
            0.2,
            0,
            0.55,
            up * 0.55,
            out,
            up * 1.15,
            out - 0.35,
            up * 0.75,
            out - 0.9,
            up * 0.78,
            out - 0.65,
            up * 0.42,
            out - 1.2,
            up * 0.36,
            out - 0.7,
            up * 0.08 + 0.2,
            -1.3,
            0.35),
        skin);
    at.limb(Outlines.lines(0.1, 0.1, 0.55, up * 0.55, out, up * 1.15), 0.17, colour);
    at.limb(Outlines.open(0.55, up * 0.55, -0.6, up * 0.68, out - 0.9, up * 0.78), 0.07, colour);
    at.limb(Outlines.open(0.55, up * 0.55, -0.7, up * 0.45, out - 1.2, up * 0.36), 0.07, colour);
    at.fill(Outlines.spike(0.48, up * 0.5, 0.8, up * 0.68, 0.6, up * 0.6, 0.1), 0xf0e3c8);
  }

  private static void head(Brush at, int colour, boolean fire, double t) {
    double open = fire ? 0.35 + 0.1 * wave(t * 1.1) : 0.1 + 0.06 * wave(t * 0.4);
    if (fire) {
      for (var i = 0; i < 5; i++) {
        double life = fraction(t * 1.6 + i / 5.0);
        at.glow(
            Outlines.oval(1.5 + 3 * life, 0.25 + 0.5 * life, 0.25 + 0.75 * life, 0.2 + 0.5 * life),
            i % 2 == 0 ? 0xff8a2a : 0xffc84a,
            0.85 * (1 - life));
      }
    }
    at.fill(Outlines.spike(-0.2, -0.3, -1.1, -1.1, 0.15, -0.35, 0.1), 0xf0e3c8);
    at.fill(Outlines.spike(0.0, -0.32, -0.7, -1.2, 0.3, -0.35, 0.1), 0xe2d2b0);
    at.turned(open)
        .fill(
            Outlines.closed(-0.1, 0.1, 0.7, 0.16, 1.3, 0.2, 1.25, 0.36, 0.6, 0.42, -0.1, 0.36),
            Colours.shade(colour, 0.18));
    at.fill(
        Outlines.closed(
            -0.35, 0.2, -0.3, -0.25, 0.2, -0.42, 0.6, -0.22, 1.15, -0.18, 1.45, 0.0, 1.4, 0.2, 0.7,
            0.2),
        colour);
    for (var i = 0; i < 4; i++) {
      at.detail(
          Outlines.polygon(0.65 + 0.2 * i, 0.17, 0.77 + 0.2 * i, 0.17, 0.71 + 0.2 * i, 0.34),
          0xfdf6e4);
    }
    at.detail(Outlines.closed(0.2, -0.16, 0.36, -0.26, 0.52, -0.16, 0.36, -0.08), 0xf7cf3a);
    at.detail(Outlines.oval(0.37, -0.17, 0.035, 0.08), 0x17131a);
    at.detail(Outlines.oval(1.3, -0.02, 0.06, 0.04), Colours.shade(colour, 0.6));
    at.line(
        Outlines.open(0.12, -0.28, 0.35, -0.34, 0.58, -0.22), 0.07, Colours.shade(colour, 0.35));
  }

  /** The long dragon of China: no wings, a mane, and antlers. */
  private static Figure serpent(int colour) {
    return new SketchFigure(
        new Extent(15, 7.5, 5.4, -4.2, 1.9),
        4,
        (brush, moment) -> {
          double t = moment.seconds();
          var builder = Tube.from(-6.6, y(t, 0), 0.07);
          for (var i = 1; i <= 12; i++) {
            double s = i / 12.0;
            builder.to(
                -6.6 + 11.8 * s,
                y(t, s),
                0.16 + 0.42 * StrictMath.sin(StrictMath.PI * Math.min(1, s * 0.62 + 0.1)));
          }
          var body = builder.build();
          for (var s : new double[] {0.33, 0.74}) {
            double x = body.x(s, 0.7);
            double low = body.y(s, 0.7);
            brush.limb(
                Outlines.open(x, low, x - 0.3, low + 0.6, x + 0.15, low + 0.95),
                0.22,
                Colours.shade(colour, 0.15));
            brush.limb(Outlines.open(x + 0.1, low + 0.93, x + 0.4, low + 1.05), 0.1, 0xf0d28a);
          }
          brush.fill(Outlines.tufts(0.42, 0.35, body.side(-0.9, 1, 0.02, 20)), 0xf0b43a);
          brush.fill(body.outline(), colour);
          brush.detail(body.band(0.35, 1, 0.02, 0.99), 0xf3d58a);
          for (var i = 1; i < 20; i++) {
            double s = i / 20.0;
            brush.line(
                Outlines.open(body.places(s, -0.7, s + 0.012, -0.2, s, 0.3)),
                0.05,
                Colours.shade(colour, 0.3));
          }
          var at = brush.at(body.x(1, 0), body.y(1, 0)).turned(-0.05 + 0.06 * wave(t * 0.3));
          at.fill(
              Outlines.tufts(
                  -0.5, 0.5, 0.3, 0.6, -0.1, 0.65, -0.6, 0.4, -0.8, 0.0, -0.7, -0.4, -0.3, -0.7,
                  0.1, -0.6),
              0xf0b43a);
          at.limb(Outlines.open(0.0, -0.4, -0.5, -1.0, -1.1, -1.2), 0.12, 0xe8d9a8);
          at.limb(Outlines.open(-0.45, -0.95, -0.4, -1.35), 0.1, 0xe8d9a8);
          head(at, colour, false, t);
          at.line(
              Outlines.open(
                  1.3, 0.05, 1.9, 0.3 + 0.2 * wave(t * 0.5), 2.4, 0.0 + 0.3 * wave(t * 0.5)),
              0.06,
              0xf0b43a);
        });
  }

  private static double y(double t, double s) {
    return -3.6 + 0.95 * wave(1.35 * s - t * 0.4) * (0.5 + 0.5 * (1 - s)) - 0.5 * s;
  }

  /** A dinosaur on two legs. */
  public static Figure dinosaur(Subject subject) {
    int colour = Colours.of(subject, 0x6f8f4f);
    boolean moves =
        subject.actions().contains(Action.WALK)
            || subject.actions().contains(Action.RUN)
            || subject.actions().contains(Action.CHASE);
    double speed = moves ? 2.4 : 0;
    return new SketchFigure(
        new Extent(11.6, 5.2, 3.7, -4.05, 1.5),
        speed,
        (brush, moment) -> {
          double t = moment.seconds();
          double cycle = t * STRIDE_RATE;
          double bob = moves ? 0.08 * wave(2 * cycle) : 0.03 * wave(t * 0.4);
          dinoLeg(brush, cycle + 0.5, speed, bob, Colours.shade(colour, 0.26));
          double swing = 0.3 * wave(cycle);
          var body =
              Tube.from(-5.4, -2.9 + swing, 0.06)
                  .to(-3.6, -2.75 + swing * 0.6, 0.28)
                  .to(-1.9, -2.7 + bob, 0.62)
                  .to(-0.2, -2.65 + bob, 1.0)
                  .to(1.4, -2.85 + bob, 0.85)
                  .to(2.4, -3.45 + bob, 0.52)
                  .to(3.0, -4.0 + bob, 0.5)
                  .build();
          brush.fill(body.outline(), colour);
          brush.detail(
              body.patch(
                  0.1, 0.9, 0.35, 0.5, 0.55, 0.42, 0.8, 0.3, 0.97, 0.4, 0.97, 1, 0.7, 1, 0.4, 1),
              0xe0d49a);
          for (var i = 0; i < 9; i++) {
            double s = 0.1 + 0.085 * i;
            brush.detail(
                body.patch(s - 0.016, -1, s, -0.35, s + 0.03, -1), Colours.shade(colour, 0.3));
          }
          brush.limb(
              Outlines.open(1.75, -2.6 + bob, 2.15, -2.2 + bob, 2.5, -2.35 + bob),
              0.2,
              Colours.shade(colour, 0.14));
          dinoLeg(brush, cycle, speed, bob, colour);
          dinoHead(
              brush.at(3.2, -4.15 + bob),
              colour,
              t,
              subject.actions().contains(Action.SING)
                  || subject.actions().contains(Action.TALK)
                  || subject.actions().contains(Action.FIGHT));
        });
  }

  private static void dinoLeg(Brush brush, double cycle, double speed, double bob, int colour) {
    double phase = fraction(cycle);
    double duty = 0.6;
    double stance = speed * duty / STRIDE_RATE;
    double x =
        -0.4
            + (phase < duty
                ? stance * (0.5 - phase / duty)
                : stance * (ease(0, 1, (phase - duty) / (1 - duty)) - 0.5));
    double up =
        speed > 0 && phase > duty
            ? 0.55 * StrictMath.sin(StrictMath.PI * (phase - duty) / (1 - duty))
            : 0;
    var hip = new Joint(-0.4, -2.4 + bob);
    var ankle = new Joint(x - 0.35, -0.85 - up);
    var knee = hip.knee(ankle, 1.05, 0.95, -1);
    var tube =
        Tube.from(hip.x(), hip.y(), 0.68)
            .to((hip.x() + knee.x()) / 2, (hip.y() + knee.y()) / 2, 0.55)
            .to(knee.x(), knee.y(), 0.38)
            .to(ankle.x(), ankle.y(), 0.2)
            .to(x, -0.16 - up, 0.18)
            .build();
    brush.fill(
        Outlines.closed(
            x - 0.25,
            -up,
            x - 0.2,
            -0.26 - up,
            x + 0.15,
            -0.3 - up,
            x + 0.62,
            -0.14 - up,
            x + 0.7,
            -up),
        colour);
    brush.fill(tube.outline(), colour);
    for (var i = 0; i < 3; i++) {
      brush.detail(
          Outlines.spike(
              x + 0.3 + 0.15 * i,
              -0.1 - up,
              x + 0.52 + 0.15 * i,
              -up,
              x + 0.3 + 0.15 * i,
              -0.01 - up,
              0.2),
          0xf3ead2);
    }
  }

  private static void dinoHead(Brush at, int colour, double t, boolean roars) {
    double open = roars ? 0.3 + 0.15 * wave(t * 0.7) : 0.1 + 0.03 * wave(t * 0.5);
    at.turned(open)
        .fill(
            Outlines.closed(-0.35, 0.15, 0.5, 0.3, 1.45, 0.25, 1.4, 0.48, 0.5, 0.6, -0.3, 0.55),
            Colours.shade(colour, 0.16));
    at.fill(
        Outlines.closed(
            -0.6, 0.35, -0.55, -0.35, -0.1, -0.62, 0.5, -0.5, 1.3, -0.32, 1.65, 0.0, 1.6, 0.28, 0.6,
            0.32),
        colour);
    for (var i = 0; i < 6; i++) {
      at.detail(
          Outlines.polygon(0.6 + 0.16 * i, 0.26, 0.72 + 0.16 * i, 0.26, 0.66 + 0.16 * i, 0.42),
          0xfdf6e4);
    }
    at.detail(Outlines.circle(0.18, -0.24, 0.13), 0xf3c93a);
    at.detail(Outlines.oval(0.2, -0.23, 0.045, 0.1), 0x17131a);
    at.line(Outlines.open(-0.02, -0.36, 0.2, -0.42, 0.42, -0.3), 0.09, Colours.shade(colour, 0.32));
    at.detail(Outlines.oval(1.42, -0.08, 0.08, 0.05), Colours.shade(colour, 0.5));
  }

  /** A snake that winds along the ground. */
  public static Figure snake(Subject subject) {
    int colour = Colours.of(subject, 0x5f9a4a);
    return new SketchFigure(
        new Extent(1.7, 0.4, 0.7, -0.22, 0.16),
        0.3,
        (brush, moment) -> {
          double t = moment.seconds();
          var builder = Tube.from(-0.8, -0.02, 0.006);
          for (var i = 1; i <= 10; i++) {
            double s = i / 10.0;
            double rise = s > 0.8 ? (s - 0.8) * 0.9 : 0;
            builder.to(
                -0.8 + 1.45 * s,
                -0.045 - rise + 0.03 * wave(2 * s - t * 0.7) * (1 - s),
                0.012 + 0.026 * StrictMath.sin(StrictMath.PI * Math.min(1, 0.12 + s * 0.75)));
          }
          var body = builder.build();
          brush.fill(body.outline(), colour);
          brush.detail(body.band(0.4, 1, 0.05, 0.98), 0xe6dc9c);
          for (var i = 1; i < 13; i++) {
            double s = i / 14.0;
            brush.detail(
                body.patch(s - 0.018, -0.9, s, -0.3, s + 0.018, -0.9), Colours.shade(colour, 0.4));
          }
          double x = body.x(1, 0);
          double y = body.y(1, 0);
          brush.fill(
              Outlines.closed(
                  x - 0.03, y - 0.035, x + 0.05, y - 0.035, x + 0.1, y, x + 0.05, y + 0.026,
                  x - 0.03, y + 0.025),
              colour);
          brush.detail(Outlines.circle(x + 0.04, y - 0.012, 0.01), 0x17131a);
          if (wave(t * 0.6) > 0.5) {
            brush.line(
                Outlines.open(x + 0.1, y + 0.004, x + 0.15, y + 0.01, x + 0.17, y),
                0.005,
                0xd8324a);
          }
        });
  }
}

package filmgate.render.rig.vehicle;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Joint;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** What a rider sits on, or rides with both feet on. */
public final class Cycles {
  /** The speed of a bicycle in metres a second. */
  public static final double BICYCLE_SPEED = 5;

  /** The seat of a bicycle: the hip of its rider. */
  public static final Joint BICYCLE_SEAT = new Joint(-0.22, -1.0);

  /** The handlebar of a bicycle: the hands of its rider. */
  public static final Joint BICYCLE_BAR = new Joint(0.4, -1.05);

  /** The seat of a motorcycle. */
  public static final Joint MOTORCYCLE_SEAT = new Joint(-0.25, -0.82);

  /** The handlebar of a motorcycle. */
  public static final Joint MOTORCYCLE_BAR = new Joint(0.38, -1.08);

  private Cycles() {}

  /** Where a pedal is after so many seconds; the other one is half a turn away. */
  public static Joint pedal(double seconds, double speed, boolean near) {
    double turn = speed * seconds / 0.34 * 0.45 + (near ? 0 : StrictMath.PI);
    return new Joint(-0.04 + 0.17 * StrictMath.cos(turn), -0.3 + 0.17 * StrictMath.sin(turn));
  }

  /** A bicycle. */
  public static Figure bicycle(Subject subject) {
    int colour = Colours.of(subject, 0xd8433c);
    var drive = Drive.of(subject, BICYCLE_SPEED);
    return SketchFigure.moving(
        2,
        1.2,
        drive.speed(),
        (brush, moment) -> {
          drive.spoked(brush, moment, -0.52, 0.33, 0.045);
          drive.spoked(brush, moment, 0.55, 0.33, 0.045);
          crank(brush, moment, drive, false);
          brush.limb(Outlines.lines(-0.52, -0.35, -0.04, -0.3), 0.03, colour);
          brush.limb(Outlines.lines(-0.52, -0.35, -0.2, -0.8), 0.028, colour);
          brush.limb(Outlines.lines(-0.04, -0.3, -0.23, -0.93), 0.038, colour);
          brush.limb(Outlines.lines(-0.19, -0.78, 0.4, -0.82), 0.038, colour);
          brush.limb(Outlines.lines(-0.04, -0.3, 0.41, -0.76), 0.04, colour);
          brush.limb(
              Outlines.open(0.38, -0.92, 0.44, -0.65, 0.55, -0.35),
              0.036,
              Colours.shade(colour, 0.25));
          brush.limb(Outlines.open(0.37, -0.9, 0.34, -1.03, 0.44, -1.06), 0.028, 0x3a3a42);
          brush.fill(
              Outlines.closed(-0.36, -0.96, -0.2, -0.98, -0.08, -0.95, -0.18, -0.92, -0.32, -0.92),
              0x3a2a24);
          crank(brush, moment, drive, true);
        });
  }

  private static void crank(Brush brush, Moment moment, Drive drive, boolean near) {
    var pedal = pedal(moment.seconds(), drive.speed(), near);
    if (near) {
      brush.fill(Outlines.circle(-0.04, -0.3, 0.075), 0x8a9099);
    }
    brush.limb(
        Outlines.lines(-0.04, -0.3, pedal.x(), pedal.y()), 0.024, near ? 0x5a6068 : 0x3c4048);
    brush.fill(Outlines.box(pedal.x() - 0.06, pedal.y() - 0.012, 0.12, 0.026, 0.01), 0x2a2a30);
  }

  /** A motorcycle, or a scooter by its variant. */
  public static Figure motorcycle(Subject subject) {
    if (subject.variant().equals("scooter")) {
      return scooter(subject);
    }
    int colour = Colours.of(subject, 0xc22f2f);
    var drive = Drive.of(subject, 16);
    return SketchFigure.moving(
        2.3,
        1.25,
        drive.speed(),
        (brush, moment) -> {
          var body = brush.at(0, drive.bounce(moment) * 0.5);
          drive.spoked(brush, moment, -0.66, 0.27, 0.11);
          drive.spoked(brush, moment, 0.72, 0.27, 0.11);
          body.limb(Outlines.lines(0.72, -0.33, 0.5, -0.86, 0.46, -0.98), 0.06, 0xb9bec6);
          body.limb(Outlines.lines(-0.66, -0.33, -0.1, -0.36), 0.07, 0x50555e);
          body.fill(
              Outlines.closed(
                  -0.28, -0.24, -0.3, -0.55, 0, -0.62, 0.26, -0.56, 0.28, -0.26, 0, -0.2),
              0x6a707a);
          body.detail(Outlines.circle(0.02, -0.38, 0.12), 0x3c4048);
          body.limb(Outlines.open(0.1, -0.25, -0.3, -0.22, -0.85, -0.3), 0.07, 0xc4c9d1);
          body.fill(
              Outlines.closed(
                  -0.05, -0.62, 0.02, -0.86, 0.3, -0.95, 0.5, -0.85, 0.4, -0.66, 0.15, -0.6),
              colour);
          body.detail(
              Outlines.closed(0.06, -0.82, 0.28, -0.9, 0.44, -0.82, 0.25, -0.82), 0xffffff, 0.35);
          body.fill(
              Outlines.closed(
                  -0.85, -0.78, -0.6, -0.78, -0.3, -0.76, -0.02, -0.74, -0.05, -0.62, -0.5, -0.62,
                  -0.8, -0.68),
              0x2b2428);
          body.fill(Outlines.closed(-1.0, -0.7, -0.75, -0.72, -0.45, -0.62, -0.8, -0.58), colour);
          body.limb(Outlines.open(0.46, -0.96, 0.36, -1.06, 0.26, -1.05), 0.035, 0x2b2b30);
          body.fill(Outlines.circle(0.56, -0.88, 0.1), 0x2b2b30);
          body.glow(Outlines.circle(0.6, -0.88, 0.075), 0xfff3c8, 0.95);
          body.glow(Outlines.box(-1.02, -0.72, 0.07, 0.07, 0.02), 0xff4a3a, 0.9);
          body.fill(Outlines.closed(0.45, -0.58, 0.72, -0.66, 0.98, -0.5, 0.72, -0.6), colour);
        });
  }

  private static Figure scooter(Subject subject) {
    int colour = Colours.of(subject, 0x7fc4b4);
    var drive = Drive.of(subject, 8);
    return SketchFigure.moving(
        1.9,
        1.25,
        drive.speed(),
        (brush, moment) -> {
          var body = brush.at(0, drive.bounce(moment) * 0.5);
          drive.wheel(brush, moment, -0.55, 0.22, 0xd9dde2);
          drive.wheel(brush, moment, 0.62, 0.22, 0xd9dde2);
          body.fill(
              Outlines.closed(
                  -0.85, -0.35, -0.82, -0.62, -0.5, -0.75, -0.12, -0.7, -0.02, -0.4, 0.28, -0.28,
                  0.36, -0.62, 0.44, -0.95, 0.52, -0.95, 0.5, -0.55, 0.48, -0.2, 0, -0.16, -0.3,
                  -0.24, -0.55, -0.42),
              colour);
          body.detail(
              Outlines.closed(-0.8, -0.4, -0.78, -0.58, -0.5, -0.68, -0.25, -0.64, -0.5, -0.5),
              0xffffff,
              0.28);
          body.fill(
              Outlines.closed(
                  -0.78, -0.78, -0.5, -0.84, -0.12, -0.8, -0.08, -0.7, -0.5, -0.72, -0.76, -0.7),
              0x7a4a34);
          body.fill(
              Outlines.closed(
                  0.4, -0.36, 0.62, -0.52, 0.86, -0.36, 0.84, -0.28, 0.62, -0.42, 0.46, -0.26),
              Colours.shade(colour, 0.12));
          body.limb(Outlines.open(0.48, -0.92, 0.42, -1.06, 0.3, -1.08), 0.04, 0x3a3a42);
          body.fill(Outlines.circle(0.48, -0.98, 0.085), colour);
          body.glow(Outlines.circle(0.52, -0.98, 0.06), 0xfff3c8, 0.95);
          body.glow(Outlines.box(-0.87, -0.55, 0.06, 0.09, 0.02), 0xff4a3a, 0.9);
        });
  }

  /** A carriage without its horse. */
  public static Figure carriage(Subject subject) {
    int colour = Colours.of(subject, 0x8f3a44);
    var drive = Drive.of(subject, 2.2);
    return SketchFigure.moving(
        4.2,
        2.6,
        drive.speed(),
        (brush, moment) -> {
          var body = brush.at(0, drive.bounce(moment));
          body.limb(Outlines.open(0.9, -0.75, 1.5, -0.8, 2.05, -0.95), 0.08, 0x5a3a28);
          body.fill(
              Outlines.closed(
                  -1.25, -1.4, -1.2, -2.3, -0.2, -2.45, 0.7, -2.3, 0.75, -1.4, 0.5, -0.85, -0.2,
                  -0.72, -1.0, -0.85),
              colour);
          body.detail(
              Outlines.closed(-0.85, -1.45, -0.82, -2.1, -0.35, -2.15, -0.35, -1.45), 0xf7e2b0);
          body.detail(
              Outlines.closed(-0.15, -1.45, -0.15, -2.15, 0.32, -2.08, 0.36, -1.45), 0xf7e2b0);
          body.line(Outlines.open(-1.2, -1.38, -0.2, -1.3, 0.74, -1.38), 0.05, 0xd9ab4a);
          body.fill(
              Outlines.closed(-1.35, -2.3, -0.2, -2.58, 0.85, -2.3, -0.2, -2.4),
              Colours.shade(colour, 0.3));
          body.fill(
              Outlines.closed(0.75, -1.25, 1.35, -1.3, 1.4, -1.12, 0.85, -0.85),
              Colours.shade(colour, 0.25));
          body.glow(Outlines.circle(0.85, -1.7, 0.09), 0xffd98a, 0.95);
          drive.spoked(brush, moment, -0.95, 0.62, 0.09);
          drive.spoked(brush, moment, 0.85, 0.45, 0.08);
        });
  }

  /** A skateboard. */
  public static Figure skateboard(Subject subject) {
    int colour = Colours.of(subject, 0x3fa39a);
    var drive = Drive.of(subject, 4);
    return SketchFigure.moving(
        0.9,
        0.16,
        drive.speed(),
        (brush, moment) -> {
          drive.wheel(brush, moment, -0.22, 0.035, 0xf5e6c8);
          drive.wheel(brush, moment, 0.22, 0.035, 0xf5e6c8);
          brush.fill(
              Outlines.closed(
                  -0.41, -0.13, -0.3, -0.085, 0, -0.08, 0.3, -0.085, 0.41, -0.13, 0.3, -0.068, 0,
                  -0.062, -0.3, -0.068),
              colour);
          brush.detail(Outlines.open(-0.3, -0.088, 0, -0.083, 0.3, -0.088), 0x2b2428);
        });
  }
}

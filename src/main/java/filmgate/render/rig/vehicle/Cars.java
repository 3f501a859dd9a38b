package filmgate.render.rig.vehicle;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Cars, buses, trucks, and tractors, seen from the side. */
public final class Cars {
  private static final int GLASS = 0x9cc6d8;
  private static final int RIM = 0xc4c9d1;

  private Cars() {}

  /** A car: by its variant a sports car, a taxi, a police car, or a sedan. */
  public static Figure car(Subject subject) {
    var variant = subject.variant();
    boolean sports = variant.startsWith("sport") || variant.startsWith("rac");
    int colour =
        Colours.of(
            subject,
            switch (variant) {
              case "taxi" -> 0xf5bd2a;
              case "police" -> 0xf4f5f7;
              case "sports", "sports-car", "racing" -> 0xd8232f;
              default -> 0x3f7fc0;
            });
    var drive = Drive.of(subject, sports ? 24 : 12);
    return SketchFigure.moving(
        4.9,
        sports ? 1.45 : 1.85,
        drive.speed(),
        (brush, moment) -> {
          brush.detail(Outlines.oval(0, -0.02, 2.3, 0.06), 0x14101c, 0.35);
          var body = brush.at(0, drive.bounce(moment)).turned(0.003 * wave(moment.seconds() * 1.1));
          if (variant.startsWith("vintage")) {
            vintage(body, colour);
          } else if (sports) {
            sports(body, colour);
          } else {
            sedan(body, colour);
          }
          extras(body, variant, moment);
          if (variant.equals("flying-car")) {
            hover(body, moment);
          } else {
            drive.wheel(brush, moment, -1.38, 0.34, RIM);
            drive.wheel(brush, moment, 1.4, 0.34, RIM);
          }
        });
  }

  /** The jets of a car that flies, instead of wheels. */
  private static void hover(Brush body, Moment moment) {
    double pulse = 0.12 * wave(moment.seconds() * 2.3);
    for (var x : new double[] {-1.38, 1.4}) {
      body.fill(Outlines.box(x - 0.42, -0.42, 0.84, 0.24, 0.1), 0x3a4358);
      body.glow(Outlines.oval(x, -0.17, 0.36, 0.08), 0x6fe8ff, 0.95);
      body.glow(
          Outlines.polygon(
              x - 0.32, -0.16, x + 0.32, -0.16, x + 0.16, 0.35 + pulse, x - 0.16, 0.35 + pulse),
          0x6fe8ff,
          0.4);
    }
    body.glow(Outlines.box(-2.7 - pulse, -0.72, 0.55 + pulse, 0.12, 0.06), 0xff5ab0, 0.7);
    body.glow(Outlines.box(-1.9, -0.3, 3.8, 0.05, 0.02), 0x35e0ff, 0.85);
  }

  private static void sedan(Brush body, int colour) {
    body.fill(
        Outlines.closed(
            -2.2, -0.35, -2.25, -0.75, -2.1, -0.98, -1.55, -1.06, -1.05, -1.47, -0.5, -1.58, 0.3,
            -1.56, 0.75, -1.4, 1.2, -1.05, 1.9, -0.96, 2.2, -0.78, 2.28, -0.4, 2.1, -0.24, 0, -0.22,
            -2.05, -0.24),
        colour);
    body.detail(
        Outlines.closed(-1.3, -1.08, -0.92, -1.41, -0.48, -1.5, -0.14, -1.5, -0.14, -1.06), GLASS);
    body.detail(
        Outlines.closed(-0.04, -1.06, -0.04, -1.5, 0.28, -1.48, 0.64, -1.33, 0.98, -1.06), GLASS);
    body.detail(
        Outlines.polygon(-0.75, -1.45, -0.55, -1.48, -0.85, -1.09, -1.05, -1.09), 0xffffff, 0.35);
    body.detail(Outlines.polygon(0.3, -1.46, 0.42, -1.42, 0.2, -1.08, 0.08, -1.08), 0xffffff, 0.35);
    underside(body, colour);
    body.line(
        Outlines.open(-0.09, -1.06, -0.1, -0.6, -0.06, -0.32), 0.018, Colours.shade(colour, 0.35));
    body.line(
        Outlines.open(-1.22, -1.05, -1.05, -0.7, -1.0, -0.5), 0.018, Colours.shade(colour, 0.35));
    body.line(
        Outlines.open(1.0, -1.04, 1.03, -0.7, 0.98, -0.4), 0.018, Colours.shade(colour, 0.35));
    body.detail(Outlines.box(-0.36, -0.92, 0.2, 0.05, 0.02), Colours.shade(colour, 0.4));
    body.detail(Outlines.box(0.68, -0.92, 0.2, 0.05, 0.02), Colours.shade(colour, 0.4));
    body.glow(Outlines.closed(2.02, -0.86, 2.2, -0.76, 2.22, -0.64, 2.05, -0.7), 0xfff3c8, 0.95);
    body.glow(Outlines.box(-2.22, -0.86, 0.12, 0.18, 0.04), 0xe0392f, 0.9);
  }

  private static void sports(Brush body, int colour) {
    body.fill(
        Outlines.closed(
            -2.2, -0.3, -2.28, -0.72, -2.0, -0.9, -1.3, -0.96, -0.75, -1.18, -0.1, -1.25, 0.45,
            -1.1, 0.95, -0.86, 1.8, -0.72, 2.25, -0.5, 2.32, -0.3, 2.1, -0.2, 0, -0.18, -2.05,
            -0.2),
        colour);
    body.detail(
        Outlines.closed(-0.95, -0.95, -0.65, -1.12, -0.1, -1.18, 0.4, -1.04, 0.72, -0.88, 0, -0.9),
        0x2c3a48);
    body.detail(
        Outlines.polygon(-0.05, -1.16, 0.1, -1.13, 0.02, -0.91, -0.14, -0.91), 0xffffff, 0.3);
    underside(body, colour);
    body.fill(
        Outlines.closed(-2.25, -1.08, -1.75, -1.12, -1.72, -1.04, -2.24, -1.0),
        Colours.shade(colour, 0.2));
    body.limb(Outlines.lines(-1.95, -1.04, -1.88, -0.9), 0.05, Colours.shade(colour, 0.3));
    body.detail(
        Outlines.closed(-0.95, -0.62, -0.6, -0.7, -0.5, -0.5, -0.85, -0.45),
        Colours.shade(colour, 0.55));
    body.line(
        Outlines.open(0.6, -0.84, 0.62, -0.5, 0.52, -0.28), 0.016, Colours.shade(colour, 0.35));
    body.glow(Outlines.closed(1.75, -0.66, 2.1, -0.55, 2.15, -0.48, 1.85, -0.54), 0xfff3c8, 0.95);
    body.glow(Outlines.box(-2.24, -0.76, 0.12, 0.1, 0.03), 0xff4a3a, 0.9);
  }

  private static void vintage(Brush body, int colour) {
    body.fill(
        Outlines.closed(
            -1.95, -0.35, -2.05, -0.8, -1.75, -1.15, -1.3, -1.3, -1.15, -1.72, -0.2, -1.78, 0.45,
            -1.7, 0.6, -1.22, 1.2, -1.15, 1.75, -1.1, 1.95, -0.95, 1.95, -0.35, 0, -0.28),
        colour);
    body.detail(Outlines.closed(-1.02, -1.25, -0.95, -1.6, -0.55, -1.65, -0.5, -1.25), GLASS);
    body.detail(Outlines.closed(-0.38, -1.25, -0.38, -1.65, 0.3, -1.6, 0.42, -1.25), GLASS);
    body.fill(
        Outlines.closed(
            -2.15, -0.35, -2.1, -0.7, -1.7, -0.98, -1.15, -0.9, -0.8, -0.5, -0.6, -0.32, 0.55,
            -0.32, 0.8, -0.55, 1.1, -0.9, 1.6, -0.98, 2.05, -0.65, 2.15, -0.35, 1.8, -0.25, -1.8,
            -0.25),
        Colours.shade(colour, 0.28));
    body.detail(Outlines.box(0.68, -1.0, 0.32, 0.04, 0.02), Colours.shade(colour, 0.5));
    body.detail(Outlines.box(0.68, -0.92, 0.28, 0.04, 0.02), Colours.shade(colour, 0.5));
    body.fill(Outlines.box(1.88, -1.12, 0.1, 0.62, 0.03), 0xd9dde2);
    body.fill(Outlines.oval(1.82, -0.86, 0.13, 0.16), 0xd9dde2);
    body.glow(Outlines.oval(1.87, -0.86, 0.08, 0.12), 0xfff3c8, 0.95);
    body.limb(Outlines.lines(2.08, -0.4, 2.2, -0.4), 0.08, 0xd9dde2);
    body.detail(Outlines.closed(-0.9, -1.72, -0.2, -1.76, 0.35, -1.69, -0.2, -1.72), 0xffffff, 0.3);
    body.line(
        Outlines.open(-0.44, -1.22, -0.44, -0.8, -0.42, -0.36), 0.02, Colours.shade(colour, 0.4));
  }

  private static void underside(Brush body, int colour) {
    body.detail(
        Outlines.closed(
            -2.2, -0.5, -1, -0.46, 1, -0.46, 2.26, -0.52, 2.15, -0.25, 0, -0.22, -2.1, -0.25),
        0x1a1028,
        0.2);
    body.detail(
        Outlines.closed(-2.05, -0.88, -1, -0.95, 1, -0.94, 2, -0.84, 1, -0.87, -1, -0.88),
        Colours.tint(colour, 0.5),
        0.5);
    body.detail(
        Outlines.closed(-1.8, -0.2, -1.75, -0.55, -1.38, -0.76, -1.0, -0.55, -0.96, -0.2),
        0x191620);
    body.detail(
        Outlines.closed(0.98, -0.2, 1.02, -0.55, 1.4, -0.76, 1.78, -0.55, 1.82, -0.2), 0x191620);
  }

  private static void extras(Brush body, String variant, Moment moment) {
    switch (variant) {
      case "taxi" -> {
        body.fill(Outlines.box(-0.32, -1.73, 0.56, 0.17, 0.04), 0x2b2b30);
        body.glow(Outlines.box(-0.28, -1.71, 0.48, 0.13, 0.03), 0xffe9a0, 0.95);
        for (var i = 0; i < 14; i++) {
          body.detail(
              Outlines.box(-0.98 + 0.14 * i, i % 2 == 0 ? -0.78 : -0.71, 0.14, 0.07, 0), 0x2b2b30);
        }
      }
      case "police" -> {
        body.detail(Outlines.polygon(-0.95, -0.98, 0.95, -0.98, 0.98, -0.5, -0.92, -0.5), 0x23406f);
        body.detail(Outlines.star(0.45, -0.74, 0.15), 0xf2d06a);
        boolean red = wave(moment.seconds() * 2.2) > 0;
        body.fill(Outlines.box(-0.4, -1.66, 0.7, 0.08, 0.02), 0x2b2b30);
        body.glow(Outlines.box(-0.38, -1.72, 0.32, 0.1, 0.03), red ? 0xff4540 : 0x7a2624, 1);
        body.glow(Outlines.box(-0.04, -1.72, 0.32, 0.1, 0.03), red ? 0x24407a : 0x4a8cff, 1);
        body.halo(red ? -0.22 : 0.12, -1.68, 0.5, red ? 0xff4540 : 0x4a8cff, 0.5);
      }
      default -> {}
    }
  }

  /** A bus. */
  public static Figure bus(Subject subject) {
    boolean school = subject.variant().equals("school");
    int colour = Colours.of(subject, school ? 0xf2b52c : 0xd0453c);
    var drive = Drive.of(subject, 10);
    return SketchFigure.moving(
        10.6,
        3.3,
        drive.speed(),
        (brush, moment) -> {
          brush.detail(Outlines.oval(0, -0.02, 5.2, 0.08), 0x14101c, 0.35);
          var body = brush.at(0, drive.bounce(moment));
          body.fill(Outlines.box(-5.1, -3.15, 10.2, 2.8, 0.3), colour);
          body.detail(Outlines.box(-5.1, -0.95, 10.2, 0.6, 0.2), 0x1a1028, 0.2);
          body.detail(Outlines.box(-4.9, -3.1, 9.8, 0.16, 0.08), 0xffffff, 0.3);
          body.detail(Outlines.box(-5.1, -1.35, 10.2, 0.14, 0), 0xfbf3e4);
          for (var i = 0; i < 6; i++) {
            body.glow(Outlines.box(-4.75 + 1.28 * i, -2.72, 1.1, 1.05, 0.1), 0xf7e2a8, 0.35);
            body.detail(Outlines.box(-4.75 + 1.28 * i, -2.72, 1.1, 1.05, 0.1), GLASS, 0.8);
            body.detail(
                Outlines.polygon(
                    -4.35 + 1.28 * i,
                    -2.7,
                    -4.1 + 1.28 * i,
                    -2.7,
                    -4.45 + 1.28 * i,
                    -1.7,
                    -4.7 + 1.28 * i,
                    -1.7),
                0xffffff,
                0.25);
          }
          body.detail(Outlines.box(3.02, -2.75, 0.95, 2.3, 0.06), 0x3c4654);
          body.detail(Outlines.box(3.08, -2.68, 0.39, 2.0, 0.05), GLASS);
          body.detail(Outlines.box(3.52, -2.68, 0.39, 2.0, 0.05), GLASS);
          body.detail(
              Outlines.closed(4.2, -2.75, 5.0, -2.75, 5.1, -2.2, 5.1, -1.55, 4.2, -1.55), GLASS);
          body.glow(Outlines.box(4.9, -1.05, 0.2, 0.24, 0.06), 0xfff3c8, 0.95);
          body.glow(Outlines.box(-5.1, -1.05, 0.12, 0.3, 0.04), 0xe0392f, 0.9);
          drive.wheel(brush, moment, -3.2, 0.5, RIM);
          drive.wheel(brush, moment, 2.3, 0.5, RIM);
        });
  }

  /** A truck with a closed box. */
  public static Figure truck(Subject subject) {
    boolean fire = subject.variant().equals("fire");
    int colour = Colours.of(subject, fire ? 0xcf2f2b : 0x3d6f9c);
    var drive = Drive.of(subject, 11);
    return SketchFigure.moving(
        8,
        3.5,
        drive.speed(),
        (brush, moment) -> {
          brush.detail(Outlines.oval(0, -0.02, 3.9, 0.08), 0x14101c, 0.35);
          var body = brush.at(0, drive.bounce(moment));
          body.fill(Outlines.box(-3.8, -0.85, 7.2, 0.35, 0.05), 0x33343c);
          body.fill(Outlines.box(-3.8, -3.3, 5.1, 2.5, 0.08), fire ? colour : 0xf0ece4);
          body.detail(Outlines.box(-3.8, -1.35, 5.1, 0.55, 0.06), 0x1a1028, 0.14);
          body.detail(Outlines.box(-3.8, -2.3, 5.1, 0.3, 0), fire ? 0xfbf3e4 : colour);
          body.fill(
              Outlines.closed(
                  1.5, -0.6, 1.5, -2.75, 1.75, -2.95, 2.6, -2.9, 3.2, -1.8, 3.7, -1.6, 3.8, -0.7,
                  3.6, -0.55),
              colour);
          body.detail(Outlines.closed(1.95, -1.7, 1.95, -2.6, 2.45, -2.65, 2.95, -1.75), GLASS);
          body.detail(
              Outlines.closed(
                  1.55, -1.0, 2.6, -0.95, 3.75, -1.0, 3.7, -0.6, 2.6, -0.56, 1.55, -0.6),
              0x1a1028,
              0.18);
          body.line(Outlines.open(1.85, -1.6, 1.85, -0.8), 0.025, Colours.shade(colour, 0.4));
          body.glow(Outlines.box(3.6, -1.25, 0.18, 0.25, 0.06), 0xfff3c8, 0.95);
          if (fire) {
            body.limb(Outlines.lines(-3.6, -3.45, 1.8, -3.45), 0.12, 0xd9dde2);
            body.glow(
                Outlines.box(2.0, -3.1, 0.4, 0.16, 0.05),
                wave(moment.seconds() * 2) > 0 ? 0xff5540 : 0x5a8cff,
                1);
          }
          drive.wheel(brush, moment, -2.7, 0.5, RIM);
          drive.wheel(brush, moment, -1.55, 0.5, RIM);
          drive.wheel(brush, moment, 2.75, 0.5, RIM);
        });
  }

  /** A tractor. */
  public static Figure tractor(Subject subject) {
    int colour = Colours.of(subject, 0x3f8f4a);
    var drive = Drive.of(subject, 3.5);
    return SketchFigure.moving(
        4.4,
        2.9,
        drive.speed(),
        (brush, moment) -> {
          var body = brush.at(0, drive.bounce(moment));
          body.fill(Outlines.box(-1.5, -2.75, 1.7, 0.16, 0.06), colour);
          body.limb(Outlines.lines(-1.3, -2.7, -1.35, -1.5), 0.08, Colours.shade(colour, 0.3));
          body.limb(Outlines.lines(0.05, -2.7, 0.25, -1.5), 0.08, Colours.shade(colour, 0.3));
          body.detail(
              Outlines.polygon(-1.25, -2.6, 0.0, -2.6, 0.18, -1.5, -1.28, -1.5), GLASS, 0.7);
          body.fill(
              Outlines.closed(
                  -1.5, -0.8, -1.5, -1.55, 0.2, -1.6, 1.7, -1.5, 1.95, -1.3, 1.95, -0.75, 0.3,
                  -0.6),
              colour);
          body.detail(Outlines.box(0.6, -1.32, 1.0, 0.34, 0.04), Colours.shade(colour, 0.35));
          body.limb(Outlines.lines(0.95, -1.5, 0.95, -2.15), 0.08, 0x3a3a42);
          body.glow(Outlines.circle(1.9, -1.2, 0.1), 0xfff3c8, 0.95);
          drive.wheel(brush, moment, -0.95, 0.8, 0xf0b92f);
          drive.wheel(brush, moment, 1.35, 0.48, 0xf0b92f);
        });
  }
}

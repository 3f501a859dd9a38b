package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Fish, sharks, and whales: a wave runs along the body to the tail. */
public final class Swimmers {
  private Swimmers() {}

  /** A fish: by its variant a koi, a clownfish, a goldfish, or a school of small ones. */
  public static Figure fish(Subject subject, long seed) {
    var variant = subject.variant();
    int colour =
        Colours.of(
            subject,
            switch (variant) {
              case "koi" -> 0xfaf4ea;
              case "clownfish", "goldfish" -> 0xf0802a;
              case "tropical" -> 0xf4cf3a;
              default -> 0x6fa8cf;
            });
    if (variant.equals("manta")) {
      return SeaCreatures.manta(subject);
    }
    if (variant.equals("seahorse")) {
      return SeaCreatures.seahorse(subject);
    }
    if (variant.equals("school")) {
      return school(colour, seed);
    }
    return new SketchFigure(
        new Extent(0.62, 0.5, 0.17, -0.25, 0.2),
        0.35,
        (brush, moment) ->
            fish(
                brush.at(0, -0.25 + 0.015 * wave(moment.seconds() * 0.5)),
                variant,
                colour,
                moment.seconds() + (seed & 15)));
  }

  private static Figure school(int colour, long seed) {
    return SketchFigure.moving(
        3.6,
        2,
        0.5,
        (brush, moment) -> {
          for (var i = 0; i < 14; i++) {
            double t = moment.seconds() + Noise.unit(seed, i) * 9;
            double x = -1.45 + 2.9 * Noise.unit(seed + 1, i) + 0.12 * wave(t * 0.17);
            double y = -0.25 - 1.5 * Noise.unit(seed + 2, i) + 0.05 * wave(t * 0.3);
            small(
                brush.at(x, y).scaled(0.75, 0.75),
                Colours.tint(Colours.shade(colour, 0.2), 0.3 * Noise.unit(seed + 3, i)),
                t);
          }
        });
  }

  private static void small(Brush at, int colour, double t) {
    double flick = 0.03 * wave(t * 2.2);
    at.fill(
        Outlines.closed(
            0.16,
            0,
            0.06,
            -0.055,
            -0.08,
            -0.03,
            -0.13,
            flick * 0.4,
            -0.2,
            -0.07 + flick,
            -0.18,
            flick,
            -0.2,
            0.06 + flick,
            -0.13,
            flick * 0.4 + 0.01,
            -0.08,
            0.035,
            0.06,
            0.055),
        colour);
    at.detail(Outlines.closed(0.13, 0.01, 0.05, 0.05, -0.1, 0.02, 0.02, 0.015), 0xffffff, 0.4);
    at.detail(Outlines.circle(0.105, -0.012, 0.012), 0x17141c);
  }

  private static void fish(Brush at, String variant, int colour, double t) {
    double sway = wave(t * 1.1);
    double tail = 0.045 * sway;
    int fin = variant.equals("tropical") ? 0x3f6fd0 : Colours.shade(colour, 0.16);
    at.fill(
        Outlines.closed(
            -0.16,
            tail * 0.5,
            -0.23,
            -0.11 + tail * 1.4,
            -0.31,
            -0.13 + tail * 2,
            -0.27,
            tail * 1.8,
            -0.31,
            0.12 + tail * 2,
            -0.23,
            0.1 + tail * 1.4),
        fin);
    at.fill(
        Outlines.closed(
            0.1, -0.09, 0.02, -0.18, -0.1, -0.17 + tail * 0.3, -0.15, -0.05 + tail * 0.4, 0, -0.07),
        fin);
    at.fill(Outlines.closed(-0.02, 0.08, -0.07, 0.15, -0.13, 0.13 + tail * 0.3, -0.12, 0.04), fin);
    var body =
        Tube.from(-0.18, tail * 0.6, 0.028)
            .to(-0.1, tail * 0.35, 0.07)
            .to(0.02, 0, 0.112)
            .to(0.13, 0, 0.095)
            .to(0.21, 0.005, 0.045)
            .build();
    at.fill(body.outline(), colour);
    at.detail(
        body.patch(0.05, 0.9, 0.3, 0.5, 0.6, 0.45, 0.95, 0.5, 1, 0.95, 0.6, 0.98, 0.3, 0.98),
        0xffffff,
        0.3);
    marks(at, body, variant);
    at.fill(Outlines.leaf(0.06, 0.03, -0.05, 0.075 + 0.03 * wave(t * 1.4), 0.055), fin);
    at.line(Outlines.open(0.12, -0.055, 0.1, 0.0, 0.12, 0.05), 0.007, Colours.shade(colour, 0.3));
    at.detail(Outlines.circle(0.165, -0.025, 0.022), 0xfdfbf6);
    at.detail(Outlines.circle(0.169, -0.024, 0.0135), 0x15131a);
    at.detail(Outlines.circle(0.174, -0.03, 0.005), 0xffffff);
    at.line(
        Outlines.open(0.24, 0.02, 0.222, 0.03, 0.208, 0.027), 0.006, Colours.shade(colour, 0.5));
  }

  private static void marks(Brush at, Tube body, String variant) {
    switch (variant) {
      case "koi" -> {
        at.detail(
            body.patch(0.72, -1, 0.82, -1, 0.95, -0.8, 0.92, -0.2, 0.8, 0.1, 0.72, -0.3), 0xe04a2c);
        at.detail(body.patch(0.35, -1, 0.5, -1, 0.58, -0.6, 0.52, 0.0, 0.4, -0.1), 0xe04a2c);
        at.detail(body.patch(0.1, -1, 0.22, -1, 0.24, -0.2, 0.14, 0.0), 0xe04a2c);
      }
      case "clownfish" -> {
        for (var s : new double[] {0.16, 0.46, 0.76}) {
          at.detail(
              body.patch(
                  s - 0.05, -1.01, s - 0.035, 0, s - 0.05, 1.01, s + 0.05, 1.01, s + 0.075, 0,
                  s + 0.05, -1.01),
              0x2a2226);
          at.detail(
              body.patch(
                  s - 0.035, -1.01, s - 0.02, 0, s - 0.035, 1.01, s + 0.035, 1.01, s + 0.06, 0,
                  s + 0.035, -1.01),
              0xfdfaf4);
        }
      }
      case "tropical" -> {
        for (var s : new double[] {0.3, 0.55}) {
          at.detail(
              body.patch(
                  s - 0.04, -1.01, s - 0.02, 0, s - 0.04, 1.01, s + 0.04, 1.01, s + 0.06, 0,
                  s + 0.04, -1.01),
              0x2f4fb0);
        }
      }
      default -> {}
    }
  }

  /** A shark. */
  public static Figure shark(Subject subject) {
    int colour = Colours.of(subject, 0x6f8496);
    return new SketchFigure(
        new Extent(4.6, 1.9, 1.5, -0.9, 0.9),
        2,
        (brush, moment) -> {
          double t = moment.seconds();
          double sway = wave(t * 0.7);
          var at = brush.at(0, -0.9 + 0.06 * wave(t * 0.3));
          double tail = 0.1 * sway;
          at.fill(
              Outlines.closed(
                  -1.6,
                  tail,
                  -2.0,
                  -0.55 + tail,
                  -2.3,
                  -0.85 + tail * 2,
                  -2.12,
                  -0.1 + tail * 2,
                  -2.22,
                  0.5 + tail * 2,
                  -1.85,
                  0.15 + tail),
              colour);
          at.fill(Outlines.spike(0.35, -0.35, -0.2, -0.95, -0.3, -0.3, 0.1), colour);
          at.fill(Outlines.spike(0.5, 0.2, -0.2, 0.85, 0.1, 0.2, 0.1), Colours.shade(colour, 0.2));
          var body =
              Tube.from(-1.75, tail, 0.07)
                  .to(-1.1, tail * 0.5, 0.2)
                  .to(-0.2, 0, 0.38)
                  .to(0.8, 0, 0.4)
                  .to(1.5, -0.03, 0.27)
                  .to(2.02, -0.08, 0.08)
                  .build();
          at.fill(body.outline(), colour);
          at.detail(
              body.patch(
                  0.04, 0.6, 0.3, 0.3, 0.6, 0.25, 0.85, 0.3, 1, 0.5, 0.98, 1, 0.6, 1.0, 0.3, 1),
              0xf1f1ee);
          at.detail(Outlines.open(1.15, 0.2, 1.5, 0.12, 1.75, 0.06), 0x2a2530);
          at.line(Outlines.open(1.2, 0.2, 1.5, 0.13, 1.78, 0.05), 0.03, 0x3a3038);
          for (var i = 0; i < 5; i++) {
            at.detail(
                Outlines.polygon(
                    1.3 + 0.08 * i,
                    0.17 - 0.022 * i,
                    1.36 + 0.08 * i,
                    0.155 - 0.022 * i,
                    1.335 + 0.08 * i,
                    0.23 - 0.022 * i),
                0xffffff);
          }
          for (var i = 0; i < 4; i++) {
            at.line(
                Outlines.open(0.82 + 0.09 * i, -0.14, 0.79 + 0.09 * i, 0.0, 0.82 + 0.09 * i, 0.12),
                0.022,
                Colours.shade(colour, 0.35));
          }
          at.detail(Outlines.circle(1.48, -0.12, 0.055), 0x15131a);
          at.detail(Outlines.circle(1.5, -0.14, 0.016), 0xffffff);
          at.fill(
              Outlines.spike(0.75, 0.2, 0.05, 0.78, 0.35, 0.26, 0.1), Colours.shade(colour, 0.08));
        });
  }

  /** A whale; it blows when it floats at the surface. */
  public static Figure whale(Subject subject) {
    int colour = Colours.of(subject, 0x3f5f86);
    boolean jumps = subject.actions().contains(Action.JUMP);
    boolean blows = !jumps && !subject.actions().contains(Action.SWIM);
    return new SketchFigure(
        new Extent(17, jumps ? 13 : 8, 4.4, -2.6, 4),
        jumps ? 0 : 2,
        (brush, moment) -> {
          double t = moment.seconds();
          double arc = fraction(t / 4.2);
          var at =
              jumps
                  ? brush.at(-2.5 + 5 * arc, 4 - 40 * arc * (1 - arc)).turned(-1.1 + 2.2 * arc)
                  : brush.at(0, -2.6 + 0.2 * wave(t * 0.2)).turned(0.03 * wave(t * 0.2 + 0.2));
          if (blows) {
            blow(at, t);
          }
          double tail = 0.7 * wave(t * 0.35);
          at.fill(
              Outlines.closed(
                  -5.6,
                  tail * 0.5 - 0.1,
                  -6.7,
                  -1.5 + tail,
                  -8,
                  -1.9 + tail,
                  -7.2,
                  -0.5 + tail,
                  -7.7,
                  0.3 + tail,
                  -6.4,
                  0.4 + tail * 0.8),
              Colours.shade(colour, 0.08));
          var body =
              Tube.from(-6.2, tail * 0.7, 0.25)
                  .to(-3.8, tail * 0.3, 0.9)
                  .to(-0.5, 0, 1.8, 1.7)
                  .to(3, 0.05, 1.9, 1.95)
                  .to(5.6, 0.35, 1.2, 1.25)
                  .to(6.8, 0.55, 0.5)
                  .build();
          at.fill(body.outline(), colour);
          at.detail(
              body.patch(
                  0.2, 0.9, 0.4, 0.45, 0.65, 0.3, 0.85, 0.25, 0.98, 0.3, 1, 0.95, 0.8, 1, 0.4, 1),
              0xe4ecf1);
          for (var i = 0; i < 4; i++) {
            double v = 0.5 + 0.13 * i;
            at.line(Outlines.open(body.places(0.5, v, 0.7, v - 0.06, 0.94, v)), 0.06, 0xb4c4d2);
          }
          at.detail(
              body.patch(0.1, -0.8, 0.4, -0.95, 0.7, -0.95, 0.9, -0.8, 0.7, -0.6, 0.4, -0.6),
              0xffffff,
              0.12);
          at.line(
              Outlines.open(body.places(0.98, 0.05, 0.9, 0.22, 0.8, 0.18)),
              0.08,
              Colours.shade(colour, 0.45));
          at.detail(Outlines.circle(body.x(0.79, 0.0), body.y(0.79, 0.0), 0.19), 0x14131c);
          at.detail(
              Outlines.circle(body.x(0.79, 0) + 0.06, body.y(0.79, 0) - 0.07, 0.06), 0xffffff);
          at.fill(
              Outlines.leaf(2.2, 1.2, 0.2, 3.0 + 0.4 * wave(t * 0.35), 1.0),
              Colours.shade(colour, 0.15));
        });
  }

  private static void blow(Brush at, double t) {
    double life = fraction(t / 3.4);
    double up = 3.2 * life * (2 - life);
    for (var i = 0; i < 7; i++) {
      double side = (i - 3) * 0.36 * life * 2;
      at.detail(
          Outlines.oval(2.4 + side, -2 - up * (0.6 + 0.13 * (i % 4)), 0.2 + 0.25 * life, 0.35),
          0xf4fbff,
          0.75 * (1 - life));
    }
  }
}

package filmgate.render.rig.creature;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Jellyfish, octopuses, turtles, crabs, and snails. */
public final class SeaCreatures {
  private SeaCreatures() {}

  /** A jellyfish that pulses and shines. */
  public static Figure jellyfish(Subject subject, long seed) {
    int colour = Colours.of(subject, 0xe6a3e8);
    return SketchFigure.still(
        1,
        1.9,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 7) * 0.4;
          double pulse = bell(t * 0.55);
          var at = brush.at(0.03 * wave(t * 0.2), -1.25 - 0.09 * pulse);
          double w = 0.4 - 0.08 * pulse;
          double h = 0.36 + 0.08 * pulse;
          at.halo(0, -0.1, 0.5, colour, 0.25);
          for (var i = 0; i < 7; i++) {
            double x = w * (-0.8 + 0.27 * i);
            var thread = new double[12];
            for (var k = 0; k < 6; k++) {
              thread[2 * k] = x + 0.045 * k * wave(t * 0.4 - 0.13 * k + 0.1 * i);
              thread[2 * k + 1] = 0.17 * k * (i % 2 == 0 ? 1 : 0.8);
            }
            at.detail(
                Drawing.stroke(Outlines.open(thread), i % 2 == 0 ? 0.016 : 0.045),
                Colours.tint(colour, 0.3),
                i % 2 == 0 ? 0.8 : 0.5);
          }
          at.detail(
              Outlines.closed(
                  -w, 0.02, -w * 0.9, -h * 0.6, -w * 0.45, -h * 1.05, 0, -h * 1.15, w * 0.45,
                  -h * 1.05, w * 0.9, -h * 0.6, w, 0.02, w * 0.5, 0.07, 0, 0.02, -w * 0.5, 0.07),
              colour,
              0.82);
          at.detail(
              Outlines.closed(
                  -w * 0.6, -0.02, -w * 0.5, -h * 0.5, 0, -h * 0.8, w * 0.5, -h * 0.5, w * 0.6,
                  -0.02, 0, 0.02),
              Colours.tint(colour, 0.45),
              0.6);
          at.glow(Outlines.oval(-w * 0.35, -h * 0.75, w * 0.2, h * 0.13), 0xffffff, 0.5);
        });
  }

  /** An octopus. */
  public static Figure octopus(Subject subject) {
    int colour = Colours.of(subject, 0xd8694f);
    return new SketchFigure(
        new Extent(1.9, 1.35, 0, -0.85, 0.5),
        0,
        (brush, moment) -> {
          double t = moment.seconds();
          double breath = 0.02 * wave(t * 0.5);
          for (var i = 0; i < 8; i++) {
            int k = i < 4 ? i * 2 : (i - 4) * 2 + 1;
            arm(brush, k, t, i < 4 ? Colours.shade(colour, 0.2) : colour);
          }
          brush.fill(
              Outlines.closed(
                  -0.24,
                  -0.5,
                  -0.34,
                  -0.9 - breath,
                  -0.22,
                  -1.2 - breath,
                  0,
                  -1.29 - breath,
                  0.22,
                  -1.2 - breath,
                  0.34,
                  -0.9 - breath,
                  0.24,
                  -0.5,
                  0,
                  -0.4),
              colour);
          brush.detail(
              Outlines.closed(
                  0.05, -0.45, 0.18, -0.8, 0.12, -1.2, 0.22, -1.2, 0.34, -0.9, 0.24, -0.5),
              0x2a1030,
              0.15);
          brush.detail(Outlines.oval(-0.12, -1.1, 0.07, 0.05), 0xffffff, 0.25);
          for (var side : new int[] {-1, 1}) {
            brush.fill(Outlines.circle(0.13 * side, -0.68, 0.1), Colours.tint(colour, 0.12));
            brush.detail(Outlines.circle(0.13 * side, -0.69, 0.075), 0xfdf6e8);
            brush.detail(Outlines.oval(0.13 * side + 0.01, -0.685, 0.045, 0.04), 0x1a1418);
            brush.detail(Outlines.circle(0.13 * side + 0.025, -0.71, 0.014), 0xffffff);
          }
          brush.line(
              Outlines.open(-0.05, -0.53, 0, -0.51, 0.05, -0.53),
              0.015,
              Colours.shade(colour, 0.45));
        });
  }

  private static void arm(Brush brush, int k, double t, int colour) {
    double side = (k - 3.5) / 3.5;
    double curl = 0.08 * wave(t * 0.4 + k * 0.13);
    var tube =
        Tube.from(side * 0.16, -0.5, 0.085)
            .to(side * 0.38, -0.26 + curl * 0.5, 0.07)
            .to(side * 0.62, -0.1 + curl, 0.05)
            .to(side * 0.84, -0.12 - curl * 1.4, 0.032)
            .to(side * 0.8 + 0.06 * side, -0.26 - curl, 0.016)
            .build();
    brush.fill(tube.outline(), colour);
    for (var i = 2; i < 7; i++) {
      double s = 0.1 + 0.11 * i;
      brush.detail(
          Outlines.circle(
              tube.x(s, 0.5 * Math.signum(side)),
              tube.y(s, 0.5 * Math.signum(side)),
              0.016 * (1.2 - s)),
          Colours.tint(colour, 0.5));
    }
  }

  /** A turtle that swims, or walks if it does not swim. */
  public static Figure turtle(Subject subject) {
    int shell = Colours.of(subject, 0x6f7f3f);
    boolean swims =
        !subject.actions().contains(Action.WALK) && !subject.actions().contains(Action.STAND);
    return new SketchFigure(
        new Extent(1.5, swims ? 1.1 : 0.6, 0.5, swims ? -0.6 : -0.3, 0.22),
        swims ? 0.5 : subject.actions().contains(Action.WALK) ? 0.12 : 0,
        (brush, moment) -> {
          double t = moment.seconds();
          int skin = 0x86a05e;
          double stroke = wave(t * 0.45);
          var at =
              swims
                  ? brush.at(0, -0.55 + 0.03 * wave(t * 0.45 + 0.2)).turned(-0.1 + 0.05 * stroke)
                  : brush.at(0, -0.2);
          if (swims) {
            at.fill(
                Outlines.leaf(0.25, 0.05, 0.02, -0.12 + 0.42 * stroke, 0.13),
                Colours.shade(skin, 0.25));
            at.fill(
                Outlines.leaf(-0.35, 0.06, -0.62, 0.12 - 0.1 * stroke, 0.1),
                Colours.shade(skin, 0.25));
          } else {
            double step = 0.05 * wave(t * 0.8);
            at.limb(Outlines.open(0.24, 0.02, 0.3 - step, 0.17), 0.1, Colours.shade(skin, 0.25));
            at.limb(Outlines.open(-0.26, 0.02, -0.28 + step, 0.17), 0.1, Colours.shade(skin, 0.25));
          }
          at.limb(Outlines.open(0.32, -0.03, 0.44, -0.07, 0.52, -0.09), 0.11, skin);
          at.fill(
              Outlines.closed(
                  0.46, -0.18, 0.58, -0.19, 0.68, -0.1, 0.66, -0.02, 0.5, -0.01, 0.44, -0.08),
              skin);
          at.detail(Outlines.circle(0.59, -0.11, 0.02), 0x17141a);
          at.line(
              Outlines.open(0.67, -0.05, 0.6, -0.04, 0.55, -0.06), 0.01, Colours.shade(skin, 0.5));
          at.fill(
              Outlines.closed(
                  -0.48, 0.08, -0.3, 0.12, 0.2, 0.12, 0.42, 0.05, 0.2, 0.02, -0.3, 0.02),
              0xd9cf96);
          var dome =
              Outlines.closed(
                  -0.52, 0.06, -0.4, -0.12, -0.15, -0.24, 0.1, -0.24, 0.32, -0.12, 0.42, 0.04, 0,
                  0.09);
          at.fill(dome, shell);
          for (var i = 0; i < 4; i++) {
            double x = -0.3 + 0.19 * i;
            at.detail(
                Outlines.closed(
                    x - 0.07, -0.02, x - 0.045, -0.12, x + 0.045, -0.13, x + 0.08, -0.03, x, 0.03),
                Colours.shade(shell, 0.28));
          }
          at.detail(Outlines.oval(-0.08, -0.19, 0.16, 0.025), 0xffffff, 0.2);
          if (swims) {
            at.fill(Outlines.leaf(0.2, 0.08, -0.12, 0.14 + 0.46 * stroke, 0.16), skin);
            at.fill(Outlines.leaf(-0.38, 0.08, -0.68, 0.16 - 0.12 * stroke, 0.12), skin);
          } else {
            double step = 0.05 * wave(t * 0.8);
            at.limb(Outlines.open(0.2, 0.06, 0.24 + step, 0.16), 0.11, skin);
            at.limb(Outlines.open(-0.32, 0.06, -0.36 - step, 0.16), 0.11, skin);
          }
        });
  }

  /** A manta ray whose wings rise and fall. */
  public static Figure manta(Subject subject) {
    int colour = Colours.of(subject, 0x3f5470);
    return new SketchFigure(
        new Extent(3.4, 2, 1, -0.9, 0.6),
        1,
        (brush, moment) -> {
          double t = moment.seconds();
          double stroke = wave(t * 0.4);
          var at = brush.at(0, -0.9 + 0.05 * wave(t * 0.4 + 0.25)).turned(-0.06);
          at.line(
              Outlines.open(-0.7, 0.02, -1.1, 0.06 + 0.06 * stroke, -1.6, -0.02 - 0.1 * stroke),
              0.035,
              colour);
          at.fill(
              Outlines.closed(
                  0.6,
                  0,
                  0.2,
                  -0.25 * stroke - 0.1,
                  -0.35,
                  -0.95 * stroke - 0.1,
                  -0.45,
                  -0.5 * stroke,
                  -0.7,
                  0.05),
              Colours.shade(colour, 0.3));
          at.fill(
              Outlines.closed(
                  1.0, 0.02, 0.7, -0.14, 0, -0.2, -0.6, -0.06, -0.75, 0.02, -0.4, 0.12, 0.3, 0.18,
                  0.85, 0.13),
              colour);
          at.fill(
              Outlines.closed(
                  0.65,
                  0.06,
                  0.35,
                  0.2 - 0.3 * stroke,
                  -0.25,
                  0.12 - 1.05 * stroke,
                  -0.4,
                  0.15 - 0.5 * stroke,
                  -0.6,
                  0.06,
                  0,
                  0.02),
              Colours.tint(colour, 0.1));
          at.detail(Outlines.closed(0.9, 0.09, 0.4, 0.15, -0.2, 0.12, 0.3, 0.08), 0xeaf1f6, 0.8);
          at.fill(Outlines.leaf(0.9, 0.05, 1.22, 0.14, 0.1), Colours.shade(colour, 0.15));
          at.detail(Outlines.circle(0.84, -0.03, 0.035), 0x14131c);
        });
  }

  /** A seahorse. */
  public static Figure seahorse(Subject subject) {
    int colour = Colours.of(subject, 0xf0a838);
    return SketchFigure.still(
        0.2,
        0.36,
        (brush, moment) -> {
          double t = moment.seconds();
          var at = brush.at(0, 0.008 * wave(t * 0.5)).turned(0.05 * wave(t * 0.3));
          at.fill(
              Outlines.leaf(-0.035, -0.19, -0.085, -0.2 + 0.008 * wave(t * 3), 0.07),
              Colours.tint(colour, 0.4));
          var body =
              Tube.from(-0.005, -0.04, 0.004)
                  .to(0.025, -0.03, 0.006)
                  .to(0.03, -0.06, 0.008)
                  .to(-0.005, -0.09, 0.013)
                  .to(-0.015, -0.15, 0.028)
                  .to(0, -0.21, 0.034)
                  .to(-0.01, -0.26, 0.024)
                  .to(0.01, -0.295, 0.026)
                  .build();
          at.fill(
              Outlines.tufts(-0.012, 0.004, body.side(-0.9, 0.98, 0.25, 12)),
              Colours.shade(colour, 0.2));
          at.fill(body.outline(), colour);
          for (var i = 0; i < 6; i++) {
            double s = 0.42 + 0.08 * i;
            at.line(
                Outlines.open(body.places(s, -0.5, s, 0.3, s - 0.01, 0.9)),
                0.004,
                Colours.shade(colour, 0.25));
          }
          at.fill(Outlines.cone(0.02, -0.295, 0.018, 0.075, -0.28, 0.009), colour);
          at.fill(
              Outlines.spike(-0.01, -0.315, -0.015, -0.345, 0.02, -0.318, 0.2),
              Colours.shade(colour, 0.15));
          at.detail(Outlines.circle(0.022, -0.302, 0.009), 0xfdfbf4);
          at.detail(Outlines.circle(0.024, -0.302, 0.0055), 0x17131a);
        });
  }

  /** A crab that waves its claws. */
  public static Figure crab(Subject subject) {
    int colour = Colours.of(subject, 0xdf5a3a);
    return SketchFigure.still(
        0.5,
        0.32,
        (brush, moment) -> {
          double t = moment.seconds();
          for (var side : new int[] {-1, 1}) {
            for (var i = 0; i < 3; i++) {
              double step = 0.012 * wave(t * 1.6 + i * 0.3);
              brush.limb(
                  Outlines.open(
                      side * 0.08,
                      -0.07,
                      side * (0.16 + 0.015 * i),
                      -0.1 + 0.02 * i + step,
                      side * (0.19 - 0.02 * i),
                      -0.005 * i),
                  0.016,
                  Colours.shade(colour, 0.15));
            }
            double lift = 0.03 * wave(t * 0.9 + side * 0.2);
            brush.limb(
                Outlines.open(side * 0.09, -0.1, side * 0.18, -0.13, side * 0.19, -0.19 + lift),
                0.024,
                colour);
            brush.fill(
                Outlines.closed(
                    side * 0.17,
                    -0.2 + lift,
                    side * 0.15,
                    -0.26 + lift,
                    side * 0.2,
                    -0.3 + lift,
                    side * 0.19,
                    -0.25 + lift,
                    side * 0.235,
                    -0.28 + lift,
                    side * 0.22,
                    -0.2 + lift),
                colour);
            brush.limb(Outlines.lines(side * 0.035, -0.12, side * 0.04, -0.175), 0.012, colour);
            brush.fill(Outlines.circle(side * 0.04, -0.185, 0.02), 0xfdf8ee);
            brush.detail(Outlines.circle(side * 0.042, -0.183, 0.011), 0x17141a);
          }
          brush.fill(
              Outlines.closed(
                  -0.13, -0.08, -0.1, -0.13, 0, -0.15, 0.1, -0.13, 0.13, -0.08, 0.08, -0.035, 0,
                  -0.025, -0.08, -0.035),
              colour);
          brush.detail(Outlines.oval(-0.04, -0.12, 0.04, 0.012), 0xffffff, 0.3);
          brush.line(
              Outlines.open(-0.03, -0.07, 0, -0.06, 0.03, -0.07),
              0.008,
              Colours.shade(colour, 0.5));
        });
  }

  /** A snail. */
  public static Figure snail(Subject subject) {
    int shell = Colours.of(subject, 0xb9783f);
    return SketchFigure.moving(
        0.16,
        0.11,
        0.008,
        (brush, moment) -> {
          double creep = 0.003 * wave(moment.seconds() * 0.6);
          brush.fill(
              Outlines.closed(
                  -0.075,
                  0,
                  -0.05 - creep,
                  -0.016,
                  0,
                  -0.022,
                  0.035,
                  -0.03,
                  0.045,
                  -0.058,
                  0.062,
                  -0.06,
                  0.068,
                  -0.035,
                  0.062 + creep,
                  0,
                  0,
                  0),
              0xd9bf95);
          brush.limb(Outlines.lines(0.054, -0.058, 0.052 + creep, -0.085), 0.004, 0xd9bf95);
          brush.limb(Outlines.lines(0.06, -0.057, 0.07 + creep, -0.08), 0.004, 0xd9bf95);
          brush.detail(Outlines.circle(0.052 + creep, -0.086, 0.004), 0x2a2024);
          brush.detail(Outlines.circle(0.07 + creep, -0.081, 0.004), 0x2a2024);
          brush.fill(Outlines.circle(-0.01, -0.052, 0.042), shell);
          brush.line(
              Outlines.open(
                  -0.045, -0.035, -0.035, -0.078, 0.01, -0.08, 0.018, -0.045, -0.012, -0.03, -0.026,
                  -0.055, -0.006, -0.064, 0.0, -0.05),
              0.006,
              Colours.shade(shell, 0.4));
        });
  }
}

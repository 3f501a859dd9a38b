package filmgate.render.rig.plant;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Small plants. */
public final class Plants {
  private Plants() {}

  /** A tuft of grass in the wind. */
  public static Figure grass(Subject subject, long seed) {
    int green = Colours.of(subject, 0x6aa04a);
    return SketchFigure.still(
        1.1,
        0.55,
        (brush, moment) -> {
          for (var i = 0; i < 26; i++) {
            double x = -0.45 + 0.9 * Noise.unit(seed, i);
            double h = 0.22 + 0.24 * Noise.unit(seed + 1, i);
            double lean =
                0.1 * (Noise.unit(seed + 2, i) - 0.5)
                    + 0.05 * wave(moment.seconds() * 0.5 + x)
                    + 0.03;
            brush.fill(
                Outlines.spike(x - 0.014, 0, x + lean, -h, x + 0.014, 0, 0.3),
                Colours.tint(Colours.shade(green, 0.25), 0.35 * Noise.unit(seed + 3, i)));
          }
        });
  }

  /** A plant in a pot. */
  public static Figure potted(Subject subject, long seed) {
    int pot = Colours.of(subject, 0xc8693f);
    return SketchFigure.still(
        0.6,
        0.85,
        (brush, moment) -> {
          for (var i = 0; i < 9; i++) {
            double angle = -2.75 + 0.29 * i + 0.03 * wave(moment.seconds() * 0.3 + i * 0.2);
            double length = 0.4 + 0.12 * Noise.unit(seed, i) - 0.05 * Math.abs(i - 4) * 0.4;
            double x = length * 0.75 * StrictMath.cos(angle);
            double y = -0.26 + length * StrictMath.sin(angle);
            brush.fill(Outlines.leaf(0, -0.24, x, y, 0.13), i % 2 == 0 ? 0x3f7f52 : 0x5a9a60);
            brush.line(
                Outlines.lines(0, -0.26, x * 0.85, -0.24 + (y + 0.24) * 0.85), 0.006, 0x86bd84);
          }
          pot(brush, pot);
        });
  }

  private static void pot(Brush brush, int colour) {
    brush.fill(Outlines.polygon(-0.15, -0.26, 0.15, -0.26, 0.11, 0, -0.11, 0), colour);
    brush.fill(Outlines.box(-0.17, -0.3, 0.34, 0.07, 0.012), Colours.tint(colour, 0.1));
    brush.detail(Outlines.polygon(0.03, -0.23, 0.147, -0.23, 0.11, 0, 0.02, 0), 0x2a1620, 0.16);
  }

  /** A cactus in a pot. */
  public static Figure cactus(Subject subject) {
    int green = Colours.of(subject, 0x5a9a5f);
    return SketchFigure.still(
        0.6,
        0.8,
        (brush, moment) -> {
          double sway = 0.01 * wave(moment.seconds() * 0.4);
          brush.limb(
              Outlines.open(0, -0.45, 0.2, -0.45, 0.2 + sway, -0.62),
              0.09,
              Colours.shade(green, 0.12));
          brush.limb(
              Outlines.open(0, -0.38, -0.19, -0.38, -0.19 + sway, -0.52),
              0.08,
              Colours.shade(green, 0.12));
          brush.limb(Outlines.lines(0, -0.25, sway, -0.68), 0.17, green);
          for (var i = -1; i <= 1; i++) {
            brush.line(
                Outlines.lines(0.045 * i, -0.3, 0.045 * i + sway, -0.7),
                0.007,
                Colours.tint(green, 0.35));
          }
          pot(brush, 0xc8693f);
        });
  }

  /** Three mushrooms. */
  public static Figure mushrooms(Subject subject) {
    int cap = Colours.of(subject, 0xd23b31);
    return SketchFigure.still(
        0.42,
        0.3,
        (brush, moment) -> {
          double breath = 1 + 0.015 * wave(moment.seconds() * 0.4);
          mushroom(brush.at(-0.11, 0).scaled(0.6, 0.6 * breath), cap);
          mushroom(brush.at(0.13, 0).scaled(0.48, 0.48 * breath), cap);
          mushroom(brush.scaled(1, breath), cap);
        });
  }

  private static void mushroom(Brush brush, int cap) {
    brush.fill(Outlines.closed(-0.03, -0.15, 0.03, -0.15, 0.045, 0, -0.045, 0), 0xf3e7d2);
    brush.fill(
        Outlines.closed(
            -0.13, -0.14, -0.1, -0.22, 0, -0.27, 0.1, -0.22, 0.13, -0.14, 0.06, -0.125, -0.06,
            -0.125),
        cap);
    brush.detail(Outlines.oval(-0.045, -0.21, 0.024, 0.018), 0xfdf6ea);
    brush.detail(Outlines.oval(0.035, -0.235, 0.017, 0.012), 0xfdf6ea);
    brush.detail(Outlines.oval(0.065, -0.175, 0.02, 0.015), 0xfdf6ea);
    brush.detail(Outlines.oval(-0.02, -0.16, 0.014, 0.01), 0xfdf6ea);
  }

  /** A bush. */
  public static Figure bush(Subject subject, long seed) {
    int green = Colours.of(subject, 0x5d9a4a);
    return SketchFigure.still(
        1.7,
        1.15,
        (brush, moment) -> {
          double[] at = {
            -0.45, -0.35, 0.38, 0.45, -0.35, 0.38, 0, -0.55, 0.5, -0.25, -0.3, 0.35, 0.28, -0.28,
            0.34
          };
          for (var i = 0; i < 5; i++) {
            double sway = 0.02 * wave(moment.seconds() * 0.4 + 0.2 * i);
            brush.fill(
                Trees.cloud(at[3 * i] + sway, at[3 * i + 1], at[3 * i + 2], seed + i),
                Colours.tint(Colours.shade(green, 0.2), 0.07 * i));
          }
        });
  }
}

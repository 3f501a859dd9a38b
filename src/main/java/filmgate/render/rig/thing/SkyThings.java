package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** What is seen in the sky: the moon, a kite, a planet, and a rainbow. */
public final class SkyThings {
  private SkyThings() {}

  /** The full moon, or a crescent by its variant. */
  public static Figure moon(Subject subject) {
    int colour = Colours.of(subject, 0xf8f0d4);
    boolean crescent = subject.variant().equals("crescent");
    return SketchFigure.still(
        20,
        20,
        (brush, moment) -> {
          brush.halo(0, -10, 9.8, 0xf3ecd2, 0.22 + 0.02 * wave(moment.seconds() * 0.2));
          if (crescent) {
            brush.glow(
                Outlines.closed(
                    1.6, -15.8, -2.6, -15.2, -5.4, -12, -5.4, -8, -2.6, -4.8, 1.6, -4.2, -0.8, -6.4,
                    -1.9, -10, -0.8, -13.6),
                colour,
                1);
            return;
          }
          brush.glow(Outlines.circle(0, -10, 6), colour, 1);
          double[] seas = {
            -2.2, -12.2, 1.7, 1.3, -11.4, 1.3, -1.2, -8.6, 1.1, 2.3, -8, 1.5, 0.2, -14, 0.9, -3.6,
            -9.4, 0.7, 3.8, -11, 0.6, 0.4, -6.4, 0.8
          };
          for (var i = 0; i < seas.length; i += 3) {
            brush.glow(
                Outlines.oval(seas[i], seas[i + 1], seas[i + 2], seas[i + 2] * 0.86),
                Colours.shade(colour, 0.3),
                0.3);
          }
        });
  }

  /** A kite that dances in the wind. */
  public static Figure kite(Subject subject) {
    int cloth = Colours.of(subject, 0xe8503f);
    return SketchFigure.still(
        5,
        7.6,
        (brush, moment) -> {
          double t = moment.seconds();
          double x = 0.7 + 0.45 * wave(t * 0.21);
          double y = -5.8 + 0.4 * wave(t * 0.33);
          brush.line(Outlines.open(-2.3, -0.8, -1.1, -2.4, x - 0.05, y + 0.1), 0.018, 0xf3eee6);
          var at = brush.at(x, y).turned(0.35 + 0.14 * wave(t * 0.4));
          var tail = new double[16];
          for (var i = 0; i < 8; i++) {
            tail[2 * i] = 0.24 * i / 7 * 2 * wave(t * 0.9 - i * 0.17);
            tail[2 * i + 1] = 1.1 + 0.27 * i;
          }
          at.line(Outlines.open(tail), 0.03, 0xf3eee6);
          for (var i = 1; i < 8; i += 2) {
            at.fill(
                Outlines.leaf(
                    tail[2 * i], tail[2 * i + 1], tail[2 * i] - 0.22, tail[2 * i + 1] - 0.08, 0.14),
                0xf6c443);
            at.fill(
                Outlines.leaf(
                    tail[2 * i], tail[2 * i + 1], tail[2 * i] + 0.22, tail[2 * i + 1] - 0.08, 0.14),
                0x58a6d8);
          }
          at.fill(Outlines.polygon(0, -1, 0.75, -0.1, 0, 1.15, -0.75, -0.1), cloth);
          at.detail(Outlines.polygon(0, -1, 0.75, -0.1, 0, -0.1), 0xf6c443);
          at.detail(Outlines.polygon(0, -0.1, -0.75, -0.1, 0, 1.15), 0x58a6d8);
          at.line(Outlines.lines(0, -1, 0, 1.15), 0.03, 0x6b4630);
          at.line(Outlines.lines(-0.75, -0.1, 0.75, -0.1), 0.03, 0x6b4630);
        });
  }

  /** A planet with a ring. */
  public static Figure planet(Subject subject) {
    int colour = Colours.of(subject, 0xd9a06a);
    return SketchFigure.still(
        24,
        16,
        (brush, moment) -> {
          var at = brush.at(0, -8).turned(-0.25);
          at.fill(
              Outlines.closed(
                  -10.5, 0.4, -8, -1.4, 0, -2.3, 8, -1.4, 10.5, 0.4, 8, -0.5, 0, -1.2, -8, -0.5),
              Colours.tint(colour, 0.3));
          at.fill(Outlines.circle(0, 0, 5.4), colour);
          double drift = 0.15 * wave(moment.seconds() * 0.08);
          at.detail(
              Outlines.closed(
                  -4.9, -1.6, 0, -0.9 + drift, 4.9, -1.7, 4.3, -2.8, 0, -2.1 + drift, -4.3, -2.8),
              Colours.shade(colour, 0.16));
          at.detail(
              Outlines.closed(
                  -4.5, 2.2, 0, 2.9 - drift, 4.5, 2.1, 4.9, 1.2, 0, 1.9 - drift, -4.9, 1.2),
              Colours.tint(colour, 0.22));
          at.detail(
              Outlines.closed(
                  0.6, 5.35, 4, 3.6, 5.4, 0, 4, -3.6, 0.6, -5.35, 3, -2.6, 3.4, 0, 3, 2.6),
              0x1a1030,
              0.25);
          at.fill(
              Outlines.closed(
                  -10.5, 0.3, -8, 1.6, 0, 2.6, 8, 1.6, 10.5, 0.3, 8, 0.8, 0, 1.5, -8, 0.8),
              Colours.tint(colour, 0.42));
        });
  }

  /** A rainbow. */
  public static Figure rainbow() {
    int[] bands = {0xf0605a, 0xf59a4a, 0xf7d95a, 0x78c96a, 0x5aaae0, 0x8a78d8};
    return SketchFigure.still(
        30,
        15,
        (brush, moment) -> {
          double shine = 0.42 + 0.05 * wave(moment.seconds() * 0.15);
          for (var i = 0; i < bands.length; i++) {
            arch(brush, 14.2 - 0.62 * i, bands[i], shine);
          }
        });
  }

  private static void arch(Brush brush, double radius, int rgb, double shine) {
    var xy = new double[2 * 42];
    for (var i = 0; i < 21; i++) {
      double angle = StrictMath.PI * (1 + i / 20.0);
      xy[2 * i] = radius * StrictMath.cos(angle);
      xy[2 * i + 1] = radius * StrictMath.sin(angle);
      double inner = radius - 0.62;
      xy[82 - 2 * i] = inner * StrictMath.cos(angle);
      xy[83 - 2 * i] = inner * StrictMath.sin(angle);
    }
    brush.glow(Outlines.polygon(xy), rgb, shine);
  }

  /** A shooting star, or a meteor shower of several. */
  public static Figure meteors(long seed) {
    return SketchFigure.still(
        40,
        24,
        (brush, moment) -> {
          for (var i = 0; i < 6; i++) {
            double cycle = moment.seconds() / 2.4 + Noise.unit(seed, i);
            double t = cycle - StrictMath.floor(cycle);
            double life = Math.min(1, t / 0.42);
            long shot = seed + 17L * i + (long) cycle;
            double x = -16 + 26 * Noise.unit(shot, 1) + 12 * life;
            double y = -23 + 8 * Noise.unit(shot, 2) + 7 * life;
            double fade = StrictMath.sin(StrictMath.PI * life);
            brush.glow(
                Outlines.leaf(x - 4.2 * fade, y - 2.4 * fade, x, y, 0.18), 0xdfeaff, 0.8 * fade);
            brush.glow(Outlines.circle(x, y, 0.14), 0xffffff, fade);
          }
        });
  }
}

package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;
import java.awt.Shape;

/** What burns: candles, campfires, and fireworks. */
public final class Fires {
  private static final int[] HUES = {0xff6a5a, 0xffd166, 0x7ae0ff, 0xff9be8, 0xa6f08a, 0xfff2c8};

  private Fires() {}

  /** A candle. */
  public static Figure candle(Subject subject) {
    int wax = Colours.of(subject, 0xf5ead6);
    return new SketchFigure(
        new Figure.Extent(0.34, 0.36, 0, -0.24, 0.2),
        0,
        (brush, moment) -> {
          double t = moment.seconds();
          brush.fill(
              Outlines.closed(
                  -0.11, -0.012, -0.09, -0.024, 0.09, -0.024, 0.11, -0.012, 0.08, 0, -0.08, 0),
              0xb78a4a);
          brush.fill(Outlines.box(-0.042, -0.2, 0.084, 0.185, 0.012), wax);
          brush.detail(Outlines.box(0.012, -0.2, 0.03, 0.185, 0.01), 0x5a3020, 0.14);
          brush.fill(
              Outlines.closed(
                  -0.042, -0.19, -0.046, -0.15, -0.04, -0.12, -0.034, -0.15, -0.028, -0.19),
              Colours.tint(wax, 0.3));
          brush.detail(Outlines.oval(0, -0.2, 0.04, 0.009), 0xffe0a0);
          brush.line(Outlines.open(0, -0.198, 0.002, -0.214), 0.005, 0x33241f);
          double lean = 0.006 * wave(t * 1.1) + 0.004 * wave(t * 3.7);
          double high = 0.078 + 0.008 * wave(t * 2.3) + 0.005 * wave(t * 5.1);
          brush.halo(0, -0.245, 0.17, 0xffb85a, 0.34 + 0.05 * wave(t * 2.3));
          flame(brush.at(0, -0.205), lean, high, 0.034);
        });
  }

  private static void flame(Brush at, double lean, double high, double wide) {
    at.glow(drop(lean, high, wide), 0xff9a2e, 0.95);
    at.glow(drop(lean * 0.8, high * 0.78, wide * 0.7), 0xffcb52, 1);
    at.glow(drop(lean * 0.6, high * 0.5, wide * 0.42), 0xfff6d2, 1);
  }

  private static Shape drop(double lean, double high, double wide) {
    return Outlines.closed(
        0,
        0.1 * wide,
        -wide * 0.5,
        -high * 0.16,
        -wide * 0.42 + lean * 0.3,
        -high * 0.42,
        lean * 0.8 - wide * 0.08,
        -high * 0.8,
        lean,
        -high,
        lean * 0.8 + wide * 0.1,
        -high * 0.78,
        wide * 0.42 + lean * 0.3,
        -high * 0.4,
        wide * 0.5,
        -high * 0.16);
  }

  /** A campfire, or a bonfire if it is large. */
  public static Figure campfire(double scale, long seed) {
    return new SketchFigure(
            new Figure.Extent(1.7, 1.5, 0, -0.5, 1),
            0,
            (brush, moment) -> {
              double t = moment.seconds() + seed % 7;
              brush.glow(Outlines.oval(0, -0.1, 1.25, 0.3), 0xff9a3a, 0.16 + 0.03 * wave(t * 2.1));
              brush.halo(0, -0.45, 1.1, 0xff9a3a, 0.3);
              log(brush, -0.5, -0.04, 0.35, -0.2, 0x5e3d2a);
              log(brush, 0.5, -0.04, -0.35, -0.2, 0x6c4832);
              for (var i = 0; i < 5; i++) {
                double x = -0.34 + 0.17 * i;
                double high =
                    (0.85 - Math.abs(i - 2) * 0.2)
                        * (1 + 0.16 * wave(t * (1.3 + 0.23 * i) + 0.3 * i));
                double lean = 0.07 * wave(t * (0.9 + 0.17 * i) + 0.4 * i) - x * 0.2;
                brush
                    .at(x * 0.8, -0.06)
                    .glow(drop(lean, high, 0.36), i % 2 == 0 ? 0xf2631f : 0xff8a2a, 0.92);
              }
              for (var i = 0; i < 4; i++) {
                double x = -0.2 + 0.13 * i;
                double high =
                    (0.55 - Math.abs(i - 1.5) * 0.12)
                        * (1 + 0.2 * wave(t * (1.9 + 0.21 * i) + 0.2 * i));
                brush
                    .at(x, -0.05)
                    .glow(drop(0.05 * wave(t * 1.7 + i * 0.3), high, 0.25), 0xffc247, 0.95);
              }
              brush
                  .at(0.02, -0.04)
                  .glow(
                      drop(0.03 * wave(t * 2.3), 0.34 + 0.05 * wave(t * 2.9), 0.24),
                      0xfff1bd,
                      0.95);
              log(brush, -0.42, 0.0, 0.45, -0.02, 0x4b3022);
              for (var i = 0; i < 7; i++) {
                double a = -2.9 + 0.46 * i;
                brush.fill(
                    Outlines.oval(
                        0.66 * StrictMath.cos(a),
                        0.02 - 0.06 * Math.abs(StrictMath.sin(a)) + 0.02,
                        0.12,
                        0.075),
                    i % 2 == 0 ? 0x77737a : 0x8a868c);
              }
              for (var i = 0; i < 9; i++) {
                double life = fraction(t * 0.55 + Noise.unit(seed, i));
                double x = (Noise.unit(seed + 1, i) - 0.5) * 0.6 + 0.12 * wave(life * 1.3 + i);
                brush.glow(
                    Outlines.circle(x, -0.3 - 1.1 * life, 0.014), 0xffc05a, 0.9 * (1 - life));
              }
            })
        .scaled(scale);
  }

  private static void log(Brush brush, double x, double y, double endX, double endY, int colour) {
    brush.limb(Outlines.lines(x, y, endX, endY), 0.12, colour);
    brush.detail(Outlines.circle(x, y, 0.055), 0xd9a872);
    brush.detail(Outlines.circle(x, y, 0.03), 0xb98452);
  }

  /** Fireworks: rockets that rise and burst one after the other. */
  public static Figure fireworks(long seed) {
    return SketchFigure.still(
        34,
        26,
        (brush, moment) -> {
          for (var i = 0; i < 5; i++) {
            double cycle = moment.seconds() / 2.6 + i * 0.23 + Noise.unit(seed, i) * 0.1 + 0.35;
            int shot = (int) StrictMath.floor(cycle);
            burst(brush, fraction(cycle), seed + 31L * i + 7L * shot);
          }
        });
  }

  private static void burst(Brush brush, double t, long seed) {
    double x = (Noise.unit(seed, 1) - 0.5) * 22;
    double y = -13 - 8 * Noise.unit(seed, 2);
    int hue = HUES[(int) (Noise.unit(seed, 3) * HUES.length)];
    if (t < 0.24) {
      double rise = 1 - (1 - t / 0.24) * (1 - t / 0.24);
      brush.glow(
          Outlines.leaf(x, y * rise, x, y * rise + 3.4 * (1 - rise) + 0.4, 0.16), 0xffe2a0, 0.9);
      return;
    }
    double age = (t - 0.24) / 0.76;
    double far = (4.6 + 2.2 * Noise.unit(seed, 4)) * (1 - StrictMath.exp(-4.2 * age));
    double fade = 1 - ease(0.45, 1, age);
    brush.glow(Outlines.circle(x, y, far * 0.9), hue, 0.1 * (1 - ease(0, 0.5, age)));
    if (age < 0.12) {
      brush.glow(Outlines.circle(x, y, 0.9), 0xffffff, 1 - age / 0.12);
    }
    int rays = 22;
    for (var i = 0; i < rays; i++) {
      double angle = 2 * StrictMath.PI * i / rays;
      double reach = far * (i % 2 == 0 ? 1 : 0.66);
      double px = x + reach * StrictMath.cos(angle);
      double py = y + reach * StrictMath.sin(angle) + 2.2 * age * age;
      double back = 0.62 + 0.3 * age;
      brush.glow(
          Outlines.leaf(x + (px - x) * back, y + (py - y) * back - 0.1 * age, px, py, 0.16),
          i % 2 == 0 ? hue : Colours.tint(hue, 0.45),
          fade);
      brush.glow(
          Outlines.circle(px, py, 0.1), 0xfffbe8, fade * (0.6 + 0.4 * wave(age * 9 + i * 0.37)));
    }
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;

/** A long corridor in one-point perspective that ends in the dark. */
public final class Corridors {
  private static final double FAR = 9;
  private static final int WALL = 0x6a776f;
  private static final int WOOD = 0x6a5240;

  private Corridors() {}

  private static double half(Sketch s) {
    return s.edge() * (s.upright() ? 0.98 : 0.62);
  }

  private static double high(Sketch s) {
    return s.upright() ? 1.55 : 1.02;
  }

  private static double y(Sketch s, double height, double z) {
    return s.horizon() + (s.ground() - s.horizon() - height) / z;
  }

  /** The rectangle between two heights and two distances on a wall. */
  private static Shape panel(Sketch s, int side, double z1, double z2, double h1, double h2) {
    double x = side * half(s);
    return polygon(
        x / z1, y(s, h1, z1), x / z2, y(s, h1, z2), x / z2, y(s, h2, z2), x / z1, y(s, h2, z1));
  }

  /** Walls with entrances, a ceiling with lamps, and an end in the dark that is ajar. */
  public static void corridor(Sketch s) {
    double w = half(s);
    double h = high(s);
    double near = 0.45;
    s.fill(
        polygon(
            -w / near,
            y(s, h, near),
            w / near,
            y(s, h, near),
            w / FAR,
            y(s, h, FAR),
            -w / FAR,
            y(s, h, FAR)),
        0x777c78);
    ceilingLamps(s, w, h);
    for (var side = -1; side <= 1; side += 2) {
      int wall = side < 0 ? WALL : Tint.dark(WALL, 0.1);
      s.fill(panel(s, side, near, FAR, 0, h), wall);
      s.detail(panel(s, side, near, FAR, 0, 0.3 * h), Tint.dark(wall, 0.3));
      s.detail(panel(s, side, near, FAR, 0.3 * h, 0.315 * h), WOOD);
      s.detail(panel(s, side, near, FAR, 0, 0.045 * h), Tint.dark(WOOD, 0.4));
      s.detail(panel(s, side, near, FAR, 0.965 * h, h), Tint.pale(wall, 0.3));
      double[] at = {6.2, 4.3, 3.0, 2.05, 1.35, 0.82};
      for (var i = 0; i < at.length; i++) {
        if ((i + (side > 0 ? 1 : 0)) % 2 == 0) {
          entrance(s, side, at[i], at[i] * 1.22, h);
        } else {
          frame(s, side, at[i], h);
        }
      }
    }
    end(s, w, h);
    dark(s, w, h);
    for (var side = -1; side <= 1; side += 2) {
      s.fadeAcross(side * s.edge() * 0.3, side * s.right(), s.top(), s.bottom(), 0x0c0f14, 0.45);
    }
  }

  private static void entrance(Sketch s, int side, double z1, double z2, double h) {
    double m = (z2 - z1) * 0.07;
    s.detail(panel(s, side, z1 - m, z2 + m, 0, 0.77 * h), Tint.dark(WOOD, 0.45));
    s.detail(panel(s, side, z1, z2, 0, 0.74 * h), WOOD);
    double a = z1 + (z2 - z1) * 0.16;
    double b = z2 - (z2 - z1) * 0.16;
    s.detail(panel(s, side, a, b, 0.42 * h, 0.68 * h), Tint.pale(WOOD, 0.14));
    s.detail(panel(s, side, a, b, 0.07 * h, 0.34 * h), Tint.pale(WOOD, 0.14));
    s.detail(panel(s, side, a, a + (b - a) * 0.06, 0.42 * h, 0.68 * h), Tint.dark(WOOD, 0.4));
    s.detail(panel(s, side, a, a + (b - a) * 0.06, 0.07 * h, 0.34 * h), Tint.dark(WOOD, 0.4));
    s.detail(panel(s, side, z1 + m, z1 + 2.4 * m, 0.36 * h, 0.395 * h), 0xd8b66a);
    s.glow(panel(s, side, z1, z2, 0, 0.012 * h), 0xffd79a, 0.5);
  }

  private static void frame(Sketch s, int side, double z, double h) {
    s.detail(panel(s, side, z, z * 1.13, 0.5 * h, 0.72 * h), 0x4a3a30);
    s.detail(panel(s, side, z * 1.015, z * 1.115, 0.52 * h, 0.7 * h), 0xb9b39a);
    s.detail(panel(s, side, z * 1.03, z * 1.1, 0.54 * h, 0.6 * h), 0x6f7d6c);
  }

  private static void ceilingLamps(Sketch s, double w, double h) {
    double[] at = {5.6, 3.4, 2.1, 1.3, 0.8};
    for (var i = 0; i < at.length; i++) {
      double z = at[i];
      double z2 = z * 1.14;
      double k = w * 0.16;
      var lamp =
          polygon(-k / z, y(s, h, z), k / z, y(s, h, z), k / z2, y(s, h, z2), -k / z2, y(s, h, z2));
      s.detail(lamp, 0xe6e6dc);
      if (i != 1) {
        double cy = (y(s, h, z) + y(s, h, z2)) / 2;
        s.glow(lamp, 0xfff3cf, i == 2 ? 0.55 : 1);
        s.glow(
            polygon(
                -k * 0.8 / z,
                cy,
                k * 0.8 / z,
                cy,
                k * 2.6 / z,
                y(s, 0, z),
                -k * 2.6 / z,
                y(s, 0, z)),
            0xfff0c0,
            0.07);
        s.halo(0, cy, 0.3 / z, 0xfff0c0, i == 2 ? 0.14 : 0.3);
        s.glow(oval(0, y(s, 0, z), k * 3 / z, 0.05 / z), 0xfff0c0, 0.1);
      }
    }
  }

  private static void end(Sketch s, double w, double h) {
    double x = w / FAR;
    s.fill(box(-x, y(s, h, FAR), x, y(s, 0, FAR)), 0x5f6a62);
    double half = x * 0.46;
    double top = y(s, h * 0.78, FAR);
    double low = y(s, 0, FAR);
    s.detail(box(-half * 1.2, top - half * 0.2, half * 1.2, low), 0x33302c);
    s.detail(box(-half, top, half, low), 0x120f12);
    s.glow(polygon(half * 0.2, top, half, top, half, low, half * 0.2, low), 0xffe2a4, 0.5);
    s.detail(
        polygon(
            -half, top, half * 0.3, top + half * 0.1, half * 0.3, low + half * 0.12, -half, low),
        0x5a4636);
    s.detail(oval(half * 0.16, (top + low) / 2, half * 0.07, half * 0.07), 0xd8b66a);
    s.glow(box(-half * 0.5, top - half * 0.62, half * 0.5, top - half * 0.3), 0x4fe39a, 0.9);
  }

  /** The corridor loses its light towards the end. */
  private static void dark(Sketch s, double w, double h) {
    for (var i = 0; i < 15; i++) {
      double z = FAR * (0.98 - 0.055 * i);
      s.detail(box(-w / z, y(s, h, z), w / z, y(s, 0, z)), 0x0c0f14, 0.085);
    }
  }

  /** A runner carpet, and the walls' shade on the floor. */
  public static void corridorFloor(Sketch s) {
    double w = half(s) * 0.46;
    double near = 0.42;
    var strip =
        polygon(
            -w / near,
            y(s, 0, near),
            w / near,
            y(s, 0, near),
            w / FAR,
            y(s, 0, FAR),
            -w / FAR,
            y(s, 0, FAR));
    s.detail(strip, 0x7a3a3a);
    for (var side = -1; side <= 1; side += 2) {
      double a = side * w * 0.9;
      double b = side * w * 0.8;
      s.detail(
          polygon(
              a / near,
              y(s, 0, near),
              b / near,
              y(s, 0, near),
              b / FAR,
              y(s, 0, FAR),
              a / FAR,
              y(s, 0, FAR)),
          0xc9a25a);
      double c = side * half(s);
      s.detail(
          polygon(
              c / near,
              y(s, 0, near),
              c * 0.86 / near,
              y(s, 0, near),
              c * 0.86 / FAR,
              y(s, 0, FAR),
              c / FAR,
              y(s, 0, FAR)),
          0x14161a,
          0.3);
    }
    for (var i = 0; i < 9; i++) {
      double z = 0.6 * StrictMath.pow(1.36, i);
      s.line(
          curve(
              -w * 0.3 / z,
              y(s, 0, z),
              0,
              y(s, 0, z * 1.1),
              w * 0.3 / z,
              y(s, 0, z),
              0,
              y(s, 0, z * 0.92),
              -w * 0.3 / z,
              y(s, 0, z)),
          0.008 / z,
          0xc9a25a,
          0.7);
    }
  }
}

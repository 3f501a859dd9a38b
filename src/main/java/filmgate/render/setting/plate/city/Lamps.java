package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** Street lamps, and a path at night that is lit by them. */
public final class Lamps {
  private static final int IRON = 0x2c333c;
  private static final int LIGHT = 0xffd88f;

  private Lamps() {}

  /** An old street lamp with a lantern, its halo, and the light on the ground. */
  static void post(Sketch s, double x, double base, double height) {
    double y = base - height;
    double k = height;
    s.glow(
        polygon(
            x - 0.05 * k,
            y + 0.1 * k,
            x + 0.05 * k,
            y + 0.1 * k,
            x + 0.36 * k,
            base,
            x - 0.36 * k,
            base),
        LIGHT,
        0.07);
    s.glow(
        polygon(
            x - 0.04 * k,
            y + 0.1 * k,
            x + 0.04 * k,
            y + 0.1 * k,
            x + 0.24 * k,
            base,
            x - 0.24 * k,
            base),
        LIGHT,
        0.07);
    for (var i = 4; i > 0; i--) {
      s.glow(oval(x, base, 0.1 * k * i, 0.018 * k * i), LIGHT, 0.09);
    }
    s.fill(
        polygon(
            x - 0.035 * k,
            base,
            x - 0.02 * k,
            base - 0.09 * k,
            x + 0.02 * k,
            base - 0.09 * k,
            x + 0.035 * k,
            base),
        IRON);
    s.limb(curve(x, base - 0.05 * k, x, y + 0.13 * k), 0.017 * k, IRON);
    s.detail(box(x + 0.003 * k, base - 0.5 * k, x + 0.0065 * k, y + 0.14 * k), 0x66717f);
    s.limb(
        curve(x - 0.055 * k, y + 0.17 * k, x, y + 0.19 * k, x + 0.055 * k, y + 0.17 * k),
        0.008 * k,
        IRON);
    lantern(s, x, y, k);
  }

  private static void lantern(Sketch s, double x, double y, double k) {
    var glass =
        polygon(
            x - 0.028 * k,
            y + 0.13 * k,
            x - 0.046 * k,
            y + 0.035 * k,
            x + 0.046 * k,
            y + 0.035 * k,
            x + 0.028 * k,
            y + 0.13 * k);
    s.detail(glass, 0xe9dfc4);
    s.glow(glass, 0xffe9b4, 1);
    s.detail(box(x - 0.002 * k, y + 0.035 * k, x + 0.002 * k, y + 0.13 * k), IRON);
    s.fill(
        polygon(
            x - 0.058 * k,
            y + 0.037 * k,
            x - 0.022 * k,
            y,
            x + 0.022 * k,
            y,
            x + 0.058 * k,
            y + 0.037 * k),
        IRON);
    s.fill(oval(x, y - 0.008 * k, 0.008 * k, 0.014 * k), IRON);
    s.halo(x, y + 0.08 * k, 0.34 * k, LIGHT, 0.34);
    s.halo(x, y + 0.08 * k, 0.12 * k, 0xfff2cf, 0.5);
  }

  /** A row of lamps that becomes smaller along a path. */
  public static void lampRow(Sketch s) {
    double k = s.upright() ? 1.25 : 1;
    double[] depths = {0.12, 0.2, 0.36, 0.72};
    for (var i = 0; i < depths.length; i++) {
      double depth = depths[i];
      post(s, s.edge() * 0.03 - s.edge() * 0.84 * depth, s.row(depth), 0.72 * depth * k + 0.03);
      post(s, s.edge() * 0.06 + s.edge() * 1.22 * depth, s.row(depth), 0.72 * depth * k + 0.03);
    }
  }

  /** A paved path in the middle, a low wall and grass beside it. */
  public static void lampPath(Sketch s) {
    var dice = s.dice();
    double far = s.row(0.06);
    double vx = s.edge() * 0.06;
    s.detail(
        polygon(
            vx - 0.02,
            far,
            vx + 0.02,
            far,
            s.edge() * 1.5,
            s.bottom(),
            -s.edge() * 1.3,
            s.bottom()),
        0x9a938c);
    for (var i = 0; i < 22; i++) {
      double depth = 0.1 + 0.03 * i + 0.0032 * i * i;
      double y = s.row(depth);
      double half = 0.02 + (s.edge() * 1.4 - 0.02) * (y - far) / (s.bottom() - far);
      s.detail(
          box(vx - half * 0.99, y, vx + half * 0.99, y + 0.0012 + 0.0022 * depth), 0x716c6a, 0.6);
      var count = 9;
      for (var c = 0; c <= count; c++) {
        double t = (c + (i % 2 == 0 ? 0.5 : 0)) / count;
        double next = s.row(0.1 + 0.03 * (i + 1) + 0.0032 * (i + 1) * (i + 1));
        double x = vx - half + 2 * half * t;
        if (t < 1) {
          s.detail(box(x, y, x + 0.001 + 0.002 * depth, next), 0x716c6a, 0.5);
        }
        if (dice.chance(0.25) && t < 0.9) {
          s.detail(
              box(x, y, x + 2 * half / count, next), dice.chance(0.5) ? 0xaaa39a : 0x8b8580, 0.6);
        }
      }
    }
    for (var side = -1; side <= 1; side += 2) {
      s.fill(
          polygon(
              vx + side * 0.024,
              far,
              vx + side * 0.021,
              far - 0.006,
              vx + side * (s.edge() * 1.4),
              s.bottom() - 0.12,
              vx + side * s.edge() * 1.5,
              s.bottom() + 0.05),
          0x6f6a68);
    }
  }

  /** Dark trees, and the lit windows of homes behind a path. */
  public static void nightTrees(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.08);
    for (double x = s.left(); x < s.right(); x += dice.between(0.12, 0.2)) {
      double h = dice.between(0.12, 0.24) * s.tall(1.5);
      double w = dice.between(0.1, 0.17);
      int wall = dice.pick(0x8d8794, 0x7f8394, 0x948a88);
      s.fill(box(x, base - h, x + w, base), wall);
      s.fill(
          polygon(x - 0.012, base - h, x + w / 2, base - h - w * 0.4, x + w + 0.012, base - h),
          0x56505e);
      s.detail(box(x, base - h, x + w * 0.25, base), Tint.dark(wall, 0.2));
      new Windows(dice, 0.45)
          .grid(
              x + 0.012,
              base - h + 0.015,
              x + w - 0.012,
              base - 0.03,
              3,
              Math.max(1, (int) (h / 0.06)),
              0.5,
              0.6)
          .paint(s, 0x47506a, 0.9);
    }
    for (var i = 0; i < 7; i++) {
      double t = i / 6.0;
      int side = i % 2 == 0 ? -1 : 1;
      double depth = 0.1 + 0.28 * t;
      Flora.tree(
          s,
          side * s.edge() * (0.4 + 0.7 * t),
          s.row(depth),
          (0.3 + 0.42 * t) * s.tall(1.35),
          0x4f7a56);
    }
    for (double x = s.left(); x < s.right(); x += dice.between(0.04, 0.08)) {
      double out = Math.min(1, Math.abs(x) / s.edge());
      if (out > 0.12) {
        double size = 0.03 + 0.05 * out;
        Flora.bush(s, x, s.row(0.1 + 0.1 * out), size * 2, size, 0x4a7352);
      }
    }
  }
}

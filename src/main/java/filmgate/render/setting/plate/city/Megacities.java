package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The towers, the neon signs, and the roads of cities of the future, or of dense ones. */
public final class Megacities {
  private static final int[] NEON = {0xff3d8f, 0x35e0ff, 0xb45cff, 0xffd23d, 0x52ff9a};
  private static final int[] STEEL = {0x4a5590, 0x5a4f8f, 0x3f4a80, 0x6a5aa0};

  private Megacities() {}

  /** Rows of towers with lit windows, bridges between them, and signs of light. */
  public static void neonTowers(Sketch s) {
    var dice = s.dice();
    for (var row = 0; row < 3; row++) {
      double base = s.row(0.06 + 0.1 * row);
      double step = 0.16 + 0.08 * row;
      for (double x = s.left() - dice.between(0, 0.1); x < s.right(); x += step) {
        double wide = step * dice.between(0.7, 0.98);
        double high = dice.between(0.34, 0.62) * (0.75 + 0.12 * row) * s.tall(1.7);
        if (row == 2 && Math.abs(x + wide / 2) < 0.26) {
          continue;
        }
        int steel = Tint.mix(STEEL[dice.below(4)], 0x8a6fb0, 0.34 - 0.15 * row);
        tower(s, x, base, wide, high, steel);
        if (row > 0) {
          sign(s, x + wide * dice.between(0.2, 0.7), base - high * dice.between(0.5, 0.85), high);
        }
      }
    }
    skyBridge(s);
    hologram(s, -s.edge() * 0.52, s.row(0.2) - 0.3, 0.09);
    hologram(s, s.edge() * 0.5, s.row(0.2) - 0.24, 0.07);
  }

  private static void tower(Sketch s, double x, double base, double wide, double high, int steel) {
    var dice = s.dice();
    double top = base - high;
    s.body(
        polygon(x, base, x, top + 0.03, x + wide * 0.3, top, x + wide, top + 0.05, x + wide, base),
        steel,
        wide * 0.2);
    s.line(lines(x + wide * 0.3, top, x + wide * 0.3, top - 0.05), 0.004, steel);
    s.glow(oval(x + wide * 0.3, top - 0.05, 0.005, 0.005), 0xff4a4a, 1);
    int light = dice.pick(0x9fe8ff, 0xffe2a8, 0xff9fd0);
    for (double y = top + 0.07; y < base - 0.02; y += 0.024) {
      for (double wx = x + 0.014; wx < x + wide - 0.02; wx += 0.022) {
        if (dice.chance(0.42)) {
          s.glow(box(wx, y, wx + 0.012, y + 0.011), light, dice.between(0.35, 0.95));
        }
      }
    }
    if (dice.chance(0.6)) {
      int neon = NEON[dice.below(5)];
      s.glow(box(x, top + 0.03, x + 0.005, base), neon, 0.9);
      s.glow(box(x + wide - 0.005, top + 0.05, x + wide, base), neon, 0.7);
    }
  }

  /** An upright sign with blocks that look like writing. */
  private static void sign(Sketch s, double x, double y, double high) {
    var dice = s.dice();
    int neon = NEON[dice.below(5)];
    double tall = Math.min(0.26, high * 0.45);
    s.halo(x, y + tall / 2, tall * 0.6, neon, 0.3);
    s.detail(round(x - 0.026, y - 0.01, x + 0.026, y + tall + 0.01, 0.008), 0x14142a);
    s.glow(round(x - 0.024, y - 0.008, x + 0.024, y + tall + 0.008, 0.007), neon, 0.35);
    for (double by = y + 0.008; by < y + tall - 0.03; by += 0.042) {
      s.glow(box(x - 0.014, by, x + 0.014, by + 0.006), 0xffffff, 0.95);
      s.glow(box(x - 0.003, by, x + 0.003, by + 0.03), 0xffffff, 0.95);
      s.glow(box(x - 0.013, by + 0.014, x + 0.013, by + 0.019), 0xffffff, 0.9);
      s.glow(box(x - 0.014, by + 0.026, x + 0.014, by + 0.031), 0xffffff, 0.9);
    }
  }

  private static void skyBridge(Sketch s) {
    double y = s.row(0.2) - 0.2;
    s.fill(box(s.left(), y, s.right(), y + 0.022), 0x232844);
    s.glow(box(s.left(), y + 0.008, s.right(), y + 0.012), 0x35e0ff, 0.8);
    for (double x = s.left(); x < s.right(); x += 0.11) {
      s.glow(round(x, y - 0.012, x + 0.035, y, 0.005), 0xffd9a0, 0.8);
    }
  }

  /** An image of light above a roof: rings around a face of bars. */
  private static void hologram(Sketch s, double x, double y, double size) {
    s.glow(
        polygon(
            x - size * 0.3,
            y + size * 2.2,
            x + size * 0.3,
            y + size * 2.2,
            x + size,
            y,
            x - size,
            y),
        0x35e0ff,
        0.12);
    for (var i = 0; i < 5; i++) {
      double r = size * (0.35 + 0.18 * i);
      s.glow(oval(x, y, r, r * 0.9), i % 2 == 0 ? 0x35e0ff : 0xff3d8f, 0.14);
    }
    s.glow(oval(x, y - size * 0.1, size * 0.3, size * 0.38), 0xe0faff, 0.5);
    for (var i = 0; i < 8; i++) {
      double by = y - size + i * size * 0.25;
      s.glow(box(x - size, by, x + size, by + size * 0.03), 0xbff4ff, 0.3);
    }
  }

  /** Facades at both sides with signs above the street. */
  public static void neonStreet(Sketch s) {
    for (var side = -1; side <= 1; side += 2) {
      double x = side * s.edge() * 0.86;
      double base = s.row(0.56);
      double out = side * (s.right() + 0.1);
      s.fill(box(x, s.top(), out, base), 0x3a3d68);
      lights(s, Math.min(x, out), Math.max(x, out), base);
      for (var i = 0; i < 5; i++) {
        double y = base - 0.16 - 0.15 * i;
        int neon = NEON[(i + side + 5) % 5];
        double tip = x - side * 0.12;
        s.halo((x + tip) / 2, y, 0.1, neon, 0.3);
        s.detail(round(x, y - 0.035, tip, y + 0.035, 0.01), 0x14142a);
        s.glow(round(x, y - 0.033, tip, y + 0.033, 0.01), neon, 0.55);
        s.glow(box(x - side * 0.02, y - 0.008, tip + side * 0.02, y + 0.004), 0xffffff, 0.9);
      }
      s.detail(box(x, base - 0.13, out, base - 0.122), 0x35e0ff);
    }
  }

  private static void lights(Sketch s, double x1, double x2, double base) {
    var dice = s.dice();
    for (double y = s.top(); y < base - 0.16; y += 0.05) {
      for (double x = x1 + 0.02; x < x2 - 0.03; x += 0.045) {
        if (dice.chance(0.5)) {
          s.glow(box(x, y, x + 0.026, y + 0.026), dice.pick(0x9fe8ff, 0xffe2a8, 0xff9fd0), 0.6);
        }
      }
    }
    for (double x = x1 + 0.02; x < x2 - 0.08; x += 0.1) {
      s.glow(
          round(x, base - 0.11, x + 0.08, base - 0.01, 0.006), dice.pick(0xffc9e8, 0xbff4ff), 0.6);
    }
  }

  /** An elevated road on columns across the frame, with the lights of cars that pass. */
  public static void overpass(Sketch s) {
    double y = s.row(0.3) - 0.2 * s.tall(1.3);
    for (double x = -3 * 0.46; x < s.right(); x += 0.46) {
      s.body(box(x - 0.03, y + 0.04, x + 0.03, s.row(0.34)), 0x9a9c9f, 0.02);
      s.body(
          polygon(x - 0.1, y + 0.045, x + 0.1, y + 0.045, x + 0.035, y + 0.1, x - 0.035, y + 0.1),
          0xa9abad,
          0.02);
    }
    s.fill(box(s.left(), y, s.right(), y + 0.05), 0xb5b7b8);
    s.detail(box(s.left(), y + 0.036, s.right(), y + 0.05), 0x85888c);
    s.detail(box(s.left(), y - 0.02, s.right(), y - 0.014), 0x7d8186);
    var dice = s.dice();
    for (double x = s.left(); x < s.right(); x += dice.between(0.1, 0.2)) {
      int paint = dice.pick(0xd9483c, 0xf1f1ee, 0x3f6fb0, 0x2c2f38, 0xe0b43c);
      s.detail(round(x, y - 0.022, x + 0.058, y - 0.002, 0.006), paint);
      s.detail(round(x + 0.012, y - 0.036, x + 0.044, y - 0.016, 0.008), Tint.dark(paint, 0.3));
    }
    for (var lane = 0; lane < 3; lane++) {
      s.glow(
          box(s.left(), y - 0.012 + 0.005 * lane, s.right(), y - 0.01 + 0.005 * lane),
          lane == 0 ? 0xff5a3a : 0xfff0c0,
          0.75);
    }
    ramp(s, y);
  }

  /** The road that leads up from the street. */
  private static void ramp(Sketch s, double y) {
    double w = s.edge();
    s.fill(
        polygon(
            w * 0.1, y + 0.05, w * 0.25, y + 0.05, s.right(), s.row(0.26), s.right(), s.row(0.34)),
        0x9fa1a4);
    s.glow(
        polygon(
            w * 0.14, y + 0.05, w * 0.15, y + 0.05, s.right(), s.row(0.29), s.right(), s.row(0.3)),
        0xff5a3a,
        0.6);
  }
}

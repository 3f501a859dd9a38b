package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The platform of an underground railway, and the bridge of a spaceship. */
public final class Platforms {
  private Platforms() {}

  /** A tiled wall, a train with lit windows, and lamps at the ceiling. */
  public static void subwayTrain(Sketch s) {
    double base = s.row(0.34);
    double k = Room.size(s);
    s.fill(box(s.left(), s.top(), s.right(), base), 0xc9cfc9);
    for (double y = base - 0.95 * k; y < base; y += 0.045) {
      s.detail(box(s.left(), y, s.right(), y + 0.002), 0xaab3ae);
    }
    double up = base - 0.66 * k;
    s.fill(box(s.left(), s.top(), s.right(), up), 0x4a525a);
    s.detail(box(s.left(), up, s.right(), up + 0.02), 0x343a42);
    for (double x = -4 * 0.42; x < s.right(); x += 0.42) {
      s.detail(round(x, up - 0.035, x + 0.3, up - 0.012, 0.01), 0xe6ebe8);
      s.glow(round(x, up - 0.035, x + 0.3, up - 0.012, 0.01), 0xf7fff4, 1);
      s.glow(
          polygon(x, up - 0.012, x + 0.3, up - 0.012, x + 0.38, base, x - 0.08, base),
          0xf2fff4,
          0.06);
    }
    train(s, base, k);
    signs(s, base, k);
  }

  private static void train(Sketch s, double base, double k) {
    double y = base - 0.47 * k;
    s.fill(round(s.left() - 0.3, y, s.right() + 0.3, base + 0.02, 0.03), 0xd9dee2);
    s.detail(box(s.left(), y + 0.004, s.right(), y + 0.03), 0xb0b8bf);
    s.detail(box(s.left(), base - 0.15 * k, s.right(), base - 0.11 * k), 0xd0483c);
    s.detail(box(s.left(), base - 0.03, s.right(), base + 0.02), 0x6a727a);
    for (double x = -3 * 0.74; x < s.right(); x += 0.74) {
      pane(s, x + 0.06, y + 0.07 * k, x + 0.34, base - 0.19 * k);
      entrance(s, x + 0.38, x + 0.68, y + 0.045 * k, base - 0.005);
    }
  }

  private static void pane(Sketch s, double x1, double y1, double x2, double y2) {
    s.detail(round(x1 - 0.008, y1 - 0.008, x2 + 0.008, y2 + 0.008, 0.02), 0x3a424a);
    s.detail(round(x1, y1, x2, y2, 0.016), 0x8fa3ac);
    s.glow(round(x1, y1, x2, y2, 0.016), 0xfff0cc, 0.8);
    var dice = s.dice();
    for (var i = 0; i < 3; i++) {
      double x = x1 + (x2 - x1) * (0.18 + 0.32 * i);
      if (dice.chance(0.7)) {
        int coat = dice.pick(0x4f5f7a, 0x7a4f4a, 0x5a6a5a, 0x8a7350);
        s.detail(
            common(
                round(x1, y1, x2, y2, 0.016),
                blob(
                    x - 0.04,
                    y2 + 0.02,
                    x - 0.032,
                    y2 - 0.05,
                    x,
                    y2 - 0.066,
                    x + 0.032,
                    y2 - 0.05,
                    x + 0.04,
                    y2 + 0.02)),
            coat,
            0.9);
        s.detail(oval(x, y2 - 0.092, 0.021, 0.026), dice.pick(0xe3b48f, 0xc98f68), 0.9);
        s.detail(
            blob(
                x - 0.022,
                y2 - 0.09,
                x - 0.014,
                y2 - 0.118,
                x + 0.014,
                y2 - 0.118,
                x + 0.022,
                y2 - 0.09,
                x,
                y2 - 0.104),
            0x3a2a24,
            0.95);
      }
    }
    s.detail(polygon(x1 + 0.02, y2, x1 + 0.1, y1, x1 + 0.14, y1, x1 + 0.06, y2), 0xffffff, 0.2);
  }

  private static void entrance(Sketch s, double x1, double x2, double y1, double y2) {
    s.detail(box(x1 - 0.008, y1 - 0.008, x2 + 0.008, y2), 0x8a939b);
    double mid = (x1 + x2) / 2;
    for (var half = 0; half < 2; half++) {
      double a = half == 0 ? x1 : mid + 0.002;
      double b = half == 0 ? mid - 0.002 : x2;
      s.detail(box(a, y1, b, y2), 0xc9503f);
      s.detail(box(a, y1, a + 0.01, y2), 0xa8402f);
      var glass = round(a + 0.024, y1 + 0.04, b - 0.024, y2 - 0.16, 0.012);
      s.detail(glass, 0x8fa3ac);
      s.glow(glass, 0xfff0cc, 0.75);
    }
  }

  private static void signs(Sketch s, double base, double k) {
    double y = base - 0.6 * k;
    for (var side = -1; side <= 1; side += 2) {
      double x = side * s.edge() * 0.55;
      s.line(lines(x - 0.1, y - 0.08, x - 0.1, y), 0.005, 0x3a424a);
      s.line(lines(x + 0.1, y - 0.08, x + 0.1, y), 0.005, 0x3a424a);
      s.fill(round(x - 0.15, y, x + 0.15, y + 0.065, 0.008), 0x22303f);
      s.glow(oval(x - 0.11, y + 0.033, 0.02, 0.02), 0xf0b43c, 0.95);
      for (var i = 0; i < 4; i++) {
        s.glow(
            round(x - 0.07 + 0.052 * i, y + 0.02, x - 0.034 + 0.052 * i, y + 0.045, 0.004),
            0xf4f7f2,
            0.9);
      }
    }
  }

  /** The yellow line, columns, and a bench at the sides. */
  public static void subwayPlatform(Sketch s) {
    double y = s.row(0.37);
    s.detail(box(s.left(), y, s.right(), y + 0.016), 0xe9e6dc);
    s.detail(box(s.left(), y + 0.022, s.right(), y + 0.05), 0xf0b92c);
    for (double x = s.left(); x < s.right(); x += 0.022) {
      s.detail(oval(x, y + 0.036, 0.006, 0.004), 0xc99420);
    }
    for (var side = -1; side <= 1; side += 2) {
      double x = side * s.edge() * 0.86;
      double base = s.row(0.66);
      s.spot(x, base + 0.004, 0.12, 0.014, 0x20262c, 0.5);
      s.body(box(x - 0.06, s.top(), x + 0.06, base), 0xb9c4bf, 0.04);
      s.detail(box(x - 0.06, base - 0.5, x + 0.06, base - 0.44), 0x3f7f6f);
      s.detail(box(x - 0.066, base - 0.04, x + 0.066, base), 0x5a646c);
      s.detail(round(x - 0.045, base - 0.36, x + 0.045, base - 0.22, 0.004), 0xf4f1e6);
      s.detail(oval(x, base - 0.31, 0.026, 0.026), 0xe0705a);
      s.detail(box(x - 0.03, base - 0.262, x + 0.03, base - 0.256), 0x6a727a);
      s.detail(box(x - 0.03, base - 0.246, x + 0.016, base - 0.24), 0x6a727a);
    }
    double bx = -s.edge() * 0.52;
    double low = s.row(0.62);
    s.spot(bx, low + 0.004, 0.14, 0.01, 0x20262c, 0.4);
    for (var i = 0; i < 3; i++) {
      double x = bx + 0.085 * (i - 1);
      s.body(round(x - 0.038, low - 0.15, x + 0.038, low - 0.078, 0.014), 0x3f7f9a, 0.01);
      s.body(round(x - 0.038, low - 0.078, x + 0.038, low - 0.056, 0.008), 0x5a9ab5, 0.008);
    }
    s.limb(lines(bx - 0.12, low - 0.05, bx + 0.12, low - 0.05), 0.008, 0x6a727a);
    s.limb(lines(bx - 0.09, low - 0.05, bx - 0.09, low), 0.009, 0x6a727a);
    s.limb(lines(bx + 0.09, low - 0.05, bx + 0.09, low), 0.009, 0x6a727a);
  }

  /** A large window to the stars between ribs of metal. */
  public static void shipWindow(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.4);
    double k = s.upright() ? 1.35 : 1;
    double y1 = base - 0.62 * k;
    double y2 = base - 0.14;
    double half = Math.min(0.78, s.edge() * 0.9);
    var hole = round(-half, y1, half, y2, 0.14);
    s.fill(box(s.left(), s.top(), s.right(), base), 0x080b1c);
    for (var i = 0; i < 26; i++) {
      double x = -half + 2 * half * i / 26;
      double r = dice.between(0.06, 0.16);
      s.glow(
          oval(
              x,
              y1 + (y2 - y1) * (0.7 - 0.4 * i / 26) + dice.between(-0.05, 0.05),
              r * 1.5,
              r * 0.7),
          dice.pick(0x3b2f8f, 0x7f2f8f, 0x1f5f9f),
          0.12);
    }
    for (var i = 0; i < 240; i++) {
      double size = 0.0012 + 0.0026 * StrictMath.pow(dice.unit(), 4);
      s.glow(
          oval(dice.between(-half, half), dice.between(y1, y2), size, size),
          0xf4f6ff,
          dice.between(0.4, 1));
    }
    double px = half * 0.4;
    double r = 0.19;
    s.halo(px, y2 - 0.1, r * 1.4, 0x6fb4ff, 0.3);
    s.glow(oval(px, y2 - 0.1, r, r), 0x3f7fc8, 1);
    s.glow(
        common(
            oval(px, y2 - 0.1, r, r),
            blob(
                px - 0.14, y2 - 0.2, px - 0.02, y2 - 0.24, px + 0.06, y2 - 0.16, px - 0.04,
                y2 - 0.1, px - 0.12, y2 - 0.12)),
        0x6fae6a,
        0.9);
    for (var i = 0; i < 5; i++) {
      s.glow(
          without(
              oval(px, y2 - 0.1, r, r),
              oval(px + 0.03 + 0.016 * i, y2 - 0.13 - 0.01 * i, r * 1.06, r * 1.06)),
          0x060814,
          0.34);
    }
    var wall = without(box(s.left(), s.top(), s.right(), base), hole);
    s.fill(wall, 0x5a6880);
    s.detail(common(wall, box(s.left(), s.top(), s.right(), y1 + 0.02)), 0x46526a);
    s.line(hole, 0.022, 0x8a9ab4);
    s.line(hole, 0.008, 0x33405a);
    for (var i = -1; i <= 1; i++) {
      s.fill(
          polygon(
              i * half * 0.5 - 0.01,
              y1,
              i * half * 0.5 + 0.01,
              y1,
              i * half * 0.54 + 0.014,
              y2,
              i * half * 0.54 - 0.014,
              y2),
          0x6f7f9a);
    }
    s.glow(round(-half, y1 - 0.034, half, y1 - 0.026, 0.004), 0x6fe0ff, 0.95);
    panels(s, half, base, k);
  }

  private static void panels(Sketch s, double half, double base, double k) {
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 3; i++) {
        double x = side * (half + 0.1 + 0.16 * i);
        s.detail(round(x - 0.065, base - 0.55 * k, x + 0.065, base - 0.2, 0.012), 0x6f7f9a);
        s.detail(round(x - 0.05, base - 0.5 * k, x + 0.05, base - 0.36 * k, 0.006), 0x16203a);
        s.glow(
            round(x - 0.045, base - 0.49 * k, x + 0.045, base - 0.37 * k, 0.006),
            i % 2 == 0 ? 0x3fa8e0 : 0x4fd0a0,
            0.6);
        for (var r = 0; r < 3; r++) {
          s.glow(
              oval(x - 0.03 + 0.03 * r, base - 0.25, 0.008, 0.008),
              s.dice().pick(0xff6a4a, 0x4fe07a, 0xf0c040),
              1);
        }
      }
    }
    s.fill(box(s.left(), base - 0.09, s.right(), base + 0.004), 0x46526a);
    s.glow(box(s.left(), base - 0.02, s.right(), base - 0.012), 0x6fe0ff, 0.9);
  }

  /** Consoles with screens and seats at both sides. */
  public static void shipConsoles(Sketch s) {
    for (var side = -1; side <= 1; side += 2) {
      double x = side * s.edge() * 0.68;
      double base = s.row(0.7);
      s.spot(x, base + 0.006, 0.3, 0.02, 0x0a0e18, 0.5);
      s.body(
          polygon(x - 0.24, base, x - 0.2, base - 0.14, x + 0.2, base - 0.14, x + 0.24, base),
          0x55627c,
          0.02);
      s.fill(
          polygon(
              x - 0.25,
              base - 0.14,
              x + 0.25,
              base - 0.14,
              x + 0.2,
              base - 0.24,
              x - 0.2,
              base - 0.24),
          0x33405a);
      for (var i = -1; i <= 1; i++) {
        double a = x + i * 0.13;
        s.glow(
            polygon(
                a - 0.05,
                base - 0.155,
                a + 0.05,
                base - 0.155,
                a + 0.042 - i * 0.008,
                base - 0.225,
                a - 0.042 - i * 0.008,
                base - 0.225),
            i == 0 ? 0x4fd0a0 : 0x3fa8e0,
            0.75);
        s.line(
            curve(
                a - 0.035,
                base - 0.18,
                a - 0.01,
                base - 0.2,
                a + 0.01,
                base - 0.175,
                a + 0.035,
                base - 0.195),
            0.004,
            0xeafcff);
      }
      for (var i = 0; i < 9; i++) {
        s.glow(
            round(x - 0.19 + 0.042 * i, base - 0.1, x - 0.168 + 0.042 * i, base - 0.086, 0.003),
            s.dice().pick(0xff6a4a, 0x4fe07a, 0xf0c040, 0x6fe0ff),
            0.95);
      }
      double seat = x - side * 0.02;
      s.body(
          round(seat - 0.07, base - 0.16, seat + 0.07, base + 0.06, 0.03),
          Tint.pale(0x3a4660, 0.08),
          0.02);
      s.detail(round(seat - 0.045, base - 0.13, seat + 0.045, base + 0.03, 0.02), 0xd9743f);
      s.limb(lines(seat, base + 0.06, seat, base + 0.1), 0.02, 0x2a3448);
      s.fill(oval(seat, base + 0.1, 0.06, 0.01), 0x2a3448);
    }
  }
}

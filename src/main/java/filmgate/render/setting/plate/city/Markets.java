package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The stalls and lanterns of a market. */
public final class Markets {
  private static final int[] CLOTHS = {0xc9503f, 0xe0a43c, 0x3f8f7a, 0x4a6fa8, 0xb0568a};
  private static final int[] GOODS = {0xd9483c, 0xf0a832, 0x8fb84c, 0xf2d24c, 0x9a5f9a, 0xe8855a};

  private Markets() {}

  /** Stalls with awnings, heaps of fruit, and lamps; a gap in the middle leads into the street. */
  public static void marketStalls(Sketch s) {
    double k = s.upright() ? 0.95 : 1;
    double base = s.row(0.5);
    var index = 0;
    for (double out = 0.5; out < s.right() + 0.3; out += 0.52 * k) {
      stall(s, -out + 0.02, base, k, CLOTHS[index % 5]);
      stall(s, out + 0.04, base, k, CLOTHS[(index + 2) % 5]);
      index++;
    }
    crates(s, -s.edge() * 0.78, s.row(0.72), k);
    crates(s, s.edge() * 0.84, s.row(0.78), k * 1.1);
  }

  private static void stall(Sketch s, double x, double base, double k, int cloth) {
    double w = 0.23 * k;
    double top = base - 0.5 * k;
    s.spot(x, base + 0.006, w * 1.1, 0.016, 0x1a1c22, 0.5);
    s.detail(box(x - w, top + 0.06 * k, x + w, base - 0.16 * k), Tint.dark(cloth, 0.62));
    s.glow(box(x - w, top + 0.06 * k, x + w, base - 0.16 * k), 0xffc878, 0.34);
    shelf(s, x, base - 0.27 * k, w, k);
    for (var side = -1; side <= 1; side += 2) {
      s.fill(box(x + side * w - 0.008, top + 0.05 * k, x + side * w + 0.008, base), 0x6b4a34);
    }
    heaps(s, x, base - 0.15 * k, w, k);
    s.body(box(x - w * 1.02, base - 0.16 * k, x + w * 1.02, base), 0x8a6244, 0.02);
    for (var i = 1; i < 7; i++) {
      s.detail(
          box(x - w + 2 * w * i / 7, base - 0.15 * k, x - w + 2 * w * i / 7 + 0.003, base),
          0x6b4a34);
    }
    s.glow(box(x - w * 1.02, base - 0.22 * k, x + w * 1.02, base), 0xffb868, 0.2);
    s.glow(box(x - w, top + 0.06 * k, x + w, base - 0.14 * k), 0xffd79a, 0.22);
    awning(s, x, top, w, k, cloth);
    lamp(s, x - w * 0.5, top + 0.1 * k, 0.024 * k);
    lamp(s, x + w * 0.5, top + 0.1 * k, 0.024 * k);
  }

  private static void shelf(Sketch s, double x, double y, double w, double k) {
    var dice = s.dice();
    s.detail(box(x - w * 0.92, y, x + w * 0.92, y + 0.008), 0x6b4a34);
    for (double px = x - w * 0.86; px < x + w * 0.84; px += 0.034 * k) {
      double h = dice.between(0.026, 0.05) * k;
      s.detail(round(px, y - h, px + 0.022 * k, y, 0.005), GOODS[dice.below(GOODS.length)], 0.9);
    }
  }

  private static void heaps(Sketch s, double x, double y, double w, double k) {
    var dice = s.dice();
    for (var i = 0; i < 5; i++) {
      double cx = x - w * 0.8 + w * 0.4 * i;
      int fruit = GOODS[(i + dice.below(3)) % GOODS.length];
      for (var row = 2; row >= 0; row--) {
        for (var c = 0; c <= row + 1; c++) {
          double px = cx + (c - (row + 1) / 2.0) * 0.02 * k;
          double py = y - (2 - row) * 0.016 * k - 0.014 * k;
          s.detail(oval(px, py, 0.0125 * k, 0.012 * k), c % 2 == 0 ? fruit : Tint.dark(fruit, 0.1));
          s.detail(oval(px + 0.004 * k, py - 0.004 * k, 0.004 * k, 0.003 * k), 0xffffff, 0.4);
        }
      }
    }
  }

  private static void awning(Sketch s, double x, double y, double w, double k, int cloth) {
    var stripes = 8;
    for (var i = 0; i < stripes; i++) {
      double a = x - w * 1.12 + 2.24 * w * i / stripes;
      double b = a + 2.24 * w / stripes;
      double slant = 0.86;
      int colour = i % 2 == 0 ? cloth : 0xf6ecdc;
      s.fill(
          polygon(
              x + (a - x) * slant, y, x + (b - x) * slant, y, b, y + 0.075 * k, a, y + 0.075 * k),
          colour);
      s.fill(round(a, y + 0.065 * k, b, y + 0.095 * k, 0.013 * k), Tint.dark(colour, 0.12));
    }
  }

  private static void lamp(Sketch s, double x, double y, double size) {
    s.line(curve(x, y - size * 2, x, y), 0.003, 0x3a2a26);
    s.halo(x, y + size * 0.6, size * 4, 0xffd08a, 0.4);
    s.detail(oval(x, y + size * 0.6, size * 0.7, size * 0.8), 0xf2dcae);
    s.glow(oval(x, y + size * 0.6, size * 0.7, size * 0.8), 0xffefc4, 1);
  }

  private static void crates(Sketch s, double x, double base, double k) {
    for (var i = 0; i < 3; i++) {
      double px = x + (i == 2 ? 0 : (i - 0.5) * 0.15) * k;
      double low = base - (i == 2 ? 0.085 * k : 0);
      s.spot(px, low + 0.004, 0.08 * k, 0.008, 0x1a1c22, 0.4);
      for (var c = -2; c <= 2; c++) {
        s.detail(
            oval(px + c * 0.026 * k, low - 0.086 * k, 0.017 * k, 0.016 * k),
            GOODS[(i * 2 + 1) % 6]);
      }
      s.body(box(px - 0.068 * k, low - 0.08 * k, px + 0.068 * k, low), 0xb98a5c, 0.014);
      s.detail(box(px - 0.068 * k, low - 0.045 * k, px + 0.068 * k, low - 0.038 * k), 0x7d563a);
    }
  }

  /** Strings of red and yellow lanterns across the street. */
  public static void lanternStrings(Sketch s) {
    double y = s.upright() ? s.horizon() * 0.36 : s.horizon() * 0.08;
    for (var row = 0; row < 3; row++) {
      double high = y + 0.1 * row;
      double size = 0.036 - 0.007 * row;
      s.line(curve(s.left(), high - 0.06, 0, high + 0.02, s.right(), high - 0.06), 0.003, 0x2a2426);
      var count = 12;
      for (var i = 0; i <= count; i++) {
        double t = 2.0 * i / count - 1;
        double x = s.right() * t + (row % 2) * 0.08;
        double ly = high + 0.02 - 0.08 * t * t;
        int red = (i + row) % 3 == 0 ? 0xf0b43c : 0xd9402f;
        s.detail(oval(x, ly + size, size, size * 1.05), red);
        s.glow(oval(x, ly + size, size, size * 1.05), Tint.mix(red, 0xff8a4a, 0.4), 0.9);
        s.glow(oval(x, ly + size, size * 0.5, size), 0xffd08a, 0.6);
        s.detail(box(x - size * 0.4, ly - size * 0.1, x + size * 0.4, ly + size * 0.06), 0x3a2a26);
        s.detail(box(x - size * 0.4, ly + size * 1.98, x + size * 0.4, ly + size * 2.14), 0x3a2a26);
        s.line(curve(x, ly + size * 2.1, x, ly + size * 2.9), size * 0.12, 0xe0a43c);
        s.halo(x, ly + size, size * 2.4, 0xff8a4a, 0.24);
      }
    }
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;
import static filmgate.render.setting.sketch.Outlines.turned;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A living room. */
public final class Homes {
  private static final int OAK = 0xb98a5e;

  private Homes() {}

  /** A warm wall with a large window, curtains, paintings, and a shelf. */
  public static void livingWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double y1 = s.row(0.42) - 0.56 * k;
    double y2 = s.row(0.42) - 0.17 * k;
    double x1 = -w * 0.74;
    double x2 = x1 + (s.upright() ? 0.42 : 0.52);
    var room = Room.of(s).opening(x1, y1, x2, y2, true).wall(0xf1dfc2, 0xfaf3e6);
    for (double x = s.left(); x < s.right(); x += 0.07) {
      if (x < x1 - 0.07 || x > x2 + 0.05) {
        s.detail(box(x, s.top(), x + 0.034, room.base() - 0.035), 0xf7e9d2, 0.4);
      }
    }
    room.frame(x1, y1, x2, y2, 3, 2, 0xfbf6ea).curtains(x1, y1, x2, y2, 0xe8b48a);
    Room.potted(s, x1 + 0.1, y2 - 0.002, 0.07);
    double px = w * (s.upright() ? 0.52 : 0.12);
    double py = room.base() - 0.46 * k;
    Room.painting(s, px - 0.11, py, 0.06, 0.08, 0x8f6c4c);
    Room.painting(s, px + 0.06, py - 0.03, 0.075, 0.055, 0xf8f1e3);
    Room.painting(s, px + 0.05, py + 0.085, 0.05, 0.04, 0x5f4a3c);
    shelf(s, w * (s.upright() ? 0.76 : 0.48), room.base() - (s.upright() ? 0.72 : 0.36) * k, k);
  }

  private static void shelf(Sketch s, double x, double y, double k) {
    for (var i = 0; i < 2; i++) {
      double yy = y - 0.15 * k * i;
      s.detail(box(x - 0.13, yy + 0.012, x + 0.15, yy + 0.022), 0x1e1a22, 0.15);
      s.detail(box(x - 0.14, yy, x + 0.14, yy + 0.013), OAK);
      Room.books(s, x - 0.12, x + 0.04 - 0.06 * i, yy, 0.075 * k);
      Room.potted(s, x + 0.095, yy, 0.06 * k);
    }
  }

  /** Sunlight on the floor, a rug, a sofa, a plant, and a lamp. */
  public static void livingThings(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    Room.sunPatch(s, -w * 0.68, -w * 0.68 + 0.5, 0.5, 1.3, 3);
    rug(s);
    Room.plant(s, -w * 0.93, s.row(0.62), 0.42 * k, 0xd8cbb8);
    Room.floorLamp(s, w * (s.upright() ? 0.94 : -0.17), s.row(0.5), 0.58 * k);
    sofa(s, w * (s.upright() ? 0.55 : 0.2), s.row(0.62), k);
    sideTable(s, s.upright() ? -w * 0.34 : w * 0.62, s.row(0.56), k);
    basket(s, -w * 0.72 + 0.02, s.row(0.72), k);
  }

  private static void rug(Sketch s) {
    double x = s.edge() * 0.12;
    double y = s.row(1.02);
    double rx = Math.min(0.62, s.edge() * 0.95);
    double ry = (s.ground() - s.horizon()) * 0.3;
    s.detail(oval(x, y + 0.006, rx * 1.01, ry * 1.02), 0x5a3f36, 0.35);
    s.detail(oval(x, y, rx, ry), 0xd9a58a);
    s.detail(oval(x, y, rx * 0.92, ry * 0.91), 0xf0d9bf);
    s.detail(oval(x, y, rx * 0.86, ry * 0.84), 0xc98a72);
    s.detail(oval(x, y, rx * 0.8, ry * 0.77), 0xe6c3a4);
    for (var i = 0; i < 40; i++) {
      double angle = 2 * StrictMath.PI * i / 40;
      s.detail(
          oval(
              x + rx * 0.72 * StrictMath.cos(angle),
              y + ry * 0.68 * StrictMath.sin(angle),
              0.012,
              0.005),
          0xb5705c,
          0.8);
    }
  }

  private static void sofa(Sketch s, double x, double base, double k) {
    int cloth = 0x4f8a86;
    double w = 0.27 * k;
    s.spot(x, base + 0.006, w * 1.25, 0.02, 0x1e1a22, 0.5);
    for (var side = -1; side <= 1; side += 2) {
      s.fill(
          polygon(
              x + side * w * 0.86 - 0.01,
              base - 0.03 * k,
              x + side * w * 0.86 + 0.01,
              base - 0.03 * k,
              x + side * w * 0.88,
              base + 0.004),
          0x6b4a34);
    }
    s.body(
        round(x - w, base - 0.26 * k, x + w, base - 0.06 * k, 0.04 * k),
        Tint.dark(cloth, 0.08),
        0.02);
    for (var i = 0; i < 2; i++) {
      double a = x - w * 0.8 + w * 0.8 * i;
      s.body(
          round(a + 0.004, base - 0.235 * k, a + w * 0.8 - 0.004, base - 0.1 * k, 0.03 * k),
          Tint.pale(cloth, 0.1),
          0.018);
      s.body(
          round(a + 0.002, base - 0.125 * k, a + w * 0.8 - 0.002, base - 0.066 * k, 0.02 * k),
          Tint.pale(cloth, 0.2),
          0.012);
    }
    s.body(
        round(x - w * 0.86, base - 0.08 * k, x + w * 0.86, base - 0.022 * k, 0.012 * k),
        cloth,
        0.012);
    for (var side = -1; side <= 1; side += 2) {
      s.body(
          round(
              x + side * w - 0.042 * k,
              base - 0.175 * k,
              x + side * w + 0.042 * k,
              base - 0.022 * k,
              0.03 * k),
          Tint.pale(cloth, 0.04),
          0.02);
    }
    cushion(s, x - w * 0.62, base - 0.16 * k, 0.05 * k, 0xf0b45a, -0.2);
    cushion(s, x + w * 0.58, base - 0.16 * k, 0.052 * k, 0xf2e4d0, 0.15);
    cushion(s, x + w * 0.36, base - 0.15 * k, 0.042 * k, 0xd9765a, -0.1);
    s.body(
        polygon(
            x + w * 0.84,
            base - 0.18 * k,
            x + w * 1.08,
            base - 0.18 * k,
            x + w * 1.1,
            base - 0.07 * k,
            x + w * 0.9,
            base - 0.06 * k),
        0xf0d9c0,
        0.01);
  }

  private static void cushion(Sketch s, double x, double y, double size, int cloth, double turn) {
    var outline =
        blob(
            x - size,
            y - size * 0.9,
            x,
            y - size * 0.8,
            x + size,
            y - size * 0.9,
            x + size * 0.88,
            y,
            x + size,
            y + size * 0.9,
            x,
            y + size * 0.8,
            x - size,
            y + size * 0.9,
            x - size * 0.88,
            y);
    var cover = turned(outline, turn, x, y);
    s.body(cover, cloth, size * 0.35);
    s.line(
        turned(curve(x - size * 0.6, y, x + size * 0.6, y), turn, x, y),
        size * 0.05,
        Tint.dark(cloth, 0.2),
        0.5);
  }

  private static void sideTable(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.003, 0.08 * k, 0.009, 0x1e1a22, 0.4);
    for (var i = -1; i <= 1; i++) {
      s.limb(
          curve(x + i * 0.02 * k, base - 0.115 * k, x + i * 0.05 * k, base), 0.007 * k, 0x8a6244);
    }
    s.body(
        round(x - 0.075 * k, base - 0.127 * k, x + 0.075 * k, base - 0.11 * k, 0.008), OAK, 0.008);
    s.body(
        round(x - 0.045 * k, base - 0.165 * k, x - 0.01 * k, base - 0.127 * k, 0.008),
        0xf4efe6,
        0.008);
    s.line(
        curve(
            x - 0.045 * k,
            base - 0.157 * k,
            x - 0.058 * k,
            base - 0.148 * k,
            x - 0.045 * k,
            base - 0.138 * k),
        0.004,
        0xf4efe6);
    s.detail(
        polygon(
            x + 0.005 * k,
            base - 0.127 * k,
            x + 0.06 * k,
            base - 0.127 * k,
            x + 0.057 * k,
            base - 0.137 * k,
            x + 0.008 * k,
            base - 0.137 * k),
        0xb5564a);
    s.detail(
        polygon(
            x + 0.01 * k,
            base - 0.137 * k,
            x + 0.055 * k,
            base - 0.137 * k,
            x + 0.05 * k,
            base - 0.147 * k,
            x + 0.012 * k,
            base - 0.147 * k),
        0x3f6f7d);
  }

  private static void basket(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.003, 0.09 * k, 0.01, 0x1e1a22, 0.4);
    s.fill(oval(x - 0.02 * k, base - 0.085 * k, 0.034 * k, 0.034 * k), 0xd9765a);
    s.fill(oval(x + 0.028 * k, base - 0.082 * k, 0.03 * k, 0.03 * k), 0x7fa6a8);
    var bag =
        polygon(
            x - 0.075 * k,
            base - 0.08 * k,
            x + 0.075 * k,
            base - 0.08 * k,
            x + 0.06 * k,
            base,
            x - 0.06 * k,
            base);
    s.body(bag, 0xc79a62, 0.02 * k);
    for (var i = 1; i < 5; i++) {
      double y = base - 0.016 * i * k;
      s.detail(common(bag, box(x - 0.08 * k, y, x + 0.08 * k, y + 0.004 * k)), 0x9c7444);
    }
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A dining room and a tea room, with a laid table before those who sit at it. */
public final class Dining {
  private static final int[] FOOD = {0xc9503f, 0x7fae4f, 0xe0a43c, 0x8a4a2c, 0xe8d9b0, 0xd9793d};

  private Dining() {}

  /** A warm wall with a large window, a painting, and a lamp above the table. */
  public static void diningWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double y = s.row(0.42);
    double x1 = -0.36 * k;
    double x2 = 0.36 * k;
    double y1 = y - 0.5 * k;
    double y2 = y - 0.16 * k;
    var room = Room.of(s).opening(x1, y1, x2, y2, false).wall(0xe9c99a, 0x8a5a3c);
    room.frame(x1, y1, x2, y2, 3, 2, 0x8a5a3c).curtains(x1, y1, x2, y2, 0xc9483c);
    Room.painting(s, -w * 0.72, y - 0.36 * k, 0.1, 0.075, 0x8f6c4c);
    sideboard(s, w * 0.74, y, k);
    for (var side = -1; side <= 1; side += 2) {
      lantern(s, side * w * 0.5, y - 0.42 * k, 0.05 * k);
    }
  }

  private static void sideboard(Sketch s, double x, double base, double k) {
    s.body(box(x - 0.17 * k, base - 0.2 * k, x + 0.17 * k, base + 0.02), 0x9a6a44, 0.02);
    for (var i = 0; i < 2; i++) {
      double dx = x - 0.155 * k + 0.16 * k * i;
      s.detail(round(dx, base - 0.18 * k, dx + 0.145 * k, base - 0.01, 0.006), 0xb07f55);
      s.detail(oval(dx + 0.13 * k, base - 0.09 * k, 0.006, 0.006), 0xd9b060);
    }
    Room.potted(s, x - 0.1 * k, base - 0.2 * k, 0.07 * k);
    s.body(oval(x + 0.08 * k, base - 0.235 * k, 0.03 * k, 0.04 * k), 0x5f8fa8, 0.01);
  }

  private static void lantern(Sketch s, double x, double y, double size) {
    s.line(curve(x, s.top(), x, y), 0.004, 0x5a3a2c);
    s.halo(x, y + size, size * 3.4, 0xffb060, 0.35);
    s.detail(oval(x, y + size, size, size * 0.95), 0xd9402f);
    s.glow(oval(x, y + size, size * 0.9, size * 0.86), 0xff9a50, 0.7);
    for (var i = -1; i <= 1; i++) {
      s.line(
          curve(
              x + i * size * 0.3,
              y + 0.1 * size,
              x + i * size * 0.62,
              y + size,
              x + i * size * 0.3,
              y + 1.9 * size),
          0.003,
          0xa8281f);
    }
    s.detail(round(x - size * 0.4, y, x + size * 0.4, y + size * 0.14, 0.004), 0xd9a441);
    s.detail(
        round(x - size * 0.4, y + size * 1.84, x + size * 0.4, y + size * 1.98, 0.004), 0xd9a441);
    s.line(curve(x, y + 2 * size, x, y + 2.9 * size), 0.008, 0xd9402f);
  }

  /** The table, seen from slightly above, with bowls, plates, and a steaming pot. */
  public static void diningTable(Sketch s) {
    double w = Math.min(s.edge() * 0.86, 0.8);
    double y = s.ground() - 0.17;
    s.fill(
        polygon(-w, y + 0.05, w, y + 0.05, w * 0.97, s.bottom(), -w * 0.97, s.bottom()), 0xa8332c);
    for (var i = 0; i < 15; i++) {
      double x = -w + 2 * w * (i + 0.5) / 15;
      s.detail(
          polygon(
              x - 0.012, y + 0.09, x + 0.012, y + 0.09, x + 0.02, s.bottom(), x - 0.02, s.bottom()),
          0x8a2622,
          0.6);
    }
    s.fill(oval(0, y + 0.05, w * 1.04, 0.085), 0xc9483c);
    s.detail(oval(0, y + 0.045, w * 0.97, 0.072), 0xd9584a);
    s.detail(oval(0, y + 0.045, w * 0.6, 0.05), 0xc08050, 0.55);
    var dice = s.dice();
    for (var i = 0; i < 9; i++) {
      double t = (i - 4) / 4.2;
      double py = y + 0.03 + (i % 2 == 0 ? 0.035 : -0.012);
      dish(s, t * w * 0.84, py, dice.between(0.05, 0.065), FOOD[(i * 5 + 1) % 6]);
    }
    pot(s, 0, y + 0.035);
  }

  /** A wall of paper screens with a scroll, and a branch in a vase. */
  public static void teaWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double y = s.row(0.42);
    Room.of(s).wall(0xeadfc6, 0x6a4a36);
    for (var side = -1; side <= 1; side += 2) {
      double x1 = side < 0 ? -w * 1.2 : w * 0.3;
      screen(s, x1, y - 0.56 * k, x1 + w * 0.9, y - 0.04 * k);
    }
    s.fill(round(-0.09, y - 0.5 * k, 0.09, y - 0.16 * k, 0.004), 0xf7f1e2);
    s.detail(box(-0.1, y - 0.51 * k, 0.1, y - 0.495 * k), 0x6a4a36);
    s.detail(box(-0.1, y - 0.165 * k, 0.1, y - 0.15 * k), 0x6a4a36);
    s.detail(
        polygon(
            -0.07,
            y - 0.24 * k,
            -0.02,
            y - 0.38 * k,
            0.02,
            y - 0.3 * k,
            0.05,
            y - 0.42 * k,
            0.075,
            y - 0.24 * k),
        0x7d8a86,
        0.8);
    s.detail(oval(-0.035, y - 0.43 * k, 0.016, 0.016), 0xc9503f);
  }

  private static void screen(Sketch s, double x1, double y1, double x2, double y2) {
    s.detail(box(x1, y1, x2, y2), 0x7a5540);
    for (var column = 0; column < 4; column++) {
      for (var row = 0; row < 4; row++) {
        double a = x1 + (x2 - x1) * column / 4 + 0.006;
        double b = y1 + (y2 - y1) * row / 4 + 0.006;
        s.detail(box(a, b, a + (x2 - x1) / 4 - 0.012, b + (y2 - y1) / 4 - 0.012), 0xfbf3dc);
        s.glow(box(a, b, a + (x2 - x1) / 4 - 0.012, b + (y2 - y1) / 4 - 0.012), 0xfff0c8, 0.3);
      }
    }
  }

  /** A low wooden table with a teapot, cups, and a tray. */
  public static void teaTable(Sketch s) {
    double w = Math.min(s.edge() * 0.8, 0.72);
    double y = s.ground() - 0.14;
    s.fill(polygon(-w, y, w, y, w * 1.12, y + 0.13, -w * 1.12, y + 0.13), 0x9a6a44);
    s.detail(polygon(-w, y, w, y, w * 1.03, y + 0.03, -w * 1.03, y + 0.03), 0xb07f55);
    s.fill(box(-w * 1.12, y + 0.13, w * 1.12, s.bottom()), 0x6f4a30);
    s.detail(polygon(-0.3, y + 0.03, 0.3, y + 0.03, 0.34, y + 0.1, -0.34, y + 0.1), 0x4f3424);
    teapot(s, -0.42, y + 0.06, 0.075);
    for (var i = 0; i < 4; i++) {
      double x = 0.2 + 0.13 * i;
      cup(s, x, y + 0.07 - 0.02 * (i % 2), 0.032);
    }
  }

  private static void teapot(Sketch s, double x, double y, double size) {
    s.spot(x, y + size * 0.5, size * 1.4, size * 0.25, 0x2a1a12, 0.5);
    s.line(
        curve(x - size * 0.9, y, x - size * 1.5, y - size * 0.1, x - size * 1.0, y - size * 0.7),
        0.014,
        0x8a4a34);
    s.fill(
        polygon(
            x + size * 0.7,
            y + size * 0.1,
            x + size * 1.6,
            y - size * 0.8,
            x + size * 1.7,
            y - size * 0.7,
            x + size * 0.9,
            y + size * 0.3),
        0x8a4a34);
    s.body(oval(x, y, size, size * 0.72), 0x9a5540, 0.012);
    s.fill(oval(x, y - size * 0.62, size * 0.6, size * 0.2), 0x8a4a34);
    s.fill(oval(x, y - size * 0.85, size * 0.15, size * 0.13), 0x8a4a34);
  }

  private static void cup(Sketch s, double x, double y, double size) {
    s.spot(x, y + size * 0.9, size * 1.5, size * 0.3, 0x2a1a12, 0.5);
    s.fill(
        polygon(
            x - size,
            y - size * 0.5,
            x + size,
            y - size * 0.5,
            x + size * 0.6,
            y + size * 0.8,
            x - size * 0.6,
            y + size * 0.8),
        0xdfe8e2);
    s.fill(oval(x, y - size * 0.5, size, size * 0.32), 0xf4faf5);
    s.detail(oval(x, y - size * 0.48, size * 0.82, size * 0.23), 0xb5a048);
  }

  private static void dish(Sketch s, double x, double y, double size, int food) {
    s.spot(x, y + size * 0.24, size * 1.15, size * 0.3, 0x4a1a16, 0.4);
    s.fill(
        polygon(
            x - size,
            y,
            x + size,
            y,
            x + size * 0.6,
            y + size * 0.34,
            x - size * 0.6,
            y + size * 0.34),
        0xe4e0d6);
    s.fill(oval(x, y, size, size * 0.3), 0xfaf7f0);
    s.detail(oval(x, y, size * 0.84, size * 0.23), Tint.dark(food, 0.15));
    var dice = s.dice();
    for (var i = 0; i < 7; i++) {
      double px = x + dice.between(-0.6, 0.6) * size;
      double py = y - size * 0.1 + dice.between(-0.1, 0.08) * size;
      s.detail(oval(px, py, size * 0.22, size * 0.14), dice.chance(0.7) ? food : 0x6fa04a);
    }
  }

  private static void pot(Sketch s, double x, double y) {
    s.spot(x, y + 0.05, 0.12, 0.02, 0x4a1a16, 0.5);
    s.body(round(x - 0.1, y - 0.055, x + 0.1, y + 0.05, 0.04), 0x7a8088, 0.02);
    s.fill(oval(x, y - 0.05, 0.1, 0.024), 0x9aa0a8);
    s.detail(oval(x, y - 0.05, 0.088, 0.019), 0xc9602f);
    for (var i = 0; i < 5; i++) {
      s.detail(oval(x - 0.06 + 0.03 * i, y - 0.054, 0.014, 0.008), FOOD[i]);
    }
    for (var i = -1; i <= 1; i++) {
      s.line(
          curve(
              x + 0.035 * i,
              y - 0.08,
              x + 0.035 * i + 0.016,
              y - 0.13,
              x + 0.035 * i - 0.008,
              y - 0.18,
              x + 0.035 * i + 0.012,
              y - 0.24),
          0.012,
          0xffffff,
          0.3);
    }
  }
}

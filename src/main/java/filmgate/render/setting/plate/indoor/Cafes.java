package filmgate.render.setting.plate.indoor;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The wall and the counter of a coffee shop. */
public final class Cafes {
  private static final int WALL = 0x3f5f58;
  private static final int WOOD = 0x9a6b46;

  private Cafes() {}

  /** Shelves and a menu board behind the counter, a window to the street at the right. */
  public static void cafeWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double x1 = w * 0.5;
    double x2 = s.right() + 0.2;
    double y1 = base - 0.6 * k;
    double y2 = base - 0.14 * k;
    street(s, x1, y1, y2);
    var room = Room.of(s).opening(x1, y1, x2, y2, false).wall(WALL, 0x2c3a38);
    brick(s, -w * 0.98, x1 - 0.05, base, k);
    room.frame(x1, y1, x1 + 0.9, y2, 3, 1, 0x2b2a2c);
    letters(s, x1 + 0.06, y1 + 0.07, k);
    menu(s, -w * 0.32, base - 0.5 * k, k);
    shelves(s, -w * 0.92, -w * 0.32 - 0.24 * k, base - 0.33 * k, k);
    shelves(s, -w * 0.32 + 0.25 * k, x1 - 0.08, base - 0.33 * k, k);
    for (var i = 0; i < 5; i++) {
      Room.pendant(
          s,
          -w * 0.86 + w * 0.36 * i,
          base - (0.56 - 0.02 * (i % 2)) * k,
          0.036 * k,
          i % 2 == 0 ? 0xd9a441 : 0xb9563c);
    }
  }

  private static void street(Sketch s, double x1, double y1, double y2) {
    var dice = s.dice();
    for (double x = x1; x < s.right() + 0.2; x += 0.13) {
      double h = (y2 - y1) * dice.between(0.5, 0.85);
      int wall = dice.pick(0xd9c3ae, 0xc9b0a4, 0xb9bdb8);
      s.fill(box(x, y2 - h, x + 0.128, y2), wall);
      for (var r = 0; r < 3; r++) {
        for (var c = 0; c < 2; c++) {
          double px = x + 0.022 + 0.054 * c;
          double py = y2 - h + 0.03 + 0.085 * r;
          s.detail(box(px, py, px + 0.03, py + 0.045), 0x7f95a3);
          if (dice.chance(0.5)) {
            s.glow(box(px, py, px + 0.03, py + 0.045), 0xffd898, 0.8);
          }
        }
      }
    }
    s.detail(box(x1, y2 - 0.05, s.right() + 0.2, y2), 0x8d8f96);
    for (var i = 0; i < 3; i++) {
      double x = x1 + 0.12 + 0.2 * i;
      s.fill(oval(x, y2 - 0.16, 0.05, 0.06), 0x7fae68);
      s.fill(box(x - 0.005, y2 - 0.11, x + 0.005, y2 - 0.03), 0x6b5341);
    }
  }

  private static void brick(Sketch s, double x1, double x2, double base, double k) {
    var dice = s.dice();
    for (var i = 0; i < 46; i++) {
      double x = dice.between(x1, x2);
      double y = base - dice.between(0.32, 0.8) * k;
      s.detail(
          box(x, y, x + 0.036, y + 0.014),
          dice.chance(0.5) ? Tint.pale(WALL, 0.08) : Tint.dark(WALL, 0.16));
    }
  }

  private static void letters(Sketch s, double x, double y, double k) {
    for (var i = 0; i < 4; i++) {
      s.glow(
          stroke(
              i % 2 == 0
                  ? oval(x + 0.05 * i * k, y, 0.016 * k, 0.02 * k)
                  : curve(
                      x + (0.05 * i - 0.014) * k,
                      y - 0.02 * k,
                      x + (0.05 * i + 0.012) * k,
                      y - 0.014 * k,
                      x + (0.05 * i - 0.01) * k,
                      y,
                      x + (0.05 * i + 0.014) * k,
                      y + 0.012 * k,
                      x + (0.05 * i - 0.014) * k,
                      y + 0.02 * k),
              0.006 * k),
          0xffb38a,
          0.95);
    }
  }

  private static void menu(Sketch s, double x, double y, double k) {
    double half = 0.2 * k;
    s.detail(box(x - half - 0.012, y - 0.122 * k, x + half + 0.012, y + 0.122 * k), WOOD);
    s.detail(box(x - half, y - 0.11 * k, x + half, y + 0.11 * k), 0x2a2d2f);
    var dice = s.dice();
    s.line(
        curve(x - 0.06 * k, y - 0.085 * k, x, y - 0.09 * k, x + 0.06 * k, y - 0.085 * k),
        0.007 * k,
        0xf3e6c8);
    for (var c = 0; c < 2; c++) {
      for (var r = 0; r < 6; r++) {
        double px = x - half + (0.024 + 0.2 * c) * k;
        double py = y + (-0.05 + 0.025 * r) * k;
        s.line(
            curve(px, py, px + dice.between(0.06, 0.1) * k, py),
            0.005 * k,
            r == 0 ? 0xf0b45a : 0xd9d6cc,
            0.9);
        s.line(curve(px + 0.13 * k, py, px + 0.15 * k, py), 0.005 * k, 0xd9d6cc, 0.9);
      }
    }
    s.line(oval(x + half - 0.04 * k, y - 0.075 * k, 0.016 * k, 0.016 * k), 0.003 * k, 0xd9d6cc);
  }

  private static void shelves(Sketch s, double x1, double x2, double y, double k) {
    var dice = s.dice();
    if (x2 - x1 < 0.08) {
      return;
    }
    for (var r = 0; r < 3; r++) {
      double yy = y - 0.12 * k * r;
      s.glow(box(x1, yy - 0.1 * k, x2, yy), 0xffd590, 0.1);
      for (double x = x1 + 0.014; x < x2 - 0.03; x += dice.between(0.032, 0.05) * k) {
        ware(s, x, yy, k, dice.below(4));
      }
      s.detail(box(x1 - 0.01, yy, x2 + 0.01, yy + 0.012), WOOD);
      s.detail(box(x1 - 0.01, yy + 0.009, x2 + 0.01, yy + 0.015), Tint.dark(WOOD, 0.4));
    }
  }

  private static void ware(Sketch s, double x, double y, double k, int kind) {
    var dice = s.dice();
    switch (kind) {
      case 0 -> {
        int glass = dice.pick(0x8a5a3c, 0x6f8f6a, 0xc9a15a);
        s.detail(round(x, y - 0.05 * k, x + 0.02 * k, y, 0.004), glass);
        s.detail(box(x + 0.007 * k, y - 0.072 * k, x + 0.013 * k, y - 0.045 * k), glass);
        s.detail(box(x, y - 0.034 * k, x + 0.02 * k, y - 0.014 * k), 0xf3e6c8);
      }
      case 1 -> {
        s.detail(
            round(x, y - 0.03 * k, x + 0.028 * k, y, 0.006),
            dice.pick(0xf4efe6, 0xe3c9a2, 0xd98a6a));
        s.line(oval(x + 0.03 * k, y - 0.016 * k, 0.006 * k, 0.008 * k), 0.003, 0xf4efe6);
      }
      case 2 -> {
        s.detail(
            round(x, y - 0.062 * k, x + 0.03 * k, y, 0.004),
            dice.pick(0x5a4034, 0x7a4a34, 0x3f4a4c));
        s.detail(box(x + 0.004 * k, y - 0.04 * k, x + 0.026 * k, y - 0.018 * k), 0xe9d9b6);
      }
      default -> Room.potted(s, x + 0.014 * k, y, 0.045 * k);
    }
  }

  /** The counter with an espresso machine, a grinder, cups, and a case of cakes. */
  public static void cafeCounter(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.56);
    double top = base - 0.28 * k;
    double x1 = s.left();
    double x2 = w * (s.upright() ? 0.66 : 0.42);
    s.spot(x2 - 0.3, base + 0.006, 0.6, 0.02, 0x14100f, 0.4);
    machine(s, -w * 0.62, top, k);
    cakes(s, s.upright() ? w * 0.32 : w * 0.16, top, k);
    if (!s.upright()) {
      cups(s, -w * 0.2, top, k);
    }
    s.fill(box(x1, top, x2, base), WOOD);
    for (double x = x1; x < x2; x += 0.052) {
      s.detail(box(x, top + 0.02, x + 0.003, base - 0.02), Tint.dark(WOOD, 0.3));
      s.detail(box(x + 0.003, top + 0.02, x + 0.008, base - 0.02), Tint.pale(WOOD, 0.16));
    }
    s.detail(box(x2 - 0.03, top, x2, base), Tint.pale(WOOD, 0.18));
    s.detail(box(x1, base - 0.024, x2, base), 0x2c2622);
    s.fill(box(x1, top - 0.016, x2 + 0.02, top + 0.008), 0xe6d8c2);
    s.detail(box(x1, top + 0.002, x2 + 0.02, top + 0.014), 0x6b4a34);
    s.glow(box(x1, top + 0.014, x2, top + 0.05), 0xffc27a, 0.14);
  }

  private static void machine(Sketch s, double x, double top, double k) {
    double y = top - 0.016;
    s.body(round(x - 0.15 * k, y - 0.17 * k, x + 0.15 * k, y - 0.1 * k, 0.012), 0xc9503f, 0.02);
    s.detail(box(x - 0.15 * k, y - 0.115 * k, x + 0.15 * k, y - 0.1 * k), 0xd8dde0);
    s.fill(box(x - 0.14 * k, y - 0.1 * k, x + 0.14 * k, y - 0.016 * k), 0x8a9298);
    s.detail(box(x - 0.13 * k, y - 0.09 * k, x + 0.13 * k, y - 0.02 * k), 0x5c646a);
    s.body(box(x - 0.155 * k, y - 0.022 * k, x + 0.155 * k, y), 0xd8dde0, 0.01);
    for (var i = -1; i <= 1; i += 2) {
      double gx = x + i * 0.06 * k;
      s.fill(box(gx - 0.02 * k, y - 0.1 * k, gx + 0.02 * k, y - 0.078 * k), 0xd8dde0);
      s.line(curve(gx, y - 0.074 * k, gx + 0.036 * k, y - 0.064 * k), 0.011 * k, 0x2a2422);
      s.detail(
          round(gx - 0.014 * k, y - 0.046 * k, gx + 0.014 * k, y - 0.022 * k, 0.004), 0xf7f2e8);
      s.detail(box(gx - 0.002, y - 0.074 * k, gx + 0.002, y - 0.046 * k), 0x6b4226);
    }
    for (var i = 0; i < 6; i++) {
      s.detail(
          round(
              x + (-0.13 + 0.045 * i) * k,
              y - 0.196 * k,
              x + (-0.1 + 0.045 * i) * k,
              y - 0.17 * k,
              0.005),
          i % 2 == 0 ? 0xf7f2e8 : 0xe3c9a2);
    }
    s.detail(oval(x, y - 0.138 * k, 0.016 * k, 0.016 * k), 0xf4efe6);
    s.line(curve(x, y - 0.138 * k, x + 0.008 * k, y - 0.146 * k), 0.003, 0xc9503f);
    double gx = x + 0.22 * k;
    s.body(round(gx - 0.04 * k, y - 0.1 * k, gx + 0.04 * k, y, 0.008), 0x3a3f44, 0.014);
    s.fill(
        polygon(
            gx - 0.02 * k,
            y - 0.1 * k,
            gx - 0.042 * k,
            y - 0.18 * k,
            gx + 0.042 * k,
            y - 0.18 * k,
            gx + 0.02 * k,
            y - 0.1 * k),
        0xc9d6d8);
    s.detail(
        polygon(
            gx - 0.02 * k,
            y - 0.1 * k,
            gx - 0.035 * k,
            y - 0.155 * k,
            gx + 0.035 * k,
            y - 0.155 * k,
            gx + 0.02 * k,
            y - 0.1 * k),
        0x5a3a26);
    s.fill(round(gx - 0.045 * k, y - 0.19 * k, gx + 0.045 * k, y - 0.177 * k, 0.004), 0x2a2422);
  }

  private static void cups(Sketch s, double x, double top, double k) {
    for (var i = 0; i < 4; i++) {
      double y = top - 0.016 - 0.02 * i * k;
      s.detail(
          polygon(
              x - 0.02 * k,
              y - 0.026 * k,
              x + 0.02 * k,
              y - 0.026 * k,
              x + 0.014 * k,
              y,
              x - 0.014 * k,
              y),
          i % 2 == 0 ? 0xf7f2e8 : 0xe6dccb);
    }
    Room.potted(s, x + 0.08 * k, top - 0.014, 0.06 * k);
  }

  private static void cakes(Sketch s, double x, double top, double k) {
    double y = top - 0.016;
    double half = 0.13 * k;
    s.detail(round(x - half, y - 0.14 * k, x + half, y, 0.012), 0xdfe8e6, 0.5);
    s.glow(round(x - half, y - 0.14 * k, x + half, y, 0.012), 0xffe6b4, 0.55);
    for (var r = 0; r < 2; r++) {
      double yy = y - 0.012 * k - 0.062 * k * r;
      s.detail(box(x - half, yy, x + half, yy + 0.005), 0xf4f4ee);
      for (var i = 0; i < 5; i++) {
        double cx = x - half + (0.03 + 0.05 * i) * k;
        int cake = s.dice().pick(0xb9744a, 0xf0c7a0, 0x7a4a34, 0xf2b4bc, 0xe6b95a);
        s.detail(
            blob(
                cx - 0.018 * k,
                yy,
                cx - 0.015 * k,
                yy - 0.024 * k,
                cx,
                yy - 0.032 * k,
                cx + 0.015 * k,
                yy - 0.024 * k,
                cx + 0.018 * k,
                yy),
            cake);
        s.detail(oval(cx, yy - 0.031 * k, 0.006 * k, 0.006 * k), 0xd9483c);
      }
    }
    s.line(round(x - half, y - 0.14 * k, x + half, y, 0.012), 0.006, 0x3a3f44);
    s.detail(
        polygon(
            x - half + 0.02,
            y,
            x - half + 0.07 * k,
            y - 0.14 * k,
            x - half + 0.1 * k,
            y - 0.14 * k,
            x - half + 0.05 * k,
            y),
        0xffffff,
        0.3);
  }
}

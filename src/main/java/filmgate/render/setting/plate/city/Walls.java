package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.ridge;
import static filmgate.render.setting.sketch.Outlines.round;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The Great Wall, and the courtyard of a Chinese home. */
public final class Walls {
  private static final int STONE = 0xb9a584;

  private Walls() {}

  /** Wooded ridges with a wall on them that winds from the near walkway to the distance. */
  public static void greatWall(Sketch s) {
    double w = s.edge();
    double h = s.horizon();
    double tall = s.tall(1.5);
    hill(s, h - 0.16 * tall, 0.1 * tall, 2.1, 0.4, 0x8f9a6a);
    span(s, -w * 1.3, h - 0.2 * tall, -w * 0.5, h - 0.13 * tall, 0.016);
    span(s, -w * 0.5, h - 0.13 * tall, w * 0.15, h - 0.22 * tall, 0.018);
    span(s, w * 0.15, h - 0.22 * tall, w * 1.4, h - 0.1 * tall, 0.018);
    turret(s, -w * 0.5, h - 0.13 * tall, 0.05);
    turret(s, w * 0.15, h - 0.22 * tall, 0.055);
    hill(s, h - 0.02 * tall, 0.07 * tall, 1.7, 2.2, 0xb07f45);
    woods(s, h - 0.02 * tall, 0.1);
    span(s, w * 0.9, h - 0.1 * tall, w * 0.42, h - 0.02 * tall, 0.034);
    span(s, w * 0.42, h - 0.02 * tall, -w * 0.34, h + 0.03, 0.044);
    turret(s, w * 0.42, h - 0.02 * tall, 0.1);
    hill(s, s.row(0.3), 0.05, 1.3, 5.1, 0x9c8a45);
    woods(s, s.row(0.34), 0.26);
    span(s, -w * 0.34, h + 0.03, -w * 0.12, s.row(0.46), 0.06);
    turret(s, -w * 0.34, h + 0.035, 0.15);
    walkway(s);
  }

  private static void hill(Sketch s, double y, double high, double waves, double turn, int rgb) {
    s.fill(
        ridge(
            s.left(),
            s.right(),
            s.bottom(),
            0.02,
            x ->
                y
                    - high * 0.5 * StrictMath.sin(x * waves * 1.6 + turn)
                    - high * 0.18 * StrictMath.sin(x * waves * 5 + turn)),
        rgb);
  }

  private static void woods(Sketch s, double y, double size) {
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      double x = dice.between(s.left(), s.right());
      double grow = size * dice.between(0.3, 0.6);
      Flora.bush(
          s,
          x,
          y + dice.between(0.04, 0.16),
          grow,
          grow * 0.6,
          dice.pick(0xc9823a, 0xb5552f, 0xd9a441, 0x7f8a45, 0x95793a));
    }
  }

  /** A piece of wall with battlements, from one point to another. */
  private static void span(Sketch s, double x1, double y1, double x2, double y2, double size) {
    s.fill(polygon(x1, y1 - size, x2, y2 - size, x2, y2 + size, x1, y1 + size), STONE);
    s.detail(polygon(x1, y1, x2, y2, x2, y2 + size, x1, y1 + size), Tint.dark(STONE, 0.25));
    var count = (int) (Math.abs(x2 - x1) / (size * 0.8)) + 2;
    for (var i = 0; i < count; i++) {
      double x = x1 + (x2 - x1) * i / count;
      double y = y1 + (y2 - y1) * i / count - size;
      s.fill(box(x, y - size * 0.36, x + size * 0.42, y + size * 0.1), Tint.pale(STONE, 0.12));
    }
  }

  private static void turret(Sketch s, double x, double y, double size) {
    double top = y - size * 1.1;
    s.body(box(x - size * 0.6, top, x + size * 0.6, y + size * 0.6), Tint.pale(STONE, 0.08), 0.02);
    for (var i = 0; i < 5; i++) {
      double bx = x - size * 0.66 + i * size * 0.28;
      s.fill(box(bx, top - size * 0.2, bx + size * 0.18, top + size * 0.06), STONE);
    }
    for (var i = -1; i <= 1; i++) {
      s.detail(
          round(
              x + i * size * 0.36 - size * 0.09,
              top + size * 0.35,
              x + i * size * 0.36 + size * 0.09,
              top + size * 0.75,
              size * 0.08),
          0x4f4436);
    }
  }

  /** The paved top of the wall, which leads from the viewer to the tower. */
  private static void walkway(Sketch s) {
    double w = s.edge();
    double far = s.row(0.42);
    double near = s.bottom();
    s.fill(polygon(-w * 0.2, far, -w * 0.05, far, w * 0.95, near, -w * 0.95, near), 0xcdbb98);
    for (var i = 1; i < 16; i++) {
      double t = i * i / 256.0;
      double y = far + (near - far) * t;
      s.detail(
          box(-w * (0.2 + 0.75 * t), y, w * (-0.05 + t), y + 0.002 + 0.006 * t), 0x9a8a6c, 0.7);
    }
    for (var side = 0; side < 2; side++) {
      double x1 = side == 0 ? -w * 0.2 : -w * 0.05;
      double x2 = side == 0 ? -w * 0.95 : w * 0.95;
      s.fill(polygon(x1, far - 0.05, x1, far, x2, near, x2, near - 0.5), Tint.pale(STONE, 0.2));
      for (var i = 1; i < 4; i++) {
        double t = i / 4.0;
        s.line(lines(x1, far - 0.05 * t, x2, near - 0.5 * t), 0.003, Tint.dark(STONE, 0.25), 0.6);
      }
      for (var i = 0; i < 11; i++) {
        double t = i * i / 100.0;
        double u = t + 0.014 + 0.13 * t;
        double ax = x1 + (x2 - x1) * t;
        double bx = x1 + (x2 - x1) * Math.min(1.05, u);
        double ay = far - 0.05 + (near - 0.45 - far) * t;
        double by = far - 0.05 + (near - 0.45 - far) * Math.min(1.05, u);
        double high = 0.02 + 0.12 * t;
        s.fill(
            polygon(ax, ay - high, bx, by - high * 1.1, bx, by + 0.01, ax, ay + 0.01),
            Tint.pale(STONE, 0.1));
      }
    }
  }

  /** A white wall with a tiled roof and a round gate, bamboo, and a tree. */
  public static void courtyard(Sketch s) {
    double w = s.edge();
    double base = s.row(0.22);
    double high = 0.34 * s.tall(1.3);
    double top = base - high;
    var gate = oval(0.12 * w, base - high * 0.42, high * 0.38, high * 0.42);
    Flora.crown(s, -w * 0.62, top - 0.02, 0.24, 0.16, 0x6f9a4f);
    Flora.crown(s, w * 0.95, top - 0.06, 0.3, 0.2, 0x5f8a4a);
    s.fill(without(box(s.left(), top, s.right(), base), gate), 0xf1ece0);
    s.fade(s.left(), s.right(), top, base, 0xb9b3a4, 0.35);
    s.detail(common(gate, box(-w, top, w, base)), 0x8fb070, 0.35);
    s.detail(without(oval(0.12 * w, base - high * 0.42, high * 0.41, high * 0.45), gate), 0x7d8288);
    roof(s, top, high);
    s.fill(box(s.left(), base - 0.05, s.right(), base + 0.006), 0x9a9c98);
    lattice(s, -w * 0.5, base - high * 0.5, high * 0.17);
    lattice(s, w * 0.66, base - high * 0.5, high * 0.17);
    for (var i = 0; i < 7; i++) {
      double x = -w * 0.98 + 0.035 * i;
      s.limb(curve(x, base + 0.03, x + 0.01, top, x + 0.03, top - 0.14), 0.009, 0x6f9a4a);
      Flora.tuft(s, x + 0.02, top + 0.05 * (i % 3), 0.08, 6, 0x7fae55);
    }
    pots(s, w * 0.42, base + 0.02);
    pots(s, -w * 0.2, base + 0.015);
  }

  private static void roof(Sketch s, double top, double high) {
    double t = high * 0.12;
    s.fill(
        polygon(
            s.left(),
            top - t,
            s.right(),
            top - t,
            s.right(),
            top + t * 0.7,
            s.left(),
            top + t * 0.7),
        0x555c66);
    for (double x = s.left(); x < s.right(); x += 0.03) {
      s.detail(round(x, top - t, x + 0.018, top + t * 0.8, 0.008), 0x6d747f);
      s.detail(oval(x + 0.009, top + t * 0.75, 0.011, 0.011), 0x444a54);
    }
    s.detail(box(s.left(), top - t * 1.35, s.right(), top - t * 0.8), 0x3f454e);
  }

  private static void lattice(Sketch s, double x, double y, double size) {
    s.detail(round(x - size * 1.3, y - size, x + size * 1.3, y + size, 0.01), 0x6a4a36);
    s.detail(
        round(x - size * 1.15, y - size * 0.86, x + size * 1.15, y + size * 0.86, 0.008), 0xdfe5d0);
    for (var i = -3; i <= 3; i++) {
      s.detail(
          box(
              x + i * size * 0.32 - 0.003,
              y - size * 0.86,
              x + i * size * 0.32 + 0.003,
              y + size * 0.86),
          0x6a4a36);
    }
    for (var i = -1; i <= 1; i++) {
      s.detail(
          box(
              x - size * 1.15,
              y + i * size * 0.45 - 0.003,
              x + size * 1.15,
              y + i * size * 0.45 + 0.003),
          0x6a4a36);
    }
  }

  private static void pots(Sketch s, double x, double base) {
    for (var i = 0; i < 2; i++) {
      double px = x + 0.09 * i;
      Flora.bush(s, px, base - 0.035, 0.08, 0.07, i == 0 ? 0x6f9a4f : 0xb5687a);
      s.body(
          polygon(
              px - 0.03, base - 0.05, px + 0.03, base - 0.05, px + 0.022, base, px - 0.022, base),
          0x8a5a42,
          0.01);
    }
  }
}

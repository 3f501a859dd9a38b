package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A country road and a suspension bridge that lead to the horizon. */
public final class Roads {
  private Roads() {}

  /** A road with a dashed line, posts, and a warning sign. */
  public static void road(Sketch s) {
    double far = s.row(0.015);
    double near = s.bottom() + 0.2;
    double half = 0.62 * (near - s.horizon()) / (s.ground() - s.horizon());
    double x = s.edge() * 0.08;
    s.detail(
        polygon(x - 0.016, far, x + 0.016, far, half * 1.12, near, -half * 1.12, near), 0xb7a98a);
    s.detail(polygon(x - 0.012, far, x + 0.012, far, half, near, -half, near), 0x666b74);
    for (var side = -1; side <= 1; side += 2) {
      s.detail(
          polygon(
              x + side * 0.0105,
              far,
              x + side * 0.0112,
              far,
              side * half * 0.93,
              near,
              side * half * 0.9,
              near),
          0xeeeae0);
    }
    for (var i = 0; i < 12; i++) {
      double d1 = 1 / (0.42 + 0.8 * i);
      double d2 = 1 / (0.42 + 0.8 * i + 0.42);
      double k1 = d1 * 0.014;
      double k2 = d2 * 0.014;
      double x1 = x * (1 - d1 / 1.6);
      double x2 = x * (1 - d2 / 1.6);
      s.detail(
          polygon(x1 - k1, s.row(d1), x1 + k1, s.row(d1), x2 + k2, s.row(d2), x2 - k2, s.row(d2)),
          0xf2c94c);
    }
    for (var i = 7; i >= 0; i--) {
      double depth = 1 / (0.8 + 0.7 * i);
      for (var side = -1; side <= 1; side += 2) {
        double px = x * (1 - depth / 1.6) + side * 0.72 * depth;
        double h = 0.13 * depth;
        s.fill(box(px - 0.01 * depth, s.row(depth) - h, px + 0.01 * depth, s.row(depth)), 0xf0ede6);
        s.detail(
            box(
                px - 0.01 * depth,
                s.row(depth) - h * 0.85,
                px + 0.01 * depth,
                s.row(depth) - h * 0.65),
            0xd0483c);
      }
    }
    warning(s, s.edge() * 0.72, s.row(0.62), 0.3);
  }

  private static void warning(Sketch s, double x, double base, double height) {
    s.fill(box(x - 0.006, base - height, x + 0.006, base), 0x8b9097);
    double y = base - height;
    s.fill(polygon(x, y - 0.06, x + 0.06, y, x, y + 0.06, x - 0.06, y), 0xf0b93a);
    s.line(polygon(x, y - 0.05, x + 0.05, y, x, y + 0.05, x - 0.05, y), 0.003, 0x33302a);
    s.line(curve(x, y + 0.025, x, y, x + 0.012, y - 0.012, x + 0.004, y - 0.028), 0.007, 0x33302a);
  }

  /** Telegraph poles along a road, and bushes. */
  public static void poles(Sketch s) {
    double px = 0;
    double py = 0;
    for (var i = 6; i >= 0; i--) {
      double depth = 1 / (1.15 + 0.8 * i);
      double x = s.edge() * 0.08 * (1 - depth) - 1.0 * depth;
      double h = 0.8 * depth * s.tall(1.3);
      double y = s.row(depth);
      s.fill(
          polygon(
              x - 0.014 * depth,
              y,
              x - 0.01 * depth,
              y - h,
              x + 0.01 * depth,
              y - h,
              x + 0.014 * depth,
              y),
          0x6b5341);
      s.fill(box(x - 0.1 * depth, y - h * 0.94, x + 0.1 * depth, y - h * 0.91), 0x6b5341);
      if (i < 6) {
        for (var k = -1; k <= 1; k += 2) {
          double ax = px + k * 0.06 * depth;
          s.line(
              curve(
                  ax,
                  py,
                  (ax + x) / 2,
                  (py + y - h * 0.94) / 2 + 0.03 * depth,
                  x + k * 0.09 * depth,
                  y - h * 0.94),
              0.0022,
              0x4a4a50);
        }
      }
      px = x;
      py = y - h * 0.94;
    }
    var dice = s.dice();
    for (var i = 0; i < 44; i++) {
      double depth = 0.08 + 0.03 * i;
      int side = i % 2 == 0 ? -1 : 1;
      double x = side * (0.85 + dice.between(0, 0.9)) * depth + s.edge() * 0.05;
      Flora.bush(
          s, x, s.row(depth), 0.14 * depth, 0.07 * depth, dice.pick(0x6f9850, 0x82a85a, 0x5f8a4c));
    }
  }

  /** The deck of a bridge with two portals, cables, and railings above the water. */
  public static void bridge(Sketch s) {
    double far = s.row(0.02);
    double near = s.bottom() + 0.2;
    double half = deckHalf(s, near);
    s.fill(polygon(-0.02, far, 0.02, far, half * 1.16, near, -half * 1.16, near), 0xa9a59f);
    s.detail(polygon(-0.014, far, 0.014, far, half, near, -half, near), 0x646a74);
    for (var i = 0; i < 11; i++) {
      double d1 = 1 / (0.42 + 0.8 * i);
      double d2 = 1 / (0.42 + 0.8 * i + 0.42);
      s.detail(
          polygon(
              -0.014 * d1,
              s.row(d1),
              0.014 * d1,
              s.row(d1),
              0.014 * d2,
              s.row(d2),
              -0.014 * d2,
              s.row(d2)),
          0xf0ede4);
    }
    portal(s, 0.13, 0.9);
    cables(s, 0.13, 0.36);
    portal(s, 0.36, 1);
    cables(s, 0.36, 1.7);
    railing(s);
  }

  private static double deckHalf(Sketch s, double y) {
    return 0.66 * (y - s.horizon()) / (s.ground() - s.horizon());
  }

  private static double portalTop(Sketch s, double depth) {
    return s.row(depth) - 1.85 * depth * s.tall(1.35);
  }

  private static void portal(Sketch s, double depth, double tone) {
    int red = tone < 1 ? 0xb8685a : 0xc2513f;
    double w = 0.78 * depth;
    double y = portalTop(s, depth);
    for (var side = -1; side <= 1; side += 2) {
      double x = side * w;
      s.body(box(x - 0.055 * depth, y, x + 0.055 * depth, s.row(depth) + 0.06), red, 0.03 * depth);
    }
    for (var i = 0; i < 3; i++) {
      double yy = y + (0.05 + 0.42 * i) * depth * s.tall(1.35);
      s.body(box(-w, yy, w, yy + 0.085 * depth), red, 0.02 * depth);
      s.detail(box(-w, yy, w, yy + 0.014 * depth), Tint.pale(red, 0.3));
    }
    s.glow(oval(-w, y - 0.01, 0.02 * depth, 0.02 * depth), 0xff6a5a, 1);
    s.glow(oval(w, y - 0.01, 0.02 * depth, 0.02 * depth), 0xff6a5a, 1);
  }

  private static void cables(Sketch s, double from, double to) {
    for (var side = -1; side <= 1; side += 2) {
      var cable = new double[34];
      for (var i = 0; i <= 16; i++) {
        double depth = 1 / (1 / from + (1 / to - 1 / from) * i / 16);
        double t = 2 * i / 16.0 - 1;
        double end = to > 1 && t > 0 ? 2.2 : 1.85 * s.tall(1.35);
        double y = s.row(depth) - (0.42 + (end - 0.42) * t * t) * depth;
        cable[2 * i] = side * 0.78 * depth;
        cable[2 * i + 1] = y;
        s.line(
            curve(side * 0.78 * depth, y, side * 0.78 * depth, s.row(depth)),
            0.006 * depth,
            0x9a5a50);
      }
      s.limb(curve(cable), 0.016 * Math.min(to, 0.8), 0xb5503f);
    }
  }

  private static void railing(Sketch s) {
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 40; i >= 0; i--) {
        double depth = 1 / (0.5 + 0.22 * i);
        double x = side * 0.74 * depth;
        s.fill(
            box(x - 0.006 * depth, s.row(depth) - 0.19 * depth, x + 0.006 * depth, s.row(depth)),
            0x8a4a40);
      }
      for (var rail = 0; rail < 3; rail++) {
        double h = 0.19 - 0.07 * rail;
        double a = 1 / 9.0;
        double b = 2.1;
        s.fill(
            polygon(
                side * 0.74 * a,
                s.row(a) - h * a,
                side * 0.74 * b,
                s.row(b) - h * b,
                side * 0.74 * b,
                s.row(b) - (h - 0.016) * b,
                side * 0.74 * a,
                s.row(a) - (h - 0.016) * a),
            rail == 0 ? 0xc9604e : 0x9a5044);
      }
    }
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 4; i >= 0; i--) {
        double depth = 1 / (1.5 + 1.3 * i);
        double x = side * 0.7 * depth;
        double y = s.row(depth) - 0.62 * depth;
        s.limb(
            curve(x, s.row(depth), x, y, x - side * 0.1 * depth, y - 0.03 * depth),
            0.014 * depth,
            0x4f5660);
        s.glow(
            round(
                x - side * 0.1 * depth - 0.03 * depth,
                y - 0.035 * depth,
                x - side * 0.1 * depth + 0.03 * depth,
                y - 0.02 * depth,
                0.006 * depth),
            0xffe2a8,
            1);
        s.halo(x - side * 0.1 * depth, y - 0.03 * depth, 0.16 * depth, 0xffe2a8, 0.4);
      }
    }
  }
}

package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Dice;
import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A cave with an opening to the sky, and a grove of bamboo. */
public final class Caves {
  private Caves() {}

  /** Rock with an opening at the middle, and the light that falls through it. */
  public static void caveFar(Sketch s) {
    double cy = s.horizon() * 0.55;
    double rx = s.edge() * 0.36;
    double ry = s.horizon() * 0.42;
    ring(s, s.edge() * 0.08, cy, rx * 1.06, ry * 1.06, 0x5f5a68);
    ring(s, s.edge() * 0.04, cy, rx * 1.34, ry * 1.26, 0x4a4656);
    for (var i = 0; i < 4; i++) {
      double half = rx * (0.9 - 0.16 * i);
      s.detail(
          polygon(
              s.edge() * 0.08 - half * 0.6,
              cy - ry * 0.6,
              s.edge() * 0.08 + half * 0.6,
              cy - ry * 0.6,
              half * 1.5 - 0.06,
              s.row(1.15),
              -half * 1.5 - 0.06,
              s.row(1.15)),
          0xeaf2ff,
          0.05);
    }
    s.spot(-0.03, s.row(1.0), s.edge() * 0.5, 0.05, 0xeaf2ff, 0.24);
  }

  private static void ring(Sketch s, double x, double y, double rx, double ry, int rock) {
    var hole = jagged(s.dice(), x, y, rx, ry);
    var wall = without(box(s.left(), s.top(), s.right(), s.row(0.3)), hole);
    s.fill(wall, rock);
    s.detail(
        common(wall, moved(jagged(s.dice(), x, y, rx * 1.12, ry * 1.1), -0.02, 0.02)),
        Tint.pale(rock, 0.16));
    var dice = s.dice();
    for (var i = 0; i < 46; i++) {
      double px = dice.between(s.left(), s.right());
      double py = dice.between(s.top(), s.row(0.25));
      double size = dice.between(0.03, 0.09);
      s.detail(
          common(
              wall,
              polygon(
                  px,
                  py,
                  px + size,
                  py + size * 0.3,
                  px + size * 0.7,
                  py + size,
                  px - size * 0.2,
                  py + size * 0.7)),
          dice.chance(0.5) ? Tint.dark(rock, 0.2) : Tint.pale(rock, 0.08),
          0.8);
    }
  }

  private static Shape jagged(Dice dice, double x, double y, double rx, double ry) {
    var count = 22;
    var points = new double[2 * count];
    for (var i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * i / count;
      double reach = dice.between(0.88, 1.1);
      points[2 * i] = x + rx * reach * StrictMath.cos(angle);
      points[2 * i + 1] = y + ry * reach * StrictMath.sin(angle);
    }
    return polygon(points);
  }

  /** Stalactites above, and rocks with crystals that shine at both sides. */
  public static void caveNear(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 22; i++) {
      double x = s.left() + (s.right() - s.left()) * (i + dice.unit()) / 22;
      double out = Math.min(1, Math.abs(x) / s.edge());
      double h = s.horizon() * (0.16 + 0.5 * out * out) * dice.between(0.6, 1.1);
      double half = dice.between(0.03, 0.07);
      s.fill(
          polygon(
              x - half,
              s.top(),
              x + half,
              s.top(),
              x + half * 0.7,
              h * 0.4,
              x,
              h,
              x - half * 0.6,
              h * 0.35),
          0x35323f);
      s.detail(
          polygon(x + half * 0.1, s.top(), x + half, s.top(), x + half * 0.7, h * 0.4, x, h),
          0x46424f);
    }
    for (var side = -1; side <= 1; side += 2) {
      double w = side * s.edge();
      s.fill(
          polygon(
              side * (s.right() + 0.2),
              s.top(),
              side * (s.right() + 0.2),
              s.bottom(),
              w * 0.8,
              s.bottom(),
              w * 0.84,
              s.row(0.9),
              w * 0.92,
              s.row(0.3),
              w * 0.86,
              s.horizon() * 0.5,
              w * 1.0,
              s.top()),
          side < 0 ? 0x2f2c38 : 0x3a3644);
      for (var i = 0; i < 4; i++) {
        double x = w * (0.66 + 0.1 * i);
        double y = s.row(0.72 + 0.14 * i);
        double size = 0.07 + 0.03 * i;
        s.body(
            polygon(
                x - size,
                y,
                x - size * 0.6,
                y - size * 0.6,
                x + size * 0.1,
                y - size * 0.9,
                x + size * 0.8,
                y - size * 0.5,
                x + size,
                y),
            0x4a4656,
            size * 0.3);
        crystals(s, x, y - size * 0.5, size * 0.7, i % 2 == 0 ? 0x5fe0f0 : 0xb48aff);
      }
    }
  }

  private static void crystals(Sketch s, double x, double y, double size, int colour) {
    s.halo(x, y - size * 0.5, size * 2.2, colour, 0.4);
    for (var i = -2; i <= 2; i++) {
      double lean = i * size * 0.4;
      double h = size * (1.3 - 0.25 * Math.abs(i));
      var gem =
          polygon(
              x + lean * 0.4 - size * 0.13,
              y,
              x + lean - size * 0.12,
              y - h * 0.75,
              x + lean,
              y - h,
              x + lean + size * 0.12,
              y - h * 0.7,
              x + lean * 0.4 + size * 0.13,
              y);
      s.detail(gem, Tint.dark(colour, 0.3));
      s.glow(gem, colour, 0.8);
      s.glow(
          polygon(
              x + lean * 0.4,
              y,
              x + lean,
              y - h,
              x + lean + size * 0.12,
              y - h * 0.7,
              x + lean * 0.4 + size * 0.13,
              y),
          0xffffff,
          0.35);
    }
  }

  /** Slender pale stalks in the mist. */
  public static void bambooFar(Sketch s) {
    s.fill(box(s.left(), s.top(), s.right(), s.row(0.12)), 0xd0e6b4);
    s.spot(s.edge() * 0.1, s.horizon() * 0.6, s.edge() * 0.7, s.horizon() * 0.7, 0xfafbd8, 0.6);
    stalks(s, 0.03, 0.007, 0xb4d49a, 0.1);
    stalks(s, 0.045, 0.01, 0x93bf7c, 0.16);
    foliage(s, 60, 0.05, 0xa9d088);
  }

  /** Green stalks with joints and leaves, a path between them. */
  public static void bambooNear(Sketch s) {
    stalks(s, 0.075, 0.015, 0x6fa556, 0.4);
    foliage(s, 120, 0.075, 0x7fb457);
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      double x = dice.between(s.left(), s.right());
      if (Math.abs(x) > 0.16) {
        Flora.tuft(s, x, s.row(0.42 + 0.1 * dice.unit()), dice.between(0.04, 0.08), 7, 0x74a850);
      }
    }
  }

  private static void stalks(Sketch s, double step, double half, int green, double depth) {
    var dice = s.dice();
    for (double x = s.left(); x < s.right(); x += step * dice.between(0.5, 1.5)) {
      if (half > 0.012 && Math.abs(x) < 0.2) {
        continue;
      }
      double lean = dice.between(-0.04, 0.04);
      double low = s.row(depth + dice.between(0, 0.1));
      double w = half * dice.between(0.7, 1.2);
      int tint = Tint.mix(green, Tint.pale(green, 0.25), dice.unit());
      s.fill(polygon(x - w, low, x + lean - w, s.top(), x + lean + w, s.top(), x + w, low), tint);
      s.detail(
          polygon(x - w, low, x + lean - w, s.top(), x + lean - w * 0.3, s.top(), x - w * 0.3, low),
          Tint.dark(tint, 0.22));
      var rings = new Path2D.Double();
      var bright = new Path2D.Double();
      for (double y = low - dice.between(0.02, 0.1); y > s.top(); y -= w * 9) {
        double cx = x + lean * (low - y) / (low - s.top());
        rings.append(box(cx - w * 1.15, y, cx + w * 1.15, y + w * 0.3), false);
        bright.append(box(cx - w * 1.05, y + w * 0.3, cx + w * 1.05, y + w * 0.55), false);
      }
      s.detail(rings, Tint.dark(tint, 0.34));
      s.detail(bright, Tint.pale(tint, 0.35));
    }
  }

  private static void foliage(Sketch s, int count, double size, int green) {
    var dice = s.dice();
    for (var i = 0; i < count; i++) {
      double x = dice.between(s.left(), s.right());
      double out = Math.min(1, Math.abs(x) / s.edge());
      double y = s.horizon() * (dice.between(-0.3, 0.2) + 0.36 * out * dice.unit());
      for (var k = -1; k <= 1; k++) {
        double tx = x + size * (0.5 * k + dice.between(-0.2, 0.2));
        double ty = y + size * dice.between(0.5, 0.9);
        double nx = size * 0.07;
        s.fill(
            blob(
                x,
                y,
                (x + tx) / 2 + nx,
                (y + ty) / 2 - nx,
                tx,
                ty,
                (x + tx) / 2 - nx,
                (y + ty) / 2 + nx),
            Tint.mix(Tint.dark(green, 0.2), Tint.pale(green, 0.12), dice.unit()));
      }
    }
  }
}

package filmgate.render.setting.plate.nature;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.ridge;
import static filmgate.render.setting.sketch.Outlines.turned;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Sketch;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** The sky above the clouds, outer space, and the surface of the moon. */
public final class Heavens {
  private Heavens() {}

  /** A sea of clouds with towers, seen from above. */
  public static void cloudSea(Sketch s) {
    for (var layer = 0; layer < 3; layer++) {
      double low = s.row(0.16 + 0.5 * layer);
      bank(s, low, 0.14 + 0.07 * layer, layer);
    }
  }

  /** One bank: a line of round heads, the same line lower in other tones. */
  private static void bank(Sketch s, double low, double size, int layer) {
    int[] tones = {0xffffff, 0xe9f0f9, 0xd3dff0, 0xc3d3ea};
    var heads = new Path2D.Double();
    heads.moveTo(s.left() - 1, s.bottom() + 0.4);
    heads.lineTo(s.left() - 1, low);
    var dice = s.dice();
    double x = s.left() - 1;
    double y = low;
    while (x < s.right() + 1) {
      double out = Math.min(1, Math.abs(x) / s.edge());
      double wide = size * dice.between(0.5, 1.5);
      double lift = size * dice.between(0.5, 1.1) * (0.5 + out) * (layer == 0 ? s.tall(1.6) : 1);
      double next = low - size * dice.between(0, 0.7) * out;
      heads.curveTo(
          x - wide * 0.12, y - lift, x + wide * 1.1, Math.min(y, next) - lift, x + wide, next);
      x += wide;
      y = next;
    }
    heads.lineTo(x, s.bottom() + 0.4);
    heads.closePath();
    s.fill(heads, tones[0]);
    for (var i = 1; i < 4; i++) {
      s.detail(moved(heads, -size * 0.16 * i, size * (0.16 + 0.24 * i)), tones[i], 0.85);
    }
  }

  /** Two large clouds at the sides, near. */
  public static void cloudFrame(Sketch s) {
    var dice = s.dice();
    double[] at = {-1.0, 1.25, 0.3, 1.02, 1.1, 0.26, -0.6, 1.6, 0.2, 0.7, 1.6, 0.22};
    for (var i = 0; i < at.length; i += 3) {
      double x = s.edge() * at[i];
      double y = s.row(at[i + 1]) - 0.06;
      for (var k = 0; k < 4; k++) {
        double px = x + at[i + 2] * dice.between(-0.7, 0.7);
        double size = at[i + 2] * dice.between(0.4, 0.6);
        var puff = bumpy(dice, px, y, size * 1.2, size * 0.7, 8);
        s.fill(puff, 0xb5c8e4);
        s.detail(common(puff, moved(puff, size * 0.16, -size * 0.12)), 0xeaf1fa);
        s.detail(common(puff, moved(puff, size * 0.4, -size * 0.34)), 0xffffff);
      }
    }
  }

  /** A black sky with stars, a nebula, and a planet with a ring. */
  public static void outerSpace(Sketch s) {
    var dice = s.dice();
    s.fill(box(s.left(), s.top(), s.right(), s.bottom()), 0x0a0d20);
    for (var i = 0; i < 46; i++) {
      double t = i / 46.0;
      double x = s.left() + (s.right() - s.left()) * t;
      double y = s.bottom() * (0.62 - 0.4 * t) + dice.between(-0.12, 0.12);
      double size = dice.between(0.08, 0.22);
      int gas = dice.pick(0x3b2f7f, 0x6b2f7f, 0x1f4f8f, 0x8f3f6f, 0x2f6f8f);
      for (var k = 1; k <= 5; k++) {
        s.glow(turned(oval(x, y, size * k / 5 * 1.5, size * k / 5 * 0.7), -0.4, x, y), gas, 0.032);
      }
    }
    for (var i = 0; i < 520; i++) {
      double size = 0.0012 + 0.0026 * StrictMath.pow(dice.unit(), 4);
      s.glow(
          oval(dice.between(s.left(), s.right()), dice.between(s.top(), s.bottom()), size, size),
          dice.pick(0xffffff, 0xcfe0ff, 0xffe9c8),
          dice.between(0.4, 1));
    }
    for (var i = 0; i < 9; i++) {
      double x = dice.between(-s.edge(), s.edge());
      double y = dice.between(0, s.bottom() - 0.35);
      s.halo(x, y, 0.02, 0xbcd4ff, 0.4);
      s.glow(blob(x - 0.014, y, x, y - 0.0014, x + 0.014, y, x, y + 0.0014), 0xffffff, 0.9);
      s.glow(blob(x, y - 0.014, x + 0.0014, y, x, y + 0.014, x - 0.0014, y), 0xffffff, 0.9);
    }
    planet(s, s.edge() * 0.55, s.horizon() * 0.52, 0.17);
    moon(s, -s.edge() * 0.66, s.horizon() * 0.36, 0.055);
  }

  private static void planet(Sketch s, double x, double y, double r) {
    var ring = new Area(oval(x, y, r * 1.75, r * 0.42));
    ring.subtract(new Area(oval(x, y, r * 1.32, r * 0.28)));
    var tilted = turned(ring, -0.3, x, y);
    var disc = oval(x, y, r, r);
    s.halo(x, y, r * 1.4, 0xf0a870, 0.14);
    s.glow(tilted, 0xcfb28a, 0.75);
    s.glow(disc, 0xd9925f, 1);
    int[] bands = {0xe9b27c, 0xc47a4f, 0xf0c796, 0xb96d4a, 0xe0a06c};
    for (var i = 0; i < 9; i++) {
      double yy = y - r + 2 * r * i / 9;
      Shape band = curveBand(x, yy, r);
      s.glow(common(disc, turned(band, -0.3, x, y)), bands[i % 5], 0.8);
    }
    s.glow(
        common(disc, turned(oval(x + r * 0.3, y + r * 0.35, r * 0.2, r * 0.09), -0.3, x, y)),
        0xb45a3c,
        0.9);
    for (var i = 0; i < 6; i++) {
      s.glow(
          without(
              disc, oval(x + r * (0.2 + 0.09 * i), y - r * (0.16 + 0.07 * i), r * 1.08, r * 1.08)),
          0x140c22,
          0.24);
    }
    s.glow(common(tilted, turned(box(x - 2 * r, y, x + 2 * r, y + r), -0.3, x, y)), 0xe3c9a0, 0.95);
  }

  private static Shape curveBand(double x, double y, double r) {
    return stroke(curve(x - r * 1.1, y, x, y + r * 0.16, x + r * 1.1, y), r * 0.13);
  }

  private static void moon(Sketch s, double x, double y, double r) {
    var disc = oval(x, y, r, r);
    s.glow(disc, 0x8fa3b8, 1);
    s.glow(oval(x + r * 0.2, y - r * 0.3, r * 0.25, r * 0.22), 0x768a9f, 1);
    s.glow(oval(x - r * 0.3, y + r * 0.2, r * 0.2, r * 0.18), 0x768a9f, 1);
    s.glow(oval(x + r * 0.4, y + r * 0.3, r * 0.12, r * 0.1), 0x768a9f, 1);
    for (var i = 0; i < 4; i++) {
      s.glow(
          without(disc, oval(x + r * (0.25 + 0.1 * i), y - r * 0.2, r * 1.1, r * 1.1)),
          0x0a0d20,
          0.3);
    }
  }

  /** Stars and the earth above the moon. */
  public static void earthrise(Sketch s) {
    var dice = s.dice();
    s.fill(box(s.left(), s.top(), s.right(), s.bottom()), 0x080a16);
    for (var i = 0; i < 420; i++) {
      double size = 0.0012 + 0.0026 * StrictMath.pow(dice.unit(), 4);
      s.glow(
          oval(
              dice.between(s.left(), s.right()),
              dice.between(s.top(), s.horizon() + 0.05),
              size,
              size),
          0xf4f6ff,
          dice.between(0.4, 1));
    }
    double x = -s.edge() * 0.46;
    double y = s.horizon() * 0.42;
    double r = 0.12;
    s.halo(x, y, r * 1.5, 0x6fb4ff, 0.3);
    var disc = oval(x, y, r, r);
    s.glow(disc, 0x2f73c8, 1);
    for (var i = 0; i < 5; i++) {
      double px = x + r * dice.between(-0.6, 0.6);
      double py = y + r * dice.between(-0.6, 0.6);
      s.glow(
          common(
              disc,
              bumpy(dice, px, py, r * dice.between(0.2, 0.4), r * dice.between(0.16, 0.3), 6)),
          dice.pick(0x5f9a5a, 0x7fa862, 0xa89a66),
          0.95);
    }
    for (var i = 0; i < 9; i++) {
      double py = y + r * dice.between(-0.8, 0.8);
      double px = x + r * dice.between(-0.6, 0.4);
      s.glow(
          common(
              disc,
              turned(
                  blob(px - r * 0.4, py, px, py - r * 0.06, px + r * 0.4, py, px, py + r * 0.05),
                  -0.3,
                  px,
                  py)),
          0xffffff,
          0.75);
    }
    for (var i = 0; i < 6; i++) {
      s.glow(
          without(disc, oval(x + r * (0.3 + 0.08 * i), y - r * 0.2, r * 1.1, r * 1.1)),
          0x05060e,
          0.3);
    }
  }

  /** Grey hills and craters. */
  public static void moonSurface(Sketch s) {
    var dice = s.dice();
    s.fill(
        ridge(
            s.left(),
            s.right(),
            s.bottom(),
            0.02,
            x ->
                s.horizon()
                    - 0.05 * s.tall(1.5) * (0.5 + 0.5 * StrictMath.sin(x * 2.7 + 1))
                    + 0.01 * StrictMath.sin(x * 9)),
        0x6d6e78);
    s.fill(
        ridge(
            s.left(),
            s.right(),
            s.bottom(),
            0.02,
            x -> s.row(0.1) - 0.02 * StrictMath.sin(x * 3.4)),
        0x8d8e96);
    s.fill(box(s.left(), s.row(0.22), s.right(), s.bottom()), 0xa3a3a8);
    s.fade(s.left(), s.right(), s.row(0.5), s.bottom(), 0x55565f, 0.5);
    for (var i = 0; i < 46; i++) {
      double t = i / 46.0;
      double depth = 0.2 + (s.nearest() + 0.1) * t * t;
      double x = dice.between(s.left(), s.right());
      if (Math.abs(x) < 0.24 && depth > 0.75 && depth < 1.2) {
        continue;
      }
      double r = dice.between(0.02, 0.09) * (0.25 + depth);
      double y = s.row(depth);
      s.detail(oval(x, y, r * 1.12, r * 0.3), 0xc4c4c8);
      s.detail(oval(x, y + r * 0.02, r, r * 0.24), 0x62636d);
      s.detail(
          common(oval(x, y + r * 0.02, r, r * 0.24), oval(x - r * 0.2, y + r * 0.1, r, r * 0.22)),
          0x84858d);
    }
    for (var i = 0; i < 60; i++) {
      double depth = dice.between(0.4, s.nearest());
      double size = 0.008 * depth * dice.between(0.4, 1.4);
      double x = dice.between(s.left(), s.right());
      s.detail(oval(x - size, s.row(depth) + size * 0.3, size * 1.8, size * 0.4), 0x4c4d56, 0.6);
      s.detail(
          polygon(
              x - size,
              s.row(depth) + size * 0.3,
              x - size * 0.3,
              s.row(depth) - size * 0.8,
              x + size,
              s.row(depth) + size * 0.3),
          0xb4b4b9);
    }
  }
}

package filmgate.render.setting.plate.nature;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.ridge;

import filmgate.render.raster.Noise;
import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** Mountains, hills, and a volcano, which rise behind the horizon. */
public final class Peaks {
  private Peaks() {}

  /** A peak: where it is, how large, and its colours. */
  private record Peak(double x, double base, double width, double height, int rock, double snow) {}

  /** A pale distant range. */
  public static void mountainsFar(Sketch s) {
    double tall = s.tall(1.9);
    range(s, 0.34, 0.2 * tall, 0.13 * tall, 0x8ea6c4, 0.42);
  }

  /** High mountains with snow, the highest off the middle. */
  public static void mountains(Sketch s) {
    double tall = s.tall(1.9);
    double main = s.edge() * 0.46;
    range(s, 0.42, 0.17 * tall, 0.1 * tall, 0x6f86a8, 0.36);
    peak(s, new Peak(main, s.horizon() + 0.02, 0.5, 0.4 * tall, 0x63789b, 0.5));
    peak(s, new Peak(main - 0.46, s.horizon() + 0.02, 0.36, 0.25 * tall, 0x5b7192, 0.36));
    peak(s, new Peak(-s.edge() * 0.92, s.horizon() + 0.02, 0.46, 0.31 * tall, 0x586d8f, 0.42));
    s.fade(s.left(), s.right(), s.horizon() - 0.1, s.horizon() + 0.02, 0xdfeaf2, 0.5);
  }

  private static void range(
      Sketch s, double step, double height, double spread, int rock, double snow) {
    var dice = s.dice();
    for (double x = s.left() - 0.1; x < s.right() + step; x += step * dice.between(0.55, 0.95)) {
      double high = height + spread * dice.between(-1, 1);
      var tint = Tint.mix(rock, Tint.pale(rock, 0.25), dice.unit() * 0.5);
      peak(s, new Peak(x, s.horizon() + 0.02, high * 1.35, high, tint, snow));
    }
  }

  private static void peak(Sketch s, Peak p) {
    var dice = s.dice();
    double y = p.base() - p.height();
    var left = flank(s, p, -1);
    var right = flank(s, p, 1);
    var outline = new Path2D.Double();
    outline.append(lines(left), false);
    for (var i = right.length / 2 - 1; i >= 0; i--) {
      outline.lineTo(right[2 * i], right[2 * i + 1]);
    }
    outline.closePath();
    var shade = new Path2D.Double();
    shade.moveTo(p.x(), y - 0.01);
    for (var i = 1; i <= 7; i++) {
      double t = i / 7.0;
      double sway = (i % 2 == 0 ? 0.1 : -0.06) * dice.between(0.5, 1.2) * t;
      shade.lineTo(p.x() + p.width() * (0.12 * t + sway), y + p.height() * t);
    }
    shade.lineTo(p.x() - p.width() * 1.3, p.base());
    shade.lineTo(p.x() - p.width() * 1.3, y - 0.01);
    shade.closePath();
    s.fill(outline, p.rock());
    for (var i = 0; i < 5; i++) {
      double t = dice.between(0.3, 0.8);
      double at = p.x() + p.width() * t * dice.between(0.15, 0.7);
      double from = y + p.height() * t;
      double run = p.height() * dice.between(0.12, 0.28);
      s.detail(
          common(
              outline,
              polygon(at, from, at - run * 0.35, from + run, at + run * 0.2, from + run * 0.9)),
          Tint.dark(p.rock(), 0.14));
    }
    s.detail(common(outline, shade), Tint.dark(p.rock(), 0.27));
    var cap = common(outline, cap(s, p, y));
    s.detail(cap, 0xf7fafc);
    s.detail(common(cap, shade), 0xb9cbe2);
  }

  /** The points of one side from the foot to the top ({@code side} -1) or from the top down. */
  private static double[] flank(Sketch s, Peak p, int side) {
    var dice = s.dice();
    var count = 7;
    var points = new double[2 * count];
    for (var i = 0; i < count; i++) {
      double t = i / (count - 1.0);
      double wobble = i == 0 || i == count - 1 ? 0 : dice.between(-0.05, 0.05);
      double out = StrictMath.pow(1 - t, 1.12) + wobble;
      points[2 * i] = p.x() + side * p.width() * 0.62 * out;
      points[2 * i + 1] = p.base() - p.height() * t;
    }
    return points;
  }

  private static Path2D cap(Sketch s, Peak p, double y) {
    var dice = s.dice();
    var path = new Path2D.Double();
    double line = y + p.height() * p.snow();
    path.moveTo(p.x() - p.width(), y - 0.02);
    path.lineTo(p.x() + p.width(), y - 0.02);
    var teeth = 11;
    for (var i = 0; i <= teeth; i++) {
      double x = p.x() + p.width() * (0.5 - (double) i / teeth);
      double depth = p.height() * p.snow() * (i % 2 == 0 ? 0.35 : -0.3) * dice.between(0.4, 1);
      path.lineTo(x, line + depth);
    }
    path.closePath();
    return path;
  }

  /** Wooded foothills in front of mountains, with a line of firs. */
  public static void foothills(Sketch s) {
    var dice = s.dice();
    var noise = dice.below(1000);
    for (var layer = 0; layer < 2; layer++) {
      double lift = 0.1 - 0.055 * layer;
      var number = layer;
      int green = layer == 0 ? 0x5f8a86 : 0x44706a;
      var line =
          ridge(
              s.left(),
              s.right(),
              s.row(0.12 + 0.1 * layer),
              0.02,
              x -> s.horizon() + 0.02 - lift * Noise.cloud(noise + number, x * 2.2 + 9, 0.5) * 1.6);
      s.fill(line, green);
      for (double x = s.left(); x < s.right(); x += dice.between(0.012, 0.03)) {
        double y = s.horizon() + 0.03 - lift * Noise.cloud(noise + number, x * 2.2 + 9, 0.5) * 1.6;
        smallFir(s, x, y, dice.between(0.025, 0.05) * (1 + 0.4 * layer), Tint.dark(green, 0.12));
      }
    }
    for (double x = s.left(); x < s.right(); x += dice.between(0.02, 0.05)) {
      double out = Math.min(1, Math.abs(x) / s.edge());
      double size = dice.between(0.03, 0.06) * (0.6 + out);
      if (dice.chance(0.4 + 0.5 * out)) {
        smallFir(s, x, s.row(0.24), size * 1.5, Tint.mix(0x44706a, 0x3a6a48, dice.unit()));
      }
      Flora.bush(s, x, s.row(0.245), size * 1.6, size * 0.4, 0x6a9458);
    }
  }

  /** Firs and rocks at both sides of a high meadow. */
  public static void alpineFrame(Sketch s) {
    double w = s.edge();
    double k = s.upright() ? 1.2 : 1;
    Flora.fir(s, -w * 0.72, s.row(0.42), 0.3 * k, 0x4a7a62, false);
    Flora.fir(s, -w * 0.86, s.row(0.6), 0.46 * k, 0x3f7058, false);
    Flora.fir(s, -w * 1.02, s.row(0.8), 0.62 * k, 0x356350, false);
    Flora.fir(s, w * 0.95, s.row(0.55), 0.4 * k, 0x417259, false);
    Flora.fir(s, w * 1.08, s.row(0.8), 0.56 * k, 0x376752, false);
    var dice = s.dice();
    for (var i = 0; i < 9; i++) {
      double depth = 0.5 + 0.09 * i;
      double x = (i % 2 == 0 ? 1 : -1) * w * dice.between(0.5, 1);
      double size = dice.between(0.03, 0.06) * (0.4 + depth);
      s.spot(x - size * 0.3, s.row(depth) + 0.003, size * 1.3, size * 0.16, 0x2f4a34, 0.4);
      s.body(
          blob(
              x - size,
              s.row(depth),
              x - size * 0.7,
              s.row(depth) - size * 0.6,
              x + size * 0.2,
              s.row(depth) - size * 0.85,
              x + size,
              s.row(depth) - size * 0.1,
              x,
              s.row(depth) + size * 0.1),
          0x9a9d9c,
          size * 0.5);
    }
  }

  private static void smallFir(Sketch s, double x, double base, double height, int green) {
    double half = height * 0.2;
    s.fill(polygon(x - half, base, x, base - height, x + half, base), green);
    s.detail(
        polygon(x, base - height, x + half, base, x + half * 0.2, base), Tint.pale(green, 0.1));
  }

  /** Soft green hills with trees and fields. */
  public static void hills(Sketch s) {
    var dice = s.dice();
    int[] greens = {0x9dbf9c, 0x83b07a, 0x6ba05f};
    for (var layer = 0; layer < 3; layer++) {
      var noise = dice.below(1000);
      double lift = (0.15 - 0.035 * layer) * s.tall(1.5);
      double low = s.row(0.1 * layer);
      var hill =
          ridge(
              s.left(),
              s.right(),
              s.row(0.16 + 0.14 * layer),
              0.02,
              x -> low - lift * Noise.cloud(noise, x * 1.1 + 20, 0.5) * 1.2 + 0.03);
      s.fill(hill, greens[layer]);
      for (var i = 0; i < 5; i++) {
        double x = dice.between(s.left(), s.right());
        double y = low + dice.between(-0.02, 0.02) + 0.01;
        var furrow = curve(x - 0.5, y + 0.02, x, y - 0.012, x + 0.5, y + 0.015);
        s.detail(common(hill, stroke(furrow, 0.012)), Tint.pale(greens[layer], 0.16), 0.6);
      }
      for (var i = 0; i < 16 - 3 * layer; i++) {
        double x = dice.between(s.left(), s.right());
        double y = low - lift * Noise.cloud(noise, x * 1.1 + 20, 0.5) * 1.2 + 0.04;
        double size = dice.between(0.014, 0.024) * (1 + 0.5 * layer);
        Flora.bush(
            s, x, y + 0.006, size * 1.9, size * 1.7, Tint.mix(greens[layer], 0x4f8a4a, 0.45));
      }
    }
  }

  /** One dark cone with glowing lava and smoke. */
  public static void volcano(Sketch s) {
    double tall = s.tall(1.7);
    double x = s.edge() * 0.3;
    double y = s.horizon() - 0.34 * tall;
    double low = s.horizon() + 0.02;
    var cone =
        blob(
            x - 0.75,
            low,
            x - 0.3,
            low - 0.1 * tall,
            x - 0.09,
            y + 0.01,
            x + 0.08,
            y,
            x + 0.32,
            low - 0.11 * tall,
            x + 0.8,
            low);
    s.halo(x, y, 0.22, 0xff7a3a, 0.5);
    s.body(cone, 0x5a4c50, 0.2);
    for (var i = 0; i < 3; i++) {
      double dx = 0.05 * (i - 1);
      s.glow(
          stroke(
              curve(x + dx * 0.4, y + 0.01, x + dx + 0.02, y + 0.1, x + dx * 2.4, y + 0.24), 0.008),
          0xff8a3c,
          0.95);
    }
    smoke(s, x, y);
  }

  private static void smoke(Sketch s, double x, double y) {
    var dice = s.dice();
    for (var i = 0; i < 12; i++) {
      double t = i / 12.0;
      double size = 0.04 + 0.09 * t;
      s.detail(
          bumpy(dice, x + 0.3 * t * t, y - 0.02 - 0.3 * t, size * 1.2, size, 7),
          Tint.pale(0x8a8288, 0.3 * dice.unit()),
          0.55);
    }
  }

  /** Ice that floats behind a snowfield or on the sea. */
  public static void icebergs(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 6; i++) {
      double x = s.left() + (s.right() - s.left()) * (i + dice.between(0.2, 0.8)) / 6;
      double h = dice.between(0.06, 0.2) * s.tall(1.4);
      double w = h * dice.between(0.8, 1.4);
      double y = s.row(0.06);
      var ice =
          polygon(
              x - w,
              y,
              x - w * 0.7,
              y - h * 0.6,
              x - w * 0.2,
              y - h,
              x + w * 0.1,
              y - h * 0.7,
              x + w * 0.5,
              y - h * 0.85,
              x + w,
              y);
      s.fill(ice, 0xf0f7fb);
      s.detail(
          polygon(
              x - w,
              y,
              x - w * 0.7,
              y - h * 0.6,
              x - w * 0.2,
              y - h,
              x - w * 0.3,
              y - h * 0.4,
              x - w * 0.1,
              y),
          0xa9cfe2);
      s.detail(
          polygon(
              x + w * 0.1,
              y - h * 0.7,
              x + w * 0.2,
              y - h * 0.3,
              x + w * 0.1,
              y,
              x + w * 0.4,
              y,
              x + w * 0.3,
              y - h * 0.4),
          0xc6e1ee);
    }
  }
}

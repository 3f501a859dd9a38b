package filmgate.render.setting.plate.nature;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** Table mountains and dunes. */
public final class Deserts {
  private Deserts() {}

  /** An army with spears and banners, far away. */
  public static void banners(Sketch s) {
    var dice = s.dice();
    for (var row = 0; row < 4; row++) {
      double y = s.row(0.16 + 0.09 * row);
      double size = 0.028 + 0.013 * row;
      for (double x = s.left(); x < s.right(); x += size * 0.7) {
        double px = x + dice.between(-0.2, 0.2) * size;
        double py = y + dice.between(-0.1, 0.1) * size;
        int armour = dice.pick(0x5a4f4a, 0x6f5a48, 0x4a4f5a, 0x7a4a3c);
        s.detail(
            round(px - size * 0.22, py - size * 0.95, px + size * 0.22, py, size * 0.12), armour);
        s.detail(oval(px, py - size * 1.12, size * 0.16, size * 0.19), 0xb98a68);
        s.detail(oval(px, py - size * 1.24, size * 0.19, size * 0.13), Tint.dark(armour, 0.3));
        s.line(
            lines(px + size * 0.25, py, px + size * 0.3, py - size * 2.1), size * 0.06, 0x3f3026);
        s.detail(
            polygon(
                px + size * 0.25,
                py - size * 2.05,
                px + size * 0.31,
                py - size * 2.4,
                px + size * 0.36,
                py - size * 2.05),
            0xc9ced4);
        if (dice.chance(0.1)) {
          banner(s, px, py, size, dice.pick(0xb8322f, 0xd9a02f, 0x2f5f8a));
        }
      }
    }
  }

  private static void banner(Sketch s, double x, double y, double size, int cloth) {
    s.line(lines(x, y, x, y - size * 3.6), size * 0.08, 0x3f3026);
    s.fill(
        polygon(
            x,
            y - size * 3.55,
            x + size * 1.2,
            y - size * 3.3,
            x + size * 0.95,
            y - size * 2.9,
            x + size * 1.2,
            y - size * 2.5,
            x,
            y - size * 2.45),
        cloth);
    s.detail(oval(x + size * 0.45, y - size * 3.0, size * 0.2, size * 0.24), 0xf0d9a0);
  }

  /** Table mountains with layers of rock. */
  public static void mesas(Sketch s) {
    var dice = s.dice();
    double tall = s.tall(1.8);
    double[] at = {-0.95, 0.34, 0.17, -0.42, 0.14, 0.1, 0.5, 0.3, 0.14, 0.98, 0.22, 0.2};
    for (var i = 0; i < at.length; i += 3) {
      double x = s.edge() * at[i];
      double w = at[i + 1];
      double h = at[i + 2] * tall;
      double y = s.horizon() + 0.01;
      double j = dice.between(-0.02, 0.02);
      var rock =
          polygon(
              x - w * 0.75,
              y,
              x - w * 0.52,
              y - h * 0.45,
              x - w * 0.46,
              y - h * 0.5,
              x - w * 0.42,
              y - h,
              x - w * 0.1,
              y - h * 1.02 + j,
              x + w * 0.38,
              y - h,
              x + w * 0.42,
              y - h * 0.52,
              x + w * 0.55,
              y - h * 0.42,
              x + w * 0.75,
              y);
      s.fill(rock, 0xc88a66);
      s.detail(
          common(
              rock,
              polygon(
                  x - w,
                  y,
                  x - w,
                  y - h * 1.2,
                  x - w * 0.2,
                  y - h * 1.2,
                  x - w * 0.28,
                  y - h * 0.5,
                  x - w * 0.36,
                  y)),
          0xa06a58);
      for (var k = 1; k < 5; k++) {
        double yy = y - h * (0.5 + 0.1 * k) + dice.between(-0.004, 0.004);
        s.detail(common(rock, box(x - w, yy, x + w, yy + h * 0.03)), 0xdfa67f, 0.7);
      }
    }
  }

  /** Dunes with sharp crests, the lee sides in the shade, the nearer ones lower. */
  public static void dunes(Sketch s) {
    double tall = s.tall(1.6);
    double[] at = {
      0.35, 0.02, 0.75, 0.17, -0.75, 0.06, 0.7, 0.14, 1.15, 0.12, 0.72, 0.16, -0.2, 0.2, 0.85, 0.1,
      -1.2, 0.34, 0.8, 0.17, 0.85, 0.42, 0.9, 0.1
    };
    for (var i = 0; i < at.length; i += 4) {
      dune(s, s.edge() * at[i], s.row(at[i + 1] + 0.16), at[i + 2], at[i + 3] * tall, i / 4.0 / 5);
    }
  }

  private static void dune(
      Sketch s, double x, double base, double width, double height, double near) {
    var dice = s.dice();
    int sand = Tint.mix(0xe9cb9c, 0xe3bb82, near);
    double y = base - height;
    double k = dice.between(0.9, 1.1) * width;
    var hill =
        curve(
            x - k * 1.2,
            base + 0.03,
            x - k * 0.8,
            base - height * 0.12,
            x - k * 0.4,
            base - height * 0.52,
            x,
            y,
            x + k * 0.35,
            y + height * 0.42,
            x + k * 0.8,
            base - height * 0.16,
            x + k * 1.3,
            base + 0.03);
    hill.closePath();
    s.fill(hill, sand);
    var crest =
        curve(
            x,
            y - 0.002,
            x + k * 0.06,
            y + height * 0.2,
            x - k * 0.02,
            y + height * 0.45,
            x + k * 0.1,
            y + height * 0.72,
            x + k * 0.02,
            base + 0.04);
    crest.lineTo(x - k * 1.3, base + 0.05);
    crest.lineTo(x - k * 0.5, y - 0.02);
    crest.closePath();
    s.detail(common(hill, crest), Tint.mix(sand, 0x9c6a5c, 0.4));
    for (var i = 0; i < 4; i++) {
      double t = 0.3 + 0.17 * i;
      double px = x + k * (0.16 + 0.1 * t);
      s.detail(
          common(
              hill,
              stroke(
                  curve(
                      px,
                      y + height * t,
                      px + k * 0.16,
                      y + height * (t + 0.05),
                      px + k * 0.36,
                      y + height * (t + 0.16)),
                  0.004)),
          Tint.pale(sand, 0.35),
          0.7);
    }
  }

  /** Cacti, dry shrubs, and stones at both sides, in front. */
  public static void desertFrame(Sketch s) {
    double w = s.edge();
    cactus(s, -w * 0.86, s.row(0.86), s.upright() ? 0.5 : 0.42);
    cactus(s, w * 0.93, s.row(0.62), 0.26);
    Ruins.block(s, -w * 0.74, s.row(0.98), 0.07);
    Ruins.block(s, w * 0.92, s.row(1.2), 0.12);
    for (var i = 0; i < 11; i++) {
      double x = (i % 2 == 0 ? -1 : 1) * w * s.dice().between(0.62, 1.15);
      Flora.tuft(
          s, x, s.row(0.9 + 0.5 * s.dice().unit()), s.dice().between(0.05, 0.1), 11, 0xa08c4a);
    }
  }

  private static void cactus(Sketch s, double x, double base, double height) {
    double wide = height * 0.13;
    s.spot(x - height * 0.1, base + 0.004, height * 0.26, height * 0.025, 0x5d4032, 0.5);
    var parts =
        new Path2D[] {
          curve(x, base, x, base - height + wide / 2),
          curve(
              x,
              base - height * 0.36,
              x - height * 0.2,
              base - height * 0.4,
              x - height * 0.22,
              base - height * 0.7),
          curve(
              x,
              base - height * 0.5,
              x + height * 0.17,
              base - height * 0.53,
              x + height * 0.19,
              base - height * 0.84)
        };
    for (var i = 2; i >= 0; i--) {
      var body = stroke(parts[i], i == 0 ? wide : wide * 0.74);
      s.body(body, 0x5f8f5a, wide * 0.3);
      s.detail(common(body, moved(body, wide * 0.62, 0)), 0x8bb374);
      for (var k = -1; k <= 1; k++) {
        s.line(moved(parts[i], k * wide * 0.24, 0), wide * 0.03, 0x467347, 0.8);
      }
    }
  }

  /** Ripples of wind and small stones on the sand. */
  public static void sandRipples(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 70; i++) {
      double depth = dice.between(0.4, s.nearest() + 0.2);
      double x = dice.between(s.left(), s.right());
      double half = 0.1 * depth * dice.between(0.6, 1.6);
      double y = s.row(depth);
      s.line(
          curve(
              x - half,
              y,
              x - half * 0.3,
              y - 0.006 * depth,
              x + half * 0.3,
              y + 0.003,
              x + half,
              y - 0.004),
          0.0025 * depth,
          dice.chance(0.6) ? 0xb98d5e : 0xf3d9a8,
          0.55);
    }
    for (var i = 0; i < 24; i++) {
      double depth = dice.between(0.5, s.nearest());
      double x = dice.between(s.left(), s.right());
      double size = 0.01 * depth * dice.between(0.4, 1.2);
      s.detail(
          oval(x - size * 0.6, s.row(depth) + size * 0.4, size * 1.6, size * 0.5), 0x7a5640, 0.4);
      s.detail(oval(x, s.row(depth), size, size * 0.65), dice.pick(0xa98562, 0xc09a74));
    }
  }
}

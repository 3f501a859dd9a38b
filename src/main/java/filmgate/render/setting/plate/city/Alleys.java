package filmgate.render.setting.plate.city;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;

/** A narrow alley. */
public final class Alleys {
  private Alleys() {}

  /** Brick walls at both sides that run to a bright street far behind, with pipes and signs. */
  public static void alley(Sketch s) {
    double far = 6.5;
    double w = s.edge() * (s.upright() ? 1.2 : 0.82);
    double ex = w / far;
    double base = wallY(s, 0, far);
    s.fill(box(-ex - 0.01, s.top(), ex + 0.01, base), 0xaebccb);
    Skylines.tower(s, -ex - 0.02, ex * 0.1, base - 0.3 * s.tall(1.6), base, 0x7b8799);
    Skylines.tower(s, ex * 0.16, ex + 0.02, base - 0.22 * s.tall(1.6), base, 0x8d8f9b);
    s.glow(box(-ex, base - 0.05, ex, base), 0xffd9a0, 0.6);
    s.halo(0, base - 0.03, 0.16, 0xffd9a0, 0.4);
    for (var side = -1; side <= 1; side += 2) {
      int brick = side < 0 ? 0x9a6a58 : 0x7d5750;
      s.fill(wall(s, side, w, far, 4.5), brick);
      bricks(s, side, w, brick);
      openings(s, side, w);
      s.detail(wall(s, side, w, far, 0.06), Tint.dark(brick, 0.5));
    }
    wires(s, w);
    bins(s, w);
  }

  /** The wall of a side up to a height, from its far end to beyond the frame. */
  private static Shape wall(Sketch s, int side, double w, double far, double height) {
    return polygon(
        side * w / far,
        wallY(s, height, far),
        side * w / 0.6,
        wallY(s, height, 0.6),
        side * w / 0.6,
        wallY(s, 0, 0.6),
        side * w / far,
        wallY(s, 0, far));
  }

  private static double wallY(Sketch s, double height, double z) {
    return s.horizon() + (s.ground() - s.horizon() - height * 0.5) / z;
  }

  private static void bricks(Sketch s, int side, double w, int brick) {
    var dice = s.dice();
    for (var i = 0; i < 170; i++) {
      double z = 1 / dice.between(0.16, 1.4);
      double h = 0.07 * dice.below(44);
      double z2 = z + 0.12;
      s.detail(
          polygon(
              side * w / z,
              wallY(s, h, z),
              side * w / z2,
              wallY(s, h, z2),
              side * w / z2,
              wallY(s, h + 0.05, z2),
              side * w / z,
              wallY(s, h + 0.05, z)),
          dice.chance(0.5) ? Tint.dark(brick, 0.16) : Tint.pale(brick, 0.12));
    }
  }

  private static void openings(Sketch s, int side, double w) {
    double[] depths = {5.2, 3.8, 2.8, 2.05, 1.5, 1.1};
    var dice = s.dice();
    for (var i = 0; i < depths.length; i++) {
      double z = depths[i];
      double z2 = z * 1.16;
      for (var f = 0; f < 3; f++) {
        double h = 0.75 + 0.85 * f;
        var pane =
            polygon(
                side * w / z,
                wallY(s, h, z),
                side * w / z2,
                wallY(s, h, z2),
                side * w / z2,
                wallY(s, h + 0.45, z2),
                side * w / z,
                wallY(s, h + 0.45, z));
        s.detail(stroke(pane, 0.02 / z), 0x4a3a3c);
        s.detail(pane, 0x3d4a5c);
        if (dice.chance(0.5)) {
          s.glow(pane, dice.pick(0xffd08a, 0xffe3b0, 0xbfe4ff), 0.85);
        }
      }
      if (i % 2 == (side > 0 ? 0 : 1)) {
        double x = side * w / z;
        double y = wallY(s, 0.62, z);
        double size = 0.15 / z;
        s.halo(x - side * size * 0.4, y, size * 2.4, 0xff8a5a, 0.3);
        s.glow(oval(x - side * size * 0.4, y, size * 0.4, size * 0.5), 0xff7a4a, 0.95);
        s.glow(oval(x - side * size * 0.4, y, size * 0.2, size * 0.45), 0xffc27a, 0.8);
        s.fill(
            box(
                x - side * size * 0.4 - size * 0.16,
                y - size * 0.6,
                x - side * size * 0.4 + size * 0.16,
                y - size * 0.46),
            0x3a2a2a);
      } else {
        double x = side * w / z;
        double size = 0.16 / z;
        double y = wallY(s, 1.35, z);
        s.body(
            round(
                Math.min(x, x - side * size),
                y,
                Math.max(x, x - side * size),
                y + size * 0.7,
                size * 0.06),
            0xb9bcc0,
            size * 0.1);
        s.detail(oval(x - side * size * 0.5, y + size * 0.35, size * 0.26, size * 0.26), 0x7d8289);
      }
    }
  }

  private static void wires(Sketch s, double w) {
    for (var i = 0; i < 5; i++) {
      double z = 1.4 + 0.9 * i;
      double y1 = wallY(s, 2.3 + 0.2 * (i % 2), z);
      double y2 = wallY(s, 2.1, z);
      s.line(curve(-w / z, y1, 0, Math.max(y1, y2) + 0.1 / z, w / z, y2), 0.005 / z, 0x2d2b33);
      for (var k = 1; k < 8; k++) {
        double t = k / 8.0;
        double x = -w / z + 2 * w / z * t;
        double y = y1 * (1 - t) + y2 * t + 0.32 / z * t * (1 - t);
        s.glow(
            oval(x, y + 0.012 / z, 0.014 / z, 0.018 / z), s.dice().pick(0xffd27a, 0xff9a6a), 0.95);
      }
    }
  }

  private static void bins(Sketch s, double w) {
    double x = -w / 1.06 + 0.12;
    double base = s.row(0.9);
    s.spot(x, base + 0.004, 0.12, 0.014, 0x15181f, 0.5);
    s.body(
        polygon(x - 0.08, base - 0.16, x + 0.08, base - 0.16, x + 0.07, base, x - 0.07, base),
        0x4f6f62,
        0.03);
    s.body(round(x - 0.088, base - 0.178, x + 0.088, base - 0.152, 0.008), 0x3f5a50, 0.01);
    double bx = w / 1.2 - 0.1;
    double low = s.row(0.8);
    for (var i = 0; i < 3; i++) {
      double y = low - 0.075 * (i == 2 ? 1 : 0);
      double cx = bx + (i == 1 ? -0.1 : i == 2 ? -0.04 : 0);
      s.body(box(cx - 0.048, y - 0.072, cx + 0.048, y), 0xb98f62, 0.02);
      s.detail(box(cx - 0.008, y - 0.072, cx + 0.008, y), 0xd9b98c);
    }
  }
}

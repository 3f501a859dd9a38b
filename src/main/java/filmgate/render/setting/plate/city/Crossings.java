package filmgate.render.setting.plate.city;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Dice;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Towers with screens and neon signs around a large crossing, in one-point perspective. */
public final class Crossings {
  static final int[] NEON = {0xff4f8b, 0x39d5ff, 0xffc24a, 0x5dffb0, 0xff6a4a, 0xc58bff, 0xfff1c9};

  /** Strokes of signs that look like characters, in a square from 0 to 1. */
  private static final double[][][] GLYPHS = {
    {{.1, .2, .9, .2}, {.5, .05, .5, .95}, {.2, .5, .8, .5}, {.1, .9, .9, .9}},
    {{.15, .15, .85, .15, .85, .85, .15, .85, .15, .15}, {.15, .5, .85, .5}, {.5, .15, .5, .85}},
    {{.1, .3, .9, .3}, {.5, .05, .45, .5, .1, .95}, {.5, .45, .9, .95}},
    {
      {.3, .05, .25, .95}, {.05, .3, .5, .3}, {.6, .1, .6, .9, .95, .9, .95, .7}, {.6, .45, .9, .35}
    },
    {
      {.1, .15, .9, .15, .9, .4},
      {.1, .15, .1, .4},
      {.2, .55, .8, .55},
      {.5, .35, .5, .95},
      {.15, .95, .85, .95}
    },
    {{.2, .1, .1, .5}, {.2, .35, .9, .35}, {.5, .1, .5, .95}, {.5, .6, .9, .9}, {.5, .6, .1, .9}},
    {{.15, .2, .8, .2, .25, .95}, {.45, .55, .85, .9}},
    {{.2, .2, .35, .35}, {.15, .9, .6, .7, .9, .15}}
  };

  private Crossings() {}

  /**
   * The point at a distance {@code z} (1 is where the subject is) beside the axis of the street.
   */
  private static double x(double side, double z) {
    return side / z;
  }

  private static double y(Sketch s, double height, double z) {
    return s.horizon() + (s.ground() - s.horizon() - height) / z;
  }

  /** Towers at both sides and at the end of the street. */
  public static void crossingTowers(Sketch s) {
    var dice = s.dice();
    end(s);
    double[] depths = {7.5, 5.4, 4, 3, 2.25, 1.7};
    double tall = s.tall(1.6);
    for (var i = 0; i < depths.length; i++) {
      for (var side = -1; side <= 1; side += 2) {
        double near = depths[i];
        double far = i == 0 ? 9 : depths[i - 1] * 0.97;
        double street = s.edge() * (s.upright() ? 1.55 : 1.35);
        double height = dice.between(1.7, 2.7) * tall * (0.75 + 0.08 * near);
        int wall = dice.pick(0x5e6478, 0x6d6a80, 0x525a70, 0x74707c, 0x5a5468);
        block(s, side, street, near, far, height, wall);
      }
    }
  }

  private static void end(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.08);
    for (double x = -0.5; x < 0.5; ) {
      double w = dice.between(0.07, 0.12);
      Skylines.tower(
          s,
          x,
          x + w,
          base - dice.between(0.22, 0.36) * s.tall(1.6),
          base,
          dice.pick(0x6b7490, 0x5d6684, 0x77798f));
      x += w;
    }
    double w = 0.13;
    double y = s.horizon() - 0.26 * s.tall(1.6);
    s.fill(box(-w - 0.03, y - 0.05, w + 0.03, base), 0x565e78);
    screen(s, -w, y, w, y + 0.15);
    new Windows(dice, 0.6)
        .grid(-w, y + 0.165, w, base - 0.03, 9, 4, 0.7, 0.6)
        .paint(s, 0x39425c, 0.9);
    s.glow(box(-w, base - 0.03, w, base), 0xffe0a8, 0.7);
  }

  /**
   * One building: the wall along the street in perspective, and the front that faces the camera.
   */
  private static void block(
      Sketch s, int side, double street, double near, double far, double height, int wall) {
    var dice = s.dice();
    double xn = side * x(street, near);
    double xf = side * x(street, far);
    double top = y(s, height, near);
    double low = y(s, 0, near);
    var alley = polygon(xn, top, xf, y(s, height, far), xf, y(s, 0, far), xn, low);
    int along = side < 0 ? Tint.pale(wall, 0.06) : Tint.dark(wall, 0.24);
    s.fill(alley, along);
    alongWindows(s, side * street, near, far, height, along);
    double outer = side * Math.max(s.right() + 0.1, Math.abs(xn) + 0.3);
    s.fill(box(xn, top, outer, low), Tint.dark(wall, 0.12));
    s.detail(box(xn, top, xn + side * 0.012 / near, low), Tint.pale(wall, 0.18));
    double floor = 0.17 / near;
    var rows = Math.max(3, (int) ((low - top) / floor) - 1);
    var panes = new Windows(dice, 0.45);
    double x1 = Math.min(xn, outer);
    double x2 = Math.max(xn, outer);
    panes.grid(
        x1 + 0.02,
        top + 0.03,
        x2 - 0.02,
        low - floor * 1.2,
        Math.max(2, (int) ((x2 - x1) / (0.13 / near))),
        rows,
        0.62,
        0.5);
    panes.paint(s, Tint.dark(wall, 0.5), 0.85);
    shop(s, side, street, near, far);
    if (near < 6) {
      front(s, side, xn, top, low, near);
    }
    for (var i = 0; i < 3; i++) {
      double z = near + (far - near) * (0.15 + 0.3 * i);
      sign(
          s,
          side,
          street,
          z,
          height * dice.between(0.5, 0.88),
          dice.between(0.34, 0.62),
          NEON[dice.below(NEON.length)]);
    }
  }

  private static void alongWindows(
      Sketch s, double street, double near, double far, double height, int wall) {
    var panes = new Windows(s.dice(), 0.4);
    var floors = (int) (height / 0.2);
    var columns = 6;
    for (var f = 2; f < floors; f++) {
      double h1 = height * f / floors;
      double h2 = h1 + height / floors * 0.55;
      for (var c = 0; c < columns; c++) {
        double za = near + (far - near) * (c + 0.2) / columns;
        double zb = near + (far - near) * (c + 0.8) / columns;
        panes.add(
            polygon(
                x(street, za),
                y(s, h1, za),
                x(street, za),
                y(s, h2, za),
                x(street, zb),
                y(s, h2, zb),
                x(street, zb),
                y(s, h1, zb)));
      }
    }
    panes.paint(s, Tint.dark(wall, 0.45), 0.8);
  }

  /** The lit shop windows at the foot of a building. */
  private static void shop(Sketch s, int side, double street, double near, double far) {
    int light = s.dice().pick(0xffe2ad, 0xfff1d8, 0xffd0c0, 0xcfeaff);
    var glass =
        polygon(
            side * x(street, near),
            y(s, 0.3, near),
            side * x(street, far),
            y(s, 0.3, far),
            side * x(street, far),
            y(s, 0, far),
            side * x(street, near),
            y(s, 0, near));
    s.detail(glass, 0x4c5468);
    s.glow(glass, light, 0.85);
    s.glow(
        polygon(
            side * x(street, near),
            y(s, 0.4, near),
            side * x(street, far),
            y(s, 0.4, far),
            side * x(street, far),
            y(s, 0.32, far),
            side * x(street, near),
            y(s, 0.32, near)),
        NEON[s.dice().below(NEON.length)],
        0.9);
    for (var i = 1; i < 3; i++) {
      double z = near + (far - near) * i / 3;
      double z2 = z + 0.03;
      s.detail(
          polygon(
              side * x(street, z),
              y(s, 0.3, z),
              side * x(street, z2),
              y(s, 0.3, z2),
              side * x(street, z2),
              y(s, 0, z2),
              side * x(street, z),
              y(s, 0, z)),
          0x2c3142);
    }
    goods(s, side, street, near, far);
    s.detail(
        polygon(
            side * x(street, near),
            y(s, 0.04, near),
            side * x(street, far),
            y(s, 0.04, far),
            side * x(street, far),
            y(s, 0, far),
            side * x(street, near),
            y(s, 0, near)),
        0x3a3f54);
  }

  /** What a shop window shows: figures and shelves, dark against its light. */
  private static void goods(Sketch s, int side, double street, double near, double far) {
    var dice = s.dice();
    for (var i = 0; i < 6; i++) {
      double z = near + (far - near) * (i + dice.between(0.2, 0.8)) / 6;
      double px = side * x(street, z);
      double h = dice.between(0.12, 0.22) / z;
      double low = y(s, 0.04, z);
      int colour = dice.pick(0xa8506a, 0x5a6fa0, 0xb98a4a, 0x4f5468, 0x7a9a8a);
      double half = (far - near) / 26 / z;
      s.detail(round(px - half, low - h * 0.8, px + half, low, half * 0.6), colour, 0.75);
      if (dice.chance(0.5)) {
        s.detail(oval(px, low - h * 0.9, half * 0.6, h * 0.13), colour, 0.75);
      }
    }
  }

  /** A screen or a board on the front of a building. */
  private static void front(Sketch s, int side, double xn, double top, double low, double near) {
    var dice = s.dice();
    double w = 0.62 / near;
    double h = w * dice.between(0.55, 0.9);
    double x1 = xn + side * 0.05 / near;
    double y1 = low - (low - top) * dice.between(0.5, 0.7);
    screen(s, Math.min(x1, x1 + side * w), y1 - h, Math.max(x1, x1 + side * w), y1);
    int colour = NEON[dice.below(NEON.length)];
    double y2 = y1 + 0.06 / near;
    double size = 0.14 / near;
    double from = side > 0 ? x1 : x1 - w;
    s.detail(box(from, y2, from + w, y2 + size * 1.3), 0x23263a);
    for (var i = 0; i < 4; i++) {
      glyph(s, from + size * (0.15 + 1.08 * i), y2 + size * 0.15, size * 0.9, colour);
    }
  }

  /** A screen that shows an abstract advertisement. */
  private static void screen(Sketch s, double x1, double y1, double x2, double y2) {
    var dice = s.dice();
    double w = x2 - x1;
    double h = y2 - y1;
    s.detail(box(x1 - w * 0.02, y1 - w * 0.02, x2 + w * 0.02, y2 + w * 0.02), 0x1f2233);
    var frame = box(x1, y1, x2, y2);
    int a = NEON[dice.below(NEON.length)];
    s.glow(frame, Tint.mix(a, 0x301c5a, 0.35), 0.95);
    s.glow(
        polygon(x1, y2, x1 + w * 0.5, y1, x2, y1, x2 - w * 0.3, y2),
        Tint.mix(a, 0xffffff, 0.25),
        0.6);
    s.glow(oval(x1 + w * 0.34, y1 + h * 0.5, h * 0.3, h * 0.3), 0xfff3d6, 0.9);
    s.glow(oval(x1 + w * 0.34, y1 + h * 0.5, h * 0.2, h * 0.2), NEON[dice.below(NEON.length)], 0.9);
    for (var i = 0; i < 3; i++) {
      s.glow(
          box(
              x1 + w * 0.6,
              y1 + h * (0.25 + 0.2 * i),
              x1 + w * (0.92 - 0.1 * i),
              y1 + h * (0.34 + 0.2 * i)),
          0xffffff,
          0.9);
    }
  }

  /** A vertical sign that sticks out from the wall and faces the camera. */
  private static void sign(
      Sketch s, int side, double street, double z, double height, double length, int colour) {
    double w = 0.15 / z;
    double wall = side * x(street, z);
    double x1 = side > 0 ? wall - w * 1.2 : wall + w * 0.2;
    double y1 = y(s, height, z);
    double y2 = y(s, height - length, z);
    s.glow(round(x1 - w * 0.35, y1 - w * 0.35, x1 + w * 1.35, y2 + w * 0.35, w * 0.4), colour, 0.1);
    s.detail(round(x1, y1, x1 + w, y2, w * 0.12), 0x1d2032);
    if (s.dice().chance(0.4)) {
      s.glow(round(x1, y1, x1 + w, y2, w * 0.12), colour, 0.9);
      glyphs(s, x1, y1, y2, w, 0xffffff);
    } else {
      s.glow(stroke(round(x1, y1, x1 + w, y2, w * 0.12), w * 0.07), colour, 0.95);
      glyphs(s, x1, y1, y2, w, colour);
    }
  }

  private static void glyphs(Sketch s, double x1, double y1, double y2, double w, int colour) {
    var count = Math.max(1, (int) ((y2 - y1) / w));
    double step = (y2 - y1) / count;
    for (var i = 0; i < count; i++) {
      glyph(s, x1 + w * 0.16, y1 + step * i + step * 0.5 - w * 0.34, w * 0.68, colour);
    }
  }

  private static void glyph(Sketch s, double x, double y, double size, int colour) {
    s.glow(glyphShape(s.dice(), x, y, size), Tint.pale(colour, 0.25), 0.98);
  }

  private static Shape glyphShape(Dice dice, double x, double y, double size) {
    var all = new Path2D.Double();
    for (var line : GLYPHS[dice.below(GLYPHS.length)]) {
      var points = new double[line.length];
      for (var i = 0; i < line.length; i += 2) {
        points[i] = x + size * line[i];
        points[i + 1] = y + size * line[i + 1];
      }
      all.append(stroke(lines(points), size * 0.1), false);
    }
    return all;
  }
}

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

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** What is seen under water. */
public final class Depths {
  private Depths() {}

  /** Blue water that is brighter above, with rays from the surface and distant reefs. */
  public static void water(Sketch s) {
    var dice = s.dice();
    double high = s.bottom() - s.top();
    s.fill(box(s.left(), s.top(), s.right(), s.bottom()), 0x7fdbe4);
    s.fade(s.left(), s.right(), s.top(), s.row(0.5), 0x1479b4, 0.86);
    s.fade(s.left(), s.right(), s.horizon(), s.bottom(), 0x0b4a80, 0.6);
    for (var i = 0; i < 9; i++) {
      double x = -s.edge() + 2 * s.edge() * (i + dice.unit() * 0.7) / 9;
      for (var k = 0; k < 3; k++) {
        double half = dice.between(0.02, 0.07) * (1 - 0.28 * k);
        s.detail(
            polygon(
                x - half * 0.3,
                s.top(),
                x + half * 0.3,
                s.top(),
                x + half * 2.2 - high * 0.25,
                s.row(0.9),
                x - half * 2.2 - high * 0.25,
                s.row(0.9)),
            0xf2ffff,
            0.07);
      }
    }
    for (var layer = 0; layer < 2; layer++) {
      int blue = layer == 0 ? 0x3f9cc4 : 0x2b80ac;
      double low = s.row(0.2 + 0.2 * layer);
      double sway = dice.between(0, 6);
      double lift = layer == 0 ? 0.09 : 0.06;
      s.fill(
          ridge(
              s.left(),
              s.right(),
              s.row(0.7),
              0.02,
              x ->
                  low
                      - lift
                          * (0.4 + Math.abs(x) / s.edge())
                          * (0.6
                              + 0.4 * StrictMath.sin(x * 5 + sway)
                              + 0.2 * StrictMath.sin(x * 17 + sway))),
          blue);
    }
    for (var i = 0; i < 30; i++) {
      double x = dice.between(s.left(), s.right());
      double y = dice.between(0, s.horizon());
      double size = dice.between(0.003, 0.01);
      s.line(oval(x, y, size, size), size * 0.25, 0xe8fdff, 0.6);
      s.detail(oval(x + size * 0.3, y - size * 0.3, size * 0.25, size * 0.25), 0xffffff, 0.8);
    }
    school(s);
  }

  private static void school(Sketch s) {
    var dice = s.dice();
    double x = s.edge() * 0.5;
    double y = s.horizon() * 0.5;
    for (var i = 0; i < 26; i++) {
      double px = x + dice.between(-0.24, 0.24);
      double py = y + dice.between(-0.08, 0.08) + (px - x) * 0.2;
      double k = dice.between(0.6, 1.1);
      s.detail(
          blob(px - 0.016 * k, py, px, py - 0.007 * k, px + 0.018 * k, py, px, py + 0.007 * k),
          0x1f6f9c);
      s.detail(
          polygon(
              px - 0.013 * k, py, px - 0.024 * k, py - 0.007 * k, px - 0.024 * k, py + 0.007 * k),
          0x1f6f9c);
    }
  }

  /** The sand of the sea bed, with stones and the pattern of the light. */
  public static void seabed(Sketch s) {
    var dice = s.dice();
    double low = s.row(0.5);
    s.fill(
        ridge(
            s.left(),
            s.right(),
            s.bottom(),
            0.03,
            x -> low + 0.012 * StrictMath.sin(x * 3) + 0.006 * StrictMath.sin(x * 11)),
        0x9fc5bd);
    s.fade(s.left(), s.right(), s.row(0.8), s.bottom(), 0x2d7a94, 0.55);
    for (var i = 0; i < 60; i++) {
      double depth = dice.between(0.6, s.nearest());
      double x = dice.between(s.left(), s.right());
      double half = 0.07 * depth;
      s.line(
          curve(
              x - half,
              s.row(depth),
              x - half * 0.3,
              s.row(depth) - 0.008,
              x + half * 0.2,
              s.row(depth) + 0.006,
              x + half,
              s.row(depth)),
          0.003,
          0xe6fbee,
          0.45);
    }
    for (var i = 0; i < 14; i++) {
      double depth = dice.between(0.6, s.nearest());
      double x = (i % 2 == 0 ? -1 : 1) * s.edge() * dice.between(0.4, 1.1);
      double size = dice.between(0.02, 0.04) * depth;
      s.body(
          blob(
              x - size,
              s.row(depth),
              x - size * 0.5,
              s.row(depth) - size * 0.7,
              x + size * 0.5,
              s.row(depth) - size * 0.6,
              x + size,
              s.row(depth)),
          0x6b8f96,
          size * 0.4);
    }
  }

  /** Corals, sponges, and anemones at both sides. */
  public static void corals(Sketch s) {
    var dice = s.dice();
    int[] colours = {0xf0737a, 0xf3a35c, 0xb877c9, 0xf2cf6b, 0x58b8a8, 0xe85f94};
    for (var i = 0; i < 22; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double depth = 0.62 + 0.04 * i;
      double x = side * s.edge() * (1.15 - dice.unit() * 0.6);
      double size = (0.07 + 0.06 * dice.unit()) * (0.6 + 0.6 * depth);
      int colour = colours[dice.below(colours.length)];
      switch (i % 3) {
        case 0 -> branch(s, x, s.row(depth), size, -StrictMath.PI / 2, 4, colour);
        case 1 -> brain(s, x, s.row(depth), size * 0.7, colour);
        default -> tubes(s, x, s.row(depth), size, colour);
      }
    }
  }

  private static void branch(
      Sketch s, double x, double y, double size, double angle, int levels, int colour) {
    double tx = x + size * 0.5 * StrictMath.cos(angle);
    double ty = y + size * 0.5 * StrictMath.sin(angle);
    s.limb(curve(x, y, tx, ty), size * 0.13, levels % 2 == 0 ? colour : Tint.pale(colour, 0.12));
    if (levels > 0) {
      var dice = s.dice();
      branch(s, tx, ty, size * 0.76, angle - dice.between(0.3, 0.6), levels - 1, colour);
      branch(s, tx, ty, size * 0.76, angle + dice.between(0.3, 0.6), levels - 1, colour);
    }
  }

  private static void brain(Sketch s, double x, double y, double size, int colour) {
    var dome = bumpy(s.dice(), x, y - size * 0.4, size, size * 0.75, 10);
    s.body(dome, colour, size * 0.4);
    for (var i = 0; i < 9; i++) {
      double px = x + size * s.dice().between(-0.7, 0.5);
      double py = y - size * s.dice().between(0, 0.9);
      s.detail(
          common(
              dome,
              stroke(
                  curve(px, py, px + size * 0.15, py - size * 0.08, px + size * 0.3, py),
                  size * 0.05)),
          Tint.pale(colour, 0.35));
    }
  }

  private static void tubes(Sketch s, double x, double y, double size, int colour) {
    for (var i = -2; i <= 2; i++) {
      double px = x + i * size * 0.26;
      double h = size * s.dice().between(0.7, 1.5);
      double half = size * 0.12;
      s.body(
          blob(px - half * 0.8, y, px - half, y - h, px + half, y - h, px + half * 0.8, y),
          colour,
          half * 0.6);
      s.detail(oval(px, y - h, half, half * 0.5), Tint.dark(colour, 0.5));
      s.line(oval(px, y - h, half, half * 0.5), half * 0.2, Tint.pale(colour, 0.3));
    }
  }

  /** Kelp and rocks that frame the view, in front. */
  public static void kelp(Sketch s) {
    var dice = s.dice();
    double w = s.edge();
    for (var side = -1; side <= 1; side += 2) {
      var rock =
          blob(
              side * (w + 0.4),
              s.bottom() + 0.1,
              side * (w + 0.4),
              s.row(0.7),
              side * w * 0.95,
              s.row(0.86),
              side * w * 0.7,
              s.row(1.3),
              side * w * 0.45,
              s.bottom() + 0.1);
      s.fill(rock, 0x1d5878);
      s.detail(common(rock, moved(rock, 0.03, 0.035)), 0x174b69);
    }
    for (var i = 0; i < 16; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double x = side * w * dice.between(0.74, 1.1);
      double low = s.bottom() - 0.15;
      double h = dice.between(0.45, 0.9) * (s.upright() ? 1.3 : 1);
      int green = dice.pick(0x1f6b58, 0x2a7f5e, 0x3a8f5f);
      double lean = dice.between(-0.05, 0.05);
      s.limb(
          curve(x, low, x + lean, low - h * 0.35, x - lean, low - h * 0.7, x + lean * 1.4, low - h),
          0.007,
          green);
      for (var k = 1; k < 15; k++) {
        double t = k / 15.0;
        double px = x + lean * StrictMath.sin(t * 7);
        double py = low - h * t;
        int out = k % 2 == 0 ? 1 : -1;
        s.fill(
            blob(
                px,
                py,
                px + out * 0.025,
                py - 0.02,
                px + out * 0.06,
                py - 0.034,
                px + out * 0.03,
                py - 0.002),
            k % 3 == 0 ? Tint.pale(green, 0.15) : green);
      }
    }
    for (var i = 0; i < 6; i++) {
      Flora.tuft(
          s,
          (i % 2 == 0 ? -1 : 1) * w * dice.between(0.55, 1),
          s.bottom() - 0.22,
          0.16,
          9,
          0x2f7d62);
    }
  }
}

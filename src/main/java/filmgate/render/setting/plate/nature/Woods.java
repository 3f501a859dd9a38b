package filmgate.render.setting.plate.nature;

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
import java.awt.Shape;

/** Layers of forests. */
public final class Woods {
  private Woods() {}

  /** Pale trunks in the mist with light between them. */
  public static void forestFar(Sketch s) {
    var dice = s.dice();
    s.fill(box(s.left(), s.top(), s.right(), s.row(0.1)), 0xc3d8b4);
    s.spot(s.edge() * 0.2, s.horizon() * 0.62, s.edge() * 0.75, s.horizon() * 0.7, 0xfdf8d8, 0.6);
    for (var layer = 0; layer < 2; layer++) {
      int bark = layer == 0 ? 0x9fbba0 : 0x7c9f86;
      for (double x = s.left(); x < s.right(); x += dice.between(0.04, 0.12)) {
        double w = dice.between(0.008, 0.018) * (1 + 0.6 * layer);
        s.fill(box(x - w, s.top(), x + w, s.row(0.1)), bark);
        s.detail(box(x + w * 0.3, s.top(), x + w, s.row(0.1)), Tint.pale(bark, 0.25));
      }
      for (double x = s.left(); x < s.right(); x += dice.between(0.06, 0.14)) {
        double size = dice.between(0.08, 0.15);
        s.detail(
            bumpy(dice, x, s.horizon() * dice.between(-0.2, 0.3), size * 1.5, size, 7),
            Tint.mix(bark, 0xa9c98a, 0.4),
            0.7);
      }
      for (double x = s.left(); x < s.right(); x += dice.between(0.05, 0.1)) {
        double size = dice.between(0.04, 0.09);
        Flora.bush(s, x, s.row(0.1 + 0.05 * layer), size * 2, size, Tint.mix(bark, 0x86b070, 0.55));
      }
    }
  }

  /** Trees with crowns, a glade in the middle. */
  public static void forestMid(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 12; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double x = side * (0.24 + (s.right() - 0.2) * (i + dice.between(0, 1)) / 13);
      trunk(s, x, s.row(0.34 + 0.12 * dice.unit()), dice.between(0.028, 0.045), 0x5f6a52);
    }
    for (var i = 0; i < 46; i++) {
      double x = dice.between(s.left(), s.right());
      double out = Math.min(1, Math.abs(x) / s.edge());
      double size = dice.between(0.08, 0.15);
      double y = s.horizon() * (dice.between(-0.35, 0.12) + 0.26 * out);
      Flora.crown(s, x, y, size * 1.25, size * 0.85, dice.pick(0x5d9150, 0x6d9f55, 0x4f8450));
    }
    for (double x = s.left(); x < s.right(); x += dice.between(0.04, 0.08)) {
      double out = Math.min(1, Math.abs(x) / s.edge());
      if (out > 0.2) {
        double size = dice.between(0.05, 0.09) * (0.5 + out);
        Flora.bush(s, x, s.row(0.4), size * 2, size, dice.pick(0x55874a, 0x679a52));
        fern(s, x, s.row(0.46), size, 0x6ba04f);
      }
    }
  }

  private static void trunk(Sketch s, double x, double base, double half, int bark) {
    var outline =
        blob(
            x - half * 2,
            base + 0.01,
            x - half,
            base - 0.1,
            x - half * 0.8,
            s.top() - 0.1,
            x + half * 0.8,
            s.top() - 0.1,
            x + half,
            base - 0.1,
            x + half * 2,
            base + 0.01);
    s.fill(outline, bark);
    s.detail(common(outline, moved(outline, -half * 0.9, 0)), Tint.dark(bark, 0.3));
    s.detail(common(outline, moved(outline, half * 1.45, 0)), Tint.pale(bark, 0.22));
    var dice = s.dice();
    for (var i = 0; i < 14; i++) {
      double y = s.top() + (base - s.top()) * dice.unit();
      double at = x + half * dice.between(-0.7, 0.6);
      s.line(
          curve(at, y, at + half * 0.1, y + 0.03, at - half * 0.1, y + 0.06),
          half * 0.07,
          Tint.dark(bark, 0.45));
    }
  }

  private static void fern(Sketch s, double x, double base, double size, int green) {
    for (var i = -3; i <= 3; i++) {
      double lean = i * size * 0.32;
      var leaf =
          blob(
              x,
              base,
              x + lean * 0.5 - size * 0.04,
              base - size * 0.7,
              x + lean * 1.5,
              base - size * (0.8 - 0.1 * Math.abs(i)),
              x + lean * 0.6 + size * 0.05,
              base - size * 0.5);
      s.fill(leaf, i > 0 ? Tint.pale(green, 0.12) : Tint.dark(green, 0.18));
    }
  }

  /** Large dark trunks, leaves, and ferns that frame the glade. */
  public static void forestNear(Sketch s) {
    var dice = s.dice();
    double w = s.edge();
    trunk(s, -w * 0.92, s.row(1.15), 0.085, 0x4d4335);
    trunk(s, w * 0.98, s.row(1.25), 0.1, 0x4a4034);
    trunk(s, w * 0.66 + 0.02, s.row(0.75), 0.045, 0x5a5140);
    for (var i = 0; i < 26; i++) {
      double x = dice.between(s.left(), s.right());
      double out = Math.min(1.1, Math.abs(x) / w);
      double size = dice.between(0.07, 0.13);
      Flora.crown(
          s,
          x,
          s.top() * 0.4 + s.horizon() * 0.3 * out * out * dice.between(0.3, 1.1),
          size * 1.4,
          size,
          dice.pick(0x3c6b3d, 0x447545, 0x335f3a));
    }
    for (var i = 0; i < 26; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double x = side * w * dice.between(0.6, 1.15);
      double size = dice.between(0.1, 0.18);
      fern(s, x, s.row(1.0 + 0.5 * dice.unit()), size, dice.pick(0x4e8443, 0x5f964a, 0x3f7340));
    }
    for (var i = 0; i < 12; i++) {
      mushroom(
          s,
          (i % 2 == 0 ? -1 : 1) * w * dice.between(0.62, 0.95),
          s.row(1.1 + 0.2 * dice.unit()),
          dice.between(0.014, 0.026));
    }
  }

  private static void mushroom(Sketch s, double x, double base, double size) {
    s.fill(
        blob(
            x - size * 0.25,
            base,
            x - size * 0.18,
            base - size,
            x + size * 0.18,
            base - size,
            x + size * 0.25,
            base),
        0xefe4d0);
    var cap =
        blob(
            x - size,
            base - size * 0.8,
            x,
            base - size * 1.9,
            x + size,
            base - size * 0.8,
            x,
            base - size * 0.7);
    s.fill(cap, 0xc0553c);
    s.detail(oval(x - size * 0.3, base - size * 1.2, size * 0.14, size * 0.1), 0xf6e8dc);
    s.detail(oval(x + size * 0.25, base - size * 1.35, size * 0.16, size * 0.12), 0xf6e8dc);
  }

  /** Rays of the sun that fall between the trees. */
  public static void lightShafts(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 7; i++) {
      double x = -s.edge() * 0.5 + s.edge() * 1.5 * (i + dice.unit() * 0.6) / 7;
      double width = dice.between(0.025, 0.08);
      double lean = s.bottom() * 0.42;
      for (var k = 0; k < 3; k++) {
        double half = width * (1 - 0.28 * k);
        s.detail(
            polygon(
                x - half * 0.4,
                s.top(),
                x + half * 0.4,
                s.top(),
                x + half - lean,
                s.row(0.8),
                x - half - lean,
                s.row(0.8)),
            0xfff6c8,
            0.05);
      }
    }
    for (var i = 0; i < 24; i++) {
      s.spot(
          dice.between(-s.edge(), s.edge()),
          s.row(dice.between(0.5, 1.5)),
          dice.between(0.02, 0.07),
          0.009,
          0xf2f2a0,
          0.22);
    }
  }

  /** Firs with snow in three rows, higher at the sides. */
  public static void snowFirs(Sketch s) {
    var dice = s.dice();
    for (var row = 0; row < 3; row++) {
      double base = s.row(0.03 + 0.12 * row);
      s.fill(snowBank(s, base - 0.012, row), row == 0 ? 0xe3ecf4 : 0xeef4f9);
      for (double x = s.left(); x < s.right(); x += dice.between(0.03, 0.07) * (1 + row)) {
        double out = Math.min(1, Math.abs(x) / s.edge());
        if (row < 2 || out > 0.55) {
          double h = (0.06 + 0.07 * row) * dice.between(0.7, 1.2) * (0.6 + out) * s.tall(1.4);
          Flora.fir(s, x, base + 0.004, h, Tint.mix(0x6f93a0, 0x3d6a62, row / 2.0), true);
        }
      }
    }
    s.fill(snowBank(s, s.row(0.32), 3), 0xf2f6fa);
  }

  private static Shape snowBank(Sketch s, double y, int wave) {
    return ridge(
        s.left(), s.right(), s.row(0.55), 0.03, x -> y + 0.012 * StrictMath.sin(x * 4 + wave * 2));
  }

  /** Large snowy firs and drifts at both sides, in front. */
  public static void snowFrame(Sketch s) {
    double w = s.edge();
    double low = s.row(s.nearest());
    Flora.fir(s, -w * 0.93, s.row(0.8), 0.62, 0x2f5a55, true);
    Flora.fir(s, w * 0.97, s.row(0.95), 0.72, 0x2b544f, true);
    Flora.fir(s, w * 0.76, s.row(0.62), 0.4, 0x37655f, true);
    var drift =
        blob(
            s.left() - 0.1,
            s.bottom(),
            s.left() - 0.1,
            low - 0.13,
            -w * 0.9,
            low - 0.12,
            -w * 0.5,
            low - 0.02,
            -w * 0.1,
            low + 0.06,
            0,
            s.bottom());
    s.fill(drift, 0xdbe6f1);
    s.detail(common(drift, moved(drift, 0.04, 0.03)), 0xf6f9fc);
    var other =
        blob(
            w * 0.3,
            s.bottom(),
            w * 0.5,
            low - 0.0,
            w * 0.85,
            low - 0.1,
            s.right() + 0.1,
            low - 0.1,
            s.right() + 0.1,
            s.bottom());
    s.fill(other, 0xd3e0ee);
    s.detail(common(other, moved(other, 0.05, 0.028)), 0xf1f6fb);
  }

  /** The tracks, humps, and blue shades of a snowfield. */
  public static void snowGround(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 26; i++) {
      double depth = dice.between(0.35, s.nearest() + 0.2);
      double x = dice.between(s.left(), s.right());
      double half = 0.12 * (0.4 + depth) * dice.between(0.6, 1.5);
      double y = s.row(depth);
      s.detail(
          blob(x - half, y, x, y - half * 0.07, x + half, y, x, y + half * 0.05), 0xc9d9ea, 0.6);
      s.detail(
          blob(
              x - half * 0.8,
              y - half * 0.02,
              x + half * 0.1,
              y - half * 0.1,
              x + half,
              y - half * 0.02,
              x,
              y - half * 0.01),
          0xffffff,
          0.8);
    }
  }
}

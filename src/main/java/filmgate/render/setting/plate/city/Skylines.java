package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** Towers of a city at the horizon. */
public final class Skylines {
  private Skylines() {}

  /** A pale row of towers with a few lights. */
  public static void skylineFar(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.05);
    for (double x = s.left(); x < s.right(); ) {
      double w = dice.between(0.04, 0.09);
      double h = dice.between(0.08, 0.24) * s.tall(1.7);
      int wall = Tint.mix(0x93a9c4, 0xa9bbd0, dice.unit());
      s.fill(box(x, base - h, x + w, base), wall);
      s.detail(box(x, base - h, x + w * 0.35, base), Tint.dark(wall, 0.12));
      crest(s, x, x + w, base - h, wall);
      new Windows(dice, 0.3)
          .grid(x + 0.004, base - h + 0.008, x + w - 0.004, base, 5, (int) (h / 0.02), 0.45, 0.5)
          .paint(s, Tint.dark(wall, 0.14), 0.7);
      x += w * dice.between(0.75, 1.1);
    }
  }

  private static void crest(Sketch s, double x1, double x2, double y, int wall) {
    var dice = s.dice();
    double x = (x1 + x2) / 2;
    double w = x2 - x1;
    switch (dice.below(5)) {
      case 0 -> s.fill(box(x - w * 0.25, y - w * 0.3, x + w * 0.25, y), wall);
      case 1 -> s.fill(polygon(x1, y, x, y - w * 0.5, x2, y), wall);
      case 2 -> s.limb(curve(x, y, x, y - w), w * 0.05, wall);
      case 3 -> s.fill(polygon(x1, y, x1, y - w * 0.4, x2, y), wall);
      default -> {
        s.fill(box(x1 + w * 0.12, y - w * 0.18, x2 - w * 0.12, y), wall);
        s.fill(box(x1 + w * 0.3, y - w * 0.34, x2 - w * 0.3, y), wall);
      }
    }
  }

  /** Towers with lit windows; the highest are at both sides of the middle. */
  public static void skylineMid(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.08);
    needle(s, s.edge() * 0.42, base, 0.56 * s.tall(1.6));
    int[] walls = {0x5d7391, 0x6f7f97, 0x53667f, 0x7b8798, 0x61738a, 0x8a8d96};
    for (double x = s.left(); x < s.right(); ) {
      double w = dice.between(0.07, 0.13);
      double out = Math.abs(x + w / 2) / s.edge();
      double hill = 0.55 + 0.75 * StrictMath.exp(-6 * (out - 0.55) * (out - 0.55));
      double h = dice.between(0.16, 0.3) * hill * s.tall(1.9);
      tower(s, x, x + w, base - h, base, walls[dice.below(walls.length)]);
      x += w + dice.between(-0.015, 0.02);
    }
    s.fade(s.left(), s.right(), base - 0.1, base, 0xcfdbe8, 0.35);
    for (double x = s.left(); x < s.right(); x += dice.between(0.02, 0.045)) {
      double size = dice.between(0.015, 0.03);
      Flora.bush(s, x, base + 0.004, size * 2, size, 0x52765e);
    }
  }

  static void tower(Sketch s, double x1, double x2, double y, double base, int wall) {
    var dice = s.dice();
    double w = x2 - x1;
    crest(s, x1, x2, y, Tint.dark(wall, 0.1));
    s.fill(box(x1, y, x2, base), wall);
    s.detail(box(x1, y, x1 + w * 0.3, base), Tint.dark(wall, 0.24));
    s.detail(box(x2 - w * 0.06, y, x2, base), Tint.pale(wall, 0.2));
    s.detail(box(x1, y, x2, y + 0.006), Tint.pale(wall, 0.3));
    var rows = Math.max(2, (int) ((base - y) / 0.024));
    var columns = dice.chance(0.3) ? 1 : dice.below(3) + 4;
    new Windows(dice, columns == 1 ? 0.25 : 0.42)
        .grid(
            x1 + w * 0.06,
            y + 0.012,
            x2 - w * 0.06,
            base - 0.01,
            columns,
            rows,
            columns == 1 ? 0.96 : 0.6,
            0.5)
        .paint(s, Tint.dark(wall, 0.42), 0.92);
    if (dice.chance(0.3)) {
      s.glow(oval(x1 + w / 2, y - 0.03, 0.004, 0.004), 0xff5a4a, 0.9);
    }
  }

  private static void needle(Sketch s, double x, double base, double height) {
    double y = base - height;
    s.fill(
        polygon(
            x - 0.05,
            base,
            x - 0.008,
            y + height * 0.3,
            x + 0.008,
            y + height * 0.3,
            x + 0.05,
            base,
            x + 0.036,
            base,
            x,
            y + height * 0.5,
            x - 0.036,
            base),
        0x8d98ab);
    s.limb(curve(x, y, x, base - height * 0.2), 0.007, 0x9aa5b8);
    s.body(oval(x, y + height * 0.3, 0.03, 0.026), 0x7a869b, 0.014);
    s.glow(
        box(x - 0.028, y + height * 0.3 - 0.004, x + 0.028, y + height * 0.3 + 0.003),
        0x8fe0ff,
        0.9);
    s.body(oval(x, base - height * 0.36, 0.02, 0.018), 0x7a869b, 0.01);
    s.body(oval(x, y + height * 0.13, 0.011, 0.01), 0x7a869b, 0.005);
    s.glow(oval(x, y, 0.005, 0.005), 0xff5a4a, 1);
  }

  /** A railing, lamps, and planters at the edge of a paved bank. */
  public static void promenade(Sketch s) {
    double base = s.row(0.52);
    s.fill(box(s.left(), base - 0.012, s.right(), base + 0.016), 0xb9b3aa);
    s.detail(box(s.left(), base + 0.004, s.right(), base + 0.016), 0x8f8a84);
    for (double x = s.left(); x < s.right(); x += 0.028) {
      s.detail(box(x, base - 0.085, x + 0.004, base - 0.01), 0x3d4754);
    }
    for (double x = s.left(); x < s.right(); x += 0.28) {
      s.fill(box(x - 0.006, base - 0.1, x + 0.008, base), 0x343d49);
    }
    s.fill(round(s.left(), base - 0.1, s.right(), base - 0.086, 0.006), 0x4a5563);
    s.detail(box(s.left(), base - 0.099, s.right(), base - 0.095), 0x8b98a8);
    Lamps.post(s, -s.edge() * 0.78, s.row(0.62), s.upright() ? 0.56 : 0.46);
    Lamps.post(s, s.edge() * 0.84, s.row(0.62), s.upright() ? 0.56 : 0.46);
    for (var side = -1; side <= 1; side += 2) {
      double x = side * s.edge() * 1.0;
      double y = s.row(0.82);
      Flora.bush(s, x, y - 0.07, 0.2, 0.12, 0x5d8f57);
      s.body(
          polygon(x - 0.1, y - 0.08, x + 0.1, y - 0.08, x + 0.08, y, x - 0.08, y), 0xa88f7a, 0.03);
    }
  }

  /** The paved bank, with joints in perspective. */
  public static void paving(Sketch s) {
    double far = s.row(0.55);
    s.detail(box(s.left(), s.row(0.51), s.right(), s.bottom()), 0xb5afa8);
    s.fade(s.left(), s.right(), s.row(0.75), s.row(0.51), 0x5f5c66, 0.35);
    s.fade(s.left(), s.right(), s.row(1), s.bottom(), 0x4f4d58, 0.35);
    for (var i = -12; i <= 12; i++) {
      double x = i * 0.16;
      s.line(
          curve(x * 0.55, far, x * s.nearest() * 1.3, s.row(s.nearest() * 1.3)),
          0.0022,
          0x7f7a76,
          0.5);
    }
    for (var i = 0; i < 9; i++) {
      double y = s.row(0.6 + 0.03 * i + 0.014 * i * i);
      s.detail(box(s.left(), y, s.right(), y + 0.0014 + 0.0003 * i), 0x7f7a76, 0.5);
    }
  }
}

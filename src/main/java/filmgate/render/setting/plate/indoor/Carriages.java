package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The inside of a train, and a platform in the open. */
public final class Carriages {
  private Carriages() {}

  /** A wall with windows, and seats with passengers. */
  public static void carriage(Sketch s) {
    double base = s.row(0.46);
    double k = Room.size(s);
    s.fill(box(s.left(), s.top(), s.right(), base), 0xdfe3e4);
    s.fill(box(s.left(), s.top(), s.right(), base - 0.62 * k), 0xb9c0c4);
    s.detail(box(s.left(), base - 0.62 * k, s.right(), base - 0.6 * k), 0x8a939b);
    for (double x = -4 * 0.5; x < s.right(); x += 0.5) {
      s.glow(round(x, base - 0.655 * k, x + 0.34, base - 0.635 * k, 0.008), 0xf7fff8, 1);
    }
    for (double x = -3 * 0.74 + 0.06; x < s.right(); x += 0.74) {
      window(s, x, base - 0.52 * k, x + 0.44, base - 0.2 * k);
      seats(s, x - 0.02, x + 0.46, base, k);
      door(s, x + 0.48, x + 0.7, base, k);
    }
  }

  private static void window(Sketch s, double x1, double y1, double x2, double y2) {
    s.detail(round(x1 - 0.014, y1 - 0.014, x2 + 0.014, y2 + 0.014, 0.03), 0x9aa3ab);
    s.detail(round(x1, y1, x2, y2, 0.024), 0x2a3346);
    var dice = s.dice();
    for (var i = 0; i < 7; i++) {
      double x = dice.between(x1 + 0.02, x2 - 0.08);
      double y = dice.between(y1 + 0.03, y2 - 0.03);
      s.glow(
          round(x, y, x + dice.between(0.03, 0.07), y + 0.006, 0.003),
          dice.pick(0xffd9a0, 0x9fd8ff, 0xff9f8a),
          0.6);
    }
    s.detail(polygon(x1 + 0.05, y2, x1 + 0.16, y1, x1 + 0.22, y1, x1 + 0.11, y2), 0xffffff, 0.14);
  }

  private static void seats(Sketch s, double x1, double x2, double base, double k) {
    s.body(round(x1, base - 0.19 * k, x2, base - 0.06 * k, 0.02), 0x3f6f9a, 0.012);
    s.body(round(x1 - 0.01, base - 0.085 * k, x2 + 0.01, base - 0.035 * k, 0.012), 0x4f83b0, 0.01);
    s.detail(box(x1 + 0.01, base - 0.035 * k, x2 - 0.01, base + 0.01), 0x6a737c);
    var dice = s.dice();
    for (var i = 0; i < 3; i++) {
      if (dice.chance(0.78)) {
        passenger(s, x1 + 0.09 + 0.15 * i, base, k * dice.between(0.95, 1.05));
      }
    }
  }

  private static void passenger(Sketch s, double x, double base, double k) {
    var dice = s.dice();
    int coat = dice.pick(0x4f5f7a, 0x8a4f4a, 0x5a7a5a, 0xb08a50, 0x6a5a7a, 0xd9d4c8);
    int skin = dice.pick(0xe8bd98, 0xc98f68, 0x8a5a3c);
    double y = base - 0.08 * k;
    s.detail(round(x - 0.05 * k, y, x + 0.05 * k, y + 0.1 * k, 0.015), 0x353c4c);
    s.body(
        blob(
            x - 0.052 * k,
            y + 0.02 * k,
            x - 0.054 * k,
            y - 0.1 * k,
            x - 0.02 * k,
            y - 0.145 * k,
            x + 0.02 * k,
            y - 0.145 * k,
            x + 0.054 * k,
            y - 0.1 * k,
            x + 0.052 * k,
            y + 0.02 * k),
        coat,
        0.01);
    s.detail(oval(x, y - 0.19 * k, 0.034 * k, 0.042 * k), skin);
    s.detail(
        blob(
            x - 0.037 * k,
            y - 0.185 * k,
            x - 0.03 * k,
            y - 0.235 * k,
            x + 0.03 * k,
            y - 0.235 * k,
            x + 0.037 * k,
            y - 0.185 * k,
            x,
            y - 0.215 * k),
        dice.pick(0x2e231e, 0x5a3a28, 0x1f1b1c));
    s.detail(round(x - 0.014, y - 0.045 * k, x + 0.014, y - 0.005 * k, 0.003), 0x20242c);
    s.glow(round(x - 0.011, y - 0.04 * k, x + 0.011, y - 0.01 * k, 0.002), 0xa8d8ff, 0.8);
  }

  private static void door(Sketch s, double x1, double x2, double base, double k) {
    double mid = (x1 + x2) / 2;
    s.detail(box(x1, base - 0.56 * k, x2, base + 0.01), 0xa9b2b8);
    for (var half = 0; half < 2; half++) {
      double a = half == 0 ? x1 + 0.006 : mid + 0.002;
      double b = half == 0 ? mid - 0.002 : x2 - 0.006;
      s.detail(box(a, base - 0.55 * k, b, base + 0.005), 0xcbd2d6);
      s.detail(round(a + 0.02, base - 0.51 * k, b - 0.02, base - 0.2 * k, 0.014), 0x2a3346);
    }
  }

  /** Poles and a bar with straps. */
  public static void straps(Sketch s) {
    double k = Room.size(s);
    double y = s.row(0.46) - 0.56 * k;
    s.limb(lines(s.left(), y, s.right(), y), 0.012, 0xd3d9dc);
    for (double x = -5 * 0.3; x < s.right(); x += 0.3) {
      s.line(lines(x, y, x, y + 0.06), 0.01, 0x3a4048);
      s.line(polygon(x - 0.026, y + 0.11, x, y + 0.06, x + 0.026, y + 0.11), 0.008, 0xf0b92c);
    }
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          lines(side * s.edge() * 0.66, s.top(), side * s.edge() * 0.66, s.row(0.75)),
          0.014,
          0xe0c45a);
    }
  }

  /** A train with lit windows below the roof of an open platform. */
  public static void railTrain(Sketch s) {
    double base = s.row(0.3);
    double y = base - 0.3;
    s.fill(round(s.left() - 0.3, y, s.right() + 0.3, base, 0.04), 0xe4e8ea);
    s.detail(box(s.left(), base - 0.12, s.right(), base - 0.09), 0x2f7f5f);
    s.detail(box(s.left(), base - 0.02, s.right(), base + 0.012), 0x4a525a);
    for (double x = -4 * 0.5; x < s.right(); x += 0.5) {
      for (var i = 0; i < 2; i++) {
        double a = x + 0.04 + 0.15 * i;
        s.detail(round(a, y + 0.05, a + 0.12, base - 0.14, 0.014), 0x53606c);
        s.glow(round(a, y + 0.05, a + 0.12, base - 0.14, 0.014), 0xffe6b0, 0.8);
        s.detail(oval(a + 0.06, base - 0.16, 0.018, 0.022), 0x3a3036, 0.8);
      }
      s.detail(box(x + 0.35, y + 0.03, x + 0.47, base), 0xc9d0d4);
      s.glow(round(x + 0.365, y + 0.06, x + 0.455, base - 0.1, 0.008), 0xffe6b0, 0.7);
    }
  }

  /** The yellow line, columns with a roof, a clock, and a sign. */
  public static void railPlatform(Sketch s) {
    double w = s.edge();
    double y = s.row(0.34);
    s.detail(box(s.left(), y, s.right(), y + 0.014), 0xe9e6dc);
    s.detail(box(s.left(), y + 0.03, s.right(), y + 0.055), 0xf0b92c);
    double roof = s.horizon() - 0.4 * s.tall(1.4);
    s.fill(
        polygon(s.left(), s.top(), s.right(), s.top(), s.right(), roof, s.left(), roof), 0x5a646c);
    s.detail(box(s.left(), roof - 0.02, s.right(), roof + 0.012), 0x3f4850);
    for (double x = -3 * 0.6; x < s.right(); x += 0.6) {
      s.glow(round(x + 0.1, roof - 0.006, x + 0.34, roof + 0.012, 0.006), 0xf7fff0, 0.95);
    }
    for (var side = -1; side <= 1; side += 2) {
      double x = side * w * 0.72;
      double base = s.row(0.6);
      s.spot(x, base, 0.06, 0.01, 0x20262c, 0.5);
      s.body(box(x - 0.022, roof, x + 0.022, base), 0x7f8a90, 0.014);
      s.limb(curve(x, roof + 0.16, x + 0.03, roof + 0.06, x + 0.1, roof), 0.012, 0x7f8a90);
      s.limb(curve(x, roof + 0.16, x - 0.03, roof + 0.06, x - 0.1, roof), 0.012, 0x7f8a90);
    }
    s.line(lines(0.3 * w, roof, 0.3 * w, roof + 0.05), 0.006, 0x3f4850);
    s.fill(oval(0.3 * w, roof + 0.09, 0.042, 0.042), 0x3f4850);
    s.glow(oval(0.3 * w, roof + 0.09, 0.036, 0.036), 0xfffbe8, 0.9);
    s.line(lines(0.3 * w, roof + 0.09, 0.3 * w, roof + 0.066), 0.004, 0x20242a);
    s.line(lines(0.3 * w, roof + 0.09, 0.3 * w + 0.018, roof + 0.1), 0.004, 0x20242a);
    s.fill(round(-0.52 * w, roof + 0.04, -0.16 * w, roof + 0.11, 0.006), 0x1f5f8a);
    for (var i = 0; i < 5; i++) {
      double x = -0.48 * w + 0.06 * w * i;
      s.glow(round(x, roof + 0.062, x + 0.036, roof + 0.088, 0.004), 0xffffff, 0.9);
    }
    s.detail(
        box(s.left(), s.row(1.3), s.right(), s.row(1.3) + 0.004), Tint.dark(0xb0b0ac, 0.2), 0.5);
  }
}

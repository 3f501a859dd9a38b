package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** An empty theatre, and a sports hall. */
public final class Theatres {
  private static final int VELVET = 0x9a1f2f;
  private static final int[] SHIRTS = {0xd9483c, 0x3f6fb0, 0xf0c050, 0xf1f1ee, 0x4f9a6a, 0x7a5a9a};

  private Theatres() {}

  /** A dark back wall between velvet curtains. */
  public static void curtains(Sketch s) {
    double base = s.row(0.2);
    s.fill(box(s.left(), s.top(), s.right(), base), 0x2a2230);
    s.fade(s.left(), s.right(), s.top(), base, 0x4a3846, 0.6);
    double w = s.edge();
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 13; i++) {
        double x = side * (w * 0.56 + 0.062 * i);
        int tone = i % 2 == 0 ? VELVET : Tint.dark(VELVET, 0.35);
        s.detail(
            blob(
                x - 0.036,
                s.top(),
                x + 0.036,
                s.top(),
                x + 0.04,
                base * 0.6,
                x + 0.034,
                base + 0.05,
                x - 0.034,
                base + 0.05,
                x - 0.04,
                base * 0.6),
            tone);
      }
      s.detail(
          round(
              side * w * 0.54 - 0.03,
              base * 0.55,
              side * w * 0.54 + side * 0.16 + 0.03,
              base * 0.55 + 0.03,
              0.015),
          0xd9a441);
    }
    for (double x = s.left(); x < s.right(); x += 0.16) {
      s.fill(oval(x + 0.08, 0.02, 0.1, 0.13), Tint.dark(VELVET, 0.1));
      s.detail(oval(x + 0.08, 0.0, 0.06, 0.12), VELVET);
      s.detail(oval(x + 0.08, 0.148, 0.05, 0.008), 0xd9a441);
    }
  }

  /** A beam from above, and the round light it throws on the boards. */
  public static void spotlight(Sketch s) {
    double y = s.row(1.0);
    s.glow(polygon(-0.03, s.top(), 0.03, s.top(), 0.34, y, -0.34, y), 0xfff3d0, 0.16);
    s.glow(polygon(-0.02, s.top(), 0.02, s.top(), 0.24, y, -0.24, y), 0xfff3d0, 0.1);
    s.glow(oval(0, y + 0.01, 0.36, 0.06), 0xfff0c8, 0.3);
    s.glow(oval(0, y + 0.01, 0.28, 0.045), 0xfff6dc, 0.3);
  }

  /** Tiers of spectators behind a court. */
  public static void sportsHall(Sketch s) {
    double base = s.row(0.3);
    s.fill(box(s.left(), s.top(), s.right(), base), 0x56617a);
    for (double x = -4 * 0.36; x < s.right(); x += 0.36) {
      s.detail(polygon(x, s.top(), x + 0.02, s.top(), x + 0.06, 0.1, x + 0.04, 0.1), 0x3d4660);
      s.glow(round(x + 0.08, 0.045, x + 0.26, 0.065, 0.008), 0xf4fbff, 1);
      s.glow(
          polygon(x + 0.08, 0.065, x + 0.26, 0.065, x + 0.36, base, x - 0.02, base),
          0xf4fbff,
          0.06);
    }
    var rows = 5;
    for (var row = 0; row < rows; row++) {
      double y = base - 0.3 + 0.06 * row;
      s.fill(box(s.left(), y, s.right(), y + 0.07), Tint.mix(0x6f7a94, 0x8a94ab, row / 5.0));
      spectators(s, y, 0.0135 + 0.001 * row);
    }
    s.fill(box(s.left(), base - 0.045, s.right(), base), 0x2f4f8a);
    for (double x = -1.4; x < 1.5; x += 0.5) {
      s.detail(round(x, base - 0.034, x + 0.26, base - 0.014, 0.004), 0xf1f1ee, 0.85);
    }
    score(s);
  }

  private static void spectators(Sketch s, double y, double size) {
    var dice = s.dice();
    for (double x = s.left(); x < s.right(); x += size * 2.7) {
      double px = x + dice.between(-0.004, 0.004);
      double up = dice.chance(0.2) ? size * 0.8 : 0;
      int shirt = SHIRTS[dice.below(6)];
      s.detail(round(px - size, y - size * 0.4 - up, px + size, y + size * 2, size * 0.6), shirt);
      s.detail(
          oval(px, y - size * 1.1 - up, size * 0.62, size * 0.75),
          dice.pick(0xe3b48f, 0xc98f68, 0x8a5a3c));
      s.detail(oval(px, y - size * 1.5 - up, size * 0.62, size * 0.42), 0x33261f);
      if (up > 0) {
        s.line(lines(px, y - up, px + size, y - size * 2.6), size * 0.5, shirt);
      }
    }
  }

  private static void score(Sketch s) {
    double y = 0.11;
    s.fill(round(-0.16, y, 0.16, y + 0.09, 0.01), 0x1c2130);
    for (var side = -1; side <= 1; side += 2) {
      for (var digit = 0; digit < 2; digit++) {
        double x = side * 0.09 + 0.03 * digit - 0.02;
        s.glow(box(x, y + 0.02, x + 0.018, y + 0.026), 0xff8a3a, 1);
        s.glow(box(x + 0.012, y + 0.02, x + 0.018, y + 0.07), 0xff8a3a, 1);
        s.glow(box(x, y + 0.042, x + 0.018, y + 0.048), 0xff8a3a, 1);
      }
    }
  }

  /** The lines of a court, and a basket at its right. */
  public static void court(Sketch s) {
    double w = s.edge();
    double far = s.row(0.34);
    s.detail(box(s.left(), far, s.right(), far + 0.006), 0xf4f1e8);
    s.detail(
        polygon(w * 0.3, far, w * 1.3, far, w * 1.6, s.row(1.25), w * 0.2, s.row(1.25)),
        0x9a5a34,
        0.45);
    s.line(oval(w * 0.26, s.row(0.75), 0.2, 0.05), 0.008, 0xf4f1e8);
    s.line(lines(-w * 0.25, far, -w * 0.5, s.bottom()), 0.008, 0xf4f1e8);
    basket(s, w * 0.4, s.row(0.62), s.upright() ? 0.72 : 0.66);
  }

  private static void basket(Sketch s, double x, double base, double high) {
    double top = base - high;
    s.spot(x + 0.1, base, 0.1, 0.014, 0x20160f, 0.5);
    s.body(round(x + 0.07, base - 0.05, x + 0.2, base, 0.01), 0x2f4f8a, 0.02);
    s.limb(lines(x + 0.14, base, x + 0.14, top + 0.1), 0.022, 0x5a6478);
    s.limb(lines(x + 0.14, top + 0.14, x + 0.02, top + 0.08), 0.016, 0x5a6478);
    s.fill(
        polygon(
            x - 0.02,
            top - 0.03,
            x + 0.03,
            top - 0.045,
            x + 0.03,
            top + 0.14,
            x - 0.02,
            top + 0.125),
        0xf4f6f8);
    s.line(
        polygon(
            x - 0.012,
            top + 0.03,
            x + 0.02,
            top + 0.022,
            x + 0.02,
            top + 0.085,
            x - 0.012,
            top + 0.09),
        0.005,
        0xe0503c);
    s.line(oval(x - 0.075, top + 0.1, 0.056, 0.016), 0.009, 0xe0602c);
    for (var i = 0; i < 6; i++) {
      double nx = x - 0.125 + 0.02 * i;
      s.line(
          lines(nx, top + 0.105, x - 0.075 + (nx - x + 0.075) * 0.5, top + 0.18), 0.003, 0xf4f1e8);
    }
  }
}

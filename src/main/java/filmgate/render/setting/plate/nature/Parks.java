package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A park with trees, a path, and a bench, and the fields of a farm. */
public final class Parks {
  private Parks() {}

  /** Strips of crops and ploughed earth that run to the horizon. */
  public static void cropRows(Sketch s) {
    var dice = s.dice();
    double vx = s.edge() * 0.2;
    for (var i = -16; i < 16; i++) {
      double x1 = i * 0.2;
      int crop = dice.pick(0xc9b25a, 0xd9c36c, 0xbfae58);
      s.detail(
          polygon(
              vx + x1 * 0.05,
              s.row(0.02),
              vx + (x1 + 0.2) * 0.05,
              s.row(0.02),
              (x1 + 0.2) * 2.6,
              s.bottom(),
              x1 * 2.6,
              s.bottom()),
          i % 2 == 0 ? crop : 0x9aa84c,
          0.8);
    }
    for (var i = 0; i < 200; i++) {
      double t = i / 200.0;
      double depth = 0.25 + 1.5 * t * t;
      double x = dice.between(s.left(), s.right());
      if (Math.abs(x) > 0.3 * depth) {
        Flora.tuft(s, x, s.row(depth), 0.02 + 0.04 * depth, 5, 0xc4ad52);
      }
    }
  }

  /** A wooden fence across the middle distance. */
  public static void fence(Sketch s) {
    double base = s.row(0.5);
    for (double x = s.left() - 0.02; x < s.right(); x += 0.17) {
      s.fill(round(x, base - 0.13, x + 0.02, base + 0.012, 0.004), 0x8b6a4c);
      s.detail(box(x + 0.012, base - 0.125, x + 0.02, base + 0.01), 0xab8662);
    }
    for (var rail = 0; rail < 2; rail++) {
      double y = base - 0.1 + 0.05 * rail;
      s.fill(box(s.left(), y, s.right(), y + 0.016), 0x9a7755);
      s.detail(box(s.left(), y, s.right(), y + 0.005), 0xb8926b);
    }
  }

  /** A red barn with a silo, a tree, and bales of straw. */
  public static void barn(Sketch s) {
    double base = s.row(0.24);
    double x = -s.edge() * 0.58;
    double k = 1.15;
    s.fill(box(x + 0.16 * k, base - 0.3 * k, x + 0.25 * k, base), 0xd5d3cb);
    s.detail(box(x + 0.16 * k, base - 0.3 * k, x + 0.19 * k, base), 0xb1b4b3);
    s.fill(
        blob(
            x + 0.155 * k,
            base - 0.3 * k,
            x + 0.2 * k,
            base - 0.36 * k,
            x + 0.255 * k,
            base - 0.3 * k),
        0x8e9aa2);
    barnHall(s, x, base, k);
    barnGate(s, x, base, k);
    Flora.tree(s, -s.edge() * 0.95, base + 0.02, 0.42, 0x6f9f50);
    Flora.tree(s, s.edge() * 0.86, base + 0.03, 0.34, 0x7aa956);
    bales(s);
  }

  private static void barnHall(Sketch s, double x, double base, double k) {
    s.fill(
        polygon(
            x - 0.18 * k,
            base,
            x - 0.18 * k,
            base - 0.16 * k,
            x - 0.11 * k,
            base - 0.25 * k,
            x,
            base - 0.29 * k,
            x + 0.11 * k,
            base - 0.25 * k,
            x + 0.15 * k,
            base - 0.16 * k,
            x + 0.15 * k,
            base),
        0xb2453a);
    s.detail(
        polygon(
            x - 0.18 * k,
            base,
            x - 0.18 * k,
            base - 0.16 * k,
            x - 0.11 * k,
            base - 0.25 * k,
            x - 0.08 * k,
            base - 0.25 * k,
            x - 0.1 * k,
            base),
        0x8e3531);
    for (double p = x - 0.16 * k; p < x + 0.15 * k; p += 0.025) {
      s.line(curve(p, base, p, base - 0.15 * k), 0.0015, 0x8e3531);
    }
    s.line(
        lines(
            x - 0.195 * k,
            base - 0.15 * k,
            x - 0.115 * k,
            base - 0.255 * k,
            x,
            base - 0.297 * k,
            x + 0.115 * k,
            base - 0.255 * k,
            x + 0.165 * k,
            base - 0.15 * k),
        0.014,
        0x55595f);
  }

  private static void barnGate(Sketch s, double x, double base, double k) {
    s.detail(box(x - 0.06 * k, base - 0.13 * k, x + 0.06 * k, base), 0x7a2e2a);
    s.line(
        lines(
            x - 0.06 * k,
            base,
            x - 0.06 * k,
            base - 0.13 * k,
            x + 0.06 * k,
            base - 0.13 * k,
            x + 0.06 * k,
            base,
            x - 0.06 * k,
            base - 0.13 * k,
            x + 0.06 * k,
            base - 0.13 * k,
            x - 0.06 * k,
            base),
        0.007,
        0xf1ebe0);
    s.detail(
        round(x - 0.025 * k, base - 0.22 * k, x + 0.025 * k, base - 0.175 * k, 0.004), 0xf1ebe0);
    s.detail(box(x - 0.018 * k, base - 0.213 * k, x + 0.018 * k, base - 0.182 * k), 0x4a3030);
  }

  private static void bales(Sketch s) {
    double[] at = {0.5, 0.4, 0.74, 0.5, 0.62, 0.62};
    for (var i = 0; i < at.length; i += 2) {
      double x = s.edge() * at[i];
      double size = 0.035 * (0.5 + at[i + 1]);
      double y = s.row(at[i + 1]) - size;
      s.fill(round(x - size * 1.5, y - size, x + size, y + size, size * 0.9), 0xb8963f);
      s.fill(oval(x + size * 0.4, y, size * 0.85, size), 0xe0c268);
      s.line(oval(x + size * 0.4, y, size * 0.5, size * 0.6), size * 0.08, 0xb8963f);
      s.line(oval(x + size * 0.4, y, size * 0.2, size * 0.25), size * 0.08, 0xb8963f);
    }
  }

  /** Green trees of a park, with a lawn between them. */
  public static void parkTrees(Sketch s) {
    rows(s, 0x8db788, 0x6d9f4e, 0x5f9350, 0x7dac55);
  }

  /** The trees of a park in autumn. */
  public static void autumnTrees(Sketch s) {
    rows(s, 0xd9b07a, 0xe08a3c, 0xc9582f, 0xe3b04a);
    fallen(s, 0xd9782f, 0xe3a93c, 0xb5482a);
  }

  /** Cherry trees in blossom. */
  public static void cherryTrees(Sketch s) {
    rows(s, 0xe9c6d0, 0xf2a9c0, 0xeb92b0, 0xf7c3d2);
    fallen(s, 0xf7c6d4, 0xf2a7bd, 0xfbdde6);
  }

  private static void rows(Sketch s, int far, int... leaves) {
    var dice = s.dice();
    for (double x = s.left(); x < s.right(); x += dice.between(0.05, 0.1)) {
      double size = dice.between(0.06, 0.1);
      s.detail(
          bumpy(dice, x, s.horizon() - size * 0.5 * s.tall(2), size, size * s.tall(1.5), 7),
          Tint.mix(far, Tint.dark(far, 0.12), dice.unit()));
    }
    double[] at = {-1.0, 0.3, -0.62, 0.12, 0.7, 0.16, 1.04, 0.36, 0.38, 0.04, -0.3, 0.03};
    for (var i = at.length - 2; i >= 0; i -= 2) {
      double depth = at[i + 1];
      double h = (0.26 + 0.7 * depth) * s.tall(1.35);
      Flora.tree(s, s.edge() * at[i], s.row(depth), h, dice.pick(leaves));
      s.spot(s.edge() * at[i] - 0.03, s.row(depth) + 0.004, h * 0.34, 0.012, 0x23402c, 0.4);
    }
  }

  private static void fallen(Sketch s, int... colours) {
    var dice = s.dice();
    for (var i = 0; i < 260; i++) {
      double t = dice.unit();
      double depth = 0.12 + (s.nearest() + 0.1) * t * t;
      double x = dice.between(s.left(), s.right());
      double size = 0.003 + 0.007 * depth;
      s.detail(oval(x, s.row(depth), size, size * 0.5), dice.pick(colours), 0.9);
    }
  }

  /** A bench and a path of a park. */
  public static void parkBench(Sketch s) {
    s.detail(
        blob(
            s.edge() * 0.15,
            s.row(0.06),
            s.edge() * 0.3,
            s.row(0.24),
            s.edge() * 0.16,
            s.row(0.5),
            s.edge() * 0.42,
            s.row(0.95),
            s.edge() * 0.55,
            s.bottom() + 0.1,
            -s.edge() * 0.5,
            s.bottom() + 0.1,
            -s.edge() * 0.28,
            s.row(0.95),
            -s.edge() * 0.06,
            s.row(0.55),
            s.edge() * 0.16,
            s.row(0.26),
            s.edge() * 0.1,
            s.row(0.06)),
        0xd9c8a6);
    double x = -s.edge() * 0.62;
    double base = s.row(0.62);
    double k = s.upright() ? 0.75 : 1;
    s.spot(x, base + 0.004, 0.2 * k, 0.014, 0x23402c, 0.45);
    for (var i = 0; i < 3; i++) {
      double y = base - 0.17 * k + 0.026 * i * k;
      s.fill(
          round(x - 0.16 * k, y, x + 0.16 * k, y + 0.018 * k, 0.004), i == 0 ? 0xb98a58 : 0xa87b4d);
    }
    for (var i = 0; i < 2; i++) {
      double y = base - 0.082 * k + 0.012 * i * k;
      s.fill(round(x - 0.17 * k, y, x + 0.17 * k, y + 0.011 * k, 0.004), 0xc4955f);
    }
    for (var side = -1; side <= 1; side += 2) {
      double at = x + side * 0.13 * k;
      s.limb(
          curve(at - 0.01, base - 0.17 * k, at, base - 0.09 * k, at - 0.012, base),
          0.009 * k,
          0x33383e);
      s.limb(curve(at, base - 0.08 * k, at + 0.02 * k, base), 0.009 * k, 0x33383e);
    }
  }
}

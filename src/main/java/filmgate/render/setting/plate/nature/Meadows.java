package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** Meadows and gardens. */
public final class Meadows {
  private static final int[] PETALS = {0xf4f1ea, 0xf2c94c, 0xe0679a, 0x8f7fd6, 0xe8735a, 0xf7b7cb};

  private Meadows() {}

  /** Drifts of flowers in the grass, small far away and larger near. */
  public static void meadowFlowers(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 26; i++) {
      double depth = 0.08 + i * 0.035;
      double y = s.row(depth);
      double x = dice.between(s.left(), s.right());
      s.detail(
          oval(x, y, 0.3 * (0.4 + depth), 0.012 * (0.4 + depth)),
          dice.pick(0x8fbf5c, 0x6fa548, 0xa5cc6e),
          0.5);
    }
    for (var i = 0; i < 420; i++) {
      double t = i / 420.0;
      double depth = 0.1 + (s.nearest() - 0.05) * t * t;
      double x = dice.between(s.left(), s.right());
      if (Math.abs(x) < 0.26 && depth > 0.7) {
        continue;
      }
      double size = 0.004 + 0.011 * depth;
      double y = s.row(depth);
      s.line(curve(x, y, x + size * 0.2, y - size * 1.6), size * 0.14, 0x4f7f3a);
      Flora.flower(
          s,
          x + size * 0.2,
          y - size * 1.7,
          size * 0.9,
          PETALS[(int) (x * 3 + 20 + dice.below(3)) % PETALS.length],
          0xf5b83d);
    }
  }

  /** Tall grass and flowers at the lower edge, higher at the sides. */
  public static void grassFrame(Sketch s) {
    var dice = s.dice();
    double low = s.bottom() - 0.24;
    for (var i = 0; i < 420; i++) {
      double x = s.left() + (s.right() - s.left()) * dice.unit();
      double out = Math.min(1.15, Math.abs(x) / s.edge());
      double h = (0.05 + 0.2 * out * out) * dice.between(0.7, 1.3);
      int green = Tint.mix(0x2f5a2c, 0x7fae4c, dice.unit());
      s.fill(Flora.blade(x, low, h, 0.012, dice.between(-0.05, 0.06) * (0.4 + out)), green);
    }
    for (var i = 0; i < 26; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double x = side * s.edge() * dice.between(0.6, 1.1);
      double h = dice.between(0.12, 0.24);
      s.line(curve(x, low, x + 0.01, low - h * 0.6, x + 0.02, low - h), 0.004, 0x47732f);
      Flora.flower(
          s,
          x + 0.02,
          low - h,
          dice.between(0.018, 0.03),
          PETALS[dice.below(PETALS.length)],
          0xf5b83d);
    }
  }

  /** A few tufts, stones, and paths of light on a lawn. */
  public static void grassTufts(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 18; i++) {
      double depth = dice.between(0.2, s.nearest());
      s.detail(
          oval(
              dice.between(s.left(), s.right()),
              s.row(depth),
              0.2 * (0.4 + depth),
              0.012 * (0.4 + depth)),
          dice.pick(0x9cc968, 0x6c9f48),
          0.35);
    }
    for (var i = 0; i < 80; i++) {
      double depth = 0.15 + (s.nearest() - 0.1) * i / 80;
      Flora.tuft(
          s, dice.between(s.left(), s.right()), s.row(depth), 0.012 + 0.026 * depth, 6, 0x6a9c46);
    }
  }

  /** A clipped hedge with an arch of roses and cypress trees behind. */
  public static void gardenHedge(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.2);
    double high = 0.15 * s.tall(1.5);
    for (double x = s.left(); x < s.right(); x += dice.between(0.16, 0.3)) {
      double h = dice.between(0.22, 0.34) * s.tall(1.4);
      if (dice.chance(0.5)) {
        var cypress =
            blob(
                x - 0.035,
                base,
                x - 0.04,
                base - h * 0.5,
                x,
                base - h * 1.2,
                x + 0.04,
                base - h * 0.5,
                x + 0.035,
                base);
        s.fill(cypress, 0x4a7a54);
        s.detail(common(cypress, moved(cypress, 0.025, 0)), 0x5f9061);
      } else {
        Flora.tree(s, x, base, h * 1.25, dice.pick(0x77a85c, 0x86b565, 0x6b9c62));
      }
    }
    s.fill(box(s.left(), base - high, s.right(), base), 0x477a45);
    s.detail(box(s.left(), base - high, s.right(), base - high * 0.86), 0x76a95c);
    for (var i = 0; i < 260; i++) {
      double x = dice.between(s.left(), s.right());
      double y = base - high * dice.unit();
      s.detail(
          oval(x, y, dice.between(0.006, 0.014), 0.007),
          dice.chance(0.5) ? 0x5b8f4f : 0x3c6c3d,
          0.7);
    }
    arch(s, s.edge() * 0.52, base);
  }

  private static void arch(Sketch s, double x, double base) {
    var dice = s.dice();
    double h = 0.3;
    passage(s, x, base, h);
    var path =
        curve(
            x - 0.085,
            base,
            x - 0.085,
            base - h * 0.7,
            x - 0.05,
            base - h * 0.98,
            x,
            base - h * 1.05,
            x + 0.05,
            base - h * 0.98,
            x + 0.085,
            base - h * 0.7,
            x + 0.085,
            base);
    s.limb(path, 0.012, 0xf4efe4);
    for (var i = 0; i < 70; i++) {
      double angle = StrictMath.PI * dice.unit();
      double rx = 0.085 + dice.between(-0.014, 0.02);
      double px = x - rx * StrictMath.cos(angle);
      double py =
          base - h * 0.62 - (h * 0.44 + dice.between(-0.014, 0.018)) * StrictMath.sin(angle);
      s.detail(oval(px, py, 0.013, 0.01), dice.pick(0x4c8046, 0x639a52));
      if (i % 2 == 0) {
        Flora.flower(s, px, py, 0.012, dice.pick(0xe76f8e, 0xf3a4b5, 0xd94f70), 0xf9dfa0);
      }
    }
  }

  /** What is seen through the arch: the thick hedge, a lawn, and a path to distant trees. */
  private static void passage(Sketch s, double x, double base, double h) {
    double far = base - 0.075;
    var hole =
        blob(
            x - 0.078,
            base,
            x - 0.08,
            base - h * 0.6,
            x - 0.05,
            base - h * 0.95,
            x,
            base - h,
            x + 0.05,
            base - h * 0.95,
            x + 0.08,
            base - h * 0.6,
            x + 0.078,
            base);
    s.fill(hole, 0x2f5636);
    var view = common(hole, round(x - 0.046, base - h * 0.88, x + 0.046, base, 0.046));
    s.detail(view, 0xd9ecf2);
    s.detail(common(view, box(x - 0.06, far - 0.06, x + 0.06, base)), 0x8fbf9a);
    for (var i = -2; i <= 2; i++) {
      double r = 0.022 + 0.006 * (i & 1);
      s.detail(common(view, oval(x + 0.022 * i, far - 0.05, r, r * 1.3)), 0x76ab86);
    }
    s.detail(common(view, box(x - 0.06, far - 0.012, x + 0.06, base)), 0xa9d086);
    s.detail(
        polygon(x - 0.007, far - 0.012, x + 0.007, far - 0.012, x + 0.06, base, x - 0.06, base),
        0xe6d5ac);
    s.detail(common(hole, box(x - 0.08, base - 0.03, x + 0.08, base)), 0x24402c, 0.25);
  }

  /** Flower beds at both sides of a path that leads to the hedge. */
  public static void gardenBeds(Sketch s) {
    var dice = s.dice();
    double far = s.row(0.22);
    double fx = s.edge() * 0.52;
    s.detail(
        blob(
            fx - 0.05,
            far,
            fx + 0.05,
            far,
            s.edge() * 0.46,
            s.row(0.8),
            s.edge() * 0.5,
            s.bottom() + 0.1,
            -s.edge() * 0.55,
            s.bottom() + 0.1,
            s.edge() * 0.02,
            s.row(0.8)),
        0xdcc79c);
    for (var i = 0; i < 40; i++) {
      double depth = dice.between(0.5, s.nearest() + 0.2);
      double x = dice.between(-0.16, 0.36) * s.edge();
      s.detail(
          oval(x, s.row(depth), 0.03 * depth, 0.009 * depth), dice.pick(0xc9b184, 0xe9d8b4), 0.8);
    }
    for (var row = 0; row < 7; row++) {
      double depth = 0.3 + 0.2 * row;
      double size = 0.062 * (0.35 + depth);
      double from = s.edge() * (0.3 - 0.42 * (depth - 0.3)) - 0.06 - size;
      double to = s.edge() * 0.5 + 0.1;
      for (double x = s.left(); x < s.right(); x += size * 0.9) {
        if (x < from || x > to) {
          shrub(
              s,
              x + size * dice.between(-0.2, 0.2),
              s.row(depth + dice.between(-0.03, 0.03)),
              size,
              row);
        }
      }
    }
  }

  private static void shrub(Sketch s, double x, double base, double size, int row) {
    var dice = s.dice();
    Flora.bush(
        s,
        x,
        base,
        size * dice.between(1, 1.5),
        size * dice.between(0.5, 0.95),
        dice.pick(0x568a48, 0x6a9f54, 0x4c8250));
    for (var k = 0; k < 2; k++) {
      Flora.flower(
          s,
          x + size * dice.between(-0.5, 0.5),
          base - size * dice.between(0.2, 0.8),
          size * 0.26,
          PETALS[(row * 2 + dice.below(2)) % PETALS.length],
          0xf5b83d);
    }
  }

  /** A large tree at the right and a smaller one at the left, in front of the middle distance. */
  public static void meadowTrees(Sketch s) {
    double k = s.upright() ? 1.15 : 1;
    s.spot(s.edge() * 0.86, s.row(0.42), 0.3, 0.014, 0x2f5a34, 0.4);
    Flora.tree(s, s.edge() * 0.9, s.row(0.42), 0.56 * k, 0x76a84c);
    Flora.tree(s, -s.edge() * 0.98, s.row(0.26), 0.34 * k, 0x6a9f50);
  }
}

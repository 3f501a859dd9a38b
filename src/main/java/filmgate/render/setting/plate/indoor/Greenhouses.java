package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** Glass walls around plants. */
public final class Greenhouses {
  private static final int FRAME = 0xeef3f0;
  private static final int[] LEAVES = {0x5f9a4a, 0x7fb45a, 0x4a8a55, 0x8fbf6a};
  private static final int[] BLOOMS = {0xe0607a, 0xf0b43c, 0xf4f1ea, 0xb06ac0, 0xe8823a};

  private Greenhouses() {}

  /** The gable of glass with its white bars, and trees outside. */
  public static void glass(Sketch s) {
    double w = s.edge();
    double base = s.row(0.3);
    double peak = base - 0.62 * s.tall(1.4);
    var dice = s.dice();
    for (var i = 0; i < 16; i++) {
      double x = dice.between(-w, w);
      Flora.crown(s, x, base - dice.between(0.02, 0.14), 0.12, dice.between(0.07, 0.12), 0x9cc79a);
    }
    s.detail(box(s.left(), s.top(), s.right(), base), 0xd9f0ea, 0.45);
    for (double x = -8 * 0.2; x < s.right(); x += 0.2) {
      double top = peak + 0.24 * Math.abs(x) / w;
      s.limb(lines(x, base, x, top), 0.009, FRAME);
    }
    for (var i = 0; i < 4; i++) {
      double y = base - 0.02 - 0.13 * i;
      s.limb(lines(s.left(), y, s.right(), y), i == 0 ? 0.03 : 0.008, FRAME);
    }
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 6; i++) {
        double x = side * w * 0.25 * i;
        s.limb(lines(x * 0.5, peak + 0.1 * i * 0.25, x * 1.9, s.top()), 0.009, FRAME);
      }
      s.limb(lines(0, peak, side * w * 1.5, peak + 0.36), 0.018, FRAME);
    }
    s.limb(lines(0, peak, 0, s.top()), 0.02, FRAME);
    s.detail(
        polygon(-w * 0.7, base, -w * 0.3, peak + 0.1, -w * 0.18, peak + 0.1, -w * 0.5, base),
        0xffffff,
        0.22);
    s.detail(
        polygon(w * 0.3, base, w * 0.6, peak + 0.2, w * 0.66, peak + 0.2, w * 0.4, base),
        0xffffff,
        0.2);
  }

  /** Tables with pots at both sides of a path, and baskets that hang from above. */
  public static void benches(Sketch s) {
    double w = s.edge();
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 3; i++) {
        double depth = 0.36 + 0.2 * i;
        double from = side * w * (0.36 + 0.13 * i);
        double to = side * (s.right() + 0.05);
        table(s, Math.min(from, to), Math.max(from, to), s.row(depth), 0.1 + 0.045 * i);
      }
    }
    for (var i = 0; i < 5; i++) {
      double x = (i - 2) * w * 0.44;
      double y = 0.12 + 0.03 * (i % 2);
      s.line(lines(x, s.top(), x, y), 0.004, 0x6a5a44);
      Flora.crown(s, x, y + 0.03, 0.07, 0.045, LEAVES[i % 4]);
      flowers(s, x, y + 0.03, 0.06, 0.035, BLOOMS[i]);
    }
  }

  private static void table(Sketch s, double x1, double x2, double base, double high) {
    double top = base - high;
    var dice = s.dice();
    for (double x = x1 + 0.03; x < x2; x += high * 0.75) {
      double grow = high * dice.between(0.75, 1.25);
      int leaf = LEAVES[dice.below(4)];
      Flora.bush(s, x, top - grow * 0.22, grow * 0.75, grow * 0.8, leaf);
      if (dice.chance(0.55)) {
        flowers(s, x, top - grow * 0.65, grow * 0.3, grow * 0.24, BLOOMS[dice.below(5)]);
      }
      double pot = grow * 0.22;
      s.body(
          polygon(
              x - pot,
              top - pot * 1.5,
              x + pot,
              top - pot * 1.5,
              x + pot * 0.7,
              top,
              x - pot * 0.7,
              top),
          0xb5653f,
          0.008);
    }
    s.body(box(x1, top, x2, top + high * 0.12), 0xa87f55, 0.006);
    for (double x = x1 + 0.02; x < x2; x += high * 1.6) {
      s.detail(
          round(x, top + high * 0.12, x + high * 0.09, base, 0.003), Tint.dark(0xa87f55, 0.25));
    }
  }

  private static void flowers(Sketch s, double x, double y, double rx, double ry, int bloom) {
    var dice = s.dice();
    for (var i = 0; i < 9; i++) {
      s.detail(
          oval(x + dice.between(-rx, rx), y + dice.between(-ry, ry), rx * 0.16, rx * 0.16), bloom);
    }
  }

  /** A path of slabs. */
  public static void path(Sketch s) {
    double w = s.edge();
    s.fill(
        polygon(
            -w * 0.14, s.row(0.3), w * 0.14, s.row(0.3), w * 0.8, s.bottom(), -w * 0.8, s.bottom()),
        0xc9c2b0);
    for (var i = 1; i < 9; i++) {
      double depth = 0.3 + (s.nearest() + 0.2) * i * i / 64;
      s.detail(
          box(-w * 0.9, s.row(depth), w * 0.9, s.row(depth) + 0.002 + 0.004 * depth),
          0xa39c8a,
          0.5);
    }
  }
}

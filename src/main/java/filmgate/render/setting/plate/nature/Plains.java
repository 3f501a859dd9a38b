package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;

/** Wide plains: the savanna, rice fields, and the surface of Mars. */
public final class Plains {
  private static final int RICE = 0xdfb648;

  private Plains() {}

  /** Acacias with flat crowns, and dry grass. */
  public static void savanna(Sketch s) {
    double w = s.edge();
    double tall = s.upright() ? 1.2 : 1;
    acacia(s, -w * 0.42, s.row(0.12), 0.12 * tall);
    acacia(s, w * 0.2, s.row(0.08), 0.09 * tall);
    acacia(s, w * 0.8, s.row(0.3), 0.3 * tall);
    acacia(s, -w * 0.95, s.row(0.36), 0.36 * tall);
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      double depth = 0.15 + 0.7 * dice.unit() * dice.unit();
      Flora.tuft(
          s,
          dice.between(s.left(), s.right()),
          s.row(depth),
          0.02 + 0.05 * depth,
          7,
          dice.pick(0xb8923f, 0xa9853a, 0xd0ab55));
    }
  }

  private static void acacia(Sketch s, double x, double base, double height) {
    int bark = 0x4f3b2c;
    double top = base - height;
    s.spot(x, base, height * 0.5, height * 0.05, 0x3a2a1a, 0.4);
    s.limb(
        curve(x, base, x + height * 0.02, base - height * 0.4, x, top + height * 0.2),
        height * 0.05,
        bark);
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          curve(
              x + height * 0.02,
              base - height * 0.42,
              x + side * height * 0.2,
              top + height * 0.3,
              x + side * height * 0.4,
              top + height * 0.14),
          height * 0.025,
          bark);
    }
    var dice = s.dice();
    for (var i = 0; i < 3; i++) {
      double cx = x + (i - 1) * height * 0.3;
      double cy = top + height * (0.1 + 0.03 * Math.abs(i - 1));
      var crown = bumpy(dice, cx, cy, height * 0.36, height * 0.1, 9);
      s.fill(crown, 0x5d6a33);
      s.detail(common(crown, moved(crown, height * 0.05, -height * 0.05)), 0x7c8a42);
    }
  }

  /** Rows of ripe rice between narrow dikes, up to the mountains. */
  public static void riceRows(Sketch s) {
    var dice = s.dice();
    for (var band = 0; band < 9; band++) {
      double depth = 0.05 + 0.9 * band * band / 64;
      double next = 0.05 + 0.9 * (band + 1) * (band + 1) / 64;
      int tone = band % 2 == 0 ? RICE : 0xcfa43c;
      s.fill(box(s.left(), s.row(depth), s.right(), s.row(next) + 0.004), tone);
      s.detail(
          box(s.left(), s.row(depth), s.right(), s.row(depth) + 0.003 + 0.006 * depth), 0x8a9a3f);
    }
    for (var i = 0; i < 420; i++) {
      double depth = 0.08 + 0.9 * i / 420;
      double x = dice.between(s.left(), s.right());
      Flora.tuft(
          s, x, s.row(depth), 0.012 + 0.05 * depth, 5, dice.pick(0xe8c45a, 0xd2a53a, 0xf0d478));
    }
  }

  /** Ears of rice in front. */
  public static void riceFrame(Sketch s) {
    var dice = s.dice();
    double low = s.row(s.nearest()) + 0.1;
    for (var i = 0; i < 90; i++) {
      double x = dice.between(s.left(), s.right());
      double high = dice.between(0.1, 0.2);
      double lean = dice.between(-0.05, 0.05);
      s.line(
          curve(x, low, x + lean * 0.4, low - high * 0.6, x + lean, low - high), 0.004, 0xa8973a);
      for (var grain = 0; grain < 5; grain++) {
        s.detail(
            oval(
                x + lean + 0.006 * grain * Math.signum(lean),
                low - high + 0.011 * grain,
                0.005,
                0.008),
            grain % 2 == 0 ? 0xf0d478 : 0xd9ae45);
      }
    }
  }

  /** Woods from above, up to the horizon, with a river that winds through them. */
  public static void canopy(Sketch s) {
    canopy(s, 0x4f7f45, 0x5f9450, 0x3f6f45, 0x7aa55a, 0x6b8f4a);
  }

  /** The same woods in autumn. */
  public static void autumnCanopy(Sketch s) {
    canopy(s, 0xc9752f, 0xd99a3a, 0xa84a2c, 0xe0b84a, 0x8f8a45);
  }

  private static void canopy(Sketch s, int... leaves) {
    double far = s.horizon();
    double near = s.bottom();
    s.fill(box(s.left(), far, s.right(), near), Tint.dark(leaves[0], 0.35));
    var dice = s.dice();
    var rows = 17;
    for (var row = 0; row < rows; row++) {
      double t = (row + 0.5) / rows;
      double depth = t * t;
      double y = far + (near - far) * depth;
      double size = 0.024 + 0.19 * depth;
      for (double x = s.left() - dice.between(0, size); x < s.right() + size; x += size * 0.82) {
        double away = Math.abs(x - river(depth));
        if (away < 0.03 + 0.3 * depth + size * 0.3) {
          continue;
        }
        double px = x + dice.between(-0.2, 0.2) * size;
        double py = y + dice.between(-0.15, 0.15) * size;
        int leaf = Tint.mix(dice.pick(leaves), 0xcfd6d8, 0.4 * (1 - t));
        tree(s, px, py, size * dice.between(0.5, 0.68), leaf);
      }
      water(s, far, near, t, t + 1.0 / rows);
    }
  }

  private static double river(double depth) {
    return 0.42 * StrictMath.sin(9.5 * StrictMath.sqrt(depth) + 0.4) * (0.2 + 0.9 * depth);
  }

  private static void tree(Sketch s, double x, double y, double r, int leaf) {
    s.detail(crownOf(s, x - r * 0.06, y + r * 0.1, r), Tint.dark(leaf, 0.34));
    s.detail(crownOf(s, x + r * 0.1, y - r * 0.12, r * 0.8), leaf);
    s.detail(oval(x + r * 0.26, y - r * 0.28, r * 0.4, r * 0.32), Tint.pale(leaf, 0.22));
  }

  private static Shape crownOf(Sketch s, double x, double y, double r) {
    return r < 0.03 ? oval(x, y, r, r * 0.84) : bumpy(s.dice(), x, y, r, r * 0.86, 7);
  }

  private static void water(Sketch s, double far, double near, double from, double to) {
    double a = from * from;
    double b = to * to * 1.01;
    double ya = far + (near - far) * a;
    double yb = far + (near - far) * b;
    double wa = 0.02 + 0.24 * a;
    double wb = 0.02 + 0.24 * b;
    double xa = river(a);
    double xb = river(b);
    s.detail(
        polygon(xa - wa * 1.14, ya, xa + wa * 1.14, ya, xb + wb * 1.14, yb, xb - wb * 1.14, yb),
        0x8f8458);
    s.detail(polygon(xa - wa, ya, xa + wa, ya, xb + wb, yb, xb - wb, yb), 0x3f86a8);
    var dice = s.dice();
    for (var i = 0; i < 5; i++) {
      double t = dice.unit();
      double x = xa + (xb - xa) * t + dice.between(-0.75, 0.6) * wa;
      double y = ya + (yb - ya) * t;
      s.detail(oval(x, y, wa * dice.between(0.1, 0.32), 0.002 + 0.005 * a), 0xa9dbe6, 0.75);
    }
  }

  /** The sky of Mars, with its haze of dust. */
  public static void marsSky(Sketch s) {
    s.fill(box(s.left(), s.top(), s.right(), s.row(0.3)), 0xa85c3c);
    s.fade(s.left(), s.right(), s.top() + 0.3, s.row(0.1), 0xefb488, 0.8);
  }

  /** Red ground with craters and stones. */
  public static void marsGround(Sketch s) {
    s.fill(box(s.left(), s.row(0.14), s.right(), s.bottom()), 0xb0532f);
    s.fade(s.left(), s.right(), s.row(0.3), s.bottom(), 0x7a3222, 0.55);
    var dice = s.dice();
    for (var i = 0; i < 26; i++) {
      double depth = 0.2 + s.nearest() * i * i / 676.0;
      double x = dice.between(s.left(), s.right());
      double r = dice.between(0.02, 0.08) * (0.25 + depth);
      s.detail(oval(x, s.row(depth), r * 1.12, r * 0.28), 0xc9714a);
      s.detail(oval(x, s.row(depth) + r * 0.02, r, r * 0.2), 0x84391f);
    }
    for (var i = 0; i < 80; i++) {
      double depth = dice.between(0.3, s.nearest());
      double x = dice.between(s.left(), s.right());
      double size = 0.014 * depth * dice.between(0.4, 1.5);
      double y = s.row(depth);
      s.detail(oval(x - size * 0.4, y, size * 1.7, size * 0.4), 0x4a1f16, 0.5);
      var stone =
          blob(x - size, y, x - size * 0.7, y - size * 0.9, x + size * 0.5, y - size, x + size, y);
      s.detail(stone, 0x8f4028);
      s.detail(common(stone, moved(stone, size * 0.5, -size * 0.3)), 0xc67048);
    }
  }

  /** Flat hills of Mars at the horizon. */
  public static void marsHills(Sketch s) {
    double w = s.edge();
    double y = s.row(0.16);
    double tall = s.tall(1.5);
    for (var i = 0; i < 5; i++) {
      double x = -w * 1.1 + i * w * 0.55;
      double high = (0.06 + 0.05 * ((i * 7) % 3)) * tall;
      var hill =
          polygon(
              x - 0.3,
              y,
              x - 0.14,
              y - high,
              x - 0.02,
              y - high * 1.02,
              x + 0.1,
              y - high * 0.92,
              x + 0.3,
              y);
      s.fill(hill, Tint.mix(0x9a4a30, 0xd9a078, 0.35 + 0.1 * (i % 3)));
      s.detail(common(hill, moved(hill, 0.06, -0.02)), 0xd08058, 0.5);
    }
  }
}

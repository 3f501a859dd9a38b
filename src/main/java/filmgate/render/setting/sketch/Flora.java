package filmgate.render.setting.sketch;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;

import java.awt.geom.Path2D;

/** Plants. Sizes are in units; {@code base} is the y of the ground. */
public final class Flora {
  private Flora() {}

  /** A broad-leaved tree with a crown in three tones. */
  public static void tree(Sketch s, double x, double base, double height, int leaves) {
    var dice = s.dice();
    double crown = height * dice.between(0.3, 0.36);
    double top = base - height + crown;
    int bark = 0x5b4636;
    s.fill(
        polygon(
            x - height * 0.045,
            base,
            x - height * 0.022,
            top,
            x + height * 0.022,
            top,
            x + height * 0.04,
            base),
        bark);
    s.limb(curve(x, top + crown * 1.3, x + crown * 0.3, top + crown * 0.7), height * 0.02, bark);
    s.limb(curve(x, top + crown * 1.4, x - crown * 0.35, top + crown * 0.8), height * 0.018, bark);
    crown(s, x, top, crown * dice.between(0.95, 1.15), crown, leaves);
  }

  /** The leaves of a tree or a bush: shade at the lower left, light at the upper right. */
  public static void crown(Sketch s, double x, double y, double rx, double ry, int leaves) {
    var dice = s.dice();
    var outline = bumpy(dice, x, y, rx, ry, 9);
    s.fill(outline, Tint.dark(leaves, 0.28));
    s.detail(
        common(outline, bumpy(dice, x + rx * 0.16, y - ry * 0.14, rx * 0.92, ry * 0.9, 8)), leaves);
    s.detail(
        common(outline, bumpy(dice, x + rx * 0.34, y - ry * 0.36, rx * 0.56, ry * 0.5, 7)),
        Tint.pale(leaves, 0.2));
    for (var i = 0; i < 12; i++) {
      double angle = dice.between(0, 2 * StrictMath.PI);
      double reach = dice.between(0.2, 0.85);
      double px = x + rx * reach * StrictMath.cos(angle);
      double py = y + ry * reach * StrictMath.sin(angle);
      double size = rx * dice.between(0.05, 0.11);
      s.detail(
          oval(px, py, size, size * 0.7),
          dice.chance(0.5) ? Tint.pale(leaves, 0.3) : Tint.dark(leaves, 0.38),
          0.5);
    }
  }

  /** A bush on the ground. */
  public static void bush(
      Sketch s, double x, double base, double width, double height, int leaves) {
    var dice = s.dice();
    var outline = moundOf(dice, x, base, width, height, 7);
    s.fill(outline, Tint.dark(leaves, 0.26));
    s.detail(
        common(outline, moundOf(dice, x + width * 0.1, base, width * 0.84, height * 0.88, 6)),
        leaves);
    s.detail(
        common(
            outline,
            bumpy(dice, x + width * 0.17, base - height * 0.66, width * 0.22, height * 0.24, 6)),
        Tint.pale(leaves, 0.22));
  }

  private static Path2D moundOf(
      Dice dice, double x, double base, double width, double height, int bumps) {
    var points = new double[(2 * bumps + 3) * 2];
    for (var i = 0; i <= 2 * bumps; i++) {
      double angle = StrictMath.PI * i / (2 * bumps);
      double reach = i % 2 == 0 ? dice.between(0.84, 0.92) : dice.between(0.98, 1.08);
      points[2 * i] = x - width / 2 * reach * StrictMath.cos(angle);
      points[2 * i + 1] = base - height * reach * StrictMath.sin(angle);
    }
    var last = (2 * bumps + 1) * 2;
    points[last] = x + width * 0.4;
    points[last + 1] = base + height * 0.06;
    points[last + 2] = x - width * 0.4;
    points[last + 3] = base + height * 0.06;
    return blob(points);
  }

  /** A fir; {@code snow} covers the upper sides of its branches. */
  public static void fir(
      Sketch s, double x, double base, double height, int needles, boolean snow) {
    var dice = s.dice();
    double width = height * dice.between(0.19, 0.24);
    s.fill(
        polygon(x - height * 0.02, base, x, base - height * 0.5, x + height * 0.02, base),
        0x4a3a30);
    var tiers = 6;
    for (var i = 0; i < tiers; i++) {
      double y = base - height * (0.08 + 0.13 * i);
      double half = width * (1 - i * 0.145);
      double up = height * 0.25;
      var tier = tier(x, y, half, Math.min(up, y - base + height), dice);
      s.fill(tier, Tint.dark(needles, 0.1 + 0.05 * (tiers - i) / tiers));
      s.detail(common(tier, moved(tier, half * 0.55, -half * 0.1)), Tint.pale(needles, 0.06));
      if (snow) {
        s.detail(
            common(tier, moved(tier(x, y, half, up, dice), half * 0.12, -height * 0.045)),
            0xf4f8fc);
        s.detail(
            common(tier, moved(tier(x, y, half, up, dice), -half * 0.7, -height * 0.05)), 0xc9d9ea);
      }
    }
  }

  private static Path2D tier(double x, double y, double half, double up, Dice dice) {
    var path = new Path2D.Double();
    path.moveTo(x, y - up);
    path.quadTo(x - half * 0.3, y - up * 0.4, x - half, y);
    var teeth = 5;
    for (var i = 1; i <= teeth; i++) {
      double to = x - half + 2 * half * i / teeth;
      path.quadTo(to - half / teeth, y + half * dice.between(0.16, 0.26), to, y);
    }
    path.quadTo(x + half * 0.3, y - up * 0.4, x, y - up);
    path.closePath();
    return path;
  }

  /** A palm that leans by {@code lean} units at its top. */
  public static void palm(Sketch s, double x, double base, double height, double lean) {
    var dice = s.dice();
    double tx = x + lean;
    double ty = base - height;
    var trunk =
        blob(
            x - height * 0.035,
            base + 0.01,
            x + lean * 0.2 - height * 0.022,
            base - height * 0.4,
            tx - height * 0.012,
            ty,
            tx + height * 0.016,
            ty,
            x + lean * 0.2 + height * 0.02,
            base - height * 0.4,
            x + height * 0.04,
            base + 0.01);
    s.body(trunk, 0x8a6a4a, height * 0.014);
    for (var i = 0; i < 9; i++) {
      double angle = -StrictMath.PI * (0.02 + 0.12 * i) + dice.between(-0.1, 0.1);
      double reach = height * dice.between(0.34, 0.44);
      frond(s, tx, ty, angle, reach, i % 2 == 0 ? 0x3f7d4a : 0x2f6443);
    }
    s.fill(oval(tx - height * 0.02, ty + height * 0.02, height * 0.025, height * 0.028), 0x6b4a2f);
    s.fill(
        oval(tx + height * 0.025, ty + height * 0.025, height * 0.025, height * 0.028), 0x7d5636);
  }

  private static void frond(Sketch s, double x, double y, double angle, double reach, int green) {
    double dx = reach * StrictMath.cos(angle);
    double dy = reach * 0.55 * StrictMath.sin(angle);
    double drop = reach * 0.45;
    var path = new Path2D.Double();
    path.moveTo(x, y);
    path.quadTo(x + dx * 0.55, y + dy - reach * 0.16, x + dx, y + dy + drop);
    var teeth = 7;
    for (var i = 1; i <= teeth; i++) {
      double t = 1 - (double) i / teeth;
      double px = x + dx * t * (1.04 - 0.04 * t);
      double py = y + (dy - reach * 0.1) * 2 * t * (1 - t) + (dy + drop) * t * t;
      double hang = i == teeth ? 0 : reach * 0.12;
      path.lineTo(px + dx * 0.03, py + hang);
      path.lineTo(px, py + reach * 0.02);
    }
    path.closePath();
    s.fill(path, green);
    s.line(
        curve(x, y, x + dx * 0.5, y + dy * 0.9 - reach * 0.03, x + dx, y + dy + drop),
        reach * 0.018,
        Tint.pale(green, 0.25));
  }

  /** One blade of grass with its tip at {@code x + lean}. */
  public static Path2D blade(double x, double base, double height, double width, double lean) {
    var path = new Path2D.Double();
    path.moveTo(x - width / 2, base);
    path.quadTo(x - width / 4, base - height * 0.6, x + lean, base - height);
    path.quadTo(x + width / 2, base - height * 0.5, x + width / 2, base);
    path.closePath();
    return path;
  }

  /** A tuft of grass. */
  public static void tuft(Sketch s, double x, double base, double height, int blades, int green) {
    var dice = s.dice();
    for (var i = 0; i < blades; i++) {
      double at = x + height * dice.between(-0.45, 0.45);
      double tall = height * dice.between(0.5, 1.05);
      s.fill(
          blade(at, base, tall, height * 0.07, (at - x) * dice.between(0.4, 1.3)),
          Tint.mix(Tint.dark(green, 0.3), Tint.pale(green, 0.15), dice.unit()));
    }
  }

  /** A flower with five petals, seen from the side and above. */
  public static void flower(Sketch s, double x, double y, double size, int petals, int heart) {
    for (var i = 0; i < 5; i++) {
      double angle = 2 * StrictMath.PI * i / 5 + x * 40;
      s.detail(
          oval(
              x + size * 0.5 * StrictMath.cos(angle),
              y + size * 0.34 * StrictMath.sin(angle),
              size * 0.42,
              size * 0.32),
          i > 2 ? Tint.dark(petals, 0.1) : petals);
    }
    s.detail(oval(x, y, size * 0.25, size * 0.2), heart);
  }
}

package filmgate.render.setting.plate.city;

import static filmgate.render.draw.Drawing.stroke;
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
import java.awt.geom.Path2D;

/** An East Asian temple with a pagoda, a gate, lanterns, and blossoming trees. */
public final class Temples {
  private static final int ROOF = 0x4a5a63;
  private static final int RED = 0xb8402f;

  private Temples() {}

  /** A pagoda of five roofs, and a hall at the right. */
  public static void temple(Sketch s) {
    double k = s.upright() ? 1.15 : 1;
    trees(s);
    pagoda(s, -s.edge() * (s.upright() ? 0.5 : 0.3), s.row(0.14), s.upright() ? k : 0.74);
    hall(s, s.edge() * 0.48, s.row(0.24), k);
  }

  private static void trees(Sketch s) {
    var dice = s.dice();
    for (double x = s.left(); x < s.right(); x += dice.between(0.05, 0.1)) {
      double size = dice.between(0.06, 0.1) * s.tall(1.4);
      Flora.crown(
          s,
          x,
          s.row(0.08) - size * 0.6,
          size * 1.2,
          size,
          dice.pick(0x6d9a78, 0x7fa87a, 0x8fae7f));
    }
  }

  private static void pagoda(Sketch s, double x, double base, double k) {
    s.fill(box(x - 0.17 * k, base - 0.02 * k, x + 0.17 * k, base + 0.01), 0xb9b2a6);
    double y = base - 0.02 * k;
    for (var i = 0; i < 5; i++) {
      double half = (0.1 - 0.012 * i) * k;
      double h = 0.075 * k;
      s.fill(box(x - half, y - h, x + half, y), 0xe6d9c2);
      s.detail(box(x - half, y - h, x - half * 0.5, y), 0xbfae98);
      for (var c = -2; c <= 2; c++) {
        s.detail(
            box(x + c * half * 0.48 - 0.005 * k, y - h, x + c * half * 0.48 + 0.005 * k, y), RED);
      }
      s.detail(box(x - half * 0.2, y - h * 0.72, x + half * 0.2, y), 0x4a3a34);
      s.glow(box(x - half * 0.2, y - h * 0.72, x + half * 0.2, y), 0xffc872, 0.85);
      s.detail(box(x - half * 1.05, y - h * 0.2, x + half * 1.05, y - h * 0.12), 0x8f3227);
      roof(s, x, y - h, half * 1.85, 0.05 * k, half * 0.8);
      y -= h + 0.036 * k;
    }
    s.limb(curve(x, y, x, y - 0.12 * k), 0.008 * k, 0xb08d3f);
    for (var i = 0; i < 5; i++) {
      s.fill(oval(x, y - (0.02 + 0.016 * i) * k, 0.016 * k - 0.002 * i, 0.005 * k), 0xd3ac55);
    }
  }

  /** A roof whose corners curve up. */
  private static void roof(Sketch s, double x, double y, double half, double height, double top) {
    var outline = new Path2D.Double();
    outline.moveTo(x - half, y - height * 0.16);
    outline.quadTo(x - half * 0.72, y - height * 0.1, x - top, y - height);
    outline.lineTo(x + top, y - height);
    outline.quadTo(x + half * 0.72, y - height * 0.1, x + half, y - height * 0.16);
    outline.quadTo(x + half * 0.7, y + height * 0.26, x, y + height * 0.26);
    outline.quadTo(x - half * 0.7, y + height * 0.26, x - half, y - height * 0.16);
    outline.closePath();
    s.fill(outline, ROOF);
    s.detail(
        common(outline, box(x - half, y - height, x - half * 0.35, y + height)),
        Tint.dark(ROOF, 0.26));
    for (var i = -6; i <= 6; i++) {
      double bx = x + i * half * 0.145;
      s.detail(
          common(
              outline,
              stroke(curve(x + i * top * 0.15, y - height, bx, y + height * 0.2), half * 0.012)),
          Tint.pale(ROOF, 0.22));
    }
    s.detail(common(outline, moved(outline, 0, height * 0.98)), 0x8f3227);
    s.fill(
        round(x - top * 1.06, y - height * 1.12, x + top * 1.06, y - height * 0.92, height * 0.08),
        Tint.dark(ROOF, 0.3));
  }

  private static void hall(Sketch s, double x, double base, double k) {
    for (var i = 0; i < 4; i++) {
      double w = (0.4 - 0.025 * i) * k;
      s.fill(
          box(x - w, base - 0.014 * (i + 1) * k, x + w, base - 0.014 * i * k + 0.004),
          i % 2 == 0 ? 0xbdb5a8 : 0xcfc8bc);
    }
    double y = base - 0.056 * k;
    double h = 0.17 * k;
    s.fill(box(x - 0.3 * k, y - h, x + 0.3 * k, y), 0xe3d4ba);
    s.detail(box(x - 0.3 * k, y - h, x + 0.3 * k, y - h * 0.76), 0x3f6b60);
    for (var i = 0; i < 6; i++) {
      double cx = x + (-0.25 + 0.1 * i) * k;
      if (i < 5) {
        s.detail(box(cx + 0.012 * k, y - h * 0.68, cx + 0.088 * k, y), 0x7a3a2c);
        s.glow(box(cx + 0.02 * k, y - h * 0.62, cx + 0.08 * k, y - h * 0.2), 0xffd08a, 0.8);
        for (var c = 1; c < 5; c++) {
          s.detail(
              box(
                  cx + (0.02 + 0.012 * c) * k,
                  y - h * 0.62,
                  cx + (0.022 + 0.012 * c) * k,
                  y - h * 0.2),
              0x7a3a2c);
        }
      }
      s.body(box(cx - 0.011 * k, y - h, cx + 0.011 * k, y), RED, 0.006 * k);
    }
    roof(s, x, y - h, 0.44 * k, 0.12 * k, 0.27 * k);
    s.fill(
        polygon(
            x - 0.27 * k,
            y - h - 0.12 * k,
            x - 0.33 * k,
            y - h - 0.16 * k,
            x - 0.27 * k,
            y - h - 0.14 * k),
        Tint.dark(ROOF, 0.3));
    s.fill(
        polygon(
            x + 0.27 * k,
            y - h - 0.12 * k,
            x + 0.33 * k,
            y - h - 0.16 * k,
            x + 0.27 * k,
            y - h - 0.14 * k),
        Tint.dark(ROOF, 0.3));
    for (var side = -1; side <= 1; side += 2) {
      lantern(s, x + side * 0.16 * k, y - h * 0.9, 0.026 * k);
    }
  }

  private static void lantern(Sketch s, double x, double y, double size) {
    s.line(curve(x, y - size, x, y), 0.002, 0x3a2a26);
    s.detail(oval(x, y + size, size, size * 1.1), 0xc93a2e);
    s.glow(oval(x, y + size, size, size * 1.1), 0xff5a3c, 0.9);
    s.glow(oval(x, y + size, size * 0.5, size), 0xffb066, 0.7);
    s.detail(box(x - size * 0.4, y - size * 0.2, x + size * 0.4, y), 0x3a2a26);
    s.detail(box(x - size * 0.4, y + size * 2, x + size * 0.4, y + size * 2.2), 0x3a2a26);
    s.line(curve(x, y + size * 2.2, x, y + size * 3.2), size * 0.14, 0xd9a24a);
    s.halo(x, y + size, size * 3.4, 0xff8a4a, 0.26);
  }

  /** Stone slabs that lead to the hall. */
  public static void slabs(Sketch s) {
    double far = s.row(0.26);
    double fx = s.edge() * 0.48;
    s.detail(
        polygon(
            fx - 0.16,
            far,
            fx + 0.16,
            far,
            s.edge() * 0.5 + 0.3,
            s.bottom(),
            -s.edge() * 0.75,
            s.bottom()),
        0xc9c1b2);
    for (var i = 0; i < 14; i++) {
      double depth = 0.3 + 0.04 * i + 0.006 * i * i;
      double t = (s.row(depth) - far) / (s.bottom() - far);
      double x1 = fx - 0.16 + (-s.edge() * 0.75 - fx + 0.16) * t;
      double x2 = fx + 0.16 + (s.edge() * 0.5 + 0.14 - fx) * t;
      s.detail(box(x1, s.row(depth), x2, s.row(depth) + 0.0018 + 0.001 * depth), 0x9c9486, 0.8);
    }
    for (var c = 1; c < 5; c++) {
      double a = fx - 0.16 + 0.32 * c / 5;
      double b = -s.edge() * 0.75 + (s.edge() * 1.25 + 0.3) * c / 5;
      s.line(curve(a, far, b, s.bottom()), 0.003, 0x9c9486, 0.8);
    }
  }

  /** A branch of cherry blossoms at the upper left, a red gate post and a stone lantern. */
  public static void templeFrame(Sketch s) {
    double w = s.edge();
    gatePosts(s);
    stoneLantern(s, -w * 0.74, s.row(0.82), s.upright() ? 0.3 : 0.34);
    var dice = s.dice();
    s.limb(
        curve(s.left() - 0.1, 0.16, -w * 0.8, 0.1, -w * 0.6, 0.13, -w * 0.46, 0.08),
        0.016,
        0x5a4038);
    s.limb(curve(-w * 0.82, 0.1, -w * 0.66, 0.2, -w * 0.52, 0.24), 0.009, 0x5a4038);
    for (var i = 0; i < 150; i++) {
      double t = dice.unit();
      double x = -w * (1.15 - 0.72 * t);
      double y = 0.12 + dice.between(-0.09, 0.1) * (1.1 - 0.6 * t);
      Flora.flower(
          s, x, y, dice.between(0.012, 0.022), dice.pick(0xf7c6d4, 0xf2a7bd, 0xfbdde6), 0xd9688a);
    }
  }

  private static void gatePosts(Sketch s) {
    double x = s.edge() * 0.9;
    double base = s.row(0.9);
    s.body(box(x - 0.035, s.top(), x + 0.035, base), 0xc24a35, 0.02);
    s.detail(box(x - 0.045, base - 0.06, x + 0.045, base), 0x2f2f33);
    s.body(
        box(x - 0.16, s.horizon() * 0.22, s.right() + 0.1, s.horizon() * 0.22 + 0.05),
        0xc24a35,
        0.014);
    s.body(
        blob(
            x - 0.3,
            s.horizon() * 0.02,
            x - 0.1,
            s.horizon() * 0.06,
            s.right() + 0.2,
            s.horizon() * 0.06,
            s.right() + 0.2,
            s.horizon() * 0.06 + 0.06,
            x - 0.1,
            s.horizon() * 0.06 + 0.06,
            x - 0.26,
            s.horizon() * 0.03 + 0.05),
        0xc24a35,
        0.012);
    s.detail(
        blob(
            x - 0.31,
            s.horizon() * 0.02 - 0.012,
            x - 0.1,
            s.horizon() * 0.06 - 0.016,
            s.right() + 0.2,
            s.horizon() * 0.06 - 0.016,
            s.right() + 0.2,
            s.horizon() * 0.06 + 0.008,
            x - 0.1,
            s.horizon() * 0.06 + 0.008),
        0x2f3338);
  }

  private static void stoneLantern(Sketch s, double x, double base, double height) {
    int stone = 0xa6a29a;
    s.spot(x, base + 0.003, height * 0.34, height * 0.04, 0x2f3a34, 0.45);
    s.body(
        polygon(
            x - height * 0.2,
            base,
            x - height * 0.16,
            base - height * 0.1,
            x + height * 0.16,
            base - height * 0.1,
            x + height * 0.2,
            base),
        stone,
        height * 0.08);
    s.body(
        polygon(
            x - height * 0.07,
            base - height * 0.1,
            x - height * 0.055,
            base - height * 0.5,
            x + height * 0.055,
            base - height * 0.5,
            x + height * 0.07,
            base - height * 0.1),
        stone,
        height * 0.04);
    s.body(
        polygon(
            x - height * 0.08,
            base - height * 0.5,
            x - height * 0.17,
            base - height * 0.58,
            x + height * 0.17,
            base - height * 0.58,
            x + height * 0.08,
            base - height * 0.5),
        stone,
        height * 0.05);
    s.body(
        box(x - height * 0.11, base - height * 0.76, x + height * 0.11, base - height * 0.58),
        stone,
        height * 0.05);
    stoneCap(s, x, base, height, stone);
  }

  /** The light and the cap of a stone lantern. */
  private static void stoneCap(Sketch s, double x, double base, double height, int stone) {
    s.glow(
        round(
            x - height * 0.06,
            base - height * 0.73,
            x + height * 0.06,
            base - height * 0.61,
            0.004),
        0xffc872,
        0.95);
    s.halo(x, base - height * 0.67, height * 0.4, 0xffb45a, 0.3);
    s.body(
        blob(
            x - height * 0.24,
            base - height * 0.77,
            x - height * 0.1,
            base - height * 0.84,
            x,
            base - height * 0.95,
            x + height * 0.1,
            base - height * 0.84,
            x + height * 0.24,
            base - height * 0.77,
            x,
            base - height * 0.74),
        stone,
        height * 0.08);
    s.fill(oval(x, base - height * 0.97, height * 0.03, height * 0.045), stone);
  }
}

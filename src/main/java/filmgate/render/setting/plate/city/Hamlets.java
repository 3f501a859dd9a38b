package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.moved;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A village and a castle. */
public final class Hamlets {
  private Hamlets() {}

  /** Cottages with gables, chimneys, and gardens, a church behind. */
  public static void village(Sketch s) {
    double k = s.upright() ? 1.05 : 1;
    church(s, s.edge() * 0.3, s.row(0.12), 0.8 * k);
    double[] at = {
      -0.28, 0.14, 0.5, 0.62, 0.18, 0.6, -0.62, 0.28, 0.85, 0.98, 0.34, 0.95, -1.1, 0.36, 0.9
    };
    int[] walls = {0xf0e4cf, 0xe6d2b4, 0xf3ead8, 0xdfc7a8, 0xe9dcc6};
    int[] roofs = {0xb5614a, 0x9c5848, 0xc27452, 0x8f5f58, 0xa85f4a};
    for (var i = 0; i < 5; i++) {
      cottage(s, s.edge() * at[3 * i], s.row(at[3 * i + 1]), at[3 * i + 2] * k, walls[i], roofs[i]);
    }
    var dice = s.dice();
    for (var i = 0; i < 12; i++) {
      int side = i % 2 == 0 ? -1 : 1;
      double depth = 0.14 + 0.025 * i;
      Flora.bush(
          s,
          side * s.edge() * dice.between(0.3, 1.1),
          s.row(depth),
          0.08,
          0.05,
          dice.pick(0x6f9f54, 0x7fae5a));
    }
    Flora.tree(s, -s.edge() * 0.86, s.row(0.4), 0.42 * k, 0x6f9f50);
    Flora.tree(s, s.edge() * 0.72, s.row(0.24), 0.3 * k, 0x7fae5a);
  }

  private static void cottage(Sketch s, double x, double base, double k, int wall, int roof) {
    double w = 0.16 * k;
    double h = 0.15 * k;
    double ridge = base - h - 0.14 * k;
    s.fill(box(x + w * 0.5, ridge - 0.02 * k, x + w * 0.72, ridge + 0.08 * k), 0x9a7f70);
    s.fill(box(x + w * 0.46, ridge - 0.03 * k, x + w * 0.76, ridge - 0.016 * k), 0x7d665a);
    s.fill(box(x - w, base - h, x + w, base), wall);
    s.detail(box(x - w, base - h, x - w * 0.66, base), Tint.dark(wall, 0.18));
    s.detail(box(x - w, base - h, x + w, base - h + 0.02 * k), Tint.dark(wall, 0.3));
    for (var i = -1; i <= 1; i++) {
      double bx = x + i * w * 0.94;
      s.detail(box(bx - 0.006 * k, base - h, bx + 0.006 * k, base), 0x7a5a44);
    }
    var slab =
        polygon(
            x - w * 1.2,
            base - h + 0.012 * k,
            x - w * 0.86,
            ridge,
            x + w * 0.86,
            ridge,
            x + w * 1.2,
            base - h + 0.012 * k);
    s.fill(slab, roof);
    for (var i = 1; i < 6; i++) {
      double y = ridge + (base - h + 0.012 * k - ridge) * i / 6;
      s.detail(
          common(slab, box(x - w * 1.3, y, x + w * 1.3, y + 0.004 * k)), Tint.dark(roof, 0.22));
    }
    s.detail(
        polygon(
            x - w * 1.2,
            base - h + 0.012 * k,
            x - w * 0.86,
            ridge,
            x - w * 0.6,
            ridge,
            x - w * 0.84,
            base - h + 0.012 * k),
        Tint.dark(roof, 0.2));
    double gx = x - w * 0.4;
    s.fill(
        polygon(
            gx - 0.05 * k,
            base - h + 0.004,
            gx,
            base - h - 0.1 * k,
            gx + 0.05 * k,
            base - h + 0.004),
        wall);
    s.line(
        lines(
            gx - 0.06 * k,
            base - h + 0.014 * k,
            gx,
            base - h - 0.106 * k,
            gx + 0.06 * k,
            base - h + 0.014 * k),
        0.012 * k,
        Tint.dark(roof, 0.15));
    pane(s, gx, base - h - 0.022 * k, 0.017 * k, 0.022 * k);
    pane(s, x - w * 0.56, base - h * 0.52, 0.024 * k, 0.03 * k);
    pane(s, x + w * 0.6, base - h * 0.52, 0.024 * k, 0.03 * k);
    s.detail(round(x - 0.024 * k, base - h * 0.68, x + 0.024 * k, base, 0.012 * k), 0x6a4632);
    s.detail(oval(x + 0.014 * k, base - h * 0.32, 0.003 * k, 0.004 * k), 0xe8cf8a);
    Flora.bush(s, x + w * 0.62, base + 0.006, w * 0.7, h * 0.28, 0x6f9f54);
    Flora.bush(s, x - w * 0.6, base + 0.006, w * 0.6, h * 0.22, 0x7aaa58);
  }

  private static void pane(Sketch s, double x, double y, double half, double high) {
    s.detail(box(x - half - 0.004, y - high - 0.004, x + half + 0.004, y + high + 0.004), 0xf7f1e4);
    s.detail(box(x - half, y - high, x + half, y + high), 0x56708a);
    s.glow(box(x - half, y - high, x + half, y + high), 0xffd27f, 0.95);
    s.detail(box(x - 0.0015, y - high, x + 0.0015, y + high), 0xf7f1e4);
    s.detail(box(x - half, y - 0.0015, x + half, y + 0.0015), 0xf7f1e4);
    s.detail(box(x - half * 1.8, y - high, x - half * 1.15, y + high), 0x5f8a8a);
    s.detail(box(x + half * 1.15, y - high, x + half * 1.8, y + high), 0x5f8a8a);
  }

  private static void church(Sketch s, double x, double base, double k) {
    s.fill(box(x, base - 0.13 * k, x + 0.18 * k, base), 0xe9e2d4);
    s.fill(
        polygon(
            x - 0.01 * k,
            base - 0.13 * k,
            x + 0.02 * k,
            base - 0.21 * k,
            x + 0.17 * k,
            base - 0.21 * k,
            x + 0.195 * k,
            base - 0.13 * k),
        0x8a6a62);
    s.body(box(x - 0.05 * k, base - 0.3 * k, x + 0.03 * k, base), 0xf0e9db, 0.02 * k);
    s.fill(
        polygon(
            x - 0.06 * k,
            base - 0.3 * k,
            x - 0.01 * k,
            base - 0.46 * k,
            x + 0.04 * k,
            base - 0.3 * k),
        0x7d6660);
    s.detail(
        polygon(
            x - 0.06 * k,
            base - 0.3 * k,
            x - 0.01 * k,
            base - 0.46 * k,
            x - 0.02 * k,
            base - 0.3 * k),
        0x5f4e50);
    s.line(curve(x - 0.01 * k, base - 0.46 * k, x - 0.01 * k, base - 0.5 * k), 0.004, 0x4a4a4e);
    s.line(
        curve(x - 0.022 * k, base - 0.487 * k, x + 0.002 * k, base - 0.487 * k), 0.004, 0x4a4a4e);
    s.detail(oval(x - 0.01 * k, base - 0.25 * k, 0.017 * k, 0.017 * k), 0xfaf6ea);
    s.line(
        curve(
            x - 0.01 * k,
            base - 0.262 * k,
            x - 0.01 * k,
            base - 0.25 * k,
            x - 0.002 * k,
            base - 0.25 * k),
        0.002,
        0x33302a);
    for (var i = 0; i < 3; i++) {
      s.glow(
          round(
              x + (0.055 + 0.04 * i) * k,
              base - 0.1 * k,
              x + (0.072 + 0.04 * i) * k,
              base - 0.04 * k,
              0.008 * k),
          0xffd27f,
          0.9);
    }
  }

  /** A sandy path with stones, and a low fence. */
  public static void villagePath(Sketch s) {
    var dice = s.dice();
    s.detail(
        blob(
            s.edge() * 0.05,
            s.row(0.1),
            s.edge() * 0.12,
            s.row(0.1),
            s.edge() * 0.05,
            s.row(0.4),
            s.edge() * 0.45,
            s.row(1),
            s.edge() * 0.6,
            s.bottom() + 0.2,
            -s.edge() * 0.5,
            s.bottom() + 0.2,
            -s.edge() * 0.2,
            s.row(0.9),
            -s.edge() * 0.08,
            s.row(0.4)),
        0xd8c39a);
    for (var i = 0; i < 50; i++) {
      double depth = dice.between(0.4, s.nearest());
      double x = s.edge() * dice.between(-0.25, 0.4) * depth;
      s.detail(
          oval(x, s.row(depth), 0.018 * depth, 0.006 * depth),
          dice.pick(0xbfa878, 0xe6d6b2, 0xb09a70),
          0.7);
    }
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 6; i++) {
        double x = side * (s.edge() * 0.62 + 0.075 * i);
        double y = s.row(0.66);
        s.fill(
            polygon(
                x - 0.012, y, x - 0.012, y - 0.11, x, y - 0.126, x + 0.012, y - 0.11, x + 0.012, y),
            0xf3ede0);
      }
      s.fill(
          box(side * s.edge() * 0.6, s.row(0.66) - 0.09, side * s.right(), s.row(0.66) - 0.076),
          0xe3dbc9);
      s.fill(
          box(side * s.edge() * 0.6, s.row(0.66) - 0.045, side * s.right(), s.row(0.66) - 0.031),
          0xe3dbc9);
    }
  }

  /** A castle with towers and flags on a hill. */
  public static void castle(Sketch s) {
    double k = s.upright() ? 1.15 : 0.84;
    double x = s.edge() * 0.34;
    double low = s.row(0.14);
    double base = s.horizon() - 0.07 * k;
    var hill =
        blob(
            x - 1.1,
            low,
            x - 0.6,
            base + 0.08,
            x - 0.36 * k,
            base + 0.01,
            x,
            base,
            x + 0.36 * k,
            base + 0.01,
            x + 0.65,
            base + 0.08,
            x + 1.2,
            low);
    s.fill(hill, 0x6f9a58);
    s.detail(common(hill, moved(hill, 0.2, 0.05)), 0x82ab62);
    int stone = 0xcfc6bc;
    tower(s, x - 0.05 * k, base - 0.2 * k, 0.055 * k, 0.24 * k, stone);
    tower(s, x + 0.1 * k, base - 0.14 * k, 0.04 * k, 0.2 * k, Tint.dark(stone, 0.06));
    wall(s, x - 0.26 * k, x + 0.28 * k, base - 0.19 * k, base, stone, k);
    tower(s, x - 0.27 * k, base, 0.052 * k, 0.3 * k, stone);
    tower(s, x + 0.28 * k, base + 0.005, 0.056 * k, 0.26 * k, stone);
    wall(s, x - 0.1 * k, x + 0.12 * k, base - 0.24 * k, base + 0.006, Tint.pale(stone, 0.2), k);
    gate(s, x + 0.01 * k, base + 0.006, k);
    s.detail(
        blob(
            x - 0.02 * k,
            base,
            x + 0.04 * k,
            base,
            x + 0.02,
            base + 0.08,
            x + 0.2,
            s.row(0.14),
            x - 0.1,
            s.row(0.14),
            x - 0.12,
            base + 0.07),
        0xd8c7a0);
    var dice = s.dice();
    for (var i = 0; i < 30; i++) {
      double t = dice.between(-1, 1);
      double y = base + 0.03 + 0.1 * Math.abs(t) + dice.between(0, 0.03);
      if (Math.abs(t) > 0.18) {
        Flora.bush(s, x + t * 0.8, y, 0.05, 0.05, dice.pick(0x54854c, 0x629452));
      }
    }
  }

  private static void wall(
      Sketch s, double x1, double x2, double y, double base, int stone, double k) {
    s.fill(box(x1, y, x2, base), stone);
    for (double x = x1; x < x2; x += 0.024 * k) {
      s.fill(box(x, y - 0.014 * k, x + 0.013 * k, y + 0.002), stone);
    }
    s.detail(box(x1, y + 0.02 * k, x2, y + 0.028 * k), Tint.dark(stone, 0.2));
    var dice = s.dice();
    for (var i = 0; i < 26; i++) {
      double x = dice.between(x1, x2 - 0.02 * k);
      double py = dice.between(y + 0.035 * k, base - 0.012 * k);
      s.detail(
          box(x, py, x + 0.018 * k, py + 0.008 * k),
          dice.chance(0.5) ? Tint.dark(stone, 0.14) : Tint.pale(stone, 0.35));
    }
  }

  private static void tower(
      Sketch s, double x, double base, double half, double height, int stone) {
    double y = base - height;
    s.fill(box(x - half, y, x + half, base + 0.02), stone);
    s.detail(box(x - half, y, x - half * 0.35, base + 0.02), Tint.dark(stone, 0.24));
    s.detail(box(x + half * 0.6, y, x + half * 0.85, base + 0.02), Tint.pale(stone, 0.3));
    s.fill(
        box(x - half * 1.15, y - half * 0.1, x + half * 1.15, y + half * 0.35),
        Tint.dark(stone, 0.08));
    int roof = 0x54708f;
    s.fill(polygon(x - half * 1.3, y, x, y - half * 3, x + half * 1.3, y), roof);
    s.detail(polygon(x - half * 1.3, y, x, y - half * 3, x - half * 0.3, y), Tint.dark(roof, 0.3));
    s.line(curve(x, y - half * 3, x, y - half * 4), half * 0.08, 0x4a4a4e);
    s.fill(polygon(x, y - half * 4, x + half * 1.1, y - half * 3.75, x, y - half * 3.45), 0xd0483c);
    for (var i = 0; i < 2; i++) {
      double py = y + half * (0.9 + 1.6 * i);
      s.detail(round(x - half * 0.16, py, x + half * 0.2, py + half * 0.7, half * 0.17), 0x3c4656);
      s.glow(
          round(x - half * 0.16, py, x + half * 0.2, py + half * 0.7, half * 0.17), 0xffcf7a, 0.95);
    }
  }

  private static void gate(Sketch s, double x, double base, double k) {
    s.detail(
        round(x - 0.045 * k, base - 0.13 * k, x + 0.045 * k, base + 0.05 * k, 0.044 * k), 0x9a8f86);
    s.detail(
        round(x - 0.034 * k, base - 0.115 * k, x + 0.034 * k, base + 0.05 * k, 0.034 * k),
        0x4f3d33);
    s.detail(box(x - 0.05 * k, base, x + 0.05 * k, base + 0.055 * k), 0x82ab62);
    for (var i = -2; i <= 2; i++) {
      s.detail(
          box(x + i * 0.013 * k - 0.0015, base - 0.1 * k, x + i * 0.013 * k + 0.0015, base),
          0x2f2622);
    }
    s.glow(oval(x - 0.06 * k, base - 0.08 * k, 0.007 * k, 0.011 * k), 0xffb347, 1);
    s.glow(oval(x + 0.06 * k, base - 0.08 * k, 0.007 * k, 0.011 * k), 0xffb347, 1);
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A classroom. */
public final class Schools {
  private static final int OAK = 0xc79a68;

  private Schools() {}

  /** A blackboard with a sketch and formulas, a clock, posters, and a window at the left. */
  public static void classWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double y1 = base - 0.58 * k;
    double y2 = base - 0.2 * k;
    double wx = s.upright() ? -w - 0.2 : -w * 1.12;
    double wx2 = s.upright() ? -w * 0.9 : -w * 0.7;
    var room = Room.of(s).opening(wx, y1, wx2, y2, true).wall(0xeae3cf, 0x8f7a5e);
    s.detail(box(s.left(), base - 0.2 * k, s.right(), base - 0.035), 0xb9cbb4, 0.7);
    s.detail(box(s.left(), base - 0.205 * k, s.right(), base - 0.195 * k), 0x8f7a5e);
    room.frame(wx, y1, wx2, y2, 2, 2, 0xf7f4ea);
    board(s, 0.02, base - 0.39 * k, Math.min(0.52, w * 0.84), 0.18 * k);
    if (s.upright()) {
      clock(s, 0.02, base - 0.66 * k, 0.036 * k);
    } else {
      clock(s, 0.62, base - 0.53 * k, 0.036 * k);
      posters(s, w * 0.87, base - 0.38 * k, k);
    }
  }

  private static void board(Sketch s, double x, double y, double half, double high) {
    s.detail(
        box(x - half - 0.016, y - high - 0.014, x + half + 0.024, y + high + 0.026),
        0x1e1a22,
        0.16);
    s.detail(box(x - half - 0.016, y - high - 0.016, x + half + 0.016, y + high + 0.016), 0xa87b4d);
    s.detail(box(x - half, y - high, x + half, y + high), 0x2f5a4c);
    s.detail(
        polygon(
            x - half,
            y + high,
            x - half * 0.1,
            y - high,
            x + half * 0.3,
            y - high,
            x - half * 0.6,
            y + high),
        0xffffff,
        0.045);
    s.detail(box(x - half * 0.4, y + high + 0.014, x + half * 0.4, y + high + 0.026), 0x8a6240);
    s.detail(box(x - half * 0.1, y + high + 0.006, x - half * 0.02, y + high + 0.014), 0xf4f1e6);
    s.detail(box(x + half * 0.1, y + high, x + half * 0.24, y + high + 0.014), 0x5a6a8a);
    int chalk = 0xeef3ea;
    double t = 0.0042;
    s.line(lines(x - half * 0.86, y + high * 0.5, x - half * 0.86, y - high * 0.5), t, chalk, 0.85);
    s.line(lines(x - half * 0.92, y + high * 0.4, x - half * 0.36, y + high * 0.4), t, chalk, 0.85);
    s.line(
        curve(
            x - half * 0.84,
            y + high * 0.3,
            x - half * 0.7,
            y - high * 0.3,
            x - half * 0.58,
            y + high * 0.1,
            x - half * 0.42,
            y - high * 0.42),
        t,
        0xf7d774,
        0.9);
    s.line(
        polygon(
            x - half * 0.2,
            y + high * 0.42,
            x + half * 0.08,
            y + high * 0.42,
            x - half * 0.2,
            y - high * 0.4),
        t,
        chalk,
        0.85);
    s.line(
        lines(
            x - half * 0.2,
            y + high * 0.3,
            x - half * 0.16,
            y + high * 0.3,
            x - half * 0.16,
            y + high * 0.42),
        t * 0.7,
        chalk,
        0.7);
    s.line(oval(x + half * 0.3, y + high * 0.08, half * 0.09, half * 0.09), t, 0xf2a7a0, 0.9);
    formulas(s, x + half * 0.48, y - high * 0.66, half * 0.44, high * 1.3, chalk);
    formulas(s, x - half * 0.22, y - high * 0.86, half * 0.5, high * 0.34, chalk);
  }

  private static void formulas(Sketch s, double x, double y, double wide, double high, int chalk) {
    var dice = s.dice();
    var rows = (int) (high / 0.045);
    for (var r = 0; r < rows; r++) {
      double py = y + high * (r + 0.5) / rows;
      double px = x;
      while (px < x + wide * dice.between(0.6, 1)) {
        double w = dice.between(0.008, 0.02);
        var mark =
            switch (dice.below(4)) {
              case 0 -> curve(px, py - 0.008, px + w * 0.5, py + 0.008, px + w, py - 0.008);
              case 1 -> lines(px, py - 0.003, px + w, py - 0.003);
              case 2 ->
                  curve(px + w, py - 0.008, px, py - 0.002, px + w, py + 0.008, px, py + 0.01);
              default ->
                  curve(
                      px,
                      py + 0.009,
                      px + w * 0.3,
                      py - 0.01,
                      px + w * 0.6,
                      py + 0.009,
                      px + w,
                      py - 0.004);
            };
        s.line(mark, 0.0032, chalk, 0.8);
        px += w + 0.007;
      }
    }
  }

  private static void clock(Sketch s, double x, double y, double r) {
    s.detail(oval(x + 0.004, y + 0.006, r * 1.1, r * 1.1), 0x1e1a22, 0.2);
    s.detail(oval(x, y, r * 1.12, r * 1.12), 0x3a4a52);
    s.detail(oval(x, y, r, r), 0xfbfaf4);
    for (var i = 0; i < 12; i++) {
      double a = StrictMath.PI * i / 6;
      s.detail(
          oval(
              x + r * 0.82 * StrictMath.cos(a),
              y + r * 0.82 * StrictMath.sin(a),
              r * 0.06,
              r * 0.06),
          0x3a4a52);
    }
    s.line(lines(x, y, x - r * 0.35, y - r * 0.3), r * 0.12, 0x3a4a52);
    s.line(lines(x, y, x + r * 0.1, y - r * 0.66), r * 0.08, 0x3a4a52);
    s.detail(oval(x, y, r * 0.09, r * 0.09), 0xd0483c);
  }

  private static void posters(Sketch s, double x, double y, double k) {
    s.detail(box(x - 0.1 * k, y - 0.15 * k, x + 0.1 * k, y + 0.13 * k), 0xc79a68);
    s.detail(box(x - 0.092 * k, y - 0.142 * k, x + 0.092 * k, y + 0.122 * k), 0xd9b98c);
    int[] sheets = {0xf4f1e6, 0xf7d774, 0xa9d3e0, 0xf2b4a8};
    for (var i = 0; i < 4; i++) {
      double px = x + (i % 2 == 0 ? -0.08 : 0.008) * k;
      double py = y + (i < 2 ? -0.128 : 0.0) * k;
      s.detail(box(px, py, px + 0.07 * k, py + 0.105 * k), sheets[i]);
      s.detail(
          oval(px + 0.035 * k, py + 0.044 * k, 0.02 * k, 0.02 * k),
          i % 2 == 0 ? 0x6fa88a : 0xe08a5a);
      s.line(lines(px + 0.012 * k, py + 0.08 * k, px + 0.056 * k, py + 0.08 * k), 0.003, 0x8a8478);
      s.line(lines(px + 0.012 * k, py + 0.09 * k, px + 0.044 * k, py + 0.09 * k), 0.003, 0x8a8478);
      s.detail(oval(px + 0.035 * k, py + 0.006 * k, 0.004, 0.004), 0xd0483c);
    }
  }

  /** Rows of tables and chairs at both sides of an aisle, and sunlight. */
  public static void classTables(Sketch s) {
    double w = s.edge();
    Room.sunPatch(s, -w * 0.7, -w * 0.7 + 0.5, 0.5, 1.2, 2);
    double[] rows = {0.55, 0.78};
    for (var r = 0; r < rows.length; r++) {
      double depth = rows[r];
      for (var side = -1; side <= 1; side += 2) {
        for (var c = 0; c < 2; c++) {
          double x = side * ((s.upright() ? 0.44 : 0.52) + 0.42 * c) * (0.5 + 0.62 * depth);
          if (Math.abs(x) < s.right()) {
            pupilTable(s, x, s.row(depth), (0.52 + 0.56 * depth) * (s.upright() ? 1.2 : 1));
          }
        }
      }
    }
  }

  private static void pupilTable(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.13 * k, 0.014, 0x1e1a22, 0.4);
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          lines(x + side * 0.085 * k, base - 0.15 * k, x + side * 0.095 * k, base),
          0.008 * k,
          0x5a646e);
      s.limb(
          lines(x + side * 0.07 * k, base - 0.15 * k, x + side * 0.075 * k, base - 0.03 * k),
          0.007 * k,
          0x4a545e);
    }
    s.body(
        round(x - 0.075 * k, base - 0.07 * k, x + 0.075 * k, base - 0.055 * k, 0.005),
        0x4f7f9a,
        0.008);
    s.fill(box(x - 0.1 * k, base - 0.152 * k, x + 0.1 * k, base - 0.12 * k), 0xa97c4e);
    s.fill(
        polygon(
            x - 0.12 * k,
            base - 0.15 * k,
            x + 0.12 * k,
            base - 0.15 * k,
            x + 0.1 * k,
            base - 0.19 * k,
            x - 0.1 * k,
            base - 0.19 * k),
        OAK);
    s.detail(
        polygon(
            x - 0.1 * k,
            base - 0.19 * k,
            x + 0.1 * k,
            base - 0.19 * k,
            x + 0.104 * k,
            base - 0.182 * k,
            x - 0.104 * k,
            base - 0.182 * k),
        Tint.pale(OAK, 0.35));
    s.detail(
        box(x - 0.12 * k, base - 0.15 * k, x + 0.12 * k, base - 0.142 * k), Tint.dark(OAK, 0.25));
    var dice = s.dice();
    int cover = dice.pick(0xc9503f, 0x3f7f8f, 0xe0a43c, 0x6d5a86);
    double bx = x + dice.between(-0.06, 0.02) * k;
    s.detail(
        polygon(
            bx - 0.03 * k,
            base - 0.156 * k,
            bx + 0.03 * k,
            base - 0.156 * k,
            bx + 0.028 * k,
            base - 0.178 * k,
            bx - 0.024 * k,
            base - 0.178 * k),
        cover);
    s.detail(
        polygon(
            bx - 0.026 * k,
            base - 0.159 * k,
            bx + 0.026 * k,
            base - 0.159 * k,
            bx + 0.024 * k,
            base - 0.176 * k,
            bx - 0.02 * k,
            base - 0.176 * k),
        0xf7f4ea);
    s.line(
        lines(x + 0.06 * k, base - 0.16 * k, x + 0.084 * k, base - 0.174 * k), 0.005 * k, 0xf0b43c);
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;

/** A library. */
public final class Libraries {
  private Libraries() {}

  /** High shelves full of volumes with a ladder, and an arched window between them. */
  public static void libraryWall(Sketch s) {
    double base = s.row(0.42);
    double k = Room.size(s);
    double y1 = base - 0.66 * k;
    double y2 = base - 0.2 * k;
    double half = 0.15;
    var room = Room.of(s).opening(-half, y1, half, y2, true).wall(0x7d5a42, 0x4f3828);
    room.frame(-half, y1, half, y2, 2, 3, 0xe3cfa8);
    s.detail(
        polygon(
            -half - 0.06, y2 + 0.07, half + 0.06, y2 + 0.07, half + 0.06, base, -half - 0.06, base),
        0x8a6448);
    s.body(round(-half - 0.05, y2 + 0.045, half + 0.05, y2 + 0.085, 0.012), 0xa8503f, 0.01);
    for (var side = -1; side <= 1; side += 2) {
      for (double x = half + 0.05; x < s.right() + 0.1; x += 0.31) {
        bookcase(s, side < 0 ? -x - 0.3 : x, base, 0.3, k);
      }
    }
    ladder(s, s.edge() * 0.62, base, k);
    for (var i = -1; i <= 1; i += 2) {
      Room.pendant(s, i * s.edge() * 0.42, base - 0.56 * k, 0.04 * k, 0x3f6b58);
    }
  }

  private static void bookcase(Sketch s, double x, double base, double w, double k) {
    double top = Math.max(s.top(), base - 1.0 * k);
    s.fill(box(x, top, x + w, base), 0x6b4a34);
    for (double y = base - 0.045 * k; y > top; y -= 0.112 * k) {
      s.detail(box(x + 0.014, y - 0.098 * k, x + w - 0.014, y), 0x3a2a20);
      var dice = s.dice();
      double gap = dice.chance(0.3) ? dice.between(0.03, 0.08) : 0;
      Room.books(s, x + 0.016, x + w - 0.016 - gap, y, 0.092 * k);
      if (gap > 0.05) {
        Room.potted(s, x + w - 0.05, y, 0.055 * k);
      }
      s.detail(box(x + 0.006, y, x + w - 0.006, y + 0.012 * k), 0x8a6244);
    }
    s.detail(box(x, top, x + 0.014, base), 0x8a6244);
    s.detail(box(x + w - 0.014, top, x + w, base), 0x7a563c);
    s.detail(box(x, base - 0.045 * k, x + w, base), 0x7a563c);
  }

  private static void ladder(Sketch s, double x, double base, double k) {
    for (var i = 0; i < 9; i++) {
      double t = i / 9.0;
      double y = base - 0.04 - 0.72 * k * t;
      s.line(lines(x - 0.04 - 0.07 * (1 - t), y, x + 0.05 - 0.07 * (1 - t), y), 0.009, 0xc79a68);
    }
    s.limb(lines(x - 0.12, base + 0.01, x - 0.035, base - 0.78 * k), 0.012, 0xd9b07c);
    s.limb(lines(x - 0.015, base + 0.01, x + 0.055, base - 0.78 * k), 0.012, 0xb98a5c);
  }

  /** A reading table with green lamps at each side, and a carpet. */
  public static void libraryTables(Sketch s) {
    double w = s.edge();
    double y = s.row(1.05);
    double h = (s.ground() - s.horizon()) * 0.3;
    s.detail(polygon(-0.3, y - h, 0.3, y - h, 0.48, y + h * 1.6, -0.48, y + h * 1.6), 0x8f3f3a);
    s.detail(
        stroke(
            polygon(-0.28, y - h * 0.92, 0.28, y - h * 0.92, 0.45, y + h * 1.5, -0.45, y + h * 1.5),
            0.006),
        0xd9b46a);
    for (var i = 0; i < 5; i++) {
      double yy = y - h * 0.6 + h * 0.42 * i;
      s.line(
          polygon(0, yy - h * 0.14, 0.06 + 0.012 * i, yy, 0, yy + h * 0.14, -0.06 - 0.012 * i, yy),
          0.004,
          0xd9b46a,
          0.8);
    }
    readingTable(s, -w * 0.92, s.row(0.9), 1.05);
    readingTable(s, w * 0.95, s.row(0.78), 0.95);
  }

  private static void readingTable(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.006, 0.3 * k, 0.02, 0x140e0a, 0.5);
    for (var side = -1; side <= 1; side += 2) {
      s.body(
          box(
              x + side * 0.24 * k - 0.016 * k,
              base - 0.2 * k,
              x + side * 0.24 * k + 0.016 * k,
              base),
          0x6b4a34,
          0.008);
    }
    s.body(box(x - 0.27 * k, base - 0.2 * k, x + 0.27 * k, base - 0.16 * k), 0x7d563a, 0.01);
    s.fill(
        polygon(
            x - 0.3 * k,
            base - 0.2 * k,
            x + 0.3 * k,
            base - 0.2 * k,
            x + 0.26 * k,
            base - 0.236 * k,
            x - 0.26 * k,
            base - 0.236 * k),
        0xa9774c);
    double lx = x + 0.1 * k;
    double y = base - 0.218 * k;
    tableLamp(s, lx, y, k);
    var open =
        blob(
            x - 0.16 * k,
            y - 0.002,
            x - 0.1 * k,
            y - 0.018 * k,
            x - 0.05 * k,
            y - 0.008 * k,
            x,
            y - 0.018 * k,
            x + 0.05 * k,
            y - 0.002);
    s.detail(open, 0xf7f1e0);
    s.detail(common(open, box(x - 0.054 * k, y - 0.03 * k, x - 0.05 * k, y + 0.01)), 0xb9a888);
    for (var i = 0; i < 3; i++) {
      s.detail(
          box(
              x - (0.25 - 0.006 * i) * k,
              y - (0.012 + 0.013 * i) * k,
              x - (0.175 + 0.004 * i) * k,
              y - 0.013 * i * k),
          s.dice().pick(0xb5564a, 0x3f6f7d, 0xd9a955, 0x54765a));
    }
  }

  private static void tableLamp(Sketch s, double lx, double y, double k) {
    s.halo(lx, y - 0.1 * k, 0.17 * k, 0xffe0a0, 0.4);
    s.fill(oval(lx, y, 0.034 * k, 0.008 * k), 0xb08d3f);
    s.limb(curve(lx, y, lx, y - 0.1 * k), 0.008 * k, 0xc9a44f);
    s.glow(
        polygon(
            lx - 0.05 * k,
            y - 0.1 * k,
            lx + 0.05 * k,
            y - 0.1 * k,
            lx + 0.1 * k,
            y + 0.006,
            lx - 0.1 * k,
            y + 0.006),
        0xffe6b0,
        0.16);
    s.body(
        blob(
            lx - 0.058 * k,
            y - 0.098 * k,
            lx - 0.05 * k,
            y - 0.128 * k,
            lx + 0.05 * k,
            y - 0.128 * k,
            lx + 0.058 * k,
            y - 0.098 * k),
        0x2f7a58,
        0.014);
    s.glow(box(lx - 0.054 * k, y - 0.1 * k, lx + 0.054 * k, y - 0.095 * k), 0xfff0c8, 1);
  }
}

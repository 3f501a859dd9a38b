package filmgate.render.setting.plate.city;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** Fronts of a shopping street. */
public final class Streets {
  private static final int[] WALLS = {0xd9a184, 0xe3c9a2, 0xa9bdb6, 0xc88d7c, 0xb9b0c9, 0xd8cfc0};
  private static final int[] CLOTHS = {0xc9503f, 0x3f8f7a, 0xe0a43c, 0x4a6fa8, 0x9a4f78};

  private Streets() {}

  /** Buildings across the street: shops with awnings below, windows and balconies above. */
  public static void facades(Sketch s) {
    var dice = s.dice();
    double base = s.row(0.3);
    var index = dice.below(6);
    for (double x = s.left() - 0.05; x < s.right(); ) {
      double w = dice.between(0.32, 0.44);
      double h = dice.between(0.5, 0.72) * s.tall(1.8);
      building(s, x, x + w, base - h, base, WALLS[index % 6], CLOTHS[index % 5]);
      index++;
      x += w;
    }
    s.fill(box(s.left(), base, s.right(), s.row(0.46)), 0xbfb8ae);
    s.detail(box(s.left(), base, s.right(), base + 0.008), 0x8d8882, 0.6);
    for (double x = s.left(); x < s.right(); x += 0.11) {
      s.line(curve(x, base, x * 1.09, s.row(0.46)), 0.0016, 0x98928a);
    }
    s.detail(box(s.left(), s.row(0.46), s.right(), s.row(0.46) + 0.014), 0xd8d2c8);
    s.detail(box(s.left(), s.row(0.46) + 0.008, s.right(), s.row(0.46) + 0.02), 0x7f7a76);
  }

  private static void building(
      Sketch s, double x1, double x2, double y, double base, int wall, int cloth) {
    s.fill(box(x1, y, x2, base), wall);
    s.detail(box(x1, y, x1 + 0.02, base), Tint.dark(wall, 0.22));
    s.fill(box(x1 - 0.008, y - 0.022, x2 + 0.008, y), Tint.pale(wall, 0.35));
    s.detail(box(x1 - 0.008, y - 0.004, x2 + 0.008, y + 0.006), Tint.dark(wall, 0.3), 0.7);
    double shop = base - 0.21;
    var floors = Math.max(1, (int) ((shop - y) / 0.16));
    double step = (shop - y) / floors;
    for (var f = 0; f < floors; f++) {
      for (var c = 0; c < 3; c++) {
        double cx = x1 + (x2 - x1) * (c + 0.5) / 3;
        window(s, cx, y + step * (f + 0.22), step, wall, (c + f) % 2 == 0);
      }
    }
    s.detail(box(x1, shop - 0.012, x2, shop), Tint.pale(wall, 0.35));
    shop(s, x1 + 0.018, x2 - 0.018, shop, base, cloth);
  }

  private static void window(Sketch s, double x, double y, double step, int wall, boolean balcony) {
    double half = 0.03;
    double high = step * 0.58;
    s.detail(
        box(x - half - 0.007, y - 0.007, x + half + 0.007, y + high + 0.004),
        Tint.pale(wall, 0.45));
    s.detail(box(x - half, y, x + half, y + high), 0x4f6577);
    s.detail(
        polygon(x - half, y + high * 0.6, x + half * 0.4, y, x + half, y, x - half, y + high),
        0x7f9aab,
        0.6);
    if (s.dice().chance(0.45)) {
      s.glow(box(x - half, y, x + half, y + high), 0xffd898, 0.92);
      s.detail(
          polygon(x - half, y, x - half * 0.2, y, x - half * 0.7, y + high, x - half, y + high),
          0xe8dcc8,
          0.6);
    }
    s.detail(box(x - 0.002, y, x + 0.002, y + high), Tint.pale(wall, 0.5));
    s.detail(box(x - half, y + high * 0.4, x + half, y + high * 0.4 + 0.003), Tint.pale(wall, 0.5));
    s.detail(
        box(x - half - 0.01, y + high, x + half + 0.01, y + high + 0.007), Tint.dark(wall, 0.2));
    if (balcony) {
      var bars = new Path2D.Double();
      for (var i = -5; i <= 5; i++) {
        bars.append(
            box(x + i * 0.0085 - 0.001, y + high * 0.62, x + i * 0.0085 + 0.001, y + high + 0.004),
            false);
      }
      bars.append(box(x - 0.046, y + high * 0.6, x + 0.046, y + high * 0.6 + 0.004), false);
      bars.append(box(x - 0.046, y + high + 0.002, x + 0.046, y + high + 0.008), false);
      s.detail(bars, 0x333941);
      if (s.dice().chance(0.6)) {
        Flora.bush(s, x, y + high * 0.66, 0.07, 0.02, 0x5f9350);
        for (var i = 0; i < 5; i++) {
          Flora.flower(
              s,
              x + s.dice().between(-0.03, 0.03),
              y + high * 0.6,
              0.008,
              s.dice().pick(0xe0567a, 0xf2c14a, 0xf4f0e8),
              0xf5b83d);
        }
      }
    }
  }

  private static void shop(Sketch s, double x1, double x2, double y, double base, int cloth) {
    var dice = s.dice();
    double w = x2 - x1;
    s.detail(box(x1, y + 0.004, x2, y + 0.04), Tint.dark(cloth, 0.35));
    for (var i = 0; i < 5; i++) {
      double gx = x1 + w * (0.22 + 0.14 * i);
      s.glow(
          stroke(lines(gx - 0.01, y + 0.03, gx, y + 0.012, gx + 0.01, y + 0.03), 0.0045),
          0xfff0cf,
          0.95);
    }
    double entry = x1 + w * 0.68;
    s.detail(box(x1, y + 0.04, entry - 0.01, base - 0.028), 0x3f4c5a);
    s.glow(box(x1, y + 0.04, entry - 0.01, base - 0.028), 0xffe2a8, 0.85);
    goods(s, x1, entry - 0.01, base - 0.03);
    s.detail(
        polygon(
            x1,
            base - 0.05,
            x1 + w * 0.3,
            y + 0.04,
            x1 + w * 0.4,
            y + 0.04,
            x1 + w * 0.08,
            base - 0.028,
            x1,
            base - 0.028),
        0xffffff,
        0.16);
    s.detail(box(x1, base - 0.028, entry - 0.01, base), Tint.dark(cloth, 0.2));
    s.detail(box(entry, y + 0.04, x2 - 0.006, base), Tint.dark(cloth, 0.3));
    s.detail(box(entry + 0.012, y + 0.054, x2 - 0.018, base - 0.05), 0x52606e);
    s.glow(box(entry + 0.012, y + 0.054, x2 - 0.018, base - 0.05), 0xffdfa0, 0.8);
    s.detail(oval(x2 - 0.014, base - 0.07, 0.003, 0.006), 0xe8cf8a);
    awning(s, x1 - 0.008, entry, y + 0.036, cloth);
    if (dice.chance(0.6)) {
      double px = entry - 0.024;
      s.body(
          polygon(
              px - 0.018,
              base - 0.03,
              px + 0.018,
              base - 0.03,
              px + 0.013,
              base + 0.006,
              px - 0.013,
              base + 0.006),
          0xb5694a,
          0.008);
      Flora.bush(s, px, base - 0.026, 0.055, 0.065, 0x5a8f52);
    }
  }

  private static void goods(Sketch s, double x1, double x2, double base) {
    var dice = s.dice();
    for (double x = x1 + 0.012; x < x2 - 0.02; x += dice.between(0.022, 0.034)) {
      double h = dice.between(0.02, 0.06);
      int colour = dice.pick(0xc97a5a, 0x7a9aa0, 0xd6b25e, 0x8f6f86, 0x6f8a5f);
      switch (dice.below(3)) {
        case 0 -> s.detail(round(x, base - h, x + 0.016, base, 0.004), colour);
        case 1 -> s.detail(oval(x + 0.008, base - 0.009, 0.009, 0.009), colour);
        default ->
            s.detail(
                polygon(x, base, x + 0.004, base - h, x + 0.013, base - h, x + 0.017, base),
                colour);
      }
    }
  }

  private static void awning(Sketch s, double x1, double x2, double y, int cloth) {
    var stripes = 8;
    double w = (x2 - x1) / stripes;
    for (var i = 0; i < stripes; i++) {
      int colour = i % 2 == 0 ? cloth : 0xf4ece0;
      double a = x1 + w * i;
      s.fill(
          polygon(
              a + w * 0.3 * (1 - 2.0 * i / stripes),
              y,
              a + w + w * 0.3 * (1 - 2.0 * (i + 1) / stripes),
              y,
              a + w,
              y + 0.042,
              a,
              y + 0.042),
          colour);
      s.fill(round(a, y + 0.036, a + w, y + 0.054, 0.008), Tint.dark(colour, 0.12));
    }
  }

  /** Trees, lamps, a bicycle, and a hydrant on the pavement. */
  public static void streetThings(Sketch s) {
    double base = s.row(0.42);
    double k = s.upright() ? 1.2 : 1;
    Flora.tree(s, -s.edge() * 0.66, base, 0.42 * k, 0x7aa856);
    Flora.tree(s, s.edge() * 0.88, base, 0.46 * k, 0x6f9f50);
    Lamps.post(s, s.edge() * 0.42, base, 0.4 * k);
    Lamps.post(s, -s.edge() * 1.1, base, 0.4 * k);
    bicycle(s, -s.edge() * 0.36, base + 0.004);
    double x = s.edge() * 0.62;
    s.body(round(x - 0.016, base - 0.055, x + 0.016, base + 0.004, 0.005), 0xc9402f, 0.01);
    s.body(round(x - 0.024, base - 0.042, x + 0.024, base - 0.028, 0.005), 0xb53a2c, 0.006);
    s.fill(oval(x, base - 0.057, 0.014, 0.011), 0xd9553f);
  }

  private static void bicycle(Sketch s, double x, double base) {
    for (var side = -1; side <= 1; side += 2) {
      s.line(oval(x + side * 0.045, base - 0.03, 0.028, 0.029), 0.004, 0x2b3038);
    }
    s.line(
        lines(
            x - 0.045,
            base - 0.03,
            x - 0.018,
            base - 0.072,
            x + 0.03,
            base - 0.072,
            x + 0.045,
            base - 0.03),
        0.005,
        0x2f8f8a);
    s.line(lines(x - 0.018, base - 0.072, x, base - 0.03, x - 0.045, base - 0.03), 0.005, 0x2f8f8a);
    s.line(
        lines(
            x, base - 0.03, x + 0.03, base - 0.072, x + 0.026, base - 0.09, x + 0.04, base - 0.092),
        0.005,
        0x2f8f8a);
    s.line(lines(x - 0.03, base - 0.084, x - 0.01, base - 0.084), 0.007, 0x2b3038);
  }

  /** The dashed line of the lane, a manhole, and the kerb in front. */
  public static void laneMarks(Sketch s) {
    double y = s.row(1.22);
    for (double x = s.left(); x < s.right(); x += 0.34) {
      s.detail(polygon(x, y, x + 0.2, y, x + 0.206, y + 0.014, x, y + 0.014), 0xe6e2d8, 0.8);
    }
    double mx = s.edge() * 0.55;
    s.detail(oval(mx, s.row(0.8), 0.07, 0.013), 0x3f444b);
    s.line(oval(mx, s.row(0.8), 0.058, 0.01), 0.003, 0x6b7078);
    var dice = s.dice();
    for (var i = 0; i < 34; i++) {
      double depth = dice.between(0.55, s.nearest());
      s.detail(
          oval(dice.between(s.left(), s.right()), s.row(depth), 0.03 * depth, 0.003 * depth),
          dice.chance(0.5) ? 0x4a4f57 : 0x7b8088,
          0.35);
    }
  }
}

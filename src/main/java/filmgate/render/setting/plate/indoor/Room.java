package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.bumpy;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/**
 * The back wall of a room. Windows are holes, through which the sky of the scene is seen.
 *
 * @param s the plate
 * @param base where the wall meets the floor
 * @param scale of furniture: larger in an upright frame
 * @param openings the holes
 */
record Room(Sketch s, double base, double scale, Area openings) {
  static Room of(Sketch s) {
    return new Room(s, s.row(0.42), size(s), new Area());
  }

  /** The scale of furniture: the subjects of an upright frame are larger. */
  static double size(Sketch s) {
    return s.upright() ? 1.3 : 1;
  }

  /** Where the ceiling is, which only a high frame shows. */
  double ceiling() {
    return base - 0.98 * scale;
  }

  /** Leaves room for a window, with bushes and trees outside its lower part. */
  Room opening(double x1, double y1, double x2, double y2, boolean garden) {
    var hole = box(x1, y1, x2, y2);
    if (garden) {
      var dice = s.dice();
      for (double x = x1 - 0.05; x < x2 + 0.05; x += 0.09) {
        double size = dice.between(0.06, 0.1);
        int leaf = dice.pick(0x8fb98a, 0x7dad7c, 0xa0c592);
        s.detail(common(hole, moundAt(x, y2 + 0.01, size, size * dice.between(0.8, 1.6))), leaf);
      }
    }
    openings.add(new Area(hole));
    return this;
  }

  private Shape moundAt(double x, double y, double half, double high) {
    return bumpy(s.dice(), x, y, half, high, 8);
  }

  /** Paints the wall around the openings, its skirting, and the ceiling. */
  Room wall(int colour, int skirting) {
    var wall = without(box(s.left(), s.top(), s.right(), base), openings);
    s.fill(wall, colour);
    double up = ceiling();
    for (var i = 0; i < 8; i++) {
      s.detail(
          common(wall, box(s.left(), base - 0.03 - 0.03 * i, s.right(), base)),
          Tint.dark(colour, 0.5),
          0.022);
      s.detail(
          common(wall, box(s.left(), s.top(), -s.edge() * (1.02 - 0.07 * i), base)),
          Tint.dark(colour, 0.5),
          0.03);
    }
    if (up > s.top()) {
      s.fill(box(s.left(), s.top(), s.right(), up), Tint.pale(colour, 0.4));
      s.detail(box(s.left(), up - 0.012, s.right(), up + 0.014), Tint.pale(colour, 0.65));
      s.detail(box(s.left(), up + 0.014, s.right(), up + 0.02), Tint.dark(colour, 0.2), 0.5);
    }
    s.fill(box(s.left(), base - 0.035, s.right(), base + 0.004), skirting);
    s.detail(box(s.left(), base - 0.035, s.right(), base - 0.03), Tint.pale(skirting, 0.4));
    s.detail(box(s.left(), base + 0.004, s.right(), base + 0.012), 0x1e1a22, 0.25);
    return this;
  }

  /** The frame, the bars, and the sill of a window. */
  Room frame(double x1, double y1, double x2, double y2, int columns, int rows, int wood) {
    double t = 0.012 * scale;
    s.detail(
        polygon(
            x1, y2, x1 + (x2 - x1) * 0.55, y1, x1 + (x2 - x1) * 0.75, y1, x1 + (x2 - x1) * 0.2, y2),
        0xffffff,
        0.13);
    s.detail(without(box(x1 - t, y1 - t, x2 + t, y2 + t), box(x1, y1, x2, y2)), wood);
    for (var c = 1; c < columns; c++) {
      double x = x1 + (x2 - x1) * c / columns;
      s.detail(box(x - t * 0.35, y1, x + t * 0.35, y2), wood);
    }
    for (var r = 1; r < rows; r++) {
      double y = y1 + (y2 - y1) * r / rows;
      s.detail(box(x1, y - t * 0.35, x2, y + t * 0.35), wood);
    }
    s.detail(box(x1 - t, y1 - t, x1 - t * 0.4, y2 + t), Tint.dark(wood, 0.25), 0.7);
    s.detail(box(x1 - t * 2.4, y2 + t * 0.6, x2 + t * 2.4, y2 + t * 2.2), Tint.pale(wood, 0.2));
    s.detail(
        box(x1 - t * 2.4, y2 + t * 1.8, x2 + t * 2.4, y2 + t * 2.4), Tint.dark(wood, 0.3), 0.6);
    return this;
  }

  /** Curtains at both sides of a window. */
  Room curtains(double x1, double y1, double x2, double y2, int cloth) {
    s.limb(curve(x1 - 0.09, y1 - 0.03, x2 + 0.09, y1 - 0.03), 0.009, 0x7a5f48);
    for (var side = 0; side < 2; side++) {
      double a = side == 0 ? x1 - 0.07 : x2 - 0.03;
      double b = a + 0.1;
      double pinch = side == 0 ? -0.03 : 0.03;
      var panel = new Path2D.Double();
      panel.moveTo(a, y1 - 0.028);
      panel.lineTo(b, y1 - 0.028);
      panel.curveTo(b, y1 + 0.2, b + pinch, y1 + 0.22, b + pinch, y2 - 0.06);
      panel.lineTo(b + pinch + 0.012, y2 + 0.1);
      panel.lineTo(a + pinch * 0.3, y2 + 0.1);
      panel.curveTo(a + pinch * 0.2, y2 - 0.1, a, y1 + 0.1, a, y1 - 0.028);
      panel.closePath();
      s.fill(panel, cloth);
      for (var i = 1; i < 5; i++) {
        double x = a + 0.1 * i / 5;
        s.line(
            curve(x, y1 - 0.02, x + pinch * 0.4, (y1 + y2) / 2, x + pinch * 0.8, y2 + 0.09),
            0.006,
            i % 2 == 0 ? Tint.pale(cloth, 0.3) : Tint.dark(cloth, 0.2),
            0.6);
      }
      s.detail(
          box(a + pinch * 0.6, y2 - 0.075, b + pinch * 1.05, y2 - 0.058), Tint.dark(cloth, 0.3));
    }
    return this;
  }

  /** The light that falls through a window onto the floor. */
  static void sunPatch(Sketch s, double x1, double x2, double from, double to, int columns) {
    double y1 = s.row(from);
    double y2 = s.row(to);
    double gap = (x2 - x1) * 0.03;
    for (var c = 0; c < columns; c++) {
      double a = x1 + (x2 - x1) * c / columns + gap;
      double b = x1 + (x2 - x1) * (c + 1) / columns - gap;
      for (var r = 0; r < 2; r++) {
        double ya = y1 + (y2 - y1) * (r * 0.5 + 0.02);
        double yb = y1 + (y2 - y1) * (r * 0.5 + 0.47);
        double ka = 1 + 0.55 * (ya - y1) / (y2 - y1);
        double kb = 1 + 0.55 * (yb - y1) / (y2 - y1);
        double slide = 0.34;
        double sa = slide * (ya - y1) / (y2 - y1);
        double sb = slide * (yb - y1) / (y2 - y1);
        s.detail(
            polygon(a * ka + sa, ya, b * ka + sa, ya, b * kb + sb, yb, a * kb + sb, yb),
            0xfff2c4,
            0.42);
      }
    }
  }

  /** A framed painting of hills or a sun. */
  static void painting(Sketch s, double x, double y, double half, double high, int wood) {
    s.detail(
        round(x - half - 0.006, y - high + 0.002, x + half + 0.014, y + high + 0.016, 0.003),
        0x1e1a22,
        0.18);
    s.detail(box(x - half - 0.01, y - high - 0.01, x + half + 0.01, y + high + 0.01), wood);
    var sheet = box(x - half, y - high, x + half, y + high);
    s.detail(sheet, 0xf6efe0);
    double m = 0.14 * high;
    var inner = box(x - half + m, y - high + m, x + half - m, y + high - m);
    var dice = s.dice();
    s.detail(inner, dice.pick(0xf3c9a0, 0xbfd8dc, 0xe9b8a0, 0xd5cfe3));
    s.detail(
        common(inner, oval(x + half * 0.3, y - high * 0.25, half * 0.24, half * 0.24)), 0xf7ead0);
    s.detail(
        common(inner, oval(x - half * 0.5, y + high * 1.1, half * 1.1, high)),
        dice.pick(0x6f9a8c, 0xb8705c, 0x7f86ad));
    s.detail(
        common(inner, oval(x + half * 0.6, y + high * 1.2, half, high)),
        dice.pick(0x4f7d76, 0x95584e, 0x626a94));
  }

  /** A plant in a pot, such as a rubber tree. */
  static void plant(Sketch s, double x, double base, double height, int pot) {
    s.spot(x - 0.02, base + 0.002, height * 0.3, height * 0.03, 0x1e1a22, 0.4);
    double h = height * 0.28;
    double w = height * 0.15;
    var dice = s.dice();
    for (var i = 0; i < 13; i++) {
      double angle = -StrictMath.PI / 2 + (i - 6) * 0.21 + dice.between(-0.08, 0.08);
      double reach = height * dice.between(0.5, 0.74) * (1 - 0.03 * Math.abs(i - 6));
      double tx = x + reach * 0.8 * StrictMath.cos(angle);
      double ty = base - h + reach * StrictMath.sin(angle);
      int leaf = dice.pick(0x4f8a58, 0x3f7750, 0x5f9a60);
      s.line(
          curve(x, base - h, (x + tx) / 2, (base - h + ty) / 2 - 0.01, tx, ty),
          height * 0.012,
          0x6b7f4a);
      leaf(s, tx, ty, angle + 0.3 * (i - 6) / 6, height * 0.24, leaf);
    }
    s.body(
        polygon(x - w, base - h, x + w, base - h, x + w * 0.74, base, x - w * 0.74, base),
        pot,
        w * 0.5);
    s.body(
        round(x - w * 1.1, base - h - h * 0.06, x + w * 1.1, base - h + h * 0.16, 0.004),
        Tint.pale(pot, 0.1),
        w * 0.3);
  }

  private static void leaf(Sketch s, double x, double y, double angle, double size, int green) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double bx = x - cos * size * 0.4;
    double by = y - sin * size * 0.4;
    double tx = x + cos * size * 0.6;
    double ty = y + sin * size * 0.6;
    double nx = -sin * size * 0.24;
    double ny = cos * size * 0.24;
    s.fill(blob(bx, by, x + nx, y + ny, tx, ty, x - nx, y - ny), green);
    s.detail(blob(bx, by, x + nx * 0.9, y + ny * 0.9, tx, ty, x, y), Tint.dark(green, 0.2));
    s.line(curve(bx, by, tx, ty), size * 0.03, Tint.pale(green, 0.3));
  }

  /** A lamp that hangs from above. */
  static void pendant(Sketch s, double x, double y, double size, int shade) {
    s.line(curve(x, s.top(), x, y - size * 0.6), 0.004, 0x33302f);
    s.glow(
        polygon(
            x - size * 0.8,
            y,
            x + size * 0.8,
            y,
            x + size * 3,
            y + size * 7,
            x - size * 3,
            y + size * 7),
        0xffdf9f,
        0.06);
    s.halo(x, y + size * 0.1, size * 2.6, 0xffd590, 0.4);
    s.glow(oval(x, y, size * 0.42, size * 0.36), 0xfff0c4, 1);
    s.body(
        blob(
            x - size,
            y,
            x - size * 0.7,
            y - size * 0.5,
            x - size * 0.14,
            y - size * 0.8,
            x + size * 0.14,
            y - size * 0.8,
            x + size * 0.7,
            y - size * 0.5,
            x + size,
            y),
        shade,
        size * 0.3);
  }

  /** A floor lamp with a shade of cloth. */
  static void floorLamp(Sketch s, double x, double base, double height) {
    s.spot(x, base + 0.002, 0.07, 0.008, 0x1e1a22, 0.4);
    s.fill(oval(x, base, height * 0.1, height * 0.016), 0x3a3430);
    s.limb(curve(x, base, x, base - height * 0.78), height * 0.016, 0x3a3430);
    double y = base - height * 0.76;
    s.halo(x, y - height * 0.1, height * 0.5, 0xffd590, 0.35);
    var cone =
        polygon(
            x - height * 0.15,
            y,
            x - height * 0.09,
            y - height * 0.23,
            x + height * 0.09,
            y - height * 0.23,
            x + height * 0.15,
            y);
    s.body(cone, 0xf0dcb4, height * 0.05);
    s.glow(cone, 0xffe2a6, 0.8);
  }

  /** A row of volumes and small things on a board. */
  static void books(Sketch s, double x1, double x2, double base, double high) {
    var dice = s.dice();
    for (double x = x1; x < x2 - 0.008; ) {
      double w = dice.between(0.007, 0.016) * scaleOf(high);
      double h = high * dice.between(0.6, 0.95);
      int cover =
          dice.pick(0xb5564a, 0x3f6f7d, 0xd9a955, 0x54765a, 0x6d5a86, 0xe3d3b4, 0x8a4f5f, 0x4b5a7a);
      if (x + w > x2) {
        break;
      }
      s.detail(box(x, base - h, x + w * 0.92, base), cover);
      s.detail(box(x, base - h * 0.84, x + w * 0.92, base - h * 0.76), Tint.pale(cover, 0.4));
      x += w;
    }
  }

  private static double scaleOf(double high) {
    return Math.max(0.7, high / 0.07);
  }

  /** A small plant or a vase for a shelf or a sill. */
  static void potted(Sketch s, double x, double base, double size) {
    Flora.bush(s, x, base - size * 0.5, size * 0.9, size * 0.6, 0x5f9a60);
    s.body(
        polygon(
            x - size * 0.3,
            base - size * 0.55,
            x + size * 0.3,
            base - size * 0.55,
            x + size * 0.22,
            base,
            x - size * 0.22,
            base),
        0xc27f5c,
        size * 0.12);
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** The kitchen of a home. */
public final class Kitchens {
  private static final int CABINET = 0x6f9a96;
  private static final int TOP = 0xe9dcc6;
  private static final int STEEL = 0xc3cad0;

  private Kitchens() {}

  /** A tiled wall with a window above the sink, cabinets, a stove with a hood, and a fridge. */
  public static void kitchen(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double top = base - 0.27 * k;
    double x1 = -0.24;
    double x2 = 0.16;
    var room =
        Room.of(s).opening(x1, top - 0.34 * k, x2, top - 0.07 * k, true).wall(0xf4ead9, 0x8a7a66);
    tiles(s, top, k);
    room.frame(x1, top - 0.34 * k, x2, top - 0.07 * k, 2, 1, 0xfdfaf3);
    Room.potted(s, x1 + 0.06, top - 0.072 * k, 0.055 * k);
    Room.potted(s, x1 + 0.13, top - 0.072 * k, 0.045 * k);
    upper(s, -w - 0.1, x1 - 0.06, top, k);
    upper(s, w * (s.upright() ? 0.78 : 0.64), s.right() + 0.1, top, k);
    double cook = w * (s.upright() ? 0.5 : 0.36);
    hood(s, cook, top, k);
    counter(s, base, top, k);
    stove(s, cook, base, top, k);
    sink(s, (x1 + x2) / 2, top, k);
    fridge(s, -w * 0.9, base, k);
    things(s, top, k);
  }

  private static void tiles(Sketch s, double top, double k) {
    var grout = new Path2D.Double();
    for (var r = 0; r < 4; r++) {
      double y = top - 0.024 * k * (r + 1);
      grout.append(box(s.left(), y, s.right(), y + 0.0015), false);
      for (double x = s.left() + (r % 2) * 0.03; x < s.right(); x += 0.06) {
        grout.append(box(x, y, x + 0.0015, y + 0.024 * k), false);
      }
    }
    s.detail(box(s.left(), top - 0.096 * k, s.right(), top), 0xdfeae6);
    s.detail(grout, 0xb5c8c4, 0.8);
  }

  private static void upper(Sketch s, double x1, double x2, double top, double k) {
    double y1 = top - 0.4 * k;
    double y2 = top - 0.14 * k;
    s.detail(box(x1, y2, x2, y2 + 0.012), 0x1e1a22, 0.2);
    s.fill(box(x1, y1, x2, y2), CABINET);
    var count = Math.max(1, (int) StrictMath.round((x2 - x1) / 0.17));
    for (var i = 0; i < count; i++) {
      double a = x1 + (x2 - x1) * i / count;
      double b = x1 + (x2 - x1) * (i + 1) / count;
      front(s, a, y1, b, y2);
      s.detail(round(b - 0.024, y2 - 0.06, b - 0.018, y2 - 0.025, 0.003), 0xe0c27a);
    }
    s.glow(box(x1, y2, x2, y2 + 0.005), 0xffe9b8, 0.9);
    s.glow(polygon(x1, y2, x2, y2, x2 - 0.02, top, x1 + 0.02, top), 0xffe9b8, 0.12);
  }

  private static void front(Sketch s, double x1, double y1, double x2, double y2) {
    s.detail(box(x1 + 0.003, y1 + 0.003, x2 - 0.003, y2 - 0.003), Tint.pale(CABINET, 0.12));
    s.detail(box(x1 + 0.02, y1 + 0.02, x2 - 0.02, y2 - 0.02), CABINET);
    s.detail(box(x1 + 0.02, y1 + 0.02, x1 + 0.024, y2 - 0.02), Tint.dark(CABINET, 0.25));
    s.detail(box(x1, y1, x1 + 0.003, y2), Tint.dark(CABINET, 0.35));
  }

  private static void hood(Sketch s, double x, double top, double k) {
    s.body(box(x - 0.045 * k, s.top(), x + 0.045 * k, top - 0.27 * k), STEEL, 0.02);
    s.body(
        polygon(
            x - 0.045 * k,
            top - 0.28 * k,
            x + 0.045 * k,
            top - 0.28 * k,
            x + 0.14 * k,
            top - 0.2 * k,
            x - 0.14 * k,
            top - 0.2 * k),
        STEEL,
        0.02);
    s.fill(
        box(x - 0.142 * k, top - 0.205 * k, x + 0.142 * k, top - 0.187 * k), Tint.dark(STEEL, 0.2));
    s.glow(
        polygon(
            x - 0.08 * k,
            top - 0.187 * k,
            x + 0.08 * k,
            top - 0.187 * k,
            x + 0.14 * k,
            top,
            x - 0.14 * k,
            top),
        0xfff0c8,
        0.14);
  }

  private static void counter(Sketch s, double base, double top, double k) {
    s.fill(box(s.left(), top, s.right(), base), CABINET);
    var x = s.left();
    while (x < s.right()) {
      front(s, x, top + 0.02 * k, x + 0.18, base - 0.03 * k);
      s.detail(
          box(x + 0.003, top + 0.016 * k, x + 0.177, top + 0.075 * k), Tint.pale(CABINET, 0.1));
      s.detail(round(x + 0.06, top + 0.042 * k, x + 0.12, top + 0.048 * k, 0.003), 0xe0c27a);
      s.detail(round(x + 0.15, top + 0.1 * k, x + 0.156, top + 0.15 * k, 0.003), 0xe0c27a);
      x += 0.18;
    }
    s.detail(box(s.left(), base - 0.03 * k, s.right(), base), 0x3f4a4a);
    s.fill(box(s.left(), top - 0.012 * k, s.right(), top + 0.014 * k), TOP);
    s.detail(box(s.left(), top + 0.006 * k, s.right(), top + 0.018 * k), Tint.dark(TOP, 0.24));
  }

  private static void stove(Sketch s, double x, double base, double top, double k) {
    s.fill(box(x - 0.13 * k, top + 0.014 * k, x + 0.13 * k, base - 0.006), STEEL);
    s.detail(box(x - 0.13 * k, top + 0.014 * k, x - 0.1 * k, base - 0.006), Tint.dark(STEEL, 0.18));
    s.detail(round(x - 0.1 * k, top + 0.085 * k, x + 0.1 * k, base - 0.045 * k, 0.01), 0x2f3438);
    s.glow(
        round(x - 0.09 * k, top + 0.095 * k, x + 0.09 * k, base - 0.055 * k, 0.008), 0xff9a4a, 0.5);
    s.detail(round(x - 0.1 * k, top + 0.066 * k, x + 0.1 * k, top + 0.074 * k, 0.004), 0xf2f4f5);
    for (var i = 0; i < 5; i++) {
      s.detail(oval(x + (-0.08 + 0.04 * i) * k, top + 0.04 * k, 0.01 * k, 0.01 * k), 0x3a3f44);
    }
    s.fill(box(x - 0.13 * k, top - 0.014 * k, x + 0.13 * k, top + 0.002), 0x2f3438);
    pot(s, x - 0.06 * k, top - 0.014 * k, 0.05 * k, 0xc9503f);
    kettle(s, x + 0.07 * k, top - 0.014 * k, 0.042 * k);
  }

  private static void pot(Sketch s, double x, double base, double size, int colour) {
    s.body(round(x - size, base - size * 1.1, x + size, base, size * 0.2), colour, size * 0.4);
    s.body(
        blob(
            x - size * 1.05,
            base - size * 1.1,
            x,
            base - size * 1.4,
            x + size * 1.05,
            base - size * 1.1),
        Tint.pale(colour, 0.1),
        size * 0.2);
    s.fill(oval(x, base - size * 1.42, size * 0.16, size * 0.12), 0x2f3438);
    s.line(
        curve(x - size, base - size * 0.8, x - size * 1.3, base - size * 0.75),
        size * 0.16,
        0x2f3438);
    s.line(
        curve(x + size, base - size * 0.8, x + size * 1.3, base - size * 0.75),
        size * 0.16,
        0x2f3438);
  }

  private static void kettle(Sketch s, double x, double base, double size) {
    s.line(
        curve(
            x - size * 0.6,
            base - size * 1.1,
            x,
            base - size * 2,
            x + size * 0.6,
            base - size * 1.1),
        size * 0.16,
        0x3a3230);
    s.fill(
        polygon(
            x + size * 0.6,
            base - size * 0.8,
            x + size * 1.5,
            base - size * 1.3,
            x + size * 1.35,
            base - size * 0.95,
            x + size * 0.8,
            base - size * 0.3),
        0xd3dade);
    s.body(
        blob(
            x - size,
            base,
            x - size,
            base - size * 0.7,
            x - size * 0.5,
            base - size * 1.25,
            x + size * 0.5,
            base - size * 1.25,
            x + size,
            base - size * 0.7,
            x + size,
            base),
        0xe4eaed,
        size * 0.4);
    s.fill(oval(x, base - size * 1.32, size * 0.16, size * 0.13), 0x3a3230);
  }

  private static void sink(Sketch s, double x, double top, double k) {
    s.detail(round(x - 0.1, top - 0.012 * k, x + 0.1, top - 0.002, 0.004), 0x9aa4ab);
    s.line(
        curve(
            x,
            top - 0.01,
            x,
            top - 0.09 * k,
            x + 0.02,
            top - 0.11 * k,
            x + 0.045,
            top - 0.09 * k,
            x + 0.045,
            top - 0.072 * k),
        0.009 * k,
        STEEL);
    s.line(curve(x - 0.02, top - 0.026 * k, x, top - 0.024 * k), 0.007 * k, STEEL);
  }

  private static void fridge(Sketch s, double x, double base, double k) {
    s.fill(round(x - 0.15 * k, base - 0.66 * k, x + 0.14 * k, base + 0.008, 0.02), 0xe9e4da);
    s.detail(box(x - 0.15 * k, base - 0.62 * k, x - 0.1 * k, base - 0.01), 0xc6c2bb);
    s.detail(box(x - 0.15 * k, base - 0.42 * k, x + 0.14 * k, base - 0.414 * k), 0x9a968f);
    s.detail(round(x + 0.1 * k, base - 0.54 * k, x + 0.112 * k, base - 0.44 * k, 0.005), 0x9aa4ab);
    s.detail(round(x + 0.1 * k, base - 0.39 * k, x + 0.112 * k, base - 0.22 * k, 0.005), 0x9aa4ab);
    s.detail(box(x - 0.05 * k, base - 0.56 * k, x + 0.0, base - 0.5 * k), 0xf7d774);
    s.detail(box(x + 0.01 * k, base - 0.58 * k, x + 0.06 * k, base - 0.52 * k), 0xa9cfe0);
  }

  private static void things(Sketch s, double top, double k) {
    double y = top - 0.012 * k;
    double x = -s.edge() * 0.48;
    s.body(round(x - 0.03, y - 0.08 * k, x + 0.03, y, 0.008), 0xd9765a, 0.015);
    for (var i = -2; i <= 2; i++) {
      s.line(
          curve(x + i * 0.008, y - 0.07 * k, x + i * 0.018, y - 0.14 * k),
          0.005,
          i % 2 == 0 ? 0xb98a5e : 0x9aa4ab);
    }
    double bx = s.edge() * (s.upright() ? 0.24 : 0.6);
    s.body(blob(bx - 0.06, y - 0.034 * k, bx, y, bx + 0.06, y - 0.034 * k), 0xb98a5e, 0.015);
    s.fill(oval(bx - 0.025, y - 0.042 * k, 0.02, 0.02), 0xd9503f);
    s.fill(oval(bx + 0.012, y - 0.048 * k, 0.021, 0.021), 0xf0b43c);
    s.fill(oval(bx + 0.038, y - 0.038 * k, 0.018, 0.018), 0x8fb84c);
    double rail = top - 0.2 * k;
    s.line(lines(s.edge() * 0.5, rail, s.edge() * 0.62, rail), 0.005, 0x8a7a66);
    for (var i = 0; i < 3; i++) {
      double px = s.edge() * (0.52 + 0.04 * i);
      s.detail(stroke(curve(px, rail, px, rail + 0.05 * k), 0.004), 0x5a4a3c);
      s.detail(oval(px, rail + 0.062 * k, 0.011, 0.015 * k), i == 1 ? 0x9aa4ab : 0xb98a5e);
    }
  }

  /** A mat on the floor and chairs at the sides, in front. */
  public static void kitchenFloor(Sketch s) {
    double y = s.row(0.9);
    double h = (s.ground() - s.horizon()) * 0.24;
    s.detail(
        polygon(-0.34, y - h * 0.5, 0.34, y - h * 0.5, 0.42, y + h * 0.5, -0.42, y + h * 0.5),
        0xd98f6c);
    s.detail(
        polygon(-0.31, y - h * 0.4, 0.31, y - h * 0.4, 0.385, y + h * 0.4, -0.385, y + h * 0.4),
        0xf0d9bd);
    for (var i = -3; i <= 3; i++) {
      s.detail(
          polygon(
              i * 0.085 - 0.02,
              y - h * 0.4,
              i * 0.085 + 0.02,
              y - h * 0.4,
              i * 0.106 + 0.025,
              y + h * 0.4,
              i * 0.106 - 0.025,
              y + h * 0.4),
          0xe3b48f,
          0.7);
    }
  }
}

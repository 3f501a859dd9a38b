package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Area;

/** A factory hall with a belt. */
public final class Factories {
  private Factories() {}

  /** Roof trusses, high windows, machines, pipes, and robot arms at a belt. */
  public static void factory(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.36);
    var room = new Room(s, base, k, new Area());
    double y1 = base - 0.52 * k;
    double y2 = base - 0.3 * k;
    for (var i = -3; i <= 2; i++) {
      room.opening(i * 0.38 + 0.03, y1, i * 0.38 + 0.35, y2, false);
    }
    room.wall(0x9aa6ac, 0x4f5a62);
    for (var i = -3; i <= 2; i++) {
      room.frame(i * 0.38 + 0.03, y1, i * 0.38 + 0.35, y2, 4, 3, 0x5a666e);
    }
    pipes(s, base, k);
    machine(s, -w * 0.78, s.row(0.44), k, 0x4f8a86);
    machine(s, w * 0.4, s.row(0.4), 0.8 * k, 0x5f7a9a);
    tanks(s, w * 0.92, s.row(0.46), k);
    trusses(s, base, k);
  }

  private static void pipes(Sketch s, double base, double k) {
    int[] colours = {0xb8bfc4, 0xd9a23c, 0x8fa0a8};
    for (var i = 0; i < 3; i++) {
      double y = base - (0.26 - 0.035 * i) * k;
      s.fill(box(s.left(), y, s.right(), y + 0.018), colours[i]);
      s.detail(box(s.left(), y + 0.011, s.right(), y + 0.018), Tint.dark(colours[i], 0.3));
      s.detail(box(s.left(), y + 0.002, s.right(), y + 0.005), Tint.pale(colours[i], 0.5));
      for (double x = s.left() + 0.1 * i; x < s.right(); x += 0.33) {
        s.fill(box(x, y - 0.004, x + 0.016, y + 0.022), Tint.dark(colours[i], 0.2));
      }
    }
  }

  private static void trusses(Sketch s, double base, double k) {
    double y = base - 0.6 * k;
    for (var i = 0; i < 2; i++) {
      double yy = y - 0.14 * k * i;
      s.fill(box(s.left(), yy, s.right(), yy + 0.014), 0x5a646c);
      s.fill(box(s.left(), yy - 0.075 * k, s.right(), yy - 0.061 * k), 0x5a646c);
      for (double x = s.left(); x < s.right(); x += 0.14) {
        s.limb(lines(x, yy, x + 0.07, yy - 0.068 * k, x + 0.14, yy), 0.007, 0x6a747c);
      }
    }
    for (var i = -1; i <= 1; i++) {
      double x = i * s.edge() * 0.62;
      s.fill(box(x - 0.003, y, x + 0.003, y + 0.05), 0x3a4248);
      s.glow(
          polygon(
              x - 0.05,
              y + 0.085,
              x + 0.05,
              y + 0.085,
              x + 0.26,
              base + 0.16,
              x - 0.26,
              base + 0.16),
          0xfff2cf,
          0.09);
      s.body(
          polygon(
              x - 0.02, y + 0.05, x + 0.02, y + 0.05, x + 0.055, y + 0.085, x - 0.055, y + 0.085),
          0x3f4a50,
          0.01);
      s.glow(oval(x, y + 0.086, 0.045, 0.008), 0xfff6dc, 1);
      s.halo(x, y + 0.09, 0.13, 0xfff2cf, 0.4);
    }
  }

  private static void machine(Sketch s, double x, double base, double k, int colour) {
    s.spot(x, base + 0.005, 0.28 * k, 0.016, 0x14181c, 0.5);
    s.body(round(x - 0.24 * k, base - 0.3 * k, x + 0.1 * k, base, 0.012), colour, 0.03);
    s.body(
        round(x + 0.06 * k, base - 0.2 * k, x + 0.26 * k, base, 0.012),
        Tint.pale(colour, 0.12),
        0.02);
    s.detail(round(x - 0.19 * k, base - 0.25 * k, x - 0.02 * k, base - 0.12 * k, 0.008), 0x2a343a);
    s.glow(
        round(x - 0.19 * k, base - 0.25 * k, x - 0.02 * k, base - 0.12 * k, 0.008), 0xffb45a, 0.5);
    s.detail(oval(x - 0.105 * k, base - 0.185 * k, 0.045 * k, 0.045 * k), 0x9aa4ab);
    s.detail(oval(x - 0.105 * k, base - 0.185 * k, 0.018 * k, 0.018 * k), 0x3a4248);
    for (var i = 0; i < 8; i++) {
      double px = x + (-0.24 + 0.0425 * i) * k;
      s.detail(
          polygon(
              px,
              base,
              px + 0.021 * k,
              base,
              px + 0.042 * k,
              base - 0.03 * k,
              px + 0.021 * k,
              base - 0.03 * k),
          i % 2 == 0 ? 0xf0b92c : 0x2a2e32);
    }
    s.detail(box(x + 0.09 * k, base - 0.17 * k, x + 0.22 * k, base - 0.1 * k), 0x1f262c);
    s.glow(box(x + 0.1 * k, base - 0.16 * k, x + 0.16 * k, base - 0.11 * k), 0x5fe0b0, 0.9);
    int[] lamps = {0xf04a3a, 0xf0b92c, 0x4fe07a};
    for (var i = 0; i < 3; i++) {
      s.glow(
          oval(x + (0.175 + 0.018 * i) * k, base - 0.135 * k, 0.006 * k, 0.006 * k), lamps[i], 1);
      s.fill(
          box(
              x - (0.2 - 0.0) * k,
              base - (0.33 + 0.02 * i) * k,
              x - 0.18 * k,
              base - (0.31 + 0.02 * i) * k),
          lamps[2 - i]);
    }
  }

  private static void tanks(Sketch s, double x, double base, double k) {
    for (var i = 1; i >= 0; i--) {
      double px = x - 0.06 + 0.17 * i * k;
      double half = 0.085 * k;
      double y = base - (0.44 - 0.06 * i) * k;
      s.body(round(px - half, y, px + half, base, half * 0.6), 0xc3cbd0, half * 0.5);
      for (var r = 1; r < 5; r++) {
        s.detail(
            box(px - half, y + (base - y) * r / 5, px + half, y + (base - y) * r / 5 + 0.006),
            0x8f9aa2);
      }
      s.detail(box(px + half * 0.3, y + 0.06, px + half * 0.5, base - 0.03), 0xf4f7f8, 0.7);
    }
  }

  /** A conveyor belt with boxes, robot arms, and yellow lines on the floor. */
  public static void factoryLine(Sketch s) {
    double k = Room.size(s);
    double base = s.row(0.58);
    double y = base - 0.12 * k;
    s.spot(0, base + 0.01, s.right(), 0.02, 0x14181c, 0.5);
    robot(s, -s.edge() * 0.6, y, k, 1);
    robot(s, s.edge() * 0.74, y, k, -1);
    for (double x = s.left(); x < s.right(); x += 0.26) {
      s.fill(box(x, y + 0.02, x + 0.02, base), 0x4f5a62);
      double size = s.dice().between(0.06, 0.085);
      double px = x + 0.11;
      if (Math.abs(px) > 0.2) {
        s.body(box(px - size / 2, y - size * 0.8, px + size / 2, y), 0xc79a62, 0.014);
        s.detail(box(px - 0.006, y - size * 0.8, px + 0.006, y), 0xe3c493);
      }
    }
    s.fill(round(s.left() - 0.1, y - 0.003, s.right() + 0.1, y + 0.03, 0.012), 0x2f373d);
    s.detail(box(s.left(), y, s.right(), y + 0.006), 0x5a666e);
    for (double x = s.left(); x < s.right(); x += 0.045) {
      s.detail(oval(x, y + 0.016, 0.008, 0.008), 0x9aa4ab);
    }
    for (var side = -1; side <= 1; side += 2) {
      double a = side * s.edge() * 0.75;
      s.detail(
          polygon(
              a * 0.86,
              s.row(0.7),
              a * 0.86 + side * 0.02,
              s.row(0.7),
              a * 1.5 + side * 0.04,
              s.bottom(),
              a * 1.5,
              s.bottom()),
          0xf0b92c,
          0.9);
    }
  }

  private static void robot(Sketch s, double x, double base, double k, int side) {
    int orange = 0xe8862c;
    s.body(
        polygon(
            x - 0.055 * k,
            base,
            x - 0.035 * k,
            base - 0.08 * k,
            x + 0.035 * k,
            base - 0.08 * k,
            x + 0.055 * k,
            base),
        0x4f5a62,
        0.012);
    s.limb(lines(x, base - 0.08 * k, x - side * 0.06 * k, base - 0.26 * k), 0.05 * k, orange);
    s.limb(
        lines(x - side * 0.06 * k, base - 0.26 * k, x + side * 0.13 * k, base - 0.3 * k),
        0.038 * k,
        Tint.pale(orange, 0.14));
    s.limb(
        lines(x + side * 0.13 * k, base - 0.3 * k, x + side * 0.16 * k, base - 0.2 * k),
        0.026 * k,
        orange);
    for (var i = 0; i < 3; i++) {
      double px = i == 0 ? x : x + side * (i == 1 ? -0.06 : 0.13) * k;
      double py = base - (i == 0 ? 0.08 : i == 1 ? 0.26 : 0.3) * k;
      s.body(oval(px, py, 0.03 * k, 0.03 * k), 0x3a4248, 0.01);
      s.detail(oval(px, py, 0.012 * k, 0.012 * k), 0x9aa4ab);
    }
    double gx = x + side * 0.16 * k;
    s.line(
        lines(
            gx - 0.02 * k,
            base - 0.15 * k,
            gx - 0.016 * k,
            base - 0.19 * k,
            gx + 0.016 * k,
            base - 0.19 * k,
            gx + 0.02 * k,
            base - 0.15 * k),
        0.009 * k,
        0x3a4248);
    s.detail(
        blob(
            x - 0.01,
            base - 0.2 * k,
            x,
            base - 0.21 * k,
            x + 0.01,
            base - 0.2 * k,
            x,
            base - 0.19 * k),
        0xf4f4f0);
  }
}

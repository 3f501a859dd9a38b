package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** A gym. */
public final class Halls {
  private Halls() {}

  /** High windows, a wall bar, a mirror, and racks with weights. */
  public static void gym(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    var room = Room.of(s);
    double y1 = base - 0.66 * k;
    double y2 = base - 0.4 * k;
    for (var i = -2; i <= 1; i++) {
      room.opening(i * 0.44 + 0.03, y1, i * 0.44 + 0.41, y2, false);
    }
    room.wall(0xd8d3cb, 0x3f4650);
    s.detail(box(s.left(), base - 0.33 * k, s.right(), base - 0.035), 0x4a5664);
    s.detail(
        polygon(
            s.left(),
            base - 0.33 * k,
            s.right(),
            base - 0.33 * k,
            s.right(),
            base - 0.315 * k,
            s.left(),
            base - 0.315 * k),
        0xf0a832);
    for (var i = -2; i <= 1; i++) {
      room.frame(i * 0.44 + 0.03, y1, i * 0.44 + 0.41, y2, 3, 2, 0x2f363e);
    }
    mirror(s, base, k);
    bars(s, -w * 0.86, base, k);
    rack(s, w * 0.66, s.row(0.5), k);
    treadmill(s, -w * 0.84, s.row(0.66), k);
    punchBag(s, w * 0.98, s.row(0.5), k);
    ball(s, -w * 0.42, s.row(0.6), 0.075 * k, 0xc9506a);
    bench(s, w * 0.72, s.row(0.8), k);
  }

  private static void mirror(Sketch s, double base, double k) {
    s.detail(box(-0.36, base - 0.3 * k, 0.36, base - 0.05), 0xa9bcc8);
    for (var i = 0; i < 3; i++) {
      double x = -0.3 + 0.22 * i;
      s.detail(
          polygon(
              x,
              base - 0.05,
              x + 0.12,
              base - 0.3 * k,
              x + 0.17,
              base - 0.3 * k,
              x + 0.05,
              base - 0.05),
          0xe9f2f6,
          0.4);
    }
    for (var i = -1; i <= 1; i += 2) {
      s.detail(box(i * 0.12 - 0.001, base - 0.3 * k, i * 0.12 + 0.001, base - 0.05), 0x6a7a86);
    }
    s.detail(box(-0.37, base - 0.31 * k, 0.37, base - 0.3 * k), 0x2f363e);
  }

  private static void bars(Sketch s, double x, double base, double k) {
    for (var i = 0; i < 9; i++) {
      double y = base - (0.05 + 0.06 * i) * k;
      s.body(round(x - 0.13, y - 0.008, x + 0.13, y + 0.008, 0.006), 0xd9b07c, 0.005);
    }
    for (var i = -1; i <= 1; i++) {
      s.fill(box(x + i * 0.13 - 0.01, base - 0.57 * k, x + i * 0.13 + 0.01, base), 0xb98a5c);
    }
  }

  private static void rack(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.24 * k, 0.014, 0x1e1a22, 0.5);
    for (var side = -1; side <= 1; side += 2) {
      s.fill(
          polygon(
              x + side * 0.2 * k - 0.012,
              base - 0.28 * k,
              x + side * 0.2 * k + 0.012,
              base - 0.28 * k,
              x + side * 0.21 * k + 0.014,
              base,
              x + side * 0.21 * k - 0.014,
              base),
          0x2a2f36);
    }
    for (var r = 0; r < 3; r++) {
      double y = base - (0.06 + 0.09 * r) * k;
      s.fill(box(x - 0.21 * k, y, x + 0.21 * k, y + 0.012), 0x3a4048);
      for (var i = 0; i < 5; i++) {
        double px = x + (-0.16 + 0.08 * i) * k;
        double size = (0.034 - 0.006 * r) * k;
        s.body(oval(px - 0.016 * k, y - size * 0.8, size * 0.6, size), 0x30353c, size * 0.4);
        s.detail(box(px - 0.016 * k, y - size * 1.0, px + 0.016 * k, y - size * 0.6), 0x9aa4ab);
        s.body(oval(px + 0.016 * k, y - size * 0.8, size * 0.6, size), 0x3f464e, size * 0.4);
        s.detail(
            oval(px + 0.016 * k, y - size * 0.8, size * 0.24, size * 0.4),
            i % 2 == 0 ? 0xf0a832 : 0x9aa4ab);
      }
    }
  }

  private static void treadmill(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.006, 0.26 * k, 0.016, 0x1e1a22, 0.5);
    s.body(
        polygon(
            x - 0.22 * k,
            base - 0.01,
            x + 0.2 * k,
            base - 0.05 * k,
            x + 0.22 * k,
            base - 0.03 * k,
            x + 0.22 * k,
            base,
            x - 0.22 * k,
            base + 0.006),
        0x3a4048,
        0.01);
    s.detail(
        polygon(
            x - 0.2 * k,
            base - 0.012,
            x + 0.16 * k,
            base - 0.044 * k,
            x + 0.18 * k,
            base - 0.036 * k,
            x - 0.2 * k,
            base - 0.004),
        0x16181c);
    s.limb(lines(x + 0.18 * k, base - 0.04 * k, x + 0.2 * k, base - 0.34 * k), 0.022 * k, 0x9aa4ab);
    s.limb(
        curve(
            x + 0.2 * k,
            base - 0.26 * k,
            x + 0.12 * k,
            base - 0.25 * k,
            x + 0.04 * k,
            base - 0.22 * k),
        0.014 * k,
        0x2a2f36);
    s.body(
        polygon(
            x + 0.14 * k,
            base - 0.33 * k,
            x + 0.22 * k,
            base - 0.39 * k,
            x + 0.25 * k,
            base - 0.36 * k,
            x + 0.19 * k,
            base - 0.29 * k),
        0x2a2f36,
        0.01);
    s.glow(
        polygon(
            x + 0.155 * k,
            base - 0.335 * k,
            x + 0.215 * k,
            base - 0.38 * k,
            x + 0.225 * k,
            base - 0.366 * k,
            x + 0.17 * k,
            base - 0.318 * k),
        0x5fd0f0,
        0.9);
  }

  private static void punchBag(Sketch s, double x, double base, double k) {
    s.line(lines(x, s.top(), x, base - 0.5 * k), 0.006, 0x6a727a);
    s.spot(x, base + 0.02, 0.1, 0.012, 0x1e1a22, 0.4);
    s.body(
        round(x - 0.062 * k, base - 0.5 * k, x + 0.062 * k, base - 0.08 * k, 0.04 * k),
        0xb53a32,
        0.03);
    s.detail(box(x - 0.062 * k, base - 0.43 * k, x + 0.062 * k, base - 0.41 * k), 0x2a2f36);
    s.detail(box(x - 0.062 * k, base - 0.17 * k, x + 0.062 * k, base - 0.15 * k), 0x2a2f36);
  }

  private static void ball(Sketch s, double x, double base, double r, int colour) {
    s.spot(x, base + 0.003, r * 1.1, r * 0.14, 0x1e1a22, 0.5);
    s.body(oval(x, base - r, r, r), colour, r * 0.36);
    s.detail(oval(x + r * 0.34, base - r * 1.4, r * 0.24, r * 0.16), 0xffffff, 0.45);
    for (var i = -1; i <= 1; i++) {
      s.line(
          curve(
              x - r * 0.92,
              base - r + i * r * 0.3,
              x,
              base - r + i * r * 0.5,
              x + r * 0.92,
              base - r + i * r * 0.3),
          r * 0.03,
          Tint.dark(colour, 0.25),
          0.6);
    }
  }

  private static void bench(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.006, 0.22 * k, 0.014, 0x1e1a22, 0.5);
    for (var i = -1; i <= 1; i += 2) {
      s.fill(
          polygon(
              x + i * 0.13 * k - 0.01,
              base - 0.1 * k,
              x + i * 0.13 * k + 0.01,
              base - 0.1 * k,
              x + i * 0.16 * k + 0.012,
              base,
              x + i * 0.16 * k - 0.012,
              base),
          0x9aa4ab);
    }
    s.body(
        round(x - 0.2 * k, base - 0.13 * k, x + 0.2 * k, base - 0.09 * k, 0.014), 0x2a2f36, 0.01);
    s.detail(
        round(x - 0.19 * k, base - 0.128 * k, x + 0.19 * k, base - 0.116 * k, 0.006), 0x4a525c);
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** The room of a hospital. */
public final class Wards {
  private Wards() {}

  /** A window with blinds, a rail along the wall, a bed, monitors, and a curtain. */
  public static void hospital(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double y1 = base - 0.56 * k;
    double y2 = base - 0.2 * k;
    double x1 = -w * 0.62;
    double x2 = x1 + (s.upright() ? 0.4 : 0.56);
    var room = Room.of(s).opening(x1, y1, x2, y2, true).wall(0xdcebe8, 0x8fb5b0);
    s.detail(box(s.left(), base - 0.17 * k, s.right(), base - 0.15 * k), 0x9fc4be);
    room.frame(x1, y1, x2, y2, 2, 1, 0xf7faf9);
    for (var i = 0; i < 5; i++) {
      double y = y1 + 0.012 + 0.018 * i;
      s.detail(box(x1, y, x2, y + 0.011), 0xeef4f2, 0.9);
    }
    Room.potted(s, x1 + 0.12, y2 - 0.002, 0.07);
    lampRail(s, w * 0.5, base - 0.46 * k, k);
    monitor(s, w * 0.5 - 0.2 * k, base - 0.34 * k, 1.3 * k);
    Room.sunPatch(s, x1 + 0.02, x1 + 0.46, 0.5, 1.15, 2);
    bed(s, w * 0.56, s.row(0.74), 1.28 * k);
    drip(s, w * 0.56 - 0.48 * k, s.row(0.66), 1.2 * k);
    curtain(s, w * 0.98, base, k);
    cabinet(s, -w * 0.9, s.row(0.5), k);
  }

  private static void lampRail(Sketch s, double x, double y, double k) {
    s.detail(round(x - 0.26 * k, y, x + 0.3 * k, y + 0.05 * k, 0.01), 0xf7faf9);
    s.glow(round(x - 0.24 * k, y + 0.006, x + 0.28 * k, y + 0.016, 0.004), 0xfffbe8, 1);
    for (var i = 0; i < 5; i++) {
      s.detail(
          oval(x + (-0.2 + 0.09 * i) * k, y + 0.034 * k, 0.01 * k, 0.01 * k),
          i % 2 == 0 ? 0x6fa8a0 : 0xd9a94c);
    }
  }

  private static void monitor(Sketch s, double x, double y, double k) {
    s.fill(box(x - 0.006, y, x + 0.006, y + 0.2 * k), 0x9aa9ac);
    s.body(round(x - 0.085 * k, y - 0.075 * k, x + 0.085 * k, y + 0.05 * k, 0.01), 0xe3eaea, 0.01);
    s.detail(box(x - 0.072 * k, y - 0.062 * k, x + 0.072 * k, y + 0.03 * k), 0x14202a);
    int[] colours = {0x4fe07a, 0x5fd0f0, 0xf0c040};
    for (var i = 0; i < 3; i++) {
      double yy = y + (-0.044 + 0.028 * i) * k;
      s.glow(
          stroke(
              lines(
                  x - 0.065 * k,
                  yy,
                  x - 0.03 * k,
                  yy,
                  x - 0.022 * k,
                  yy - 0.014 * k,
                  x - 0.012 * k,
                  yy + 0.012 * k,
                  x - 0.004 * k,
                  yy,
                  x + 0.03 * k,
                  yy),
              0.0035),
          colours[i],
          0.95);
      s.glow(box(x + 0.042 * k, yy - 0.008 * k, x + 0.062 * k, yy + 0.006 * k), colours[i], 0.9);
    }
  }

  private static void bed(Sketch s, double x, double base, double k) {
    double w = 0.32 * k;
    s.spot(x, base + 0.008, w * 1.2, 0.022, 0x24343a, 0.45);
    for (var side = -1; side <= 1; side += 2) {
      s.limb(
          lines(x + side * w * 0.82, base - 0.1 * k, x + side * w * 0.82, base - 0.02 * k),
          0.012 * k,
          0x9aa9ac);
      s.fill(oval(x + side * w * 0.82, base - 0.014 * k, 0.018 * k, 0.018 * k), 0x3a4a50);
    }
    s.body(
        round(x + w * 0.9, base - 0.34 * k, x + w * 1.02, base - 0.08 * k, 0.02), 0xb9d3d8, 0.01);
    s.body(
        round(x - w * 1.02, base - 0.25 * k, x - w * 0.92, base - 0.08 * k, 0.02), 0xb9d3d8, 0.01);
    s.body(box(x - w, base - 0.13 * k, x + w, base - 0.09 * k), 0x8fa5aa, 0.01);
    s.body(
        round(x - w * 0.96, base - 0.18 * k, x + w * 0.94, base - 0.12 * k, 0.02), 0xfbfcfb, 0.012);
    s.body(
        blob(
            x + w * 0.4,
            base - 0.18 * k,
            x + w * 0.5,
            base - 0.26 * k,
            x + w * 0.86,
            base - 0.27 * k,
            x + w * 0.92,
            base - 0.18 * k),
        0xf4f7f6,
        0.016);
    s.body(
        blob(
            x - w * 0.98,
            base - 0.1 * k,
            x - w * 0.96,
            base - 0.2 * k,
            x - w * 0.3,
            base - 0.215 * k,
            x + w * 0.34,
            base - 0.205 * k,
            x + w * 0.38,
            base - 0.1 * k),
        0x7fc0b8,
        0.02);
    s.detail(
        polygon(
            x + w * 0.16,
            base - 0.211 * k,
            x + w * 0.34,
            base - 0.205 * k,
            x + w * 0.38,
            base - 0.1 * k,
            x + w * 0.2,
            base - 0.1 * k),
        0xe6f4f1);
    s.line(lines(x - w * 0.4, base - 0.26 * k, x + w * 0.3, base - 0.26 * k), 0.008 * k, 0xc9d6d8);
    for (var i = 0; i < 4; i++) {
      s.line(
          lines(
              x - w * (0.38 - 0.21 * i),
              base - 0.26 * k,
              x - w * (0.38 - 0.21 * i),
              base - 0.13 * k),
          0.006 * k,
          0xc9d6d8);
    }
  }

  private static void drip(Sketch s, double x, double base, double k) {
    s.limb(lines(x, base, x, base - 0.56 * k), 0.009 * k, 0xaab9bc);
    s.limb(
        curve(x - 0.05 * k, base - 0.53 * k, x, base - 0.56 * k, x + 0.05 * k, base - 0.53 * k),
        0.008 * k,
        0xaab9bc);
    s.limb(lines(x - 0.06 * k, base, x + 0.06 * k, base), 0.009 * k, 0x8fa0a4);
    s.detail(
        round(x + 0.03 * k, base - 0.53 * k, x + 0.075 * k, base - 0.42 * k, 0.012 * k),
        0xd9eef4,
        0.85);
    s.detail(
        round(x + 0.034 * k, base - 0.48 * k, x + 0.071 * k, base - 0.424 * k, 0.01 * k),
        0xa9d8e6,
        0.9);
    s.line(
        curve(
            x + 0.052 * k,
            base - 0.42 * k,
            x + 0.06 * k,
            base - 0.3 * k,
            x + 0.14 * k,
            base - 0.22 * k),
        0.0035,
        0xcfe6ea);
  }

  private static void curtain(Sketch s, double x, double base, double k) {
    s.line(lines(x - 0.16, base - 0.62 * k, s.right(), base - 0.62 * k), 0.008, 0xaab9bc);
    for (double px = x - 0.14; px < s.right(); px += 0.05) {
      s.fill(box(px, base - 0.615 * k, px + 0.051, base + 0.05), 0x9fd0c8);
      s.detail(box(px, base - 0.615 * k, px + 0.018, base + 0.05), Tint.dark(0x9fd0c8, 0.16));
      s.detail(box(px + 0.034, base - 0.615 * k, px + 0.044, base + 0.05), 0xc4e6e0);
    }
  }

  private static void cabinet(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.004, 0.14 * k, 0.012, 0x24343a, 0.4);
    s.body(box(x - 0.12 * k, base - 0.2 * k, x + 0.12 * k, base), 0xf4f7f6, 0.02);
    for (var i = 0; i < 3; i++) {
      s.detail(
          box(x - 0.1 * k, base - (0.18 - 0.06 * i) * k, x + 0.1 * k, base - (0.13 - 0.06 * i) * k),
          0xdfe9e8);
      s.detail(
          round(
              x - 0.02 * k,
              base - (0.158 - 0.06 * i) * k,
              x + 0.02 * k,
              base - (0.152 - 0.06 * i) * k,
              0.003),
          0x8fa5aa);
    }
    s.body(
        blob(
            x - 0.06 * k,
            base - 0.2 * k,
            x - 0.05 * k,
            base - 0.27 * k,
            x - 0.02 * k,
            base - 0.27 * k,
            x - 0.01 * k,
            base - 0.2 * k),
        0x7fb0c9,
        0.01);
    for (var i = -2; i <= 2; i++) {
      double fx = x - 0.035 * k + i * 0.018 * k;
      s.line(curve(x - 0.035 * k, base - 0.26 * k, fx, base - 0.33 * k), 0.003, 0x5f9a60);
      Flora.flower(s, fx, base - 0.335 * k, 0.018 * k, i % 2 == 0 ? 0xf2a7bd : 0xf7d774, 0xf5b83d);
    }
    s.body(
        round(x + 0.03 * k, base - 0.24 * k, x + 0.06 * k, base - 0.2 * k, 0.004), 0xd9eef4, 0.006);
  }
}

package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;

/** A laboratory. */
public final class Laboratories {
  private Laboratories() {}

  /** A bench with glassware and screens, cabinets above, and a table of the elements. */
  public static void labWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double top = base - 0.27 * k;
    Room.of(s).wall(0xdfe8ea, 0x7f98a0);
    s.fill(box(s.left(), top - 0.32 * k, s.right(), top), 0xd0dee2);
    elements(s, -0.02, top - 0.26 * k, k);
    for (var side = -1; side <= 1; side += 2) {
      for (var i = 0; i < 3; i++) {
        double x = side * (0.42 + 0.2 * i);
        cabinet(s, Math.min(x, x + side * 0.19), top - 0.37 * k, 0.19, 0.21 * k);
      }
      s.glow(box(side * 0.42, top - 0.16 * k, side * s.right(), top - 0.154 * k), 0xdff6ff, 0.9);
      s.glow(
          polygon(
              side * 0.42,
              top - 0.154 * k,
              side * s.right(),
              top - 0.154 * k,
              side * s.right(),
              top,
              side * 0.4,
              top),
          0xdff6ff,
          0.16);
    }
    s.fill(box(s.left(), top, s.right(), base), 0xf0f3f4);
    for (double x = s.left(); x < s.right(); x += 0.16) {
      s.detail(box(x, top + 0.03, x + 0.003, base - 0.03), 0xa9b9be);
      s.detail(box(x + 0.05, top + 0.05 * k, x + 0.11, top + 0.058 * k), 0x7f98a0);
      s.detail(box(x + 0.012, top + 0.085 * k, x + 0.15, base - 0.045 * k), 0xe3eaec);
    }
    s.fill(box(s.left(), top - 0.012 * k, s.right(), top + 0.016 * k), 0x4a6470);
    s.detail(box(s.left(), base - 0.03, s.right(), base), 0x4a5a60);
    glassware(s, top - 0.012 * k, k);
    fumeHood(s, w * 0.86, top, k);
  }

  /** Benches with screens and stools at both sides, in front, and lines on the floor. */
  public static void labBenches(Sketch s) {
    double w = s.edge();
    for (var side = -1; side <= 1; side += 2) {
      double x = side * w * (s.upright() ? 1.0 : 0.82);
      double base = s.row(side < 0 ? 0.78 : 0.9);
      double k = side < 0 ? 0.95 : 1.05;
      double top = base - 0.24 * k;
      s.spot(x, base + 0.006, 0.36 * k, 0.018, 0x2a3a40, 0.4);
      Workrooms.screen(s, x - side * 0.02 * k, top, k * 1.1);
      flask(s, x - side * 0.17 * k, top - 0.006, 0.045 * k, side < 0 ? 0xf07ab0 : 0x4fd0c0);
      tubes(
          s,
          x + side * 0.17 * k,
          top - 0.006,
          0.045 * k,
          new int[] {0x6f8fe8, 0x8fd860, 0xf0905a, 0xf0c040, 0x4fd0c0, 0xf07ab0});
      s.body(box(x - 0.27 * k, top, x + 0.27 * k, base), 0xf4f6f6, 0.02);
      for (var i = 0; i < 3; i++) {
        double px = x + (-0.25 + 0.17 * i) * k;
        s.detail(box(px, top + 0.04 * k, px + 0.155 * k, base - 0.04 * k), 0xdbe5e8);
        s.detail(
            round(px + 0.05 * k, top + 0.055 * k, px + 0.105 * k, top + 0.063 * k, 0.003),
            0x7f98a0);
      }
      s.detail(box(x - 0.27 * k, base - 0.026 * k, x + 0.27 * k, base), 0x4a5a60);
      s.fill(round(x - 0.29 * k, top - 0.014 * k, x + 0.29 * k, top + 0.01 * k, 0.004), 0x4a6470);
      stool(s, x - side * 0.36 * k, base + 0.01, k);
    }
  }

  private static void stool(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.003, 0.07 * k, 0.008, 0x2a3a40, 0.4);
    s.limb(lines(x, base - 0.13 * k, x, base - 0.03 * k), 0.012 * k, 0x9aa9b0);
    s.limb(curve(x - 0.05 * k, base, x, base - 0.035 * k, x + 0.05 * k, base), 0.009 * k, 0x7f8f96);
    s.body(
        round(x - 0.055 * k, base - 0.155 * k, x + 0.055 * k, base - 0.125 * k, 0.014 * k),
        0x2f6f8a,
        0.01);
  }

  private static void elements(Sketch s, double x, double y, double k) {
    s.detail(box(x - 0.22 * k, y - 0.07 * k, x + 0.22 * k, y + 0.17 * k), 0xfafbf9);
    int[] colours = {0xf2a7a0, 0xf7d774, 0xa9d8b0, 0xa9cfe8, 0xd3b8e6};
    for (var r = 0; r < 7; r++) {
      for (var c = 0; c < 16; c++) {
        boolean gap = r < 3 && c > (r == 0 ? 0 : 1) && c < (r == 0 ? 15 : 10);
        if (!gap) {
          double px = x + (-0.205 + 0.0258 * c) * k;
          double py = y + (-0.056 + 0.0295 * r) * k;
          s.detail(
              box(px, py, px + 0.0235 * k, py + 0.027 * k), colours[(c / 4 + (r > 4 ? 2 : 0)) % 5]);
          s.detail(
              box(px + 0.006 * k, py + 0.009 * k, px + 0.016 * k, py + 0.017 * k), 0x4a5a60, 0.6);
        }
      }
    }
  }

  private static void cabinet(Sketch s, double x, double y, double w, double h) {
    s.fill(box(x, y, x + w, y + h), 0xf4f6f6);
    s.detail(box(x + 0.01, y + 0.01, x + w - 0.01, y + h - 0.01), 0xb9d0d8);
    var dice = s.dice();
    for (var r = 0; r < 2; r++) {
      double base = y + h * (0.48 + 0.46 * r);
      for (double px = x + 0.02; px < x + w - 0.03; px += dice.between(0.018, 0.03)) {
        double high = h * dice.between(0.14, 0.32);
        s.detail(
            round(px, base - high, px + 0.014, base, 0.003),
            dice.pick(0x7a5a3c, 0x3f7f9a, 0xf4f4f0, 0x6f9f7a));
        s.detail(box(px + 0.004, base - high - 0.008, px + 0.01, base - high), 0x4a5a60);
      }
      s.detail(box(x + 0.01, base, x + w - 0.01, base + 0.005), 0xf4f6f6);
    }
    s.detail(
        polygon(
            x + 0.01,
            y + h - 0.01,
            x + w * 0.5,
            y + 0.01,
            x + w * 0.7,
            y + 0.01,
            x + w * 0.2,
            y + h - 0.01),
        0xffffff,
        0.25);
    s.detail(box(x + w / 2 - 0.003, y, x + w / 2 + 0.003, y + h), 0xf4f6f6);
  }

  private static void glassware(Sketch s, double y, double k) {
    double[] at = {-0.86, -0.7, -0.52, 0.34, 0.5, 0.64};
    int[] liquids = {0x4fd0c0, 0xf07ab0, 0xf0c040, 0x6f8fe8, 0x8fd860, 0xf0905a};
    for (var i = 0; i < at.length; i++) {
      double x = s.edge() * at[i];
      if (i % 2 == 0) {
        flask(s, x, y, 0.05 * k, liquids[i]);
      } else {
        tubes(s, x, y, 0.05 * k, liquids);
      }
    }
    microscope(s, -s.edge() * 0.32, y, 0.1 * k);
  }

  private static void flask(Sketch s, double x, double y, double size, int liquid) {
    var glass =
        polygon(
            x - size * 0.22,
            y - size * 2.1,
            x + size * 0.22,
            y - size * 2.1,
            x + size * 0.22,
            y - size * 1.3,
            x + size,
            y - size * 0.1,
            x + size * 0.9,
            y,
            x - size * 0.9,
            y,
            x - size,
            y - size * 0.1,
            x - size * 0.22,
            y - size * 1.3);
    s.detail(glass, 0xf4fbfd, 0.6);
    var fill = common(glass, box(x - size, y - size * 0.75, x + size, y));
    s.detail(fill, liquid, 0.9);
    s.glow(fill, liquid, 0.5);
    for (var i = 0; i < 4; i++) {
      s.detail(
          oval(
              x + size * s.dice().between(-0.5, 0.5),
              y - size * s.dice().between(0.1, 0.65),
              size * 0.07,
              size * 0.07),
          0xffffff,
          0.7);
    }
    s.line(glass, size * 0.07, 0xffffff, 0.9);
    s.detail(
        polygon(
            x + size * 0.1,
            y - size * 1.3,
            x + size * 0.2,
            y - size * 1.25,
            x + size * 0.7,
            y - size * 0.3,
            x + size * 0.55,
            y - size * 0.3),
        0xffffff,
        0.6);
  }

  private static void tubes(Sketch s, double x, double y, double size, int[] liquids) {
    for (var i = 0; i < 4; i++) {
      double px = x + size * (i - 1.5) * 0.55;
      var tube =
          round(px - size * 0.16, y - size * 1.7, px + size * 0.16, y - size * 0.12, size * 0.16);
      s.detail(tube, 0xf4fbfd, 0.6);
      var fill = common(tube, box(px - size, y - size * (0.7 + 0.16 * i), px + size, y));
      s.detail(fill, liquids[(i * 2 + 1) % 6]);
      s.glow(fill, liquids[(i * 2 + 1) % 6], 0.5);
      s.line(tube, size * 0.05, 0xffffff, 0.9);
    }
    s.detail(box(x - size * 1.2, y - size * 1.2, x + size * 1.2, y - size * 1.05), 0xb98a5c);
    s.detail(box(x - size * 1.2, y - size * 0.16, x + size * 1.2, y), 0xb98a5c);
    s.detail(box(x - size * 1.2, y - size * 1.2, x - size * 1.08, y), 0x9a7048);
    s.detail(box(x + size * 1.08, y - size * 1.2, x + size * 1.2, y), 0x9a7048);
  }

  private static void microscope(Sketch s, double x, double y, double size) {
    s.fill(round(x - size * 0.5, y - size * 0.12, x + size * 0.5, y, size * 0.05), 0x2f3a44);
    s.limb(
        curve(
            x + size * 0.3,
            y - size * 0.1,
            x + size * 0.5,
            y - size * 0.6,
            x + size * 0.2,
            y - size * 1.05),
        size * 0.16,
        0xe6eaec);
    s.fill(box(x - size * 0.36, y - size * 0.48, x + size * 0.3, y - size * 0.4), 0x2f3a44);
    s.limb(
        lines(x - size * 0.12, y - size * 0.62, x + size * 0.16, y - size * 1.3),
        size * 0.2,
        0xf4f6f6);
    s.limb(
        lines(x - size * 0.16, y - size * 0.5, x - size * 0.12, y - size * 0.6),
        size * 0.1,
        0x2f3a44);
    s.limb(
        lines(x + size * 0.18, y - size * 1.34, x + size * 0.26, y - size * 1.52),
        size * 0.13,
        0x2f3a44);
  }

  private static void fumeHood(Sketch s, double x, double top, double k) {
    s.fill(box(x - 0.12, top - 0.5 * k, x + 0.3, top), 0xcfd8da);
    s.detail(box(x - 0.1, top - 0.36 * k, x + 0.3, top - 0.01), 0x6f8a94);
    s.glow(box(x - 0.1, top - 0.36 * k, x + 0.3, top - 0.01), 0xbfe8f4, 0.4);
    flask(s, x, top - 0.012, 0.05 * k, 0x8fd860);
    s.detail(box(x - 0.1, top - 0.36 * k, x + 0.3, top - 0.2 * k), 0xffffff, 0.24);
    s.detail(box(x - 0.11, top - 0.21 * k, x + 0.3, top - 0.195 * k), 0x4a6470);
    s.detail(
        blob(
            x - 0.08,
            top - 0.43 * k,
            x - 0.06,
            top - 0.45 * k,
            x - 0.04,
            top - 0.43 * k,
            x - 0.06,
            top - 0.41 * k),
        0xf0b43c);
  }
}

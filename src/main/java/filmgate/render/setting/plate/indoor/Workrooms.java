package filmgate.render.setting.plate.indoor;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.lines;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;

/** An office. */
public final class Workrooms {
  private Workrooms() {}

  /** Large windows with a view of towers, a whiteboard, and a shelf. */
  public static void officeWall(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double base = s.row(0.42);
    double y1 = base - 0.66 * k;
    double y2 = base - 0.12 * k;
    double x1 = s.left();
    double x2 = w * 0.34;
    var dice = s.dice();
    for (double x = x1; x < x2; x += dice.between(0.06, 0.11)) {
      double h = dice.between(0.14, 0.38) * k;
      int wall = dice.pick(0xa9bdd0, 0x9ab0c6, 0xb7c6d4);
      double right = Math.min(x2, x + dice.between(0.06, 0.1));
      s.fill(box(x, y2 - h, right, y2), wall);
      for (double y = y2 - h + 0.014; y < y2; y += 0.026) {
        s.detail(box(x + 0.006, y, right - 0.006, y + 0.011), Tint.dark(wall, 0.16));
        if (dice.chance(0.5)) {
          s.glow(
              box(x + 0.006, y, x + 0.006 + (right - x - 0.012) * dice.unit(), y + 0.011),
              0xffdf9f,
              0.9);
        }
      }
    }
    var room = Room.of(s).opening(x1, y1, x2, y2, false).wall(0xe6e8ea, 0x6a7078);
    room.frame(x1, y1, x2, y2, s.upright() ? 4 : 6, 1, 0x4a525c);
    s.detail(box(x1, y2 + 0.03, x2, base - 0.036), 0xd3d7da);
    for (double x = x1; x < x2; x += 0.018) {
      s.detail(box(x, y2 + 0.045, x + 0.003, base - 0.05), 0xb3b9be);
    }
    whiteboard(s, w * 0.66, base - 0.4 * k, k);
    for (var i = 0; i < 3; i++) {
      Room.pendant(s, -w * 0.66 + w * 0.5 * i, base - 0.64 * k, 0.034 * k, 0x3a4048);
    }
  }

  private static void whiteboard(Sketch s, double x, double y, double k) {
    s.detail(box(x - 0.19 * k, y - 0.13 * k, x + 0.2 * k, y + 0.14 * k), 0x1e1a22, 0.14);
    s.detail(round(x - 0.19 * k, y - 0.135 * k, x + 0.19 * k, y + 0.13 * k, 0.005), 0xb3b9be);
    s.detail(box(x - 0.18 * k, y - 0.125 * k, x + 0.18 * k, y + 0.12 * k), 0xfbfcfc);
    s.line(
        lines(
            x - 0.16 * k,
            y + 0.07 * k,
            x - 0.1 * k,
            y + 0.02 * k,
            x - 0.06 * k,
            y + 0.04 * k,
            x + 0.0,
            y - 0.06 * k),
        0.006,
        0x3f7fc0);
    for (var i = 0; i < 6; i++) {
      int note = s.dice().pick(0xf7d774, 0xf2a7a0, 0xa9d8b0, 0xa9cfe8);
      double px = x + (0.03 + 0.05 * (i % 3)) * k;
      double py = y + (-0.1 + 0.055 * (i < 3 ? 0 : 1)) * k;
      s.detail(box(px, py, px + 0.038 * k, py + 0.04 * k), note);
      s.line(
          lines(px + 0.007 * k, py + 0.014 * k, px + 0.03 * k, py + 0.014 * k),
          0.0024,
          Tint.dark(note, 0.4));
      s.line(
          lines(px + 0.007 * k, py + 0.024 * k, px + 0.024 * k, py + 0.024 * k),
          0.0024,
          Tint.dark(note, 0.4));
    }
    for (var i = 0; i < 3; i++) {
      s.line(
          lines(
              x + 0.03 * k,
              y + (0.04 + 0.022 * i) * k,
              x + (0.16 - 0.03 * i) * k,
              y + (0.04 + 0.022 * i) * k),
          0.004,
          0x6a7078);
    }
  }

  /** Tables with screens and chairs at both sides, plants, and sunlight. */
  public static void officeTables(Sketch s) {
    double w = s.edge();
    Room.sunPatch(s, -w * 0.66, -w * 0.66 + 0.6, 0.5, 1.1, 3);
    workTable(s, w * 0.62, s.row(0.6), 0.86, 0x3f7f8f);
    workTable(s, -w * 0.86, s.row(0.66), 0.9, 0xc9743f);
    Room.plant(s, w * 0.28, s.row(0.52), 0.3, 0xf2f0ea);
    Room.plant(s, w * 1.0, s.row(0.64), 0.42, 0xe6e2da);
  }

  private static void workTable(Sketch s, double x, double base, double k, int chair) {
    s.spot(x, base + 0.005, 0.27 * k, 0.018, 0x1e1a22, 0.4);
    screen(s, x - 0.08 * k, base - 0.2 * k, k);
    screen(s, x + 0.1 * k, base - 0.2 * k, k);
    s.body(
        round(x - 0.065 * k, base - 0.34 * k, x + 0.065 * k, base - 0.16 * k, 0.03 * k),
        chair,
        0.014);
    for (var side = -1; side <= 1; side += 2) {
      s.fill(
          box(
              x + side * 0.22 * k - 0.008 * k,
              base - 0.2 * k,
              x + side * 0.22 * k + 0.008 * k,
              base),
          0x4a525c);
    }
    s.body(
        round(x + 0.1 * k, base - 0.19 * k, x + 0.2 * k, base - 0.01 * k, 0.005), 0xd3d7da, 0.012);
    for (var i = 0; i < 3; i++) {
      s.detail(
          box(
              x + 0.11 * k,
              base - (0.175 - 0.055 * i) * k,
              x + 0.19 * k,
              base - (0.13 - 0.055 * i) * k),
          0xe6e8ea);
      s.detail(
          box(
              x + 0.135 * k,
              base - (0.158 - 0.055 * i) * k,
              x + 0.165 * k,
              base - (0.153 - 0.055 * i) * k),
          0x8a9098);
    }
    s.body(
        round(x - 0.26 * k, base - 0.212 * k, x + 0.26 * k, base - 0.188 * k, 0.005),
        0xd9b98c,
        0.006);
    s.detail(box(x - 0.2 * k, base - 0.22 * k, x - 0.07 * k, base - 0.212 * k), 0xf2f2f0);
    s.body(
        round(x + 0.19 * k, base - 0.25 * k, x + 0.22 * k, base - 0.212 * k, 0.006),
        0xd9765a,
        0.006);
    Room.potted(s, x - 0.225 * k, base - 0.212 * k, 0.055 * k);
  }

  static void screen(Sketch s, double x, double base, double k) {
    s.fill(box(x - 0.012 * k, base - 0.05 * k, x + 0.012 * k, base), 0x5a626c);
    s.fill(
        round(x - 0.085 * k, base - 0.155 * k, x + 0.085 * k, base - 0.042 * k, 0.006), 0x2a2e34);
    s.detail(box(x - 0.078 * k, base - 0.148 * k, x + 0.078 * k, base - 0.052 * k), 0x3a4a5c);
    s.glow(box(x - 0.078 * k, base - 0.148 * k, x + 0.078 * k, base - 0.052 * k), 0x6fb4e0, 0.75);
    for (var i = 0; i < 5; i++) {
      s.glow(
          box(
              x - 0.068 * k,
              base - (0.138 - 0.017 * i) * k,
              x + (-0.03 + 0.02 * ((i * 7) % 5)) * k,
              base - (0.132 - 0.017 * i) * k),
          i % 2 == 0 ? 0xf4fbff : 0xffd98a,
          0.9);
    }
  }
}

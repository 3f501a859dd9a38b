package filmgate.render.setting.plate.indoor;

import static filmgate.render.draw.Drawing.stroke;
import static filmgate.render.setting.sketch.Outlines.blob;
import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;

/** A bedroom. */
public final class Bedrooms {
  private Bedrooms() {}

  /** A bedroom: a bed with a headboard, a bedside table, a window, and fairy lights. */
  public static void bedroom(Sketch s) {
    double w = s.edge();
    double k = Room.size(s);
    double y1 = s.row(0.42) - 0.55 * k;
    double y2 = s.row(0.42) - 0.18 * k;
    double x1 = -w * 0.7;
    double x2 = x1 + (s.upright() ? 0.36 : 0.46);
    var room = Room.of(s).opening(x1, y1, x2, y2, true).wall(0xc9c6dc, 0xf2f0f5);
    room.frame(x1, y1, x2, y2, 2, 2, 0xf7f5f8).curtains(x1, y1, x2, y2, 0xf0c8c4);
    Room.painting(s, w * (s.upright() ? 0.5 : 0.36), room.base() - 0.56 * k, 0.1, 0.07, 0xf2ece2);
    fairyLights(s, w * 0.12, w * 1.1, room.base() - 0.69 * k);
    Room.sunPatch(s, -w * 0.62, -w * 0.62 + 0.42, 0.5, 1.15, 2);
    s.detail(oval(-w * 0.1, s.row(1.0), 0.5, (s.ground() - s.horizon()) * 0.26), 0xe9dcd6);
    s.detail(oval(-w * 0.1, s.row(1.0), 0.46, (s.ground() - s.horizon()) * 0.235), 0xd9c4c2);
    bed(s, w * (s.upright() ? 0.66 : 0.38), s.row(0.78), k);
    nightTable(s, w * (s.upright() ? 0.66 : 0.38) - 0.42 * k, s.row(0.52), k);
    Room.plant(s, -w * 0.97, s.row(0.6), 0.36 * k, 0xe8e0da);
  }

  private static void fairyLights(Sketch s, double x1, double x2, double y) {
    for (var i = 0; i < 3; i++) {
      double a = x1 + (x2 - x1) * i / 3;
      double b = x1 + (x2 - x1) * (i + 1) / 3;
      s.line(curve(a, y, (a + b) / 2, y + 0.05, b, y), 0.002, 0x7a7488);
      for (var c = 0; c < 7; c++) {
        double t = c / 7.0;
        double x = a + (b - a) * t;
        double yy = y + 0.2 * t * (1 - t);
        s.halo(x, yy + 0.006, 0.022, 0xffd88a, 0.3);
        s.glow(oval(x, yy + 0.006, 0.005, 0.006), 0xfff0c0, 1);
      }
    }
  }

  private static void bed(Sketch s, double x, double base, double k) {
    double w = 0.33 * k;
    s.spot(x, base + 0.008, w * 1.2, 0.03, 0x1e1a22, 0.5);
    s.body(
        round(x - w * 0.98, base - 0.43 * k, x + w * 0.98, base - 0.1 * k, 0.05 * k),
        0xa27a5c,
        0.02);
    for (var i = 0; i < 5; i++) {
      s.detail(
          round(
              x - w * 0.9 + w * 0.36 * i,
              base - 0.4 * k,
              x - w * 0.58 + w * 0.36 * i,
              base - 0.2 * k,
              0.02 * k),
          0xb68c6c);
    }
    for (var side = -1; side <= 1; side += 2) {
      s.body(
          blob(
              x + side * w * 0.45 - w * 0.36,
              base - 0.3 * k,
              x + side * w * 0.45,
              base - 0.33 * k,
              x + side * w * 0.45 + w * 0.36,
              base - 0.3 * k,
              x + side * w * 0.45 + w * 0.38,
              base - 0.2 * k,
              x + side * w * 0.45 - w * 0.38,
              base - 0.2 * k),
          0xfbf7f2,
          0.025);
    }
    s.body(
        blob(
            x - w * 0.24,
            base - 0.25 * k,
            x,
            base - 0.275 * k,
            x + w * 0.24,
            base - 0.25 * k,
            x + w * 0.22,
            base - 0.18 * k,
            x - w * 0.22,
            base - 0.18 * k),
        0xe89a8c,
        0.02);
    quilt(s, x, base, w, k);
  }

  private static void quilt(Sketch s, double x, double base, double w, double k) {
    var quilt =
        blob(
            x - w * 1.05,
            base - 0.2 * k,
            x,
            base - 0.225 * k,
            x + w * 1.05,
            base - 0.2 * k,
            x + w * 1.14,
            base - 0.06 * k,
            x + w * 1.12,
            base,
            x - w * 1.12,
            base,
            x - w * 1.14,
            base - 0.06 * k);
    s.body(quilt, 0x7f9cc4, 0.03);
    s.detail(
        common(quilt, box(x - w * 1.3, base - 0.23 * k, x + w * 1.3, base - 0.165 * k)), 0xf4f1ec);
    for (var i = -3; i <= 3; i++) {
      s.detail(
          common(
              quilt,
              stroke(curve(x + i * w * 0.28, base - 0.16 * k, x + i * w * 0.33, base), 0.004)),
          0x6a88b2,
          0.7);
    }
    for (var i = 0; i < 3; i++) {
      s.detail(
          common(
              quilt,
              stroke(
                  curve(
                      x - w * 1.1,
                      base - (0.125 - 0.05 * i) * k,
                      x,
                      base - (0.135 - 0.05 * i) * k,
                      x + w * 1.1,
                      base - (0.125 - 0.05 * i) * k),
                  0.004)),
          0x6a88b2,
          0.7);
    }
  }

  private static void nightTable(Sketch s, double x, double base, double k) {
    s.spot(x, base + 0.003, 0.09 * k, 0.01, 0x1e1a22, 0.4);
    s.body(box(x - 0.065 * k, base - 0.14 * k, x + 0.065 * k, base), 0xa27a5c, 0.018);
    s.detail(box(x - 0.052 * k, base - 0.12 * k, x + 0.052 * k, base - 0.075 * k), 0xb68c6c);
    s.detail(box(x - 0.052 * k, base - 0.065 * k, x + 0.052 * k, base - 0.02 * k), 0xb68c6c);
    s.detail(oval(x, base - 0.097 * k, 0.005, 0.005), 0xe8d8b0);
    s.detail(oval(x, base - 0.043 * k, 0.005, 0.005), 0xe8d8b0);
    s.halo(x, base - 0.24 * k, 0.2 * k, 0xffd590, 0.4);
    s.body(
        blob(
            x - 0.02 * k,
            base - 0.14 * k,
            x - 0.012 * k,
            base - 0.2 * k,
            x + 0.012 * k,
            base - 0.2 * k,
            x + 0.02 * k,
            base - 0.14 * k),
        0x7fa6a8,
        0.008);
    var cone =
        polygon(
            x - 0.052 * k,
            base - 0.2 * k,
            x - 0.03 * k,
            base - 0.275 * k,
            x + 0.03 * k,
            base - 0.275 * k,
            x + 0.052 * k,
            base - 0.2 * k);
    s.body(cone, 0xf4e4c4, 0.016);
    s.glow(cone, 0xffe4ac, 0.85);
  }
}

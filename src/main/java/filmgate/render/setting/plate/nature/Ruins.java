package filmgate.render.setting.plate.nature;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.common;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.turned;
import static filmgate.render.setting.sketch.Outlines.without;

import filmgate.render.setting.sketch.Flora;
import filmgate.render.setting.sketch.Sketch;
import filmgate.render.setting.sketch.Tint;
import java.awt.geom.Path2D;

/** A ruined temple and broken arches. */
public final class Ruins {
  private static final int STONE = 0xcdb08a;

  private Ruins() {}

  /** A temple without a roof and broken arches in the distance. */
  public static void ruins(Sketch s) {
    double base = s.row(0.2);
    double x = s.edge() * 0.42;
    double k = s.upright() ? 1.0 : 1.15;
    steps(s, x, base, 0.34 * k);
    for (var i = 0; i < 5; i++) {
      double h = (i == 1 ? 0.16 : i == 3 ? 0.22 : 0.3) * k;
      column(s, x + (i - 2) * 0.12 * k, base - 0.03 * k, 0.022 * k, h, i == 1 || i == 3, 0xc6aa88);
    }
    s.fill(
        polygon(
            x + 0.2 * k,
            base - 0.345 * k,
            x + 0.3 * k,
            base - 0.345 * k,
            x + 0.29 * k,
            base - 0.325 * k,
            x + 0.19 * k,
            base - 0.325 * k),
        STONE);
    arch(s, -s.edge() * 0.62, s.row(0.26), k);
    arch(s, -s.edge() * 0.62 - 0.26 * k, s.row(0.26), k);
    broken(s, -s.edge() * 0.62 + 0.2 * k, s.row(0.27), k);
  }

  private static void steps(Sketch s, double x, double base, double half) {
    for (var i = 0; i < 3; i++) {
      double y = base - 0.011 * i;
      double w = half - 0.02 * i;
      s.fill(box(x - w, y - 0.011, x + w, y + 0.004), Tint.dark(STONE, 0.1));
      s.detail(box(x - w, y - 0.011, x + w, y - 0.006), Tint.pale(STONE, 0.3));
    }
  }

  private static void column(
      Sketch s, double x, double base, double half, double height, boolean broken, int stone) {
    double y = base - height;
    var shaft =
        broken
            ? polygon(
                x - half,
                base,
                x - half * 0.92,
                y + height * 0.08,
                x - half * 0.3,
                y,
                x + half * 0.2,
                y + height * 0.1,
                x + half * 0.9,
                y + height * 0.03,
                x + half,
                base)
            : polygon(x - half, base, x - half * 0.84, y, x + half * 0.84, y, x + half, base);
    s.fill(shaft, stone);
    s.detail(common(shaft, box(x - half, y, x - half * 0.3, base)), Tint.dark(stone, 0.3));
    s.detail(common(shaft, box(x + half * 0.35, y, x + half * 0.75, base)), Tint.pale(stone, 0.3));
    for (var i = 1; i < 5; i++) {
      double yy = base - height * i / 5.2;
      s.detail(
          common(shaft, box(x - half, yy, x + half, yy + half * 0.1)), Tint.dark(stone, 0.32), 0.7);
    }
    s.fill(
        box(x - half * 1.3, base - half * 0.5, x + half * 1.3, base + half * 0.2),
        Tint.dark(stone, 0.08));
    if (!broken) {
      s.fill(
          polygon(
              x - half,
              y,
              x - half * 1.5,
              y - half * 0.5,
              x + half * 1.5,
              y - half * 0.5,
              x + half,
              y),
          Tint.pale(stone, 0.1));
      s.fill(box(x - half * 1.6, y - half * 0.9, x + half * 1.6, y - half * 0.45), stone);
      s.detail(
          box(x - half * 1.6, y - half * 0.9, x - half * 0.4, y - half * 0.45),
          Tint.dark(stone, 0.26));
    }
  }

  private static void arch(Sketch s, double x, double base, double k) {
    var wall = box(x - 0.13 * k, base - 0.32 * k, x + 0.13 * k, base);
    var gate = new Path2D.Double(box(x - 0.075 * k, base - 0.17 * k, x + 0.075 * k, base + 0.02));
    gate.append(oval(x, base - 0.17 * k, 0.075 * k, 0.085 * k), false);
    gate.setWindingRule(Path2D.WIND_NON_ZERO);
    var stone = without(wall, gate);
    s.fill(stone, STONE);
    s.detail(
        common(stone, box(x - 0.13 * k, base - 0.32 * k, x - 0.1 * k, base)),
        Tint.dark(STONE, 0.28));
    s.detail(
        common(stone, box(x + 0.075 * k, base - 0.2 * k, x + 0.09 * k, base)),
        Tint.dark(STONE, 0.34));
    var dice = s.dice();
    for (var i = 0; i < 22; i++) {
      double px = x + dice.between(-0.13, 0.1) * k;
      double py = base - dice.between(0.02, 0.31) * k;
      s.detail(
          common(stone, box(px, py, px + 0.035 * k, py + 0.014 * k)),
          dice.chance(0.5) ? Tint.dark(STONE, 0.13) : Tint.pale(STONE, 0.22));
    }
    s.detail(
        box(x - 0.135 * k, base - 0.33 * k, x + 0.135 * k, base - 0.315 * k),
        Tint.pale(STONE, 0.3));
  }

  private static void broken(Sketch s, double x, double base, double k) {
    s.fill(
        polygon(
            x - 0.07 * k,
            base,
            x - 0.07 * k,
            base - 0.33 * k,
            x - 0.02 * k,
            base - 0.33 * k,
            x + 0.02 * k,
            base - 0.25 * k,
            x + 0.01 * k,
            base - 0.2 * k,
            x + 0.06 * k,
            base - 0.13 * k,
            x + 0.05 * k,
            base - 0.09 * k,
            x + 0.1 * k,
            base - 0.03 * k,
            x + 0.14 * k,
            base),
        Tint.dark(STONE, 0.05));
    s.detail(
        polygon(
            x - 0.07 * k,
            base,
            x - 0.07 * k,
            base - 0.33 * k,
            x - 0.04 * k,
            base - 0.33 * k,
            x - 0.03 * k,
            base),
        Tint.dark(STONE, 0.3));
  }

  /** Large columns and fallen blocks at both sides, in front. */
  public static void ruinsNear(Sketch s) {
    double w = s.edge();
    double base = s.row(1.02);
    column(s, -w * 0.94, base, 0.075, s.upright() ? 1.1 : 0.78, false, 0xb99b76);
    column(s, w * 0.98, s.row(1.1), 0.085, s.upright() ? 0.5 : 0.42, true, 0xb3956f);
    fallen(s, w * 0.7, s.row(0.92), 0.8);
    block(s, -w * 0.68, s.row(1.08), 0.09);
    block(s, w * 0.84, s.row(1.3), 0.13);
    block(s, -w * 0.86, s.row(1.4), 0.12);
    for (var i = 0; i < 7; i++) {
      double x = (i % 2 == 0 ? -1 : 1) * w * s.dice().between(0.6, 1.1);
      Flora.tuft(s, x, s.row(1.1 + 0.3 * s.dice().unit()), 0.07, 9, 0xa3934f);
    }
  }

  private static void fallen(Sketch s, double x, double base, double k) {
    var drum =
        polygon(
            x - 0.2 * k,
            base - 0.09 * k,
            x + 0.2 * k,
            base - 0.1 * k,
            x + 0.2 * k,
            base,
            x - 0.2 * k,
            base + 0.01);
    s.spot(x - 0.02, base + 0.005, 0.26 * k, 0.02, 0x5d4032, 0.5);
    s.fill(turned(drum, 0.04, x, base), 0xbd9f79);
    s.detail(
        turned(box(x - 0.2 * k, base - 0.035 * k, x + 0.2 * k, base + 0.006), 0.04, x, base),
        0x93765a);
    s.detail(
        turned(box(x - 0.2 * k, base - 0.095 * k, x + 0.2 * k, base - 0.075 * k), 0.04, x, base),
        0xdcc29c);
    s.fill(oval(x - 0.2 * k, base - 0.045 * k, 0.028 * k, 0.052 * k), 0xa6896a);
    s.line(oval(x - 0.2 * k, base - 0.045 * k, 0.014 * k, 0.03 * k), 0.003, 0x8a6e54);
  }

  static void block(Sketch s, double x, double base, double size) {
    s.spot(x - size * 0.1, base + 0.003, size, size * 0.12, 0x5d4032, 0.5);
    s.fill(
        polygon(
            x - size * 0.7,
            base - size * 0.1,
            x - size * 0.62,
            base - size * 0.62,
            x + size * 0.3,
            base - size * 0.7,
            x + size * 0.7,
            base - size * 0.5,
            x + size * 0.66,
            base,
            x - size * 0.1,
            base + size * 0.08),
        0xc2a47e);
    s.detail(
        polygon(
            x - size * 0.7,
            base - size * 0.1,
            x - size * 0.62,
            base - size * 0.62,
            x - size * 0.06,
            base - size * 0.46,
            x - size * 0.1,
            base + size * 0.08),
        0x947759);
    s.detail(
        polygon(
            x - size * 0.62,
            base - size * 0.62,
            x + size * 0.3,
            base - size * 0.7,
            x + size * 0.7,
            base - size * 0.5,
            x - size * 0.06,
            base - size * 0.46),
        0xe2caa4);
  }
}

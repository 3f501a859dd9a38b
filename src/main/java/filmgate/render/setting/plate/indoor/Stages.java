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
import filmgate.render.setting.sketch.Tint;

/** The stage of a concert. */
public final class Stages {
  private static final int[] LIGHTS = {0xff4f9a, 0x5a8cff, 0xb45aff, 0x3fe0ff, 0xffb04a};

  private Stages() {}

  /** A dark hall with a wall of LEDs that shows a sun of rays. */
  public static void ledWall(Sketch s) {
    double w = s.edge();
    double base = s.row(0.3);
    s.fill(box(s.left(), s.top(), s.right(), base + 0.03), 0x1b1830);
    double half = Math.min(0.72, w * 0.86);
    double y1 = base - 0.5 * s.tall(1.5);
    var wall = box(-half, y1, half, base - 0.02);
    s.detail(box(-half - 0.02, y1 - 0.02, half + 0.02, base), 0x0e0c18);
    s.detail(wall, 0x2a2050);
    s.glow(wall, 0x2b1a6a, 0.9);
    double cx = 0;
    double cy = base - 0.16;
    for (var i = 0; i < 24; i++) {
      double a1 = StrictMath.PI * (1 + i / 24.0);
      double a2 = StrictMath.PI * (1 + (i + 0.5) / 24.0);
      var ray =
          polygon(
              cx,
              cy,
              cx + 2 * StrictMath.cos(a1),
              cy + 2 * StrictMath.sin(a1),
              cx + 2 * StrictMath.cos(a2),
              cy + 2 * StrictMath.sin(a2));
      s.glow(common(wall, ray), LIGHTS[i % 3], 0.42);
    }
    for (var i = 5; i > 0; i--) {
      s.glow(
          common(wall, oval(cx, cy, 0.062 * i, 0.062 * i)),
          Tint.mix(0xfff0c0, 0xff4f9a, i / 5.0),
          0.5);
    }
    for (var i = 0; i < 30; i++) {
      double x = -half + 2 * half * (i + 0.5) / 30;
      double h = s.dice().between(0.02, 0.11);
      s.glow(
          box(x - half * 0.024, base - 0.025 - h, x + half * 0.024, base - 0.025),
          LIGHTS[i % 5],
          0.85);
    }
    for (double x = -half; x < half; x += 0.06) {
      s.detail(box(x, y1, x + 0.0012, base - 0.02), 0x0e0c18, 0.4);
    }
    for (double y = y1; y < base; y += 0.06) {
      s.detail(box(-half, y, half, y + 0.0012), 0x0e0c18, 0.4);
    }
  }

  /** Trusses with spot lamps and their beams, and curtains at both sides. */
  public static void stageLights(Sketch s) {
    double w = s.edge();
    double y = s.upright() ? s.horizon() * 0.24 : s.horizon() * 0.13;
    for (var i = 0; i < 9; i++) {
      double t = i / 8.0;
      double x = -w * 0.92 + 1.84 * w * t;
      double aim = -x * 0.5 + (i % 2 == 0 ? 0.2 : -0.2);
      beam(s, x, y + 0.04, aim, s.row(1.0), LIGHTS[(i * 2) % 5]);
    }
    beam(s, -w * 0.2, y + 0.04, 0.0, s.row(1.0), 0xfff4d8);
    beam(s, w * 0.2, y + 0.04, 0.0, s.row(1.0), 0xfff4d8);
    s.glow(oval(0, s.row(1.0), 0.36, 0.05), 0xfff4d8, 0.22);
    s.glow(oval(0, s.row(1.0), 0.26, 0.034), 0xfff4d8, 0.22);
    truss(s, y);
    for (var i = 0; i < 9; i++) {
      double x = -w * 0.92 + 1.84 * w * i / 8.0;
      lamp(s, x, y, LIGHTS[(i * 2) % 5]);
    }
    curtain(s, -1);
    curtain(s, 1);
    valance(s, y);
  }

  private static void beam(Sketch s, double x, double y, double aim, double low, int light) {
    for (var i = 0; i < 3; i++) {
      double half = 0.13 * (1 - 0.3 * i);
      s.glow(polygon(x - 0.012, y, x + 0.012, y, aim + half, low, aim - half, low), light, 0.075);
    }
    s.glow(oval(aim, low, 0.12, 0.018), light, 0.14);
  }

  private static void truss(Sketch s, double y) {
    s.fill(box(s.left(), y - 0.05, s.right(), y - 0.042), 0x565a68);
    s.fill(box(s.left(), y, s.right(), y + 0.008), 0x565a68);
    for (double x = s.left(); x < s.right(); x += 0.08) {
      s.limb(lines(x, y + 0.004, x + 0.04, y - 0.046, x + 0.08, y + 0.004), 0.005, 0x4a4e5c);
    }
  }

  private static void lamp(Sketch s, double x, double y, int light) {
    s.fill(round(x - 0.02, y + 0.004, x + 0.02, y + 0.04, 0.008), 0x22222c);
    s.glow(oval(x, y + 0.041, 0.016, 0.009), Tint.pale(light, 0.5), 1);
    s.halo(x, y + 0.043, 0.07, light, 0.55);
  }

  private static void curtain(Sketch s, int side) {
    double x1 = side * s.edge() * 0.82;
    double x2 = side * (s.right() + 0.1);
    double low = s.row(0.62);
    s.fill(polygon(x1, s.top(), x2, s.top(), x2, low, x1 + side * 0.03, low), 0x6a1f34);
    for (var i = 0; i < 9; i++) {
      double x = x1 + (x2 - x1) * (i + 0.3) / 9;
      s.detail(
          polygon(
              x, s.top(), x + side * 0.018, s.top(), x + side * 0.028, low, x + side * 0.004, low),
          i % 2 == 0 ? 0x8a2a40 : 0x4a1526,
          0.8);
    }
    s.detail(box(x1 + side * 0.028, low - 0.012, x2, low), 0xc9a04a);
  }

  private static void valance(Sketch s, double y) {
    double low = y - 0.1;
    s.fill(box(s.left(), s.top() - 0.1, s.right(), low), 0x5a1a2c);
    for (double x = s.left(); x < s.right(); x += 0.14) {
      s.fill(
          blob(x, low - 0.02, x + 0.07, low + 0.035, x + 0.14, low - 0.02, x + 0.07, low - 0.06),
          0x6a1f34);
      s.line(curve(x, low - 0.012, x + 0.07, low + 0.034, x + 0.14, low - 0.012), 0.005, 0xc9a04a);
    }
  }

  /** A drum kit on a riser, amplifiers, loudspeakers, and the edge of the stage. */
  public static void stageGear(Sketch s) {
    double w = s.edge();
    double k = s.upright() ? 1.1 : 1;
    speakers(s, -w * 0.82, s.row(0.5), k);
    speakers(s, w * 0.82, s.row(0.5), k);
    drums(s, s.upright() ? 0 : w * 0.34, s.row(0.4), k);
    amplifier(s, -w * (s.upright() ? 0.62 : 0.4), s.row(0.42), k, 0);
    if (!s.upright()) {
      amplifier(s, -w * 0.4 + 0.17, s.row(0.43), 0.86, 1);
    }
    keyboard(s, w * (s.upright() ? 0.86 : 0.62), s.row(0.62), k);
    monitor(s, -w * 0.56, s.row(1.12), 1);
    monitor(s, w * 0.56, s.row(1.12), -1);
  }

  private static void speakers(Sketch s, double x, double base, double k) {
    for (var i = 0; i < 3; i++) {
      double y = base - 0.2 * i * k;
      s.body(round(x - 0.09 * k, y - 0.195 * k, x + 0.09 * k, y, 0.008), 0x2a2833, 0.016);
      s.detail(oval(x, y - 0.075 * k, 0.058 * k, 0.058 * k), 0x16151c);
      s.detail(oval(x, y - 0.075 * k, 0.046 * k, 0.046 * k), 0x3a3846);
      s.detail(oval(x, y - 0.075 * k, 0.018 * k, 0.018 * k), 0x5a5868);
      s.detail(oval(x, y - 0.158 * k, 0.022 * k, 0.022 * k), 0x16151c);
    }
  }

  private static void drums(Sketch s, double x, double base, double k) {
    s.body(
        polygon(
            x - 0.26 * k,
            base,
            x + 0.26 * k,
            base,
            x + 0.24 * k,
            base - 0.05 * k,
            x - 0.24 * k,
            base - 0.05 * k),
        0x33303f,
        0.01);
    s.glow(box(x - 0.255 * k, base - 0.008, x + 0.255 * k, base - 0.003), 0x5a8cff, 0.9);
    double y = base - 0.05 * k;
    for (var side = -1; side <= 1; side += 2) {
      s.line(lines(x + side * 0.18 * k, y, x + side * 0.17 * k, y - 0.22 * k), 0.006, 0x9aa0aa);
      s.body(oval(x + side * 0.17 * k, y - 0.22 * k, 0.075 * k, 0.011 * k), 0xd9a93c, 0.008);
      s.body(
          round(
              x + side * 0.085 * k - 0.048 * k,
              y - 0.16 * k,
              x + side * 0.085 * k + 0.048 * k,
              y - 0.095 * k,
              0.012),
          0xb8303f,
          0.016);
      s.detail(oval(x + side * 0.085 * k, y - 0.158 * k, 0.048 * k, 0.011 * k), 0xf4f0e6);
      s.body(
          round(
              x + side * 0.17 * k - 0.05 * k,
              y - 0.095 * k,
              x + side * 0.17 * k + 0.05 * k,
              y,
              0.01),
          0xb8303f,
          0.016);
      s.detail(oval(x + side * 0.17 * k, y - 0.094 * k, 0.05 * k, 0.012 * k), 0xf4f0e6);
    }
    s.body(oval(x, y - 0.078 * k, 0.082 * k, 0.08 * k), 0xc9c9d2, 0.02);
    s.detail(oval(x, y - 0.078 * k, 0.072 * k, 0.07 * k), 0xf4f0e6);
    s.detail(oval(x, y - 0.078 * k, 0.036 * k, 0.036 * k), 0xb8303f);
    s.detail(
        polygon(
            x - 0.012 * k, y - 0.1 * k, x + 0.022 * k, y - 0.078 * k, x - 0.012 * k, y - 0.056 * k),
        0xf4f0e6);
  }

  private static void amplifier(Sketch s, double x, double base, double k, int lamp) {
    s.body(round(x - 0.085 * k, base - 0.2 * k, x + 0.085 * k, base, 0.01), 0x34313c, 0.014);
    s.detail(box(x - 0.072 * k, base - 0.15 * k, x + 0.072 * k, base - 0.014 * k), 0x5a4f4a);
    for (var i = 1; i < 7; i++) {
      s.detail(
          box(
              x - 0.072 * k,
              base - (0.014 + 0.0194 * i) * k,
              x + 0.072 * k,
              base - (0.0165 + 0.0194 * i) * k),
          0x453c3a);
    }
    s.detail(box(x - 0.072 * k, base - 0.19 * k, x + 0.072 * k, base - 0.16 * k), 0xc9a04a);
    for (var i = 0; i < 5; i++) {
      s.detail(
          oval(x + (-0.055 + 0.024 * i) * k, base - 0.175 * k, 0.007 * k, 0.007 * k), 0x22222c);
    }
    s.glow(
        oval(x + 0.062 * k, base - 0.175 * k, 0.005 * k, 0.005 * k),
        lamp == 0 ? 0xff4a3a : 0x4fe07a,
        1);
  }

  private static void keyboard(Sketch s, double x, double base, double k) {
    s.line(lines(x - 0.08 * k, base, x + 0.08 * k, base - 0.16 * k), 0.009, 0x4a4e5c);
    s.line(lines(x + 0.08 * k, base, x - 0.08 * k, base - 0.16 * k), 0.009, 0x4a4e5c);
    s.body(
        round(x - 0.16 * k, base - 0.192 * k, x + 0.16 * k, base - 0.155 * k, 0.006),
        0x2a2833,
        0.008);
    s.detail(box(x - 0.15 * k, base - 0.174 * k, x + 0.15 * k, base - 0.158 * k), 0xf4f0e6);
    for (var i = 0; i < 18; i++) {
      s.detail(
          box(
              x + (-0.145 + 0.0165 * i) * k,
              base - 0.174 * k,
              x + (-0.138 + 0.0165 * i) * k,
              base - 0.165 * k),
          0x22222c);
    }
    for (var i = 0; i < 6; i++) {
      s.glow(
          oval(x + (-0.13 + 0.014 * i) * k, base - 0.183 * k, 0.003 * k, 0.003 * k),
          LIGHTS[i % 5],
          1);
    }
  }

  private static void monitor(Sketch s, double x, double base, int side) {
    s.spot(x, base + 0.004, 0.1, 0.01, 0x08070c, 0.5);
    s.body(
        polygon(
            x - 0.085,
            base,
            x - 0.085 + (side < 0 ? 0.02 : 0),
            base - 0.07,
            x + 0.085 - (side > 0 ? 0.02 : 0),
            base - 0.07,
            x + 0.085,
            base),
        0x2a2833,
        0.012);
    s.detail(
        polygon(
            x - 0.07,
            base - 0.01,
            x - 0.06,
            base - 0.06,
            x + 0.06,
            base - 0.06,
            x + 0.07,
            base - 0.01),
        0x3f3c4a);
  }

  /** The heads and raised hands of the audience at the lower edge, dark against the stage. */
  public static void crowdFront(Sketch s) {
    var dice = s.dice();
    double y = s.bottom() - 0.395;
    for (var row = 0; row < 2; row++) {
      int dark = row == 0 ? 0x241f38 : 0x15121f;
      for (double x = s.left(); x < s.right(); x += dice.between(0.07, 0.1)) {
        double out = Math.min(1.1, Math.abs(x) / s.edge());
        double top = y + 0.035 + 0.03 * row - 0.05 * out * out + dice.between(-0.012, 0.012);
        s.fill(oval(x, top, 0.028, 0.034), dark);
        s.fill(
            blob(
                x - 0.06,
                s.bottom(),
                x - 0.056,
                top + 0.06,
                x - 0.02,
                top + 0.034,
                x + 0.02,
                top + 0.034,
                x + 0.056,
                top + 0.06,
                x + 0.06,
                s.bottom()),
            dark);
        if (dice.chance(0.3 + 0.3 * out) && out > 0.34) {
          arm(s, x, top, dice.between(-0.05, 0.05), dark);
        }
      }
    }
  }

  private static void arm(Sketch s, double x, double top, double lean, int dark) {
    double hy = top - 0.085;
    s.limb(curve(x + 0.04, top + 0.06, x + 0.045, top, x + 0.04 + lean, hy), 0.02, dark);
    s.fill(oval(x + 0.04 + lean, hy - 0.008, 0.012, 0.015), dark);
    if (s.dice().chance(0.35)) {
      s.fill(round(x + 0.026 + lean, hy - 0.044, x + 0.052 + lean, hy - 0.006, 0.003), 0x101018);
      s.glow(
          round(x + 0.028 + lean, hy - 0.042, x + 0.05 + lean, hy - 0.008, 0.002), 0xbfe0ff, 0.9);
    }
  }
}

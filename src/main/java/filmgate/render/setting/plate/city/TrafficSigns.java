package filmgate.render.setting.plate.city;

import static filmgate.render.setting.sketch.Outlines.box;
import static filmgate.render.setting.sketch.Outlines.curve;
import static filmgate.render.setting.sketch.Outlines.oval;
import static filmgate.render.setting.sketch.Outlines.polygon;
import static filmgate.render.setting.sketch.Outlines.round;

import filmgate.render.setting.sketch.Sketch;

/** The crossing itself: stripes, reflections, and traffic lights. */
public final class TrafficSigns {
  private TrafficSigns() {}

  /** The stripes of a pedestrian crossing that lead away from the camera, and a stop line. */
  public static void zebra(Sketch s) {
    double far = 0.46;
    double near = s.nearest() * 1.05;
    for (var i = -9; i <= 9; i++) {
      double x1 = 0.24 * i - 0.06;
      double x2 = x1 + 0.125;
      s.detail(
          polygon(
              x1 * far,
              s.row(far),
              x2 * far,
              s.row(far),
              x2 * near,
              s.row(near),
              x1 * near,
              s.row(near)),
          0xe9e7e2,
          0.86);
    }
    s.detail(
        polygon(
            -0.9 * 0.3,
            s.row(0.3),
            0.9 * 0.3,
            s.row(0.3),
            0.9 * 0.34,
            s.row(0.34),
            -0.9 * 0.34,
            s.row(0.34)),
        0xe9e7e2,
        0.75);
    reflections(s);
    var dice = s.dice();
    for (var i = 0; i < 60; i++) {
      double depth = dice.between(far, near);
      double x = dice.between(s.left(), s.right());
      s.detail(oval(x, s.row(depth), 0.016 * depth, 0.003 * depth), 0x565a62, 0.5);
    }
  }

  /** The light of signs and shops on the ground. */
  private static void reflections(Sketch s) {
    var dice = s.dice();
    for (var i = 0; i < 34; i++) {
      double out = dice.between(0.1, 1.2) * (i % 2 == 0 ? -1 : 1);
      double x = s.edge() * out;
      double y1 = s.row(dice.between(0.2, 0.7));
      double y2 = s.row(dice.between(0.9, 1.6));
      double half = dice.between(0.012, 0.05);
      int colour = Crossings.NEON[dice.below(Crossings.NEON.length)];
      for (var k = 3; k > 0; k--) {
        double a = half * k / 3;
        s.glow(oval(x, (y1 + y2) / 2, a, (y2 - y1) / 2 * (0.6 + 0.13 * k)), colour, 0.055);
      }
    }
    s.glow(box(s.left(), s.row(0.2), s.right(), s.bottom()), 0xb9a4e8, 0.1);
  }

  /** Traffic lights and railings at both sides. */
  public static void trafficLights(Sketch s) {
    light(s, -s.edge() * 0.84, s.row(0.78), s.upright() ? 0.62 : 0.56, 1);
    light(s, s.edge() * 0.9, s.row(0.6), s.upright() ? 0.5 : 0.44, -1);
    for (var side = -1; side <= 1; side += 2) {
      double y = s.row(0.8);
      for (var i = 0; i < 4; i++) {
        double x = side * (s.edge() * 0.98 + 0.09 * i);
        s.fill(round(x - 0.008, y - 0.12, x + 0.008, y, 0.004), 0xc9ccd0);
      }
      s.fill(
          round(side * (s.edge() * 0.97), y - 0.12, side * (s.right() + 0.1), y - 0.107, 0.005),
          0xdfe2e5);
      s.fill(
          round(side * (s.edge() * 0.97), y - 0.07, side * (s.right() + 0.1), y - 0.06, 0.004),
          0xc9ccd0);
    }
  }

  private static void light(Sketch s, double x, double base, double height, int side) {
    double y = base - height;
    s.limb(
        curve(x, base, x, y, x + side * height * 0.3, y - height * 0.02), height * 0.018, 0x4b525e);
    double hx = x + side * height * 0.3;
    s.body(
        round(
            hx - height * 0.11,
            y - height * 0.05,
            hx + height * 0.11,
            y + height * 0.04,
            height * 0.04),
        0x2b3038,
        0.008);
    int[] lamps = {0x36d98c, 0x6b5a2a, 0x7a2f2a};
    for (var i = 0; i < 3; i++) {
      double lx = hx + height * 0.066 * (i - 1);
      s.detail(
          oval(lx, y - height * 0.005, height * 0.025, height * 0.025),
          i == 0 ? 0x3a7a5c : lamps[i]);
      if (i == 0) {
        s.glow(oval(lx, y - height * 0.005, height * 0.025, height * 0.025), lamps[0], 1);
        s.halo(lx, y - height * 0.005, height * 0.12, lamps[0], 0.35);
      }
    }
    s.body(
        round(
            x - height * 0.035,
            y + height * 0.3,
            x + height * 0.035,
            y + height * 0.46,
            height * 0.01),
        0x2b3038,
        0.006);
    s.glow(
        round(x - height * 0.022, y + height * 0.385, x + height * 0.022, y + height * 0.44, 0.003),
        0x4fe39a,
        0.95);
    s.detail(
        round(x - height * 0.022, y + height * 0.315, x + height * 0.022, y + height * 0.37, 0.003),
        0x5f2a28);
  }
}

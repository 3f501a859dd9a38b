package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** What is served, and what is sold: dishes, a watch, and perfume. */
public final class Dishes {
  private static final int NOODLE = 0xf0d48a;

  private Dishes() {}

  /** A bowl of noodle soup that steams, from which chopsticks lift noodles. */
  public static Figure noodles(Subject subject) {
    int china = Colours.of(subject, 0xf2efe6);
    return SketchFigure.still(
        0.44,
        0.38,
        (brush, moment) -> {
          double t = moment.seconds();
          steam(brush, t);
          brush.fill(Outlines.oval(0, -0.13, 0.19, 0.045), Colours.tint(china, 0.4));
          brush.detail(Outlines.oval(0, -0.127, 0.172, 0.038), 0xa8541f);
          brush.detail(Outlines.oval(0.01, -0.131, 0.15, 0.028), 0xc9732c);
          for (var i = 0; i < 9; i++) {
            double x = -0.11 + 0.026 * i;
            double y = -0.128 + 0.012 * wave(i * 0.29);
            brush.line(
                Outlines.open(
                    x, y, x + 0.025, y - 0.014, x + 0.05, y + 0.004, x + 0.075, y - 0.008),
                0.0085,
                i % 2 == 0 ? NOODLE : Colours.shade(NOODLE, 0.1));
          }
          toppings(brush);
          lift(brush, t);
          brush.fill(
              Outlines.closed(
                  -0.19, -0.13, -0.183, -0.085, -0.14, -0.03, -0.075, -0.004, 0, 0, 0.075, -0.004,
                  0.14, -0.03, 0.183, -0.085, 0.19, -0.13, 0.1, -0.096, 0, -0.088, -0.1, -0.096),
              china);
          brush.detail(
              Outlines.closed(0.06, -0.09, 0.19, -0.13, 0.18, -0.08, 0.13, -0.025, 0.05, -0.004),
              0x2b1b45,
              0.1);
          brush.line(
              Outlines.open(-0.176, -0.085, -0.09, -0.058, 0, -0.05, 0.09, -0.058, 0.176, -0.085),
              0.012,
              0x3f6fa8);
          brush.line(
              Outlines.open(-0.165, -0.066, -0.09, -0.042, 0, -0.035, 0.09, -0.042, 0.165, -0.066),
              0.004,
              0x3f6fa8);
        });
  }

  private static void toppings(Brush brush) {
    for (var i = 0; i < 3; i++) {
      double x = -0.115 + 0.042 * i;
      brush.detail(Outlines.oval(x, -0.142 - 0.005 * (i % 2), 0.034, 0.015), 0x7a3f26);
      brush.detail(Outlines.oval(x - 0.004, -0.146 - 0.005 * (i % 2), 0.026, 0.009), 0x9a5a38);
    }
    brush.detail(Outlines.oval(0.095, -0.142, 0.034, 0.017), 0xfdf8ec);
    brush.detail(Outlines.oval(0.095, -0.142, 0.017, 0.009), 0xf2a83a);
    for (var i = 0; i < 12; i++) {
      double x = -0.02 + 0.09 * wave(i * 0.37);
      double y = -0.132 + 0.014 * wave(i * 0.23 + 0.4);
      brush.detail(Outlines.circle(x, y, 0.007), i % 3 == 0 ? 0x8fc45a : 0x4f9a3f);
    }
  }

  /** Noodles that hang from chopsticks, which go up and down. */
  private static void lift(Brush brush, double t) {
    double up = 0.035 * wave(t * 0.3);
    double top = -0.27 - up;
    for (var i = 0; i < 7; i++) {
      double x = 0.005 + 0.0095 * i;
      double sway = 0.006 * wave(t * 0.7 + i * 0.13);
      brush.line(
          Outlines.open(x, top, x + sway, (top - 0.13) / 2, x - 0.008 + 0.002 * i, -0.125),
          0.0085,
          i % 2 == 0 ? NOODLE : Colours.shade(NOODLE, 0.12));
    }
    for (var i = 0; i < 2; i++) {
      brush.limb(
          Outlines.lines(-0.02, top - 0.004 + 0.012 * i, 0.21, top - 0.075 - 0.018 * i),
          0.0095,
          i == 0 ? 0x7a2f26 : 0x93402f);
    }
  }

  static void steam(Brush brush, double t) {
    for (var i = 0; i < 4; i++) {
      double x = -0.09 + 0.06 * i;
      double drift = 0.015 * wave(t * 0.35 + i * 0.3);
      for (var k = 0; k < 3; k++) {
        double y = -0.17 - 0.055 * k;
        brush.detail(
            Outlines.leaf(x + drift * k, y, x + drift * (k + 1.6), y - 0.08, 0.02),
            0xffffff,
            0.34 - 0.09 * k);
      }
    }
  }

  /** A wristwatch upright on its strap, seen from the front. */
  public static Figure watch(Subject subject) {
    int strap = Colours.of(subject, 0x4a3226);
    return SketchFigure.still(
        0.1,
        0.115,
        (brush, moment) -> {
          double t = moment.seconds();
          for (var side = -1; side <= 1; side += 2) {
            double y = -0.056 + side * 0.02;
            double end = -0.056 + side * 0.055;
            brush.fill(Outlines.polygon(-0.0155, y, 0.0155, y, 0.0125, end, -0.0125, end), strap);
            brush.detail(
                Outlines.polygon(0.006, y, 0.0155, y, 0.0125, end, 0.005, end), 0x000000, 0.18);
            brush.line(Outlines.lines(-0.0128, y, -0.0108, end), 0.0007, Colours.tint(strap, 0.3));
          }
          brush.fill(Outlines.box(0.0275, -0.0605, 0.006, 0.009, 0.002), 0xb9c0c8);
          brush.fill(Outlines.circle(0, -0.056, 0.0292), 0xc9cfd6);
          brush.detail(Outlines.sector(0, -0.056, 0.0292, 0.2, 1.9), 0x5a6470, 0.55);
          brush.detail(Outlines.circle(0, -0.056, 0.0262), 0x8a929c);
          brush.detail(Outlines.circle(0, -0.056, 0.0246), 0x16233f);
          brush.detail(Outlines.circle(0, -0.056, 0.0246), 0x2f4a7a, 0.35);
          dial(brush, t);
          double glint = (t * 0.22 + 0.2) % 1.4 - 0.2;
          double x = -0.026 + 0.052 * glint;
          brush.detail(
              Outlines.polygon(x - 0.006, -0.034, x + 0.004, -0.078, x + 0.01, -0.078, x, -0.034),
              0xffffff,
              0.28);
        });
  }

  private static void dial(Brush brush, double t) {
    for (var hour = 0; hour < 12; hour++) {
      double angle = StrictMath.PI * hour / 6;
      double x = StrictMath.sin(angle);
      double y = -StrictMath.cos(angle);
      double inner = hour % 3 == 0 ? 0.0182 : 0.0204;
      brush.line(
          Outlines.lines(0.0224 * x, -0.056 + 0.0224 * y, inner * x, -0.056 + inner * y),
          hour % 3 == 0 ? 0.0016 : 0.0009,
          0xf4f1e6);
    }
    hand(brush, 5.3 + t * 0.004, 0.012, 0.0018, 0xf4f1e6);
    hand(brush, 1.05 + t * 0.02, 0.0185, 0.0013, 0xf4f1e6);
    hand(brush, StrictMath.floor(t * 6) / 6 * StrictMath.PI / 15, 0.0205, 0.0006, 0xe8823a);
    brush.detail(Outlines.circle(0, -0.056, 0.0015), 0xe8823a);
  }

  private static void hand(Brush brush, double angle, double length, double width, int rgb) {
    brush.line(
        Outlines.lines(
            0, -0.056, length * StrictMath.sin(angle), -0.056 - length * StrictMath.cos(angle)),
        width,
        rgb);
  }

  /** A bottle of perfume: thick glass, a golden cap, and light that wanders over it. */
  public static Figure perfume(Subject subject) {
    int scent = Colours.of(subject, 0xe8a6a0);
    return SketchFigure.still(
        0.12,
        0.15,
        (brush, moment) -> {
          double shine = 0.5 + 0.5 * wave(moment.seconds() * 0.25);
          brush.fill(Outlines.box(-0.042, -0.1, 0.084, 0.1, 0.012), Colours.tint(scent, 0.55));
          brush.detail(Outlines.box(-0.034, -0.078, 0.068, 0.068, 0.008), scent);
          brush.detail(
              Outlines.box(-0.034, -0.078, 0.068, 0.012, 0.006), Colours.tint(scent, 0.35));
          brush.detail(
              Outlines.box(0.012, -0.078, 0.022, 0.068, 0.006), Colours.shade(scent, 0.3), 0.5);
          brush.detail(Outlines.box(-0.038, -0.094, 0.009, 0.088, 0.004), 0xffffff, 0.75);
          brush.detail(
              Outlines.polygon(
                  -0.02 + 0.04 * shine,
                  -0.004,
                  0.0 + 0.04 * shine,
                  -0.096,
                  0.006 + 0.04 * shine,
                  -0.096,
                  -0.012 + 0.04 * shine,
                  -0.004),
              0xffffff,
              0.3);
          brush.fill(Outlines.box(-0.013, -0.112, 0.026, 0.014, 0.002), 0xd9b060);
          brush.fill(Outlines.box(-0.021, -0.146, 0.042, 0.036, 0.005), 0xe0bd72);
          brush.detail(Outlines.box(-0.017, -0.144, 0.008, 0.032, 0.003), 0xfff6dc, 0.8);
          brush.detail(Outlines.box(0.008, -0.146, 0.013, 0.036, 0.004), 0x9a7434, 0.5);
          brush.detail(Outlines.box(-0.022, -0.056, 0.044, 0.026, 0.002), 0xfdf8ef);
          brush.detail(Outlines.box(-0.015, -0.048, 0.03, 0.003, 0.001), 0xb08a4a);
          brush.detail(Outlines.box(-0.011, -0.041, 0.022, 0.002, 0.001), 0xb08a4a);
        });
  }
}

package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Toys, treasures, glasses, and furniture. */
public final class Toys {
  private static final int[] HUES = {0xe8503f, 0xf6c443, 0x58a6d8, 0x6fbf73, 0xb983d8};

  private Toys() {}

  /** A party balloon on a string, which rises if it flies. */
  public static Figure balloon(Subject subject, long seed) {
    int own = HUES[(int) (Noise.unit(seed, 4) * HUES.length)];
    int colour = Colours.of(subject, subject.count() > 1 ? own : 0xe8503f);
    boolean rises =
        subject.actions().contains(Action.RISE) || subject.actions().contains(Action.FLY);
    return SketchFigure.still(
        0.9,
        rises ? 3 : 1.7,
        (brush, moment) -> {
          double t = moment.seconds() + (seed & 7) * 0.5;
          double up = rises ? 1.3 * moment.progress() : 0;
          double x = 0.06 * wave(t * 0.27);
          var at = brush.at(x, -1.25 - up).turned(0.06 * wave(t * 0.27 + 0.2));
          brush.line(
              Outlines.open(
                  x,
                  -1.0 - up,
                  x * 0.4 + 0.03 * wave(t * 0.5),
                  -0.6 - up * 0.9,
                  -x * 0.5,
                  -0.15 - up),
              0.008,
              0xf3eee6);
          at.fill(
              Outlines.closed(
                  0, 0.22, -0.16, 0.07, -0.2, -0.1, -0.1, -0.27, 0, -0.3, 0.1, -0.27, 0.2, -0.1,
                  0.16, 0.07),
              colour);
          at.fill(Outlines.polygon(0, 0.2, -0.03, 0.26, 0.03, 0.26), Colours.shade(colour, 0.15));
          at.detail(
              Outlines.closed(0.02, 0.21, 0.12, 0, 0.1, -0.27, 0.2, -0.1, 0.16, 0.07),
              0x2a1030,
              0.14);
          at.detail(Outlines.oval(-0.085, -0.14, 0.035, 0.06), 0xffffff, 0.5);
        });
  }

  /** Soap bubbles that drift. */
  public static Figure bubbles(long seed) {
    return SketchFigure.still(
        2.2,
        2,
        (brush, moment) -> {
          for (var i = 0; i < 9; i++) {
            double life = fraction(moment.seconds() * 0.11 + Noise.unit(seed, i));
            double r = 0.05 + 0.1 * Noise.unit(seed + 1, i);
            double x = -0.9 + 1.8 * Noise.unit(seed + 2, i) + 0.1 * wave(life * 2 + i);
            double y = -0.2 - 1.6 * life;
            double seen = Math.min(1, 6 * Math.min(life, 1 - life));
            brush.detail(Outlines.circle(x, y, r), 0xcfe9ff, 0.25 * seen);
            brush.detail(
                Drawing.stroke(Outlines.circle(x, y, r), 0.009),
                i % 2 == 0 ? 0xf3c6f0 : 0xbfe8ff,
                0.8 * seen);
            brush.detail(
                Outlines.oval(x - r * 0.4, y - r * 0.45, r * 0.22, r * 0.13), 0xffffff, 0.9 * seen);
          }
        });
  }

  /** A boat folded from paper, on water. */
  public static Figure paperBoat(Subject subject) {
    int paper = Colours.of(subject, 0xfdfbf6);
    return SketchFigure.moving(
        0.5,
        0.32,
        subject.actions().contains(Action.STAND) ? 0 : 0.15,
        (brush, moment) -> {
          double t = moment.seconds();
          brush.detail(Outlines.oval(0, 0.005, 0.22 + 0.02 * wave(t * 0.6), 0.018), 0xffffff, 0.4);
          var at = brush.at(0, 0.008 * wave(t * 0.45)).turned(0.06 * wave(t * 0.35));
          at.fill(Outlines.polygon(-0.09, -0.1, 0, -0.29, 0.09, -0.1), paper);
          at.detail(Outlines.polygon(0, -0.1, 0, -0.29, 0.09, -0.1), 0x4a5a80, 0.18);
          at.fill(
              Outlines.polygon(-0.23, -0.14, 0.23, -0.14, 0.13, 0.01, -0.13, 0.01),
              Colours.shade(paper, 0.03));
          at.detail(
              Outlines.polygon(0, -0.11, 0.23, -0.14, 0.13, 0.01, 0.03, 0.01), 0x4a5a80, 0.16);
        });
  }

  /** A cut crystal that glitters. */
  public static Figure crystal(Subject subject) {
    int colour = Colours.of(subject, 0x7fd0f0);
    return SketchFigure.still(
        0.4,
        0.42,
        (brush, moment) -> {
          double t = moment.seconds();
          brush.halo(0, -0.2, 0.2, colour, 0.3);
          var at = brush.at(0, -0.2);
          at.fill(
              Outlines.polygon(-0.15, -0.06, -0.08, -0.14, 0.08, -0.14, 0.15, -0.06, 0, 0.16),
              colour);
          at.detail(Outlines.polygon(-0.15, -0.06, -0.05, -0.06, 0, 0.16), 0xffffff, 0.25);
          at.detail(Outlines.polygon(0.05, -0.06, 0.15, -0.06, 0, 0.16), 0x1a3060, 0.22);
          at.detail(
              Outlines.polygon(-0.08, -0.14, 0, -0.06, -0.05, -0.06, -0.15, -0.06), 0xffffff, 0.4);
          at.detail(
              Outlines.polygon(0.08, -0.14, 0, -0.06, 0.05, -0.06, 0.15, -0.06), 0xffffff, 0.12);
          for (var i = 0; i < 3; i++) {
            double on = Math.max(0, wave(t * 0.5 + i / 3.0));
            at.glow(
                Outlines.star(-0.1 + 0.11 * i, -0.09 + 0.07 * (i % 2), 0.035 * on + 0.001),
                0xffffff,
                on);
          }
        });
  }

  /** A sword in the ground that glints. */
  public static Figure sword(Subject subject) {
    int grip = Colours.of(subject, 0x7a2f2a);
    return SketchFigure.still(
        0.5,
        1.15,
        (brush, moment) -> {
          double at = fraction(moment.seconds() * 0.35);
          brush.fill(
              Outlines.polygon(-0.035, -0.82, 0.035, -0.82, 0.032, -0.1, 0, 0, -0.032, -0.1),
              0xcfd6de);
          brush.detail(Outlines.polygon(0, -0.82, 0.035, -0.82, 0.032, -0.1, 0, 0), 0x3a4a66, 0.3);
          brush.glow(Outlines.oval(0, -0.8 + 0.7 * at, 0.03, 0.06), 0xffffff, 0.7 * wave(at * 0.5));
          brush.fill(
              Outlines.closed(
                  -0.18, -0.84, 0, -0.82, 0.18, -0.84, 0.18, -0.88, 0, -0.87, -0.18, -0.88),
              0xd9ab4a);
          brush.fill(Outlines.box(-0.024, -1.06, 0.048, 0.2, 0.01), grip);
          brush.fill(Outlines.circle(0, -1.09, 0.04), 0xd9ab4a);
        });
  }

  /** A pumpkin with a lit face. */
  public static Figure pumpkin(Subject subject) {
    int colour = Colours.of(subject, 0xe5812a);
    return SketchFigure.still(
        0.6,
        0.5,
        (brush, moment) -> {
          double light = 0.85 + 0.15 * wave(moment.seconds() * 2.1) * wave(moment.seconds() * 0.9);
          brush.fill(Outlines.oval(-0.15, -0.19, 0.13, 0.18), Colours.shade(colour, 0.16));
          brush.fill(Outlines.oval(0.15, -0.19, 0.13, 0.18), Colours.shade(colour, 0.16));
          brush.fill(Outlines.oval(-0.08, -0.19, 0.12, 0.19), Colours.shade(colour, 0.06));
          brush.fill(Outlines.oval(0.08, -0.19, 0.12, 0.19), Colours.shade(colour, 0.06));
          brush.fill(Outlines.oval(0, -0.19, 0.1, 0.195), colour);
          brush.limb(Outlines.open(0, -0.36, 0.01, -0.42, 0.05, -0.45), 0.045, 0x5d7a3a);
          for (var side : new int[] {-1, 1}) {
            brush.glow(
                Outlines.polygon(0.045 * side, -0.21, 0.085 * side, -0.28, 0.14 * side, -0.21),
                0xffd65a,
                light);
          }
          brush.glow(Outlines.polygon(-0.02, -0.16, 0, -0.2, 0.02, -0.16), 0xffd65a, light);
          brush.glow(
              Outlines.closed(
                  -0.16, -0.14, -0.08, -0.1, 0, -0.09, 0.08, -0.1, 0.16, -0.14, 0.1, -0.06, 0,
                  -0.04, -0.1, -0.06),
              0xffc23a,
              light);
        });
  }

  /** Blocks with which children build. */
  public static Figure blocks() {
    return SketchFigure.still(
        0.5,
        0.36,
        (brush, _) -> {
          block(brush, -0.15, -0.06, HUES[0]);
          block(brush, 0, -0.06, HUES[2]);
          block(brush, 0.15, -0.06, HUES[1]);
          block(brush, -0.075, -0.18, HUES[3]);
          block(brush, 0.075, -0.18, HUES[4]);
          brush.fill(Outlines.polygon(-0.07, -0.24, 0.07, -0.24, 0, -0.35), HUES[0]);
        });
  }

  private static void block(Brush brush, double x, double y, int colour) {
    brush.fill(Outlines.box(x - 0.065, y - 0.06, 0.13, 0.12, 0.012), colour);
    brush.detail(
        Outlines.box(x - 0.042, y - 0.038, 0.084, 0.076, 0.01), Colours.tint(colour, 0.35));
    brush.detail(Outlines.star(x, y, 0.026), colour);
  }

  /** A glass of wine. */
  public static Figure wineGlass(Subject subject) {
    int wine = Colours.of(subject, 0x8f1f3a);
    return SketchFigure.still(
        0.16,
        0.26,
        (brush, moment) -> {
          double tilt = 0.004 * wave(moment.seconds() * 0.5);
          brush.detail(
              Outlines.closed(
                  -0.045, -0.235, -0.05, -0.17, -0.03, -0.125, 0, -0.112, 0.03, -0.125, 0.05, -0.17,
                  0.045, -0.235),
              0xe6f1f5,
              0.55);
          brush.fill(
              Outlines.closed(
                  -0.049,
                  -0.175 + tilt,
                  0,
                  -0.172,
                  0.049,
                  -0.175 - tilt,
                  0.03,
                  -0.127,
                  0,
                  -0.115,
                  -0.03,
                  -0.127),
              wine);
          brush.detail(Outlines.oval(0, -0.174, 0.047, 0.006), Colours.tint(wine, 0.25));
          brush.fill(
              Outlines.polygon(-0.005, -0.114, 0.005, -0.114, 0.004, -0.012, -0.004, -0.012),
              0xdbe7ec);
          brush.fill(Outlines.closed(-0.042, -0.004, 0, -0.016, 0.042, -0.004, 0, 0), 0xdbe7ec);
          brush.detail(Outlines.oval(-0.03, -0.205, 0.005, 0.025), 0xffffff, 0.8);
        });
  }

  /** A bottle. */
  public static Figure bottle(Subject subject) {
    int glass = Colours.of(subject, 0x3f7f5a);
    return SketchFigure.still(
        0.14,
        0.34,
        (brush, _) -> {
          brush.fill(
              Outlines.closed(
                  -0.045, 0, -0.047, -0.19, -0.038, -0.225, -0.016, -0.25, -0.014, -0.31, 0.014,
                  -0.31, 0.016, -0.25, 0.038, -0.225, 0.047, -0.19, 0.045, 0),
              glass);
          brush.fill(Outlines.box(-0.017, -0.325, 0.034, 0.03, 0.005), 0xb98a5a);
          brush.detail(Outlines.box(-0.046, -0.15, 0.092, 0.085, 0.004), 0xf3ead6);
          brush.detail(Outlines.box(-0.03, -0.125, 0.06, 0.01, 0.003), 0xa8433c);
          brush.detail(Outlines.box(-0.036, -0.215, 0.01, 0.19, 0.005), 0xffffff, 0.3);
        });
  }

  /** A wooden table. */
  public static Figure table(Subject subject) {
    int wood = Colours.of(subject, 0xa8714a);
    return SketchFigure.still(
        1.7,
        0.8,
        (brush, _) -> {
          for (var x : new double[] {-0.62, 0.62}) {
            brush.fill(
                Outlines.polygon(x - 0.05, -0.68, x + 0.05, -0.68, x + 0.03, 0, x - 0.03, 0),
                Colours.shade(wood, 0.18));
          }
          brush.fill(Outlines.box(-0.7, -0.7, 1.4, 0.1, 0.01), Colours.shade(wood, 0.14));
          brush.fill(Outlines.box(-0.8, -0.77, 1.6, 0.07, 0.02), wood);
          brush.detail(Outlines.box(-0.8, -0.77, 1.6, 0.022, 0.01), 0xffffff, 0.22);
        });
  }

  /** A grand piano whose keys move if it is played. */
  public static Figure piano(Subject subject) {
    int body = Colours.of(subject, 0x25232b);
    return SketchFigure.still(
        2.3,
        1.75,
        (brush, moment) -> {
          brush.fill(
              Outlines.closed(
                  -0.85, -0.98, -0.7, -1.5, -0.1, -1.72, 0.6, -1.6, 1.0, -1.2, 1.05, -0.98),
              Colours.tint(body, 0.1));
          brush.limb(Outlines.lines(0.55, -0.98, 0.3, -1.45), 0.03, 0xc9a04a);
          for (var x : new double[] {-0.85, 0.1, 0.92}) {
            brush.fill(
                Outlines.polygon(x - 0.06, -0.6, x + 0.06, -0.6, x + 0.035, 0, x - 0.035, 0),
                Colours.shade(body, 0.1));
          }
          brush.fill(
              Outlines.closed(
                  -1.1, -0.62, -1.1, -0.8, -0.95, -0.98, 1.05, -0.98, 1.08, -0.62, 0, -0.58),
              body);
          brush.detail(
              Outlines.closed(-0.9, -0.92, 1.0, -0.93, 1.0, -0.88, -0.9, -0.87), 0xffffff, 0.22);
          for (var i = 0; i < 7; i++) {
            double press = 0.012 * Math.max(0, wave(moment.seconds() * (0.9 + 0.13 * i) + 0.3 * i));
            brush.detail(
                Outlines.box(-1.14 + 0.035 * i, -0.765 + press, 0.033, 0.03, 0.004), 0xfbf7ee);
          }
          brush.limb(Outlines.open(0.1, -0.5, 0.1, -0.12, 0.02, -0.06), 0.03, 0xc9a04a);
        });
  }

  /** A surfboard that is put upright. */
  public static Figure surfboard(Subject subject) {
    int colour = Colours.of(subject, 0x3fb0c0);
    return SketchFigure.still(
        0.8,
        2.1,
        (brush, _) -> {
          brush.fill(
              Outlines.closed(
                  0, -2.05, -0.2, -1.6, -0.27, -0.9, -0.2, -0.2, 0, 0.02, 0.2, -0.2, 0.27, -0.9,
                  0.2, -1.6),
              colour);
          brush.detail(
              Outlines.closed(
                  -0.26, -0.95, 0, -0.75, 0.26, -0.95, 0.26, -0.75, 0, -0.55, -0.26, -0.75),
              0xfdf3dc);
          brush.detail(
              Outlines.closed(
                  -0.24, -1.2, 0, -1.0, 0.24, -1.2, 0.245, -1.12, 0, -0.92, -0.25, -1.12),
              0xf08a4a);
          brush.line(Outlines.lines(0, -2.0, 0, -0.05), 0.014, Colours.shade(colour, 0.35));
        });
  }
}

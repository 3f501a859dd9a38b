package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Buildings and fountains. */
public final class Buildings {
  private static final int WINDOW = 0xffd890;

  private Buildings() {}

  /** A small cottage with a garden. */
  public static Figure house(Subject subject) {
    int wall = Colours.of(subject, 0xf2e3c8);
    return SketchFigure.still(
        7,
        6.2,
        (brush, moment) -> {
          brush.fill(Outlines.box(1.35, -5.7, 0.55, 1.6, 0.03), 0x9a5a48);
          smoke(brush, 1.62, -5.75, moment.seconds());
          brush.fill(Outlines.polygon(-2.6, 0, -2.6, -3, 2.6, -3, 2.6, 0), wall);
          brush.detail(Outlines.polygon(1.2, 0, 1.2, -3, 2.6, -3, 2.6, 0), 0x3a2540, 0.1);
          brush.fill(Outlines.polygon(-3.1, -2.9, -1.9, -5.3, 1.9, -5.3, 3.1, -2.9), 0xb0503f);
          brush.detail(
              Outlines.polygon(1.0, -2.9, 0.6, -5.3, 1.9, -5.3, 3.1, -2.9), 0x3a1a30, 0.16);
          brush.detail(
              Outlines.polygon(-3.1, -2.9, 3.1, -2.9, 3.0, -3.12, -3.0, -3.12), 0x3a1a30, 0.25);
          brush.fill(Outlines.box(-0.5, -2.05, 1, 2.05, 0.08), 0x7a4a34);
          brush.detail(Outlines.circle(0.33, -1, 0.06), 0xe8c05a);
          brush.glow(Outlines.box(-0.28, -1.85, 0.56, 0.5, 0.06), WINDOW, 0.9);
          window(brush, -1.6, -1.9, 0.9, 0.95);
          window(brush, 1.6, -1.9, 0.9, 0.95);
          window(brush, 0, -4.1, 0.7, 0.7);
          for (var i = 0; i < 6; i++) {
            brush.fill(
                Outlines.oval(-2.5 + 0.33 * i, -0.14, 0.26, 0.22),
                i % 2 == 0 ? 0x5d9a4a : 0x6fae58);
            brush.fill(
                Outlines.oval(0.9 + 0.33 * i, -0.14, 0.26, 0.22), i % 2 == 0 ? 0x6fae58 : 0x5d9a4a);
          }
        });
  }

  private static void window(Brush brush, double x, double y, double w, double h) {
    brush.fill(
        Outlines.box(x - w / 2 - 0.08, y - h / 2 - 0.08, w + 0.16, h + 0.16, 0.03), 0xfbf6ec);
    brush.glow(Outlines.box(x - w / 2, y - h / 2, w, h, 0.02), WINDOW, 0.92);
    brush.detail(Outlines.box(x - 0.03, y - h / 2, 0.06, h, 0), 0xfbf6ec);
    brush.detail(Outlines.box(x - w / 2, y - 0.03, w, 0.06, 0), 0xfbf6ec);
  }

  private static void smoke(Brush brush, double x, double y, double seconds) {
    for (var i = 0; i < 5; i++) {
      double life = fraction(seconds * 0.16 + i * 0.2);
      brush.detail(
          Outlines.oval(
              x + life * 0.9 + 0.12 * wave(life + i * 0.3),
              y - 1.6 * life,
              0.16 + 0.4 * life,
              0.13 + 0.32 * life),
          0xf2f0f2,
          0.45 * (1 - life));
    }
  }

  /** A castle with towers and flags. */
  public static Figure castle(Subject subject) {
    int stone = Colours.of(subject, 0xc9bfc6);
    return SketchFigure.still(
        26,
        24,
        (brush, moment) -> {
          double t = moment.seconds();
          tower(brush, -3.4, 13, 1.3, Colours.shade(stone, 0.12), 0x5a6a9c, t);
          tower(brush, 3.6, 15.5, 1.4, Colours.shade(stone, 0.12), 0x5a6a9c, t + 0.4);
          tower(brush, 0, 18.5, 1.9, Colours.shade(stone, 0.05), 0x4c5c92, t + 0.9);
          brush.fill(Outlines.polygon(-9, 0, -9, -6, 9, -6, 9, 0), stone);
          for (var i = 0; i < 12; i++) {
            brush.fill(Outlines.box(-8.9 + 1.53 * i, -6.75, 0.95, 0.85, 0.05), stone);
          }
          brush.detail(Outlines.polygon(4, 0, 4, -6, 9, -6, 9, 0), 0x2a2040, 0.12);
          tower(brush, -9, 10, 1.6, stone, 0x6474a8, t + 0.2);
          tower(brush, 9, 10, 1.6, stone, 0x6474a8, t + 0.7);
          brush.fill(
              Outlines.closed(-1.9, 0, -1.9, -3, -1.2, -4.1, 0, -4.5, 1.2, -4.1, 1.9, -3, 1.9, 0),
              Colours.shade(stone, 0.22));
          brush.detail(
              Outlines.closed(
                  -1.45, 0, -1.45, -2.8, -0.9, -3.6, 0, -3.9, 0.9, -3.6, 1.45, -2.8, 1.45, 0),
              0x4d3526);
          brush.line(Outlines.lines(0, 0, 0, -3.8), 0.09, 0x33231c);
          for (var i = 0; i < 4; i++) {
            brush.glow(
                Outlines.box(-7 + 3.2 * i + (i > 1 ? 2.4 : 0), -4.2, 0.55, 1.1, 0.27),
                WINDOW,
                0.85);
          }
        });
  }

  private static void tower(
      Brush brush, double x, double h, double r, int stone, int roof, double t) {
    brush.fill(Outlines.polygon(x - r, 0, x - r * 0.92, -h, x + r * 0.92, -h, x + r, 0), stone);
    brush.detail(
        Outlines.polygon(x + r * 0.25, 0, x + r * 0.25, -h, x + r * 0.92, -h, x + r, 0),
        0x2a2040,
        0.14);
    brush.fill(
        Outlines.box(x - r * 1.12, -h - 0.35, r * 2.24, 0.55, 0.08), Colours.shade(stone, 0.12));
    double top = -h - r * 2.7;
    brush.limb(Outlines.lines(x, top, x, top - 1.5), 0.08, 0x4a3a34);
    double wind = 0.14 * wave(t * 0.9);
    brush.fill(
        Outlines.closed(
            x,
            top - 1.5,
            x + 0.6,
            top - 1.42 + wind,
            x + 1.3,
            top - 1.2 - wind,
            x + 0.6,
            top - 0.98 + wind,
            x,
            top - 0.85),
        0xd8434a);
    brush.fill(Outlines.polygon(x - r * 1.25, -h - 0.3, x, top, x + r * 1.25, -h - 0.3), roof);
    brush.detail(
        Outlines.polygon(x + r * 0.25, -h - 0.3, x, top, x + r * 1.25, -h - 0.3), 0x10143a, 0.2);
    brush.glow(Outlines.box(x - 0.22, -h * 0.78, 0.44, 0.95, 0.22), WINDOW, 0.85);
  }

  /** A windmill whose sails turn. */
  public static Figure windmill(Subject subject) {
    int wall = Colours.of(subject, 0xf1e6d4);
    return SketchFigure.still(
        11,
        13.2,
        (brush, moment) -> {
          brush.fill(Outlines.polygon(-2.2, 0, -1.35, -7, 1.35, -7, 2.2, 0), wall);
          brush.detail(Outlines.polygon(0.5, 0, 0.35, -7, 1.35, -7, 2.2, 0), 0x3a2540, 0.13);
          brush.fill(
              Outlines.closed(-1.6, -6.9, -1.3, -8, 0, -8.9, 1.3, -8, 1.6, -6.9, 0, -6.8),
              0x9c4a3c);
          brush.detail(Outlines.box(-0.5, -1.9, 1, 1.9, 0.4), 0x6d4430);
          brush.glow(Outlines.box(-0.3, -4.6, 0.6, 0.8, 0.1), WINDOW, 0.85);
          brush.fill(Outlines.box(-2.15, -2.75, 4.3, 0.24, 0.05), 0x7a5238);
          for (var i = 0; i < 4; i++) {
            sail(brush.at(0, -7.6).turned(moment.seconds() * 0.9 + i * StrictMath.PI / 2));
          }
          brush.fill(Outlines.circle(0, -7.6, 0.3), 0x5a3a2a);
        });
  }

  private static void sail(Brush at) {
    at.fill(Outlines.polygon(0.08, -0.5, 0.08, -4.6, 1.0, -4.6, 0.85, -0.9), 0xfdf8ee);
    for (var i = 0; i < 6; i++) {
      at.line(Outlines.lines(0.08, -1.1 - 0.65 * i, 0.9, -1.15 - 0.65 * i), 0.05, 0xb89a78);
    }
    at.limb(Outlines.lines(0, 0, 0, -4.7), 0.13, 0x7a5238);
  }

  /** A fountain whose water rises and falls. */
  public static Figure fountain(Subject subject) {
    int stone = Colours.of(subject, 0xcfc8c2);
    return SketchFigure.still(
        4.4,
        3.6,
        (brush, moment) -> {
          double t = moment.seconds();
          jets(brush, t, -2.0, 1.35, 0.62);
          brush.fill(Outlines.polygon(-0.12, -0.5, -0.09, -2, 0.09, -2, 0.12, -0.5), stone);
          brush.fill(
              Outlines.closed(-0.85, -1.3, -0.5, -1.1, 0, -1.02, 0.5, -1.1, 0.85, -1.3, 0, -1.26),
              stone);
          jets(brush, t + 0.3, -1.28, 0.35, 1.35);
          brush.fill(
              Outlines.polygon(-2, -0.5, 2, -0.5, 1.8, 0, -1.8, 0), Colours.shade(stone, 0.06));
          brush.fill(Outlines.oval(0, -0.5, 2.05, 0.2), Colours.tint(stone, 0.15));
          brush.detail(Outlines.oval(0, -0.49, 1.85, 0.15), 0x6fb3d4);
          for (var i = 0; i < 3; i++) {
            double ring = fraction(t * 0.6 + i / 3.0);
            brush.detail(
                Outlines.oval(0, -0.49, 0.5 + 1.3 * ring, (0.5 + 1.3 * ring) * 0.08),
                0xffffff,
                0.3 * (1 - ring));
          }
        });
  }

  private static void jets(Brush brush, double t, double y, double up, double wide) {
    for (var side : new int[] {-1, 1}) {
      for (var i = 0; i < 7; i++) {
        double life = fraction(t * 0.9 + i / 7.0);
        double x = side * wide * life;
        double h = y - up * 4 * life * (1 - life) * 0.9 + life * life * (up * 0.9);
        brush.detail(Outlines.oval(x, h, 0.035 + 0.03 * life, 0.06 + 0.03 * life), 0xe6f5fb, 0.85);
      }
      brush.line(
          Outlines.open(
              0,
              y,
              side * wide * 0.3,
              y - up * 0.72,
              side * wide * 0.65,
              y - up * 0.45,
              side * wide,
              y + up * 0.9),
          0.06,
          0xbfe2f0);
    }
    brush.detail(Outlines.leaf(0, y, 0, y - up * (0.95 + 0.06 * wave(t * 2)), 0.1), 0xdff2fa, 0.9);
  }
}

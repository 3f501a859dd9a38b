package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.mix;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.awt.Shape;

/**
 * A {@code door} in the wall at the end of a hall, seen from the front. It opens away from the
 * camera, in small jerks.
 */
public final class DoorwayFigure implements Figure {
  private static final double WIDTH = 0.95;
  private static final double HEIGHT = 2.1;
  private static final double WALL_WIDTH = 4.4;
  private static final double WALL_HEIGHT = 4.8;
  private static final int LIGHT = 0xffcf85;
  private static final int WALL = 0x59655e;
  private static final int SKIRTING = 0x3f322a;

  private final int colour;
  private final boolean opens;
  private final boolean closes;

  private DoorwayFigure(int colour, boolean opens, boolean closes) {
    this.colour = colour;
    this.opens = opens;
    this.closes = closes;
  }

  /** The {@code door} of a subject: it opens or closes during the shot if that is its action. */
  public static DoorwayFigure of(Subject subject) {
    var actions = subject.actions();
    return new DoorwayFigure(
        Colours.of(subject, 0x7c4f30),
        actions.contains(Action.OPEN) || actions.contains(Action.SWAY),
        actions.contains(Action.CLOSE));
  }

  /** How far it is open, 0 to 1; it never moves back. */
  public double opening(Moment moment) {
    double p = moment.progress();
    double moved =
        0.1 * ease(0.05, 0.22, p)
            + 0.24 * ease(0.26, 0.5, p)
            + 0.36 * ease(0.5, 0.74, p)
            + 0.3 * ease(0.72, 1, p);
    if (closes) {
      return 1 - moved;
    }
    return opens ? moved : 0;
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    var brush = Brush.on(drawing);
    double open = opening(moment);
    double angle = open * 1.28;
    wall(brush);
    glimmer(brush, open);
    frame(brush);
    doorway(brush, open);
    leaf(brush, angle);
    spill(brush, angle, open);
    return drawing;
  }

  /** The wall at the end of a hall, which is darker at both sides and at the top. */
  private static void wall(Brush brush) {
    double w = WALL_WIDTH / 2;
    brush.detail(Outlines.box(-w, -WALL_HEIGHT, WALL_WIDTH, WALL_HEIGHT, 0.01), WALL);
    brush.detail(Outlines.box(-w, -0.95, WALL_WIDTH, 0.95, 0.01), Colours.shade(WALL, 0.3));
    for (double x = -w + 0.1; x < w; x += 0.22) {
      brush.detail(Outlines.box(x, -WALL_HEIGHT, 0.07, WALL_HEIGHT - 1, 0.01), 0xffffff, 0.035);
    }
    brush.detail(Outlines.box(-w, -1, WALL_WIDTH, 0.07, 0.01), SKIRTING);
    brush.detail(Outlines.box(-w, -1, WALL_WIDTH, 0.018, 0.005), 0xffffff, 0.12);
    for (var i = -2; i <= 2; i++) {
      if (i != 0) {
        double x = 0.62 * i - 0.24 + 0.1 * Integer.signum(i);
        brush.detail(Outlines.box(x, -0.82, 0.48, 0.56, 0.01), 0x000000, 0.22);
        brush.detail(Outlines.box(x + 0.02, -0.8, 0.46, 0.54, 0.01), Colours.shade(WALL, 0.24));
      }
    }
    brush.detail(Outlines.box(-w, -0.17, WALL_WIDTH, 0.17, 0.01), SKIRTING);
    brush.detail(Outlines.box(-w, -0.17, WALL_WIDTH, 0.02, 0.005), 0xffffff, 0.1);
    for (var i = 0; i < 12; i++) {
      double inner = 0.8 + (w - 0.8) * i / 12;
      brush.detail(Outlines.box(-w, -WALL_HEIGHT, w - inner, WALL_HEIGHT, 0.001), 0x0c0f14, 0.05);
      brush.detail(
          Outlines.box(inner, -WALL_HEIGHT, w - inner, WALL_HEIGHT, 0.001), 0x0c0f14, 0.05);
      brush.detail(
          Outlines.box(-w, -WALL_HEIGHT, WALL_WIDTH, 2.4 - 0.17 * i, 0.001), 0x0c0f14, 0.06);
    }
  }

  /** The light that the wall beside the frame receives. */
  private static void glimmer(Brush brush, double open) {
    if (open <= 0.003) {
      return;
    }
    for (var i = 0; i < 8; i++) {
      double reach = 0.14 + 0.09 * i;
      brush.glow(
          Outlines.box(
              -WIDTH / 2 - reach * 0.6,
              -HEIGHT - reach,
              WIDTH + reach * 1.7,
              HEIGHT + reach,
              0.2 + reach),
          LIGHT,
          0.028 * Math.min(1, 0.3 + open));
    }
  }

  private void frame(Brush brush) {
    int wood = Colours.shade(colour, 0.22);
    double w = WIDTH / 2;
    brush.fill(
        Outlines.polygon(
            -w - 0.14, 0, -w - 0.14, -HEIGHT - 0.14, w + 0.14, -HEIGHT - 0.14, w + 0.14, 0),
        wood);
    brush.detail(
        Outlines.polygon(
            -w - 0.14,
            -HEIGHT - 0.14,
            w + 0.14,
            -HEIGHT - 0.14,
            w + 0.09,
            -HEIGHT - 0.09,
            -w - 0.09,
            -HEIGHT - 0.09),
        0xffffff,
        0.16);
    brush.detail(
        Outlines.polygon(
            w + 0.14, 0, w + 0.14, -HEIGHT - 0.14, w + 0.09, -HEIGHT - 0.09, w + 0.09, 0),
        0x1a1020,
        0.22);
    brush.fill(
        Outlines.box(-w - 0.2, -0.045, WIDTH + 0.4, 0.045, 0.01), Colours.shade(colour, 0.4));
  }

  /** What is behind the leaf: a bright room. */
  private static void doorway(Brush brush, double open) {
    double w = WIDTH / 2;
    brush.detail(Outlines.polygon(-w, -0.045, -w, -HEIGHT, w, -HEIGHT, w, -0.045), 0x1d1420);
    if (open > 0.003) {
      brush.glow(Outlines.polygon(-w, -0.045, -w, -HEIGHT, w, -HEIGHT, w, -0.045), 0xb8702c, 1);
      for (var i = 0; i < 10; i++) {
        double inset = 0.04 * i;
        brush.glow(
            Outlines.box(
                -w + inset,
                -HEIGHT + 2.6 * inset,
                WIDTH - 1.6 * inset,
                HEIGHT - 0.045 - 2.6 * inset,
                0.02 + inset),
            0xffe0a0,
            0.13);
      }
      brush.glow(
          Outlines.polygon(-w + 0.12, -0.42, w - 0.05, -0.42, w, -0.045, -w, -0.045),
          0xc98a42,
          0.55);
      brush.glow(Outlines.polygon(-w, -0.2, w, -0.2, w, -0.045, -w, -0.045), 0xa86a30, 0.3);
    }
  }

  /** The leaf turned around its left edge; its free edge moves away and becomes shorter. */
  private void leaf(Brush brush, double angle) {
    int face = Colours.shade(colour, 0.12 + 0.3 * angle / 1.3);
    brush.fill(part(angle, 0, 0, 1, 1), face);
    double[] panels = {
      0.12, 0.06, 0.46, 0.44, 0.54, 0.06, 0.88, 0.44, 0.12, 0.52, 0.46, 0.94, 0.54, 0.52, 0.88, 0.94
    };
    for (var i = 0; i < panels.length; i += 4) {
      brush.detail(
          part(angle, panels[i], panels[i + 1], panels[i + 2], panels[i + 3]),
          Colours.shade(face, 0.28));
      brush.detail(
          part(angle, panels[i] + 0.025, panels[i + 1] + 0.014, panels[i + 2], panels[i + 3]),
          Colours.tint(face, 0.07));
      brush.detail(
          part(
              angle,
              panels[i] + 0.055,
              panels[i + 1] + 0.03,
              panels[i + 2] - 0.04,
              panels[i + 3] - 0.022),
          face);
    }
    brush.detail(
        part(angle, 0.965, 0, 1, 1), angle > 0.02 ? 0xffe6ae : Colours.shade(face, 0.3), 0.85);
    brush.detail(part(angle, 0.88, 0.49, 0.96, 0.56), 0x8a6a2c);
    brush.detail(
        Outlines.oval(
            x(angle, 0.92), y(angle, 0.92, 0.525), 0.035 * StrictMath.cos(angle) + 0.012, 0.034),
        0xe2b64e);
    brush.detail(Outlines.circle(x(angle, 0.915), y(angle, 0.915, 0.52), 0.012), 0xfff0c0);
    for (var hinge = 0; hinge < 2; hinge++) {
      brush.detail(part(angle, 0, 0.12 + 0.7 * hinge, 0.03, 0.18 + 0.7 * hinge), 0x4b3a32);
    }
  }

  private static Shape part(double angle, double left, double top, double right, double bottom) {
    return Outlines.polygon(
        x(angle, left),
        y(angle, left, top),
        x(angle, right),
        y(angle, right, top),
        x(angle, right),
        y(angle, right, bottom),
        x(angle, left),
        y(angle, left, bottom));
  }

  private static double near(double angle, double across) {
    return 1 / (1 + 0.36 * across * WIDTH * StrictMath.sin(angle));
  }

  private static double x(double angle, double across) {
    return -WIDTH / 2 + across * WIDTH * StrictMath.cos(angle) * near(angle, across);
  }

  private static double y(double angle, double across, double down) {
    double eye = -1.25;
    double flat = mix(-HEIGHT, -0.045, down);
    return eye + (flat - eye) * near(angle, across);
  }

  /** The light that falls through the gap on the floor, and its beam. */
  private static void spill(Brush brush, double angle, double open) {
    if (open <= 0.003) {
      return;
    }
    double gap = x(angle, 1);
    double w = WIDTH / 2;
    double strength = Math.min(1, 0.35 + open);
    for (var i = 0; i < 9; i++) {
      double far = 0.12 + (0.3 + 0.9 * open) * i / 8;
      double out = 0.75 * far;
      brush.glow(
          Outlines.polygon(gap, -0.01, w, -0.01, w + out, far, gap - 0.15 * open - out, far),
          LIGHT,
          0.085 * strength);
    }
  }

  @Override
  public Extent extent() {
    return new Extent(WIDTH + 1.7, HEIGHT + 0.9, 0.1, -1.15, 0.7);
  }
}

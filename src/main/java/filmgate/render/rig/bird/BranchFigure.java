package filmgate.render.rig.bird;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Brush;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.Tube;
import filmgate.render.scene.Subject;

/** A branch with leaves, on which a bird can sit: its upper side in the middle is its height. */
public final class BranchFigure implements Figure {
  private static final double WIDTH = 0.9;
  private static final int BARK = 0x6d4c36;

  private final boolean blossoms;
  private final long seed;

  private BranchFigure(boolean blossoms, long seed) {
    this.blossoms = blossoms;
    this.seed = seed;
  }

  /** The branch of a subject; the variant {@code blossom} has flowers. */
  public static BranchFigure of(Subject subject, long seed) {
    return new BranchFigure(subject.variant().contains("blossom"), seed);
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    branch(Brush.on(drawing), moment.seconds(), seed, WIDTH);
    if (blossoms) {
      for (var i = 0; i < 9; i++) {
        double x = -0.42 + 0.1 * i;
        double y = -0.05 + 0.07 * (Noise.unit(seed + 2, i) - 0.5) + (i % 2) * 0.05;
        for (var petal = 0; petal < 5; petal++) {
          double angle = petal * 1.2566 + i;
          drawing.fill(
              Outlines.circle(
                  x + 0.014 * StrictMath.cos(angle), y + 0.014 * StrictMath.sin(angle), 0.012),
              0xf9c3d3);
        }
        drawing.detail(Outlines.circle(x, y, 0.007), 0xe07a96);
      }
    }
    return drawing;
  }

  /** Draws a branch whose upper side in the middle is 0.13/4.5 of its width above the origin. */
  static void branch(Brush brush, double seconds, long seed, double width) {
    double w = width / 4.5;
    double sway = 0.02 * wave(seconds * 0.3);
    var at = brush.turned(0.008 * wave(seconds * 0.4));
    leaves(at, seconds, seed, w, 0, 5);
    twig(at, w, 0.9, -0.05, 1.5, -0.62 - sway);
    twig(at, w, -1.1, 0.02, -0.7, 0.45);
    var wood =
        Tube.from(-2.3 * w, 0.12 * w, 0.15 * w)
            .to(-1.2 * w, 0.02 * w, 0.13 * w)
            .to(0, -0.03 * w, 0.105 * w)
            .to(1.1 * w, -0.02 * w, 0.075 * w)
            .to(2.1 * w, -0.24 * w, 0.035 * w)
            .build();
    at.fill(wood.outline(), BARK);
    at.detail(wood.band(0.25, 1, 0.01, 0.98), 0x2a1620, 0.22);
    at.line(
        Outlines.open(wood.places(0.1, -0.3, 0.22, -0.1, 0.34, -0.35)),
        0.02 * w,
        Colours.shade(BARK, 0.35));
    at.line(
        Outlines.open(wood.places(0.55, -0.1, 0.66, -0.35, 0.78, -0.1)),
        0.02 * w,
        Colours.shade(BARK, 0.35));
    leaves(at, seconds, seed, w, 5, 11);
  }

  private static void twig(Brush at, double w, double x, double y, double endX, double endY) {
    at.limb(
        Outlines.open(
            x * w,
            y * w,
            (x * 0.5 + endX * 0.5) * w,
            (y * 0.7 + endY * 0.3) * w,
            endX * w,
            endY * w),
        0.06 * w,
        BARK);
  }

  private static void leaves(Brush at, double seconds, long seed, double w, int from, int to) {
    double[] spots = {
      1.5, -0.6, -0.5, 1.3, -0.45, 0.3, -0.75, 0.42, 2.3, 1.95, -0.24, -0.2, -1.8, -0.08, -1.9, 1.5,
      -0.6, -1.2, 1.25, -0.4, 0.6, -0.7, 0.45, 1.2, 2.05, -0.24, 0.3, 1.55, -0.16, 1.1, -1.75, 0.1,
      1.9, -2.05, 0.02, -1.2
    };
    for (var i = from; i < to; i++) {
      double angle =
          spots[3 * i + 2]
              + 0.12 * wave(seconds * 0.7 + i * 0.31)
              + 0.3 * (Noise.unit(seed, i) - 0.5);
      double length = (0.5 + 0.16 * Noise.unit(seed + 1, i)) * w;
      var leaf = at.at(spots[3 * i] * w, spots[3 * i + 1] * w).turned(angle);
      int green = i % 2 == 0 ? 0x5f9a45 : 0x7ab54f;
      leaf.fill(
          Outlines.leaf(0, 0, length, 0, 0.17 * w), i < 5 ? Colours.shade(green, 0.25) : green);
      leaf.line(
          Outlines.lines(0.03 * w, 0, length * 0.85, 0), 0.015 * w, Colours.shade(green, 0.3));
    }
  }

  @Override
  public Extent extent() {
    return new Extent(WIDTH, 0.13 / 4.5 * WIDTH, 0, 0, 0);
  }
}

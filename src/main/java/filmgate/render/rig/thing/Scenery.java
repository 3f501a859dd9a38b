package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.raster.Noise;
import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Parts of a landscape or a park. */
public final class Scenery {
  private Scenery() {}

  /** A waterfall between rocks. */
  public static Figure waterfall(long seed) {
    return SketchFigure.still(
        9,
        11,
        (brush, moment) -> {
          double t = moment.seconds();
          brush.fill(
              Outlines.closed(
                  -4.4, 0.1, -4.2, -4, -3.6, -8, -2.4, -10.3, -1.4, -10.5, -1.2, -5, -1.5, 0.1),
              0x5d6068);
          brush.fill(
              Outlines.closed(
                  4.4, 0.1, 4.3, -3.5, 3.4, -7.6, 2.6, -10.1, 1.5, -10.4, 1.2, -5, 1.6, 0.1),
              0x555861);
          brush.detail(
              Outlines.closed(-3.6, -1, -3.4, -4, -2.9, -7.4, -2.4, -9.6, -2.7, -5, -2.8, -1),
              0xffffff,
              0.1);
          brush.fill(
              Outlines.closed(
                  -2.6, -10.2, -1.2, -10.9, 1.2, -10.9, 2.7, -10, 1.6, -9.9, -1.5, -9.9),
              0x5f8f4c);
          brush.fill(
              Outlines.closed(
                  -1.7, -10.3, 0, -10.5, 1.7, -10.3, 1.65, -5, 2.0, 0.1, -2.0, 0.1, -1.65, -5),
              0xbfe0ee);
          for (var i = 0; i < 16; i++) {
            double x = -1.45 + 2.9 * Noise.unit(seed, i);
            double life = fraction(t * 0.75 + Noise.unit(seed + 1, i));
            double y = -10.3 + 9.6 * life;
            brush.detail(
                Outlines.leaf(x, y, x * 1.06, y + 1.3 + 0.8 * life, 0.16),
                i % 3 == 0 ? 0x8fc4dd : 0xffffff,
                0.7);
          }
          for (var i = 0; i < 9; i++) {
            double puff = 0.55 + 0.1 * wave(t * 0.7 + i * 0.21);
            brush.detail(
                Outlines.oval(-2.2 + 0.55 * i, -0.25 - 0.22 * (i % 3), puff * 1.1, puff * 0.8),
                0xf6fcff,
                0.5);
          }
          for (var i = 0; i < 3; i++) {
            double ring = fraction(t * 0.4 + i / 3.0);
            brush.detail(
                Outlines.oval(0, 0.12, 2 + 2.3 * ring, 0.2 + 0.2 * ring),
                0xe8f6fc,
                0.4 * (1 - ring));
          }
        });
  }

  /** A puddle with rings of rain. */
  public static Figure puddle(long seed) {
    return SketchFigure.still(
        2.4,
        0.5,
        (brush, moment) -> {
          brush.fill(
              Outlines.closed(
                  -1.1, -0.02, -0.6, -0.14, 0.1, -0.12, 0.8, -0.16, 1.15, -0.02, 0.7, 0.1, 0, 0.12,
                  -0.7, 0.1),
              0x6f8aa0);
          brush.detail(
              Outlines.closed(-0.8, -0.04, -0.3, -0.09, 0.4, -0.08, 0, -0.03), 0xffffff, 0.35);
          for (var i = 0; i < 6; i++) {
            double ring = fraction(moment.seconds() * 0.9 + Noise.unit(seed, i));
            double x = -0.75 + 1.5 * Noise.unit(seed + 1, i);
            brush.detail(
                Outlines.oval(x, -0.01, 0.04 + 0.2 * ring, 0.012 + 0.045 * ring),
                0xeaf4fa,
                0.5 * (1 - ring));
            brush.detail(
                Outlines.oval(x, -0.02 - 0.5 * ring * (1 - ring), 0.012, 0.02),
                0xeaf4fa,
                ring < 0.6 ? 0.9 : 0);
          }
        });
  }

  /** An iron tower with a lattice. */
  public static Figure tower(Subject subject) {
    int iron = Colours.of(subject, 0x6f5d54);
    return SketchFigure.still(
        34,
        82,
        (brush, moment) -> {
          for (var side : new int[] {-1, 1}) {
            brush.fill(
                Outlines.closed(
                    side * 16,
                    0,
                    side * 11.5,
                    -13,
                    side * 7.4,
                    -26,
                    side * 3.6,
                    -45,
                    side * 1.4,
                    -68,
                    0,
                    -74,
                    0,
                    -60,
                    side * 1.6,
                    -44,
                    side * 4.6,
                    -26,
                    side * 7.6,
                    -12,
                    side * 11,
                    0),
                side < 0 ? iron : Colours.shade(iron, 0.14));
          }
          brush.fill(Outlines.box(-10.5, -16.5, 21, 2.4, 0.3), Colours.shade(iron, 0.2));
          brush.fill(Outlines.box(-6.6, -31, 13.2, 2, 0.3), Colours.shade(iron, 0.2));
          brush.fill(Outlines.box(-2.2, -67, 4.4, 2.6, 0.4), Colours.shade(iron, 0.2));
          brush.limb(
              Outlines.open(-9.8, -3, -6, -11.5, 0, -13.6, 6, -11.5, 9.8, -3),
              0.7,
              Colours.shade(iron, 0.1));
          for (var i = 0; i < 8; i++) {
            double y = -33 - 4 * i;
            double w = 4.2 - 0.4 * i;
            brush.line(Outlines.lines(-w, y, w * 0.92, y - 4), 0.35, Colours.shade(iron, 0.3));
            brush.line(Outlines.lines(w, y, -w * 0.92, y - 4), 0.35, Colours.shade(iron, 0.3));
          }
          for (var i = 0; i < 3; i++) {
            double y = -17.5 - 4 * i;
            brush.line(Outlines.lines(-8 + i, y, 7 - i, y - 4), 0.4, Colours.shade(iron, 0.3));
            brush.line(Outlines.lines(8 - i, y, -7 + i, y - 4), 0.4, Colours.shade(iron, 0.3));
          }
          brush.limb(Outlines.lines(0, -73, 0, -81), 0.5, iron);
          double shine = 0.6 + 0.4 * wave(moment.seconds() * 0.7);
          brush.glow(Outlines.circle(0, -81, 0.6), 0xffe9a8, shine);
        });
  }

  /** A bench in a park. */
  public static Figure bench(Subject subject) {
    int wood = Colours.of(subject, 0xa87446);
    return SketchFigure.still(
        1.9,
        0.95,
        (brush, _) -> {
          for (var x : new double[] {-0.72, 0.72}) {
            brush.limb(Outlines.open(x - 0.03, 0, x, -0.42, x - 0.04, -0.86), 0.06, 0x33363e);
            brush.limb(Outlines.open(x + 0.1, 0, x + 0.06, -0.42), 0.06, 0x33363e);
          }
          for (var i = 0; i < 3; i++) {
            brush.fill(
                Outlines.box(-0.88, -0.9 + 0.13 * i, 1.76, 0.095, 0.02),
                Colours.shade(wood, 0.06 * i));
          }
          brush.fill(Outlines.box(-0.92, -0.47, 1.84, 0.075, 0.02), wood);
          brush.detail(Outlines.box(-0.92, -0.415, 1.84, 0.03, 0.01), 0x2a1620, 0.3);
        });
  }

  /** A well with a roof. */
  public static Figure well(Subject subject) {
    int stone = Colours.of(subject, 0xa8a29c);
    return SketchFigure.still(
        2.2,
        2.5,
        (brush, moment) -> {
          double swing = 0.04 * wave(moment.seconds() * 0.4);
          brush.fill(
              Outlines.polygon(-0.75, -0.8, -0.65, -0.8, -0.65, -1.9, -0.75, -1.9), 0x7a5238);
          brush.fill(Outlines.polygon(0.65, -0.8, 0.75, -0.8, 0.75, -1.9, 0.65, -1.9), 0x6b4630);
          brush.limb(Outlines.lines(-0.8, -1.45, 0.85, -1.45), 0.09, 0x8f6040);
          brush.line(Outlines.lines(0, -1.45, swing, -0.98), 0.025, 0xd9c7a0);
          brush.fill(
              Outlines.polygon(
                  swing - 0.13, -1.0, swing + 0.13, -1.0, swing + 0.1, -0.76, swing - 0.1, -0.76),
              0x8f6040);
          brush.fill(Outlines.polygon(-1.05, -1.8, 0, -2.45, 1.05, -1.8), 0xa8543f);
          brush.detail(Outlines.polygon(0, -1.8, 0, -2.45, 1.05, -1.8), 0x2a1020, 0.16);
          brush.fill(Outlines.closed(-0.9, -0.82, 0.9, -0.82, 0.86, 0, -0.86, 0), stone);
          for (var i = 0; i < 9; i++) {
            var course = i / 4;
            double x = -0.8 + 0.42 * (i % 4) - 0.02 * course;
            brush.detail(
                Outlines.box(x, -0.74 + 0.25 * course, 0.36, 0.18, 0.05),
                Colours.shade(stone, i % 2 == 0 ? 0.14 : 0.22));
          }
          brush.fill(Outlines.box(-0.95, -0.9, 1.9, 0.14, 0.05), Colours.tint(stone, 0.16));
        });
  }

  /** A swing that hangs from a frame. */
  public static Figure swing(Subject subject) {
    int wood = Colours.of(subject, 0xa87446);
    return SketchFigure.still(
        3.2,
        2.7,
        (brush, moment) -> {
          for (var x : new double[] {-1.2, 1.2}) {
            brush.limb(Outlines.lines(x - 0.25, 0, x, -2.55), 0.1, Colours.shade(wood, 0.12));
            brush.limb(Outlines.lines(x + 0.25, 0, x, -2.55), 0.1, wood);
          }
          brush.limb(Outlines.lines(-1.3, -2.55, 1.3, -2.55), 0.12, wood);
          double lean = 0.45 * wave(moment.seconds() * 0.38);
          brush.line(
              Outlines.lines(-0.3, -2.5, -0.3 + lean, -0.55 - 0.18 * Math.abs(lean)),
              0.03,
              0xd9c7a0);
          brush.line(
              Outlines.lines(0.3, -2.5, 0.3 + lean, -0.55 - 0.18 * Math.abs(lean)), 0.03, 0xd9c7a0);
          brush.fill(
              Outlines.box(-0.4 + lean, -0.58 - 0.18 * Math.abs(lean), 0.8, 0.07, 0.02), 0xd8433c);
        });
  }

  /** An iceberg that floats. */
  public static Figure iceberg(Subject subject) {
    int ice = Colours.of(subject, 0xe6f3fa);
    return SketchFigure.still(
        26,
        15,
        (brush, moment) -> {
          var at = brush.at(0, 0.15 * wave(moment.seconds() * 0.15));
          at.fill(
              Outlines.polygon(
                  -12, 0.6, -10, -4, -7, -6, -4.5, -11.5, -1.5, -13.8, 1.5, -9.5, 4.5, -10.8, 8, -5,
                  11, -3, 12.4, 0.6),
              ice);
          at.detail(
              Outlines.polygon(
                  -1.5, -13.8, 1.5, -9.5, 0.5, -5, 2, 0.6, 12.4, 0.6, 11, -3, 8, -5, 4.5, -10.8, 3,
                  -6),
              0x4a86b8,
              0.28);
          at.detail(
              Outlines.polygon(-4.5, -11.5, -1.5, -13.8, -2.5, -7, -4, -3, -7, -6), 0xffffff, 0.6);
          at.detail(
              Outlines.polygon(-12, 0.6, -11.2, -1.2, 0, -0.8, 11.8, -1.2, 12.4, 0.6),
              0x3f93c4,
              0.35);
          brush.detail(Outlines.oval(0, 0.5, 13, 0.4), 0xffffff, 0.5);
        });
  }

  /** A snowman. */
  public static Figure snowman(Subject subject) {
    int scarf = Colours.of(subject, 0xd23b3f);
    return new SketchFigure(
        new Figure.Extent(1.7, 2, 0.03, -1.42, 0.5),
        0,
        (brush, moment) -> {
          double sway = 0.012 * wave(moment.seconds() * 0.4);
          brush.limb(Outlines.open(-0.38, -0.98, -0.62, -1.14, -0.78, -1.28), 0.04, 0x6b4a34);
          brush.limb(Outlines.open(0.38, -0.98, 0.62, -1.1, 0.76, -1.28), 0.04, 0x6b4a34);
          brush.fill(Outlines.oval(0, -0.4, 0.52, 0.42), 0xf8fbff);
          brush.fill(Outlines.oval(sway * 0.5, -0.98, 0.4, 0.34), 0xf8fbff);
          brush.fill(Outlines.circle(sway, -1.44, 0.27), 0xf8fbff);
          brush.detail(
              Outlines.closed(0.1, -0.04, 0.38, -0.15, 0.5, -0.42, 0.34, -0.62, 0.36, -0.4),
              0x5a7fb0,
              0.22);
          brush.detail(
              Outlines.closed(0.12, -0.68, 0.32, -0.8, 0.39, -1.0, 0.28, -1.2, 0.28, -0.95),
              0x5a7fb0,
              0.22);
          for (var i = 0; i < 3; i++) {
            brush.detail(Outlines.circle(0.02, -0.85 - 0.13 * i, 0.025), 0x2b2a30);
          }
          brush.fill(
              Outlines.closed(
                  -0.25, -1.24, 0, -1.16, 0.25, -1.24, 0.24, -1.14, 0, -1.06, -0.24, -1.14),
              scarf);
          brush.fill(
              Outlines.closed(0.1, -1.14, 0.22, -1.14, 0.3 + sway, -0.82, 0.16 + sway, -0.8),
              Colours.shade(scarf, 0.1));
          for (var side : new int[] {-1, 1}) {
            brush.detail(Outlines.circle(sway + 0.03 + 0.1 * side, -1.5, 0.03), 0x2b2a30);
          }
          brush.fill(
              Outlines.spike(sway + 0.02, -1.47, sway + 0.26, -1.41, sway + 0.02, -1.38, 0.1),
              0xf0852f);
          brush.line(
              Outlines.open(sway - 0.09, -1.33, sway + 0.02, -1.29, sway + 0.14, -1.33),
              0.02,
              0x2b2a30);
          brush.fill(Outlines.box(sway - 0.3, -1.7, 0.6, 0.06, 0.02), 0x2f2d36);
          brush.fill(Outlines.box(sway - 0.19, -1.97, 0.38, 0.29, 0.03), 0x2f2d36);
          brush.detail(Outlines.box(sway - 0.19, -1.77, 0.38, 0.06, 0), scarf);
        });
  }
}

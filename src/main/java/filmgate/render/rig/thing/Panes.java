package filmgate.render.rig.thing;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;

/** What an animal lies on: the sill of a window, or a broad rock. */
public final class Panes {
  /** The height of the sill, in metres. */
  public static final double SILL = 0.42;

  private Panes() {}

  /** A broad flat rock with some grass. */
  public static Figure ledge() {
    return SketchFigure.still(
        3.2,
        0.7,
        (brush, _) -> {
          brush.fill(
              Outlines.polygon(
                  -1.6, 0, -1.5, -0.34, -1.2, -0.58, -0.5, -0.66, 0.3, -0.64, 1.0, -0.6, 1.42,
                  -0.42, 1.6, 0),
              0x8f8378);
          brush.detail(
              Outlines.polygon(
                  -1.2, -0.58, -0.5, -0.66, 0.3, -0.64, 1.0, -0.6, 0.7, -0.5, -0.2, -0.47, -0.9,
                  -0.48),
              0xb9ab9c);
          brush.detail(
              Outlines.polygon(-0.2, -0.47, 0.7, -0.5, 0.9, -0.2, 0.6, 0, -0.1, 0, -0.35, -0.2),
              0x9c8f83);
          brush.detail(
              Outlines.polygon(
                  -1.5, -0.34, -1.2, -0.58, -0.9, -0.48, -1.05, -0.18, -1.3, 0, -1.6, 0),
              0x6f655e);
          brush.detail(
              Outlines.polygon(0.7, -0.5, 1.0, -0.6, 1.42, -0.42, 1.6, 0, 1.1, 0, 0.9, -0.2),
              0x7a7068);
          for (var i = 0; i < 14; i++) {
            double x = -1.55 + 0.24 * i;
            brush.line(
                Outlines.open(x, 0.02, x + 0.01, -0.06, x + 0.05 * (i % 3 - 1), -0.15),
                0.02,
                0x9a8a45);
          }
        });
  }

  /** A window, at whose glass drops run down. */
  public static Figure window() {
    return SketchFigure.still(
        2.0,
        1.75,
        (brush, moment) -> {
          double t = moment.seconds();
          brush.fill(Outlines.box(-0.98, -1.74, 1.96, 1.36, 0.02), 0xf4ece0);
          brush.detail(Outlines.box(-0.9, -1.66, 1.8, 1.2, 0.01), 0x8fa6b8);
          brush.detail(Outlines.box(-0.9, -1.05, 1.8, 0.59, 0.01), 0x7d96a0);
          for (var i = 0; i < 7; i++) {
            brush.detail(
                Outlines.circle(-0.69 + 0.23 * i, -0.66 - 0.05 * (i % 3), 0.17), 0x6f8f7d, 0.75);
          }
          for (var i = 0; i < 46; i++) {
            double x = -0.88 + 1.76 * ((i * 0.618) % 1);
            double fall = (t * (0.5 + 0.4 * ((i * 0.37) % 1)) + i * 0.71) % 1;
            double y = -1.64 + 1.12 * fall;
            brush.line(Outlines.lines(x, y, x - 0.01, Math.min(-0.48, y + 0.07)), 0.008, 0xdfeaf2);
          }
          for (var i = 0; i < 30; i++) {
            brush.detail(
                Outlines.circle(
                    -0.86 + 1.72 * ((i * 0.377) % 1), -1.6 + 1.08 * ((i * 0.731) % 1), 0.012),
                0xf4f9fc,
                0.7);
          }
          brush.detail(
              Outlines.polygon(-0.7, -0.46, -0.2, -1.66, 0.02, -1.66, -0.48, -0.46),
              0xffffff,
              0.12);
          brush.detail(Outlines.box(-0.03, -1.68, 0.06, 1.24, 0.01), 0xf4ece0);
          brush.detail(Outlines.box(-0.9, -1.14, 1.8, 0.05, 0.01), 0xf4ece0);
          brush.fill(Outlines.box(-1.06, -SILL - 0.04, 2.12, 0.13, 0.02), 0xfaf5ec);
          brush.detail(Outlines.box(-1.06, -SILL + 0.05, 2.12, 0.04, 0.01), 0xcdbfae);
          brush.fill(Outlines.box(-0.98, -SILL + 0.09, 1.96, SILL - 0.09, 0.01), 0xe3d3bd);
        });
  }
}

package filmgate.render.rig.thing;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.Figure;
import filmgate.render.rig.shape.Colours;
import filmgate.render.rig.shape.Outlines;
import filmgate.render.rig.shape.SketchFigure;
import filmgate.render.scene.Subject;

/** Instruments that are too large to hold. */
public final class Instruments {
  private Instruments() {}

  /** A guzheng on its stand; its strings tremble. */
  public static Figure guzheng(Subject subject) {
    int wood = Colours.of(subject, 0x6f3524);
    return SketchFigure.still(
        1.9,
        0.95,
        (brush, moment) -> {
          for (var x : new double[] {-0.6, 0.6}) {
            brush.limb(
                Outlines.lines(x - 0.14, 0, x + 0.1, -0.66), 0.045, Colours.shade(wood, 0.3));
            brush.limb(
                Outlines.lines(x + 0.14, 0, x - 0.1, -0.66), 0.045, Colours.shade(wood, 0.15));
          }
          brush.fill(
              Outlines.closed(
                  -0.86, -0.66, -0.84, -0.76, -0.4, -0.83, 0.4, -0.83, 0.84, -0.78, 0.9, -0.68, 0.4,
                  -0.65, -0.4, -0.65),
              wood);
          brush.fill(
              Outlines.closed(
                  -0.84, -0.76, -0.4, -0.86, 0.4, -0.86, 0.84, -0.78, 0.4, -0.77, -0.4, -0.77),
              0xd9a66a);
          for (var i = 0; i < 6; i++) {
            double x = -0.5 + 0.19 * i;
            brush.fill(Outlines.polygon(x - 0.022, -0.81, x, -0.885, x + 0.022, -0.81), 0xf3e6c8);
          }
          for (var i = 0; i < 4; i++) {
            double tremble = 0.004 * wave(moment.seconds() * (4.1 + i));
            double y = -0.87 + 0.016 * i;
            brush.line(
                Outlines.open(-0.76, y + 0.08, -0.2, y + tremble, 0.3, y - tremble, 0.78, y + 0.08),
                0.006,
                0xfdf6e4);
          }
          brush.detail(Outlines.oval(-0.72, -0.71, 0.05, 0.03), 0xd9ab4a);
          brush.detail(Outlines.oval(0.74, -0.72, 0.05, 0.03), 0xd9ab4a);
        });
  }
}

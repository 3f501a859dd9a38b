package filmgate.render.rig.shape;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;

/**
 * A figure that is one function of the moment.
 *
 * @param extent its room
 * @param speed in metres a second
 * @param sketch draws it
 */
public record SketchFigure(Extent extent, double speed, Sketch sketch) implements Figure {
  /** Draws a figure at a moment, with a brush in the coordinates of the figure. */
  @FunctionalInterface
  public interface Sketch {
    void draw(Brush brush, Moment moment);
  }

  /** A figure that stays where it is, looked at in its middle. */
  public static SketchFigure still(double width, double height, Sketch sketch) {
    return moving(width, height, 0, sketch);
  }

  /** A figure that moves forward. */
  public static SketchFigure moving(double width, double height, double speed, Sketch sketch) {
    return new SketchFigure(
        new Extent(width, height, 0, -height * 0.55, Math.min(width, height) * 0.7), speed, sketch);
  }

  /** The same figure in another size. */
  public SketchFigure scaled(double factor) {
    var at = extent;
    var room =
        new Extent(
            at.width() * factor,
            at.height() * factor,
            at.faceX() * factor,
            at.faceY() * factor,
            at.faceSize() * factor);
    return new SketchFigure(
        room, speed * factor, (brush, moment) -> sketch.draw(brush.scaled(factor, factor), moment));
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    sketch.draw(Brush.on(drawing), moment);
    return drawing;
  }
}

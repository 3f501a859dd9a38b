package filmgate.render.cast;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * Figures that are drawn as one, the first one behind the others.
 *
 * @param extent the room of all
 * @param speed in metres a second
 * @param stepsPerSecond of the one that walks
 */
record Combined(List<Part> parts, Extent extent, double speed, double stepsPerSecond)
    implements Figure {
  Combined {
    parts = List.copyOf(parts);
  }

  /** A figure, and where it is. */
  record Part(Figure figure, Placement placement) {
    /** A figure that does not move, in another size. */
    static Part at(Figure figure, double x, double y, double scale) {
      var place = AffineTransform.getTranslateInstance(x, y);
      place.scale(scale, scale);
      return new Part(figure, _ -> place);
    }
  }

  /** Where a figure is at a moment. */
  @FunctionalInterface
  interface Placement {
    AffineTransform at(Moment moment);
  }

  @Override
  public Drawing draw(Moment moment) {
    var drawing = new Drawing();
    for (var part : parts) {
      var place = part.placement().at(moment);
      for (var shape : part.figure().draw(moment).parts()) {
        var outline = place.createTransformedShape(shape.shape());
        switch (shape.finish()) {
          case LIT -> drawing.fill(outline, shape.rgb());
          case DETAIL -> drawing.detail(outline, shape.rgb(), shape.alpha());
          case GLOWING -> drawing.glow(outline, shape.rgb(), shape.alpha());
        }
      }
    }
    return drawing;
  }
}

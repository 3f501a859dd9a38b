package filmgate.render.rig.cast;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** A figure in another size. */
record ScaledFigure(Figure figure, double scale) implements Figure {
  static Figure of(Figure figure, double scale) {
    return Math.abs(scale - 1) < 1e-9 ? figure : new ScaledFigure(figure, scale);
  }

  @Override
  public Drawing draw(Moment moment) {
    return scaled(figure.draw(moment), AffineTransform.getScaleInstance(scale, scale));
  }

  /** The same shapes, moved or scaled. */
  static Drawing scaled(Drawing drawing, AffineTransform change) {
    var result = new Drawing();
    for (var part : drawing.parts()) {
      add(result, part, change.createTransformedShape(part.shape()));
    }
    return result;
  }

  /** Adds a shape with the colour and the finish of a part. */
  static void add(Drawing drawing, Drawing.PaintedShape part, Shape shape) {
    switch (part.finish()) {
      case LIT -> drawing.fill(shape, part.rgb());
      case DETAIL -> drawing.detail(shape, part.rgb(), part.alpha());
      case GLOWING -> drawing.glow(shape, part.rgb(), part.alpha());
    }
  }

  @Override
  public Extent extent() {
    var room = figure.extent();
    return new Extent(
        room.width() * scale,
        room.height() * scale,
        room.faceX() * scale,
        room.faceY() * scale,
        room.faceSize() * scale);
  }

  @Override
  public double speed() {
    return figure.speed() * scale;
  }

  @Override
  public double stepsPerSecond() {
    return figure.stepsPerSecond();
  }
}

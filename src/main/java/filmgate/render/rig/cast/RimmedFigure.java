package filmgate.render.rig.cast;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;

/**
 * A figure whose rim light is as wide as its size demands: that of a bird is finer than a ship's.
 */
record RimmedFigure(Figure figure) implements Figure {
  /** The width of the rim of a figure of one metre. */
  private static final double WIDTH = 0.0075;

  @Override
  public Drawing draw(Moment moment) {
    var room = figure.extent();
    double size = Math.min(room.height(), StrictMath.sqrt(room.width() * room.height()));
    return figure.draw(moment).rimWidth(Math.max(0.0002, WIDTH * size));
  }

  @Override
  public Extent extent() {
    return figure.extent();
  }

  @Override
  public double speed() {
    return figure.speed();
  }

  @Override
  public double stepsPerSecond() {
    return figure.stepsPerSecond();
  }
}

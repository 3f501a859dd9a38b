package filmgate.render.rig.cast;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;

/**
 * A figure that grows from a small one, or melts, during the shot.
 *
 * @param grows whether it grows; otherwise it melts
 */
record ChangingFigure(Figure figure, boolean grows) implements Figure {
  /** The figure, changed if the subject grows or melts. */
  static Figure of(Figure figure, Subject subject) {
    boolean grows = subject.actions().contains(Action.GROW);
    return grows || subject.actions().contains(Action.MELT)
        ? new ChangingFigure(figure, grows)
        : figure;
  }

  @Override
  public Drawing draw(Moment moment) {
    double done = Rhythm.ease(0.02, 0.95, moment.progress());
    double wide = grows ? 0.12 + 0.88 * done : 1 + 0.3 * done;
    double high = grows ? wide : 1 - 0.82 * done;
    return ScaledFigure.scaled(figure.draw(moment), AffineTransform.getScaleInstance(wide, high));
  }

  @Override
  public Extent extent() {
    return figure.extent();
  }

  @Override
  public double speed() {
    return 0;
  }
}

package filmgate.render.rig.person;

import filmgate.render.draw.Drawing;
import filmgate.render.rig.Figure.Extent;
import filmgate.render.rig.Moment;
import filmgate.render.rig.body.HeadFrame;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;

/** Measures the room that a figure takes, by looking at moments of a shot. */
final class FigureRoom {
  private static final int MOMENTS = 16;
  private static final double MARGIN = 1.06;

  private FigureRoom() {}

  static Extent measure(Function<Moment, Drawing> draw, Function<Moment, HeadFrame> head) {
    var box = new Rectangle2D.Double();
    for (var i = 0; i <= MOMENTS; i++) {
      double progress = i / (double) MOMENTS;
      for (var part : draw.apply(new Moment(i * 0.53, progress)).parts()) {
        if (part.alpha() > 0) {
          box.add(part.shape().getBounds2D());
        }
      }
    }
    double side = Math.max(-box.getMinX(), box.getMaxX());
    var first = head.apply(new Moment(2, 0.5));
    var face = first.seen(0.1, 0.02, 0);
    return new Extent(2 * side * MARGIN, -box.getMinY() * MARGIN, face.x, face.y, first.size());
  }
}

package filmgate.render.stage;

import filmgate.render.draw.DrawingPainter;
import filmgate.render.draw.Light;
import filmgate.render.rig.Moment;
import filmgate.render.stage.layer.StageFrame;
import filmgate.render.stage.layer.StageLayer;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/** A figure on the stage, in the light of a time of day. */
record Actor(Placed placed, Light light) implements StageLayer {
  /** A position on the stage: feet at x and y in stage units, and how much it is reduced. */
  record ActorPosition(double x, double y, double depth, double scale) {}

  /** Where an actor is during a shot. */
  interface ActorPath {
    ActorPosition at(Moment moment);
  }

  @Override
  public void draw(StageFrame frame) {
    var moment = frame.moment();
    var standing = placed.path().at(moment);
    double size = placed.metre() * standing.scale();
    var place = frame.view().place(standing.depth(), frame.geometry());
    place.translate(standing.x(), standing.y());
    place.scale(placed.mirrored() ? -size : size, size);
    if (placed.grounded()) {
      shadow(frame, place);
    }
    var late = new Moment(moment.seconds() + placed.delay(), moment.progress());
    DrawingPainter.paint(
        frame.pen(),
        placed.figure().draw(late),
        place,
        light,
        Math.max(0, 0.75 - standing.depth()));
  }

  private void shadow(StageFrame frame, AffineTransform place) {
    double width = placed.figure().extent().width() * 0.55;
    double height = Math.max(0.05, width * 0.14);
    var shade = new Color(0, 0, 0, 95);
    var clear = new Color(0, 0, 0, 0);
    var previous = frame.pen().getTransform();
    frame.pen().transform(place);
    frame.pen().scale(1, height / width);
    frame
        .pen()
        .setPaint(
            new RadialGradientPaint(
                new Point2D.Double(0, 0),
                (float) width,
                new float[] {0.25f, 1},
                new Color[] {shade, clear}));
    frame.pen().fill(new Ellipse2D.Double(-width, -width, 2 * width, 2 * width));
    frame.pen().setTransform(previous);
  }
}

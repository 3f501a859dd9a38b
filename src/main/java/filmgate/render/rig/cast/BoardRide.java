package filmgate.render.rig.cast;

import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.draw.Drawing;
import filmgate.render.draw.Rotation;
import filmgate.render.rig.Figure;
import filmgate.render.rig.Moment;
import filmgate.render.rig.thing.Toys;
import filmgate.render.rig.vehicle.Cycles;
import filmgate.render.scene.Action;
import filmgate.render.scene.Placement;
import filmgate.render.scene.Subject;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;

/**
 * An animal on a board.
 *
 * @param scale of the board, which is as long as the animal
 * @param above the height of the board
 */
record BoardRide(Figure animal, Figure board, double scale, double above, double speed)
    implements Figure {
  /** Whether a subject rides a board. */
  static boolean isBoard(Subject subject) {
    return subject.actions().contains(Action.RIDE)
        && (subject.prop().equals("skateboard") || subject.prop().equals("surfboard"));
  }

  static Figure of(Figure animal, Subject rider) {
    var surfs = rider.prop().equals("surfboard");
    var subject =
        new Subject(rider.prop(), "", 1, Map.of(), List.of(Action.DRIVE), "", Placement.FREE);
    var board = surfs ? Toys.surfboard(subject) : Cycles.skateboard(subject);
    double scale = 0.62 * animal.extent().width() / board.extent().width();
    return new BoardRide(animal, board, scale, (surfs ? 0.1 : 0.13) * scale, surfs ? 0.2 : 4);
  }

  @Override
  public Drawing draw(Moment moment) {
    double t = moment.seconds();
    var under = AffineTransform.getScaleInstance(scale, scale);
    var drawing = ScaledFigure.scaled(board.draw(moment), under);
    var on = AffineTransform.getTranslateInstance(0, -above);
    Rotation.rotate(on, 0.04 * wave(t * 0.5));
    for (var part : ScaledFigure.scaled(animal.draw(moment), on).parts()) {
      ScaledFigure.add(drawing, part, part.shape());
    }
    return drawing;
  }

  @Override
  public Extent extent() {
    var room = animal.extent();
    return new Extent(
        room.width(), room.height() + above, room.faceX(), room.faceY() - above, room.faceSize());
  }
}

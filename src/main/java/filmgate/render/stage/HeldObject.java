package filmgate.render.stage;

import filmgate.render.rig.Figure;
import filmgate.render.stage.Actor.ActorPosition;

/** A thing in the hand of a subject, or beside it. */
final class HeldObject {
  /** Its longer side as a part of the height of the subject. */
  private static final double SIZE = 0.2;

  private static final double HAND_X = 0.17;
  private static final double HAND_Y = 0.5;

  private HeldObject() {}

  /** The thing where the hand of a subject is. */
  static Placed of(Figure object, Placed holder) {
    var extent = holder.figure().extent();
    double side = holder.mirrored() ? -1 : 1;
    double up = holder.figure().cropped() ? HAND_Y * 0.5 : HAND_Y;
    var own = object.extent();
    double metre = SIZE * extent.height() * holder.metre() / Math.max(own.height(), own.width());
    double half = own.height() * metre / 2;
    return new Placed(
        object,
        moment -> {
          var at = holder.path().at(moment);
          double size = holder.metre() * at.scale() * extent.height();
          return new ActorPosition(
              at.x() + side * HAND_X * size,
              at.y() - up * size + half * at.scale(),
              at.depth(),
              at.scale());
        },
        metre,
        false,
        0,
        false);
  }
}

package filmgate.render.rig.animal;

import filmgate.render.rig.shape.Joint;
import java.util.List;

/**
 * A posture at one moment. Lengths are parts of the height at the shoulder, y points down, the
 * ground is 0, angles are radians.
 *
 * @param hip the middle of the rump
 * @param shoulder the middle of the chest
 * @param sag how far the back is bent down in the middle; negative for a round back
 * @param feet the far hind foot, the far front foot, the near hind foot, and the near front foot
 */
record Pose(Joint hip, Joint shoulder, double sag, List<Foot> feet, HeadPose head, TailPose tail) {
  /**
   * A foot.
   *
   * @param at where its middle touches the ground, or would
   * @param lean of the bone above it: positive if its upper end is behind the foot
   * @param lift how far the toes hang down, 0 on the ground
   */
  record Foot(Joint at, double lean, double lift) {}

  /**
   * The head.
   *
   * @param neck the angle of the neck above the horizontal
   * @param pitch positive if the nose points down
   * @param yaw 0 in profile, a quarter turn if it looks into the camera
   * @param mouth how far it is open, 0 to 1
   * @param closed how far the eyes are closed, 0 to 1
   * @param lag how far ears and fur trail, -1 to 1
   */
  record HeadPose(double neck, double pitch, double yaw, double mouth, double closed, double lag) {}

  /**
   * The tail.
   *
   * @param raise added to its angle
   * @param swing how far it is swung, -1 to 1
   */
  record TailPose(double raise, double swing) {}

  Pose with(HeadPose other) {
    return new Pose(hip, shoulder, sag, feet, other, tail);
  }

  /** The same posture, higher above the ground and turned: positive lifts the front. */
  Pose moved(double up, double turn) {
    return new Pose(
        turn(hip, up, turn),
        turn(shoulder, up, turn),
        sag,
        feet.stream().map(foot -> new Foot(turn(foot.at, up, turn), foot.lean, foot.lift)).toList(),
        new HeadPose(
            head.neck + turn, head.pitch - turn, head.yaw, head.mouth, head.closed, head.lag),
        tail);
  }

  private static Joint turn(Joint point, double up, double turn) {
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double y = point.y() + 0.5;
    return new Joint(point.x() * cos + y * sin, y * cos - point.x() * sin - 0.5 - up);
  }
}

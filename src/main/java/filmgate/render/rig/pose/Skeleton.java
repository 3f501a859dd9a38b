package filmgate.render.rig.pose;

import filmgate.render.rig.form.Vec;
import filmgate.render.rig.pose.Pose.Foot;
import filmgate.render.rig.pose.Pose.Hand;

/**
 * The joints of a body.
 *
 * @param waist the middle of the back
 * @param neck the base of the neck
 * @param head the middle of the head
 * @param spineAngle how far the chest is bent forward, in radians
 */
public record Skeleton(
    Vec hips,
    Vec waist,
    Vec neck,
    Vec head,
    Arm leftArm,
    Arm rightArm,
    Leg leftLeg,
    Leg rightLeg,
    double spineAngle,
    double sway,
    double twist) {
  /** The joints of an arm. */
  public record Arm(Vec shoulder, Vec elbow, Vec wrist, HandShape shape) {}

  /** The joints of a leg, and how far its toes point down, in radians. */
  public record Leg(Vec hip, Vec knee, Vec ankle, double pitch) {}

  static Skeleton of(Pose pose, Build build) {
    var hips = hips(pose, build);
    double low = pose.tilt + (pose.lean + build.stoop()) * 0.5;
    double high = pose.tilt + pose.lean + build.stoop() * 1.6;
    var waist = hips.plus(up(build.spine() * 0.5, low, pose.sway * 0.5));
    var neck = waist.plus(up(build.spine() * 0.5, high, pose.sway));
    var head =
        neck.plus(
            up(
                build.neck() - 0.10 * build.head() * Math.max(0, pose.headPitch),
                high * 0.4 + pose.tilt * 0.6 + pose.headPitch * (pose.headPitch > 0 ? 0.6 : 0.35),
                pose.sway));
    return new Skeleton(
        hips,
        waist,
        neck,
        head,
        arm(pose.leftHand, -1, neck, high, pose, build),
        arm(pose.rightHand, 1, neck, high, pose, build),
        leg(pose.left, hips, pose, build),
        leg(pose.right, hips, pose, build),
        high,
        pose.sway,
        pose.twist);
  }

  private static Vec up(double length, double angle, double sway) {
    return new Vec(0, -length, 0).roll(sway).pitch(angle);
  }

  /** The hips, low enough for both feet to reach the ground. */
  private static Vec hips(Pose pose, Build build) {
    var hips = new Vec(pose.forward, -build.hipHeight() + pose.drop, 0);
    if (!pose.planted) {
      return hips;
    }
    double length = (build.thigh() + build.shin()) * 0.995;
    var y = hips.y();
    for (var foot : new Foot[] {pose.left, pose.right}) {
      var ankle = pose.ankle(foot, build);
      double away = StrictMath.hypot(ankle.x() - hips.x(), foot.spread);
      y = Math.max(y, ankle.y() - Math.sqrt(Math.max(0, length * length - away * away)));
    }
    return new Vec(hips.x(), y, 0);
  }

  private static Leg leg(Foot foot, Vec hips, Pose pose, Build build) {
    var hip = hips.plus(new Vec(0, 0, foot.side * build.hip()));
    var pole = new Vec(1, -0.15, foot.side * (0.12 + 1.4 * foot.kneeOut)).pitch(pose.tilt * 0.6);
    var ankle = reach(hip, pose.ankle(foot, build), build.thigh() + build.shin());
    return new Leg(hip, middle(hip, ankle, build.thigh(), build.shin(), pole), ankle, foot.pitch);
  }

  private static Arm arm(Hand hand, int side, Vec neck, double angle, Pose pose, Build build) {
    var shoulder =
        neck.plus(
            new Vec(0, build.spine() * 0.165, side * build.shoulder() * 0.97)
                .yaw(pose.twist)
                .roll(pose.sway)
                .pitch(angle));
    double length = build.arm() + build.forearm();
    var target =
        shoulder.plus(
            new Vec(hand.x, hand.y, side * hand.out).times(length).yaw(pose.twist).pitch(angle));
    var wrist = reach(shoulder, target, length);
    var pole =
        new Vec(-1 + hand.elbowOut * 0.7, 0.75, side * (0.35 + hand.elbowOut * 1.3))
            .yaw(pose.twist)
            .pitch(angle);
    var elbow = middle(shoulder, wrist, build.arm(), build.forearm(), pole);
    return new Arm(shoulder, aboveGround(elbow), aboveGround(wrist), hand.shape);
  }

  private static Vec aboveGround(Vec point) {
    return new Vec(point.x(), Math.min(point.y(), -0.045), point.z());
  }

  /** The target, or the last point before it that the limb can reach. */
  private static Vec reach(Vec from, Vec target, double length) {
    var way = target.minus(from);
    double most = length * 0.998;
    return way.length() <= most ? target : from.plus(way.unit().times(most));
  }

  /** The joint between two bones, bent towards {@code pole}. */
  static Vec middle(Vec from, Vec to, double first, double second, Vec pole) {
    var way = to.minus(from);
    double far = Math.max(way.length(), Math.abs(first - second) + 1e-6);
    var along = way.unit();
    double cos =
        Math.clamp((first * first + far * far - second * second) / (2 * first * far), -1, 1);
    var aside = pole.minus(along.times(pole.dot(along))).unit();
    return from.plus(along.times(first * cos)).plus(aside.times(first * Math.sqrt(1 - cos * cos)));
  }
}

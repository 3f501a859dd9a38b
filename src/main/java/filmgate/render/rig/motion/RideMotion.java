package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.drift;

import filmgate.render.rig.form.Vec;
import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;

/** How people ride what is drawn together with them: bicycles and boards. */
public final class RideMotion {
  /** The radius of the wheels of a bicycle, in metres for an adult. */
  public static final double WHEEL = 0.34;

  /** How high the hips of a rider are above the origin of its figure, in metres for an adult. */
  public static final double SEAT = 0.9;

  private static final double CADENCE = 1.15;
  private static final double CRANK = 0.165;

  private RideMotion() {}

  /** Whether a thing is drawn together with its rider. */
  public static boolean isDrawnWithRider(String prop) {
    return switch (prop) {
      case "bicycle", "skis", "broom", "cloud" -> true;
      default -> isBoard(prop);
    };
  }

  /** Whether a rider is on a board, with one side ahead. */
  public static boolean isBoard(String prop) {
    return prop.equals("skateboard") || prop.equals("surfboard") || prop.equals("snowboard");
  }

  /** The usual speed, in metres a second; 0 for what the stage moves. */
  static double speed(String prop) {
    return switch (prop) {
      case "bicycle" -> 4.2;
      case "skis", "snowboard" -> 7;
      case "skateboard" -> 3;
      case "cloud" -> 1.4;
      // The wave moves, too.
      case "surfboard" -> 0.2;
      default -> 0;
    };
  }

  /**
   * The middle of a pedal.
   *
   * @param right whether it is the one of the right foot
   */
  public static Vec pedal(double seconds, Build build, boolean right) {
    double size = build.thigh() / 0.44;
    double angle = 2 * Math.PI * CADENCE * seconds + (right ? 0 : Math.PI);
    return crank(build)
        .plus(
            new Vec(StrictMath.sin(angle), -StrictMath.cos(angle), 0)
                .times(CRANK * size)
                .plus(0, 0, (right ? 0.09 : -0.09) * size));
  }

  /** The axle of the pedals. */
  public static Vec crank(Build build) {
    return new Vec(0.05, -0.30, 0).times(build.thigh() / 0.44);
  }

  static void apply(Pose pose, String prop, double t, Build build, long seed) {
    switch (prop) {
      case "skis" -> ski(pose, t, build, seed);
      case "broom" -> broom(pose, t, build);
      case "cloud" -> cloud(pose, t, build, seed);
      case "bicycle" -> cycle(pose, t, build);
      default -> board(pose, prop, t, build, seed);
    }
  }

  /** A turn after the other, with bent knees and the poles behind. */
  private static void ski(Pose pose, double t, Build build, long seed) {
    double size = build.thigh() / 0.44;
    double turn = StrictMath.sin(2 * Math.PI * 0.42 * t);
    pose.drop = (0.20 + 0.04 * turn) * size;
    pose.lean = 0.52 + 0.04 * drift(t, seed);
    pose.sway = 0.20 * turn;
    for (var foot : new Pose.Foot[] {pose.left, pose.right}) {
      foot.set(0, 0.03 * size, 0);
      foot.spread = 0.05 * size;
      foot.kneeOut = 0.15;
    }
    pose.left.x = 0.10 * turn * size;
    pose.right.x = -0.10 * turn * size;
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.set(0.52, 0.52 + 0.05 * turn, 0.34);
      hand.shape = HandShape.FIST;
      hand.elbowOut = 0.7;
    }
    pose.headPitch = -0.35;
    pose.face.smile = 0.4;
  }

  /** Upright, with one arm ahead. */
  private static void cloud(Pose pose, double t, Build build, long seed) {
    double size = build.thigh() / 0.44;
    double balance = drift(t * 0.9, seed);
    pose.drop = (-0.04 + 0.02 * StrictMath.sin(1.7 * t)) * size;
    pose.lean = 0.08 + 0.04 * balance;
    pose.left.set(0.16 * size, 0.02 * size, 0);
    pose.right.set(-0.18 * size, 0.02 * size, 0);
    pose.left.kneeOut = 0.2;
    pose.right.kneeOut = 0.4;
    pose.rightHand.set(0.46, 0.36 + 0.04 * balance, 0.12);
    pose.rightHand.shape = HandShape.FIST;
    pose.leftHand.set(0.70, -0.10 + 0.05 * balance, 0.10);
    pose.leftHand.shape = HandShape.OPEN;
    pose.headPitch = -0.08;
  }

  /** Sits sideways on the handle, which sways in the air. */
  private static void broom(Pose pose, double t, Build build) {
    double size = build.thigh() / 0.44;
    pose.planted = false;
    pose.drop = (-0.12 + 0.05 * StrictMath.sin(1.9 * t)) * size;
    pose.lean = 0.34;
    pose.right.set(0.30 * size, 0.26 * size, 0.5);
    pose.left.set(0.02 * size, 0.34 * size, 0.9);
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.set(0.62, 0.62, -0.05);
      hand.shape = HandShape.FIST;
    }
    pose.headPitch = -0.2;
    pose.face.smile = 0.6;
  }

  /**
   * Sits on something that is drawn behind the rider: the hips are {@link #SEAT} above the origin.
   *
   * @param low whether the legs hang down, as on a horse, or rest before the seat
   */
  public static void astride(Pose pose, boolean low, double t, Build build, long seed) {
    double size = build.thigh() / 0.44;
    pose.planted = false;
    pose.drop = build.hipHeight() - SEAT * size;
    pose.lean = (low ? 0.10 : 0.16) + 0.02 * drift(t * 0.8, seed);
    double ahead = low ? 0.20 : 0.40;
    double above = (low ? 0.18 : 0.44) * size - build.ankle();
    for (var foot : new Pose.Foot[] {pose.left, pose.right}) {
      foot.set(ahead * size, above, 0.05);
      foot.spread = low ? 0.02 : 0;
      foot.kneeOut = 0;
    }
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.set(low ? 0.52 : 0.80, low ? 0.55 : 0.48, low ? -0.12 : 0.04);
      hand.shape = HandShape.FIST;
      hand.elbowOut = 0.2;
    }
  }

  private static void cycle(Pose pose, double t, Build build) {
    double size = build.thigh() / 0.44;
    pose.planted = false;
    pose.forward = -0.20 * size;
    pose.drop = build.hipHeight() - 0.99 * size;
    pose.lean = 0.50;
    pose.sway = 0.02 * StrictMath.sin(2 * Math.PI * CADENCE * t);
    push(pose.right, pedal(t, build, true), build, size);
    push(pose.left, pedal(t, build, false), build, size);
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.set(0.90, 0.28, 0.02);
      hand.shape = HandShape.FIST;
      hand.elbowOut = 0.2;
    }
    pose.headPitch = -0.22;
  }

  private static void push(Pose.Foot foot, Vec pedal, Build build, double size) {
    double low = (pedal.y() + 0.30 * size) / (CRANK * size);
    foot.set(pedal.x() - 0.085 * size, -pedal.y() + 0.09 * size - build.ankle(), 0.22 - 0.20 * low);
    foot.spread = 0.02 * size;
  }

  private static void board(Pose pose, String prop, double t, Build build, long seed) {
    double size = build.thigh() / 0.44;
    double balance = drift(t * 1.3, seed);
    var deep = prop.equals("surfboard") ? 0.24 : 0.13;
    pose.drop = (deep + 0.03 * balance - 0.12) * size;
    pose.lean = 0.16 + 0.05 * balance;
    pose.sway = -0.06 + 0.07 * balance;
    for (var foot : new Pose.Foot[] {pose.left, pose.right}) {
      foot.set(0, 0.12 * size, 0);
      foot.spread = 0.19 * size;
      foot.kneeOut = 0.9;
    }
    pose.leftHand.set(0.22, 0.30 - 0.25 * balance, 0.78);
    pose.rightHand.set(0.10, 0.42 + 0.25 * balance, 0.74);
    pose.leftHand.elbowOut = 0.6;
    pose.rightHand.elbowOut = 0.6;
    pose.headYaw = -0.85;
    pose.face.smile = 0.6;
  }
}

package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.drift;
import static filmgate.render.rig.motion.Timing.wave;

import filmgate.render.rig.Moment;
import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.Gait;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;
import filmgate.render.scene.Action;

/** What the whole body does. */
public final class BodyMotion {
  private BodyMotion() {}

  /** The gait of an action that moves forward; a body that does not walk has none. */
  public static java.util.Optional<Gait> gait(Action action, boolean sprints) {
    return switch (action) {
      case WALK -> java.util.Optional.of(Gait.WALK);
      case RUN, CHASE -> java.util.Optional.of(sprints ? Gait.SPRINT : Gait.RUN);
      default -> java.util.Optional.empty();
    };
  }

  /** The height of the seat of a body, in metres. */
  public static double seat(Build build) {
    return build.shin() + build.ankle() + 0.02;
  }

  /** Fills the pose of an action that does not walk. */
  public static void apply(Pose pose, Action action, Moment moment, Build build, long seed) {
    double t = moment.seconds();
    double size = build.thigh() / 0.44;
    switch (action) {
      case JUMP, PLAY -> jump(pose, t * (action == Action.JUMP ? 0.75 : 1.1), size);
      case SLIP, FALL -> SlipMotion.apply(pose, moment, build);
      case SIT, RIDE, DRIVE -> sit(pose, action, t, build, seed);
      case LIE -> lie(pose, t, build);
      case KNEEL -> kneel(pose, t, build);
      case DANCE -> dance(pose, t, size);
      case FIGHT -> fight(pose, t, size);
      case EXERCISE -> SportMotion.exercise(pose, t, build);
      case SPIN -> SportMotion.pirouette(pose, t, build);
      case CLIMB -> climb(pose, t, size);
      case SWIM -> swim(pose, t, build);
      case FLY, CIRCLE -> fly(pose, t, build);
      case FLOAT -> hover(pose, t, size);
      default -> stand(pose, t, seed);
    }
  }

  private static void stand(Pose pose, double t, long seed) {
    double shift = drift(t * 0.55, seed);
    pose.left.set(0.02, 0, 0);
    pose.right.set(-0.03, 0, 0);
    pose.left.spread = 0.03;
    pose.right.spread = 0.03;
    pose.right.kneeOut = 0.12;
    pose.left.kneeOut = 0.12;
    pose.drop = 0.0015 + 0.001 * shift;
    pose.forward = 0.012 * shift;
    pose.lean = 0.008 * wave(t, 0.27);
    pose.sway = 0.018 * shift;
    pose.leftHand.set(0.10, 0.93 - 0.006 * wave(t, 0.27), 0.16);
    pose.rightHand.set(0.08, 0.93 - 0.006 * wave(t + 0.2, 0.27), 0.16);
  }

  private static void jump(Pose pose, double cycles, double size) {
    double u = cycles - Math.floor(cycles);
    double air = u > 0.36 && u < 0.84 ? StrictMath.sin(Math.PI * (u - 0.36) / 0.48) : 0;
    double crouch = Timing.keys(u, 0, 0.02, 0.24, 0.24, 0.38, 0, 0.82, 0, 0.91, 0.15, 1.0, 0.02);
    pose.planted = air <= 0;
    pose.drop = (crouch - 0.52 * air) * size;
    pose.lean = 0.9 * crouch;
    for (var foot : new Pose.Foot[] {pose.left, pose.right}) {
      foot.set(-0.14 * air * size, (0.52 + 0.22) * air * size, 0.7 * air);
      foot.spread = 0.05 * size;
      foot.kneeOut = 0.25;
    }
    pose.left.x += 0.20 * air * size;
    double up = Timing.keys(u, 0, 0, 0.22, -0.35, 0.45, 1, 0.8, 0.7, 1.0, 0);
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.set(0.15 + 0.2 * up, 0.9 - 1.65 * Math.max(0, up), 0.3 + 0.3 * Math.max(0, up));
      hand.elbowOut = 0.8;
      hand.shape = up > 0.4 ? HandShape.OPEN : HandShape.RELAXED;
    }
    pose.face.smile = 0.9;
    pose.face.open = 0.35 * Math.max(0, up);
  }

  private static void sit(Pose pose, Action action, double t, Build build, long seed) {
    double size = build.thigh() / 0.44;
    pose.drop = build.hipHeight() - seat(build) - 0.075 * size;
    pose.lean = 0.03 + 0.01 * wave(t, 0.25) + (action == Action.RIDE ? 0.22 : 0);
    pose.sway = 0.02 * drift(t * 0.5, seed);
    pose.left.set(build.thigh() * 0.97, 0, 0);
    pose.right.set(build.thigh() * 0.84, 0, 0);
    pose.left.spread = 0.02;
    pose.right.spread = 0.02;
    pose.left.kneeOut = 0.1;
    pose.right.kneeOut = 0.1;
    var wheel = action == Action.SIT ? 0.42 : 0.72;
    var height = action == Action.SIT ? 0.70 : 0.42;
    pose.leftHand.set(wheel, height, 0.02);
    pose.rightHand.set(wheel - 0.05, height, 0.02);
    if (action != Action.SIT) {
      pose.leftHand.shape = HandShape.FIST;
      pose.rightHand.shape = HandShape.FIST;
    }
  }

  private static void lie(Pose pose, double t, Build build) {
    pose.planted = false;
    pose.tilt = -Math.PI / 2 + 0.03;
    pose.drop = build.hipHeight() - 0.125 * build.bulk() * build.thigh() / 0.44;
    pose.forward = 0.05;
    double leg = build.thigh() + build.shin();
    pose.left.set(leg * 0.985, 0.02, -1.1);
    pose.right.set(leg * 0.80, 0.0, -0.2);
    pose.leftHand.set(-0.06, 0.85, 0.25);
    pose.rightHand.set(0.26 + 0.015 * wave(t, 0.24), 0.55, -0.25);
    pose.rightHand.elbowOut = 0.5;
    pose.headPitch = -0.05;
  }

  private static void kneel(Pose pose, double t, Build build) {
    pose.drop = build.hipHeight() - build.thigh() * (1 + 0.17 * build.bulk());
    pose.right.set(build.thigh() * 0.92, 0, 0);
    pose.left.set(-build.shin() * 0.96, -build.ankle() * 0.40, 2.95);
    pose.left.kneeOut = 0;
    pose.planted = false;
    pose.lean = 0.12 + 0.01 * wave(t, 0.25);
    pose.rightHand.set(0.5, 0.62, 0);
    pose.leftHand.set(0.25, 0.85, 0.1);
  }

  private static void dance(Pose pose, double t, double size) {
    double beat = t * 1.0;
    double side = wave(beat, 1);
    double bounce = Math.abs(wave(beat, 1));
    pose.drop = (0.03 + 0.07 * bounce) * size;
    pose.sway = 0.16 * side;
    pose.twist = 0.35 * side;
    pose.headRoll = -0.14 * side;
    pose.forward = 0.05 * side * size;
    pose.right.set(0.06 * size, 0.10 * size * Math.max(0, -side), 0.5 * Math.max(0, -side));
    pose.left.set(-0.06 * size, 0.10 * size * Math.max(0, side), 0.5 * Math.max(0, side));
    pose.left.spread = 0.09 * size;
    pose.right.spread = 0.09 * size;
    pose.left.kneeOut = 0.5;
    pose.right.kneeOut = 0.5;
    double half = wave(beat + 0.1, 0.5);
    pose.rightHand.set(0.30, -0.62 + 0.5 * half, 0.42 + 0.1 * side);
    pose.leftHand.set(0.38, 0.10 - 0.5 * half, 0.46 - 0.1 * side);
    pose.rightHand.elbowOut = 0.9;
    pose.leftHand.elbowOut = 0.9;
    pose.rightHand.shape = HandShape.OPEN;
    pose.leftHand.shape = HandShape.OPEN;
    pose.face.smile = 0.9;
  }

  private static void fight(Pose pose, double t, double size) {
    double u = t * 0.8 - Math.floor(t * 0.8);
    double jab = Timing.keys(u, 0, 0, 0.12, 1, 0.28, 0, 1, 0);
    double cross = Timing.keys(u, 0.38, 0, 0.52, 1, 0.72, 0, 1, 0);
    pose.drop = (0.07 + 0.015 * wave(t, 1.6)) * size;
    pose.lean = 0.12 + 0.10 * cross;
    pose.twist = 0.35 * jab - 0.55 * cross;
    pose.left.set(0.26 * size, 0, 0);
    Gait.ball(pose.right, -0.24 * size, 0.35 + 0.25 * cross, 0.08 * size);
    pose.left.spread = 0.03;
    pose.right.spread = 0.05;
    pose.leftHand.set(0.42 + 0.5 * jab, 0.06 - 0.12 * jab, -0.12);
    pose.rightHand.set(0.30 + 0.62 * cross, 0.10 - 0.14 * cross, -0.16);
    pose.leftHand.elbowOut = 0.25;
    pose.rightHand.elbowOut = 0.25;
    pose.leftHand.shape = HandShape.FIST;
    pose.rightHand.shape = HandShape.FIST;
    pose.face.frown = 0.9;
  }

  private static void climb(Pose pose, double t, double size) {
    double side = wave(t, 0.55);
    pose.planted = false;
    pose.lean = 0.12;
    pose.drop = (-0.12 + 0.03 * side) * size;
    pose.right.set(0.26 * size, (0.26 + 0.16 * side) * size, -0.1);
    pose.left.set(0.26 * size, (0.26 - 0.16 * side) * size, -0.1);
    pose.right.kneeOut = 0.7;
    pose.left.kneeOut = 0.7;
    pose.rightHand.set(0.50, -0.60 - 0.25 * side, 0.1);
    pose.leftHand.set(0.50, -0.60 + 0.25 * side, 0.1);
    pose.rightHand.elbowOut = 0.8;
    pose.leftHand.elbowOut = 0.8;
    pose.rightHand.shape = HandShape.FIST;
    pose.leftHand.shape = HandShape.FIST;
    pose.headPitch = -0.4;
  }

  private static void swim(Pose pose, double t, Build build) {
    pose.planted = false;
    pose.tilt = 1.42;
    pose.drop = build.hipHeight() - 0.30;
    double leg = (build.thigh() + build.shin()) * 0.97;
    double kick = wave(t, 1.6);
    pose.right.set(-leg, 0.22 + 0.07 * kick, 1.5);
    pose.left.set(-leg, 0.22 - 0.07 * kick, 1.5);
    stroke(pose.rightHand, t * 0.6);
    stroke(pose.leftHand, t * 0.6 + 0.5);
    pose.headPitch = -0.75;
  }

  private static void stroke(Pose.Hand hand, double cycles) {
    double angle = 2 * Math.PI * cycles;
    hand.set(0.85 * StrictMath.cos(angle + 1.6), -0.9 * StrictMath.cos(angle), 0.2);
    hand.elbowOut = 0.8;
  }

  private static void fly(Pose pose, double t, Build build) {
    pose.planted = false;
    pose.tilt = 1.15 + 0.05 * wave(t, 0.4);
    pose.drop = build.hipHeight() - 0.75 + 0.04 * wave(t, 0.5);
    double leg = (build.thigh() + build.shin()) * 0.96;
    pose.right.set(-leg * 0.93, 0.40 + 0.02 * wave(t, 0.7), 1.3);
    pose.left.set(-leg * 0.80, 0.52, 1.1);
    pose.rightHand.set(0.1, -0.97, 0.1);
    pose.leftHand.set(-0.1, 0.9, 0.3);
    pose.rightHand.shape = HandShape.FIST;
    pose.headPitch = -0.8;
  }

  private static void hover(Pose pose, double t, double size) {
    double slow = wave(t, 0.22);
    pose.planted = false;
    pose.tilt = 0.16 * slow;
    pose.drop = (-0.25 + 0.06 * wave(t + 0.6, 0.3)) * size;
    pose.right.set((0.10 + 0.04 * slow) * size, 0.42 * size, 0.55);
    pose.left.set((-0.12 + 0.04 * slow) * size, 0.36 * size, 0.7);
    pose.left.spread = 0.05;
    pose.right.spread = 0.05;
    pose.rightHand.set(0.30 + 0.05 * slow, 0.50, 0.50);
    pose.leftHand.set(0.25 - 0.05 * slow, 0.40, 0.52);
    pose.rightHand.elbowOut = 0.8;
    pose.leftHand.elbowOut = 0.8;
  }
}

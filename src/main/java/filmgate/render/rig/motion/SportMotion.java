package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.ease;
import static filmgate.render.rig.motion.Timing.wave;

import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;

/** Exercises, pirouettes, and what is done with a sword or a ball. */
final class SportMotion {
  private SportMotion() {}

  /** The slow circles of the arms, and the low stance, of tai chi. */
  static void exercise(Pose pose, double t, Build build) {
    double size = build.thigh() / 0.44;
    double slow = wave(t, 0.16);
    double later = wave(t + 1.4, 0.16);
    pose.drop = (0.17 + 0.04 * slow) * size;
    pose.forward = 0.10 * slow * size;
    pose.left.set(0.30 * size, 0, 0);
    pose.right.set(-0.26 * size, 0, 0);
    pose.left.spread = 0.10 * size;
    pose.right.spread = 0.12 * size;
    pose.left.kneeOut = 0.3;
    pose.right.kneeOut = 0.6;
    pose.twist = 0.30 * later;
    pose.leftHand.set(0.66 + 0.16 * slow, 0.12 + 0.26 * later, 0.10 + 0.18 * slow);
    pose.rightHand.set(0.40 - 0.22 * slow, 0.40 - 0.34 * later, 0.36 - 0.16 * slow);
    for (var hand : new Pose.Hand[] {pose.leftHand, pose.rightHand}) {
      hand.elbowOut = 0.7;
      hand.shape = HandShape.OPEN;
    }
    pose.headYaw = 0.15 * later;
    pose.face.eyes *= 0.7;
  }

  /** Upright on the toes of one foot, the other one at the knee, the arms in a ring. */
  static void pirouette(Pose pose, double t, Build build) {
    double size = build.thigh() / 0.44;
    pose.planted = false;
    pose.drop = (-0.10 + 0.008 * wave(t, 1.1)) * size;
    pose.left.set(0, 0.10 * size, 1.15);
    pose.right.set(0.10 * size, (build.shin() + 0.10 * size) * 0.98, 1.2);
    pose.right.kneeOut = 1.6;
    pose.right.spread = -0.03 * size;
    pose.leftHand.set(0.22, -0.78, -0.10);
    pose.rightHand.set(0.22, -0.78, -0.10);
    pose.leftHand.elbowOut = 1;
    pose.rightHand.elbowOut = 1;
    pose.headPitch = -0.06;
    pose.face.eyes *= 0.6;
  }

  /** A stroke from above, a lunge, and back. */
  static void swing(Pose pose, double t, Build build) {
    double size = build.thigh() / 0.44;
    double u = t % 1.9 / 1.9;
    double up = ease(u, 0.05, 0.35) * (1 - ease(u, 0.42, 0.56));
    double down = ease(u, 0.42, 0.56) * (1 - ease(u, 0.8, 1));
    pose.drop = (0.05 + 0.13 * down) * size;
    pose.left.set((0.18 + 0.24 * down) * size, 0, 0);
    pose.right.set(-0.30 * size, 0, 0.25 * down);
    pose.lean = 0.05 + 0.22 * down - 0.08 * up;
    pose.twist = 0.25 * up - 0.30 * down;
    pose.rightHand.set(0.50, 0.40, 0.10);
    pose.rightHand.towards(0.10, -0.80, 0.16, up);
    pose.rightHand.towards(0.92, 0.22, -0.02, down);
    pose.rightHand.elbowOut = 0.5;
    pose.leftHand.set(-0.20, 0.35, 0.70);
    pose.leftHand.elbowOut = 0.6;
    pose.rightHand.shape = HandShape.FIST;
    pose.leftHand.shape = HandShape.OPEN;
    pose.face.frown = 0.5;
  }

  /** A jump to the basket with the ball in a hand above the head. */
  static void dunk(Pose pose, double progress, Build build) {
    double size = build.thigh() / 0.44;
    double air = StrictMath.sin(Math.PI * ease(progress, 0.12, 0.94));
    double crouch = 1 - ease(progress, 0.02, 0.2);
    pose.planted = air < 0.05;
    pose.drop = (0.16 * crouch - 0.62 * air) * size;
    pose.lean = 0.20 * crouch - 0.10 * air;
    pose.left.set(0.24 * air * size, (0.62 + 0.18) * air * size, 0.7 * air);
    pose.right.set(-0.30 * air * size, (0.62 + 0.02) * air * size, 1.0 * air);
    pose.left.kneeOut = 0.2;
    pose.right.kneeOut = 0.2;
    pose.rightHand.set(0.35, 0.45, 0.10);
    pose.rightHand.towards(0.34, -0.94, 0.10, ease(progress, 0.12, 0.34));
    pose.rightHand.elbowOut = 0.4;
    pose.leftHand.set(0.20, 0.50 - 0.55 * air, 0.55);
    pose.leftHand.elbowOut = 0.6;
    pose.rightHand.shape = HandShape.OPEN;
    pose.leftHand.shape = HandShape.OPEN;
    pose.face.frown = 0.3;
  }
}

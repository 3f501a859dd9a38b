package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.ease;
import static filmgate.render.rig.motion.Timing.keys;

import filmgate.render.rig.Moment;
import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.Gait;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;

/**
 * A walk that ends in a fall, over the whole shot: a few steps, a foot that shoots forward, arms
 * that flail, a fall on the back side, and a dazed rest.
 */
public final class SlipMotion {
  /** The part of the shot after which the foot slips. */
  public static final double SLIPS = 0.22;

  private static final double LANDS = 0.66;

  // Times as parts of the shot, each with a value in metres or radians.
  private static final double[] RIGHT_AHEAD = {
    SLIPS, 0.34, 0.34, 0.56, 0.48, 0.50, LANDS, 0.56, 0.8, 0.50, 1, 0.50
  };
  private static final double[] RIGHT_LIFT = {
    SLIPS, 0.01, 0.34, 0.38, 0.48, 1.22, 0.56, 1.00, LANDS, 0.34, 0.71, 0.42, 0.79, 0.02, 1, 0.02
  };
  private static final double[] RIGHT_PITCH = {
    SLIPS, -0.2, 0.34, -0.5, 0.48, -1.3, LANDS, -1.0, 1, -1.15
  };
  private static final double[] LEFT_AHEAD = {
    SLIPS, -0.28, 0.34, -0.12, 0.48, 0.46, LANDS, 0.42, 0.8, 0.32, 1, 0.32
  };
  private static final double[] LEFT_LIFT = {
    SLIPS, 0.04, 0.34, 0.05, 0.48, 0.86, 0.56, 0.80, LANDS, 0.16, 0.71, 0.22, 0.79, 0.0, 1, 0.0
  };
  private static final double[] LEFT_PITCH = {
    SLIPS, 0.5, 0.34, 0.3, 0.48, -0.9, LANDS, -0.8, 0.8, -0.1, 1, -0.1
  };

  private SlipMotion() {}

  static void apply(Pose pose, Moment moment, Build build) {
    double p = moment.progress();
    double size = build.thigh() / 0.44;
    if (p < SLIPS) {
      walkIn(pose, p / SLIPS, build, size);
      return;
    }
    fall(pose, p, moment.seconds(), build, size);
    shock(pose, p);
  }

  /** Steps whose phase follows the distance, so that feet stay where they are. */
  private static void walkIn(Pose pose, double u, Build build, double size) {
    var gait = Gait.WALK.scaled(size);
    double left = 0.85 * size * (1 - u);
    gait.apply(pose, -left * gait.cyclesPerMetre(), build);
    pose.forward = -left;
    pose.left.x -= left;
    pose.right.x -= left;
    pose.face.smile = 0.5;
  }

  private static void fall(Pose pose, double p, double t, Build build, double size) {
    pose.planted = false;
    double flail = ease(p, SLIPS, SLIPS + 0.06) * (1 - ease(p, LANDS, LANDS + 0.08));
    double down = build.hipHeight() - 0.13 * build.bulk() * size;
    pose.drop =
        keys(
            p,
            SLIPS,
            0.06 * size,
            0.34,
            0.10 * size,
            0.46,
            -0.10 * size,
            0.54,
            0,
            LANDS,
            down,
            LANDS + 0.05,
            down - 0.09 * size,
            LANDS + 0.10,
            down,
            1,
            down);
    pose.forward = keys(p, SLIPS, 0.0, 0.46, -0.06, LANDS, -0.36, 1, -0.36) * size;
    pose.tilt = keys(p, SLIPS, 0, 0.34, -0.30, 0.50, -0.85, LANDS, -0.55, 0.80, -0.32, 1, -0.30);
    pose.lean = keys(p, SLIPS, 0, 0.40, 0.20, LANDS, 0.30, LANDS + 0.06, 0.05, 1, 0.12);
    legs(pose, p, size);
    pose.left.spread = 0.06;
    pose.left.kneeOut = 0.4 * flail;
    arms(pose, p, Timing.wave(t, 2.6) * flail, flail);
    pose.headPitch = keys(p, SLIPS, 0, 0.4, 0.35, LANDS, 0.25, 1, 0.12);
    pose.headYaw = 0.95 * ease(p, SLIPS, 0.34);
    daze(pose, p, t, size);
  }

  /** Shakes the head, kicks, and holds the head with a hand. */
  private static void daze(Pose pose, double p, double t, double size) {
    double after = ease(p, LANDS + 0.04, LANDS + 0.12);
    pose.headYaw += 0.34 * Timing.wave(t, 1.05) * after;
    pose.headRoll = 0.15 * Timing.wave(t, 0.52) * after;
    pose.sway += 0.05 * Timing.wave(t, 0.52) * after;
    double kick = Timing.wave(t, 1.3) * after;
    pose.right.lift += 0.24 * size * Math.max(0, kick);
    pose.right.x += 0.05 * size * Math.max(0, kick);
    pose.left.lift += 0.14 * size * Math.max(0, -kick);
    pose.leftHand.towards(0.42, -0.36, -0.02, after);
  }

  private static void legs(Pose pose, double p, double size) {
    pose.right.set(keys(p, RIGHT_AHEAD) * size, keys(p, RIGHT_LIFT) * size, keys(p, RIGHT_PITCH));
    pose.left.set(keys(p, LEFT_AHEAD) * size, keys(p, LEFT_LIFT) * size, keys(p, LEFT_PITCH));
  }

  private static void arms(Pose pose, double p, double wobble, double flail) {
    double wide = 0.45 + 0.35 * flail;
    double rest = ease(p, LANDS - 0.06, LANDS + 0.03);
    pose.rightHand.set(-0.55 + 0.25 * wobble, -0.30 - 0.35 * wobble, wide);
    pose.leftHand.set(0.72 - 0.20 * wobble, -0.25 + 0.40 * wobble, wide * 0.6);
    pose.rightHand.towards(-0.45, 0.72, 0.25, rest);
    pose.leftHand.towards(-0.55, 0.66, 0.25, rest);
    pose.rightHand.elbowOut = 0.6;
    pose.leftHand.elbowOut = 0.6;
    pose.rightHand.shape = HandShape.OPEN;
    pose.leftHand.shape = HandShape.OPEN;
  }

  private static void shock(Pose pose, double p) {
    double shock = ease(p, SLIPS, SLIPS + 0.05);
    pose.face.brows = shock;
    pose.face.open = shock * (0.95 - 0.3 * ease(p, LANDS, 0.9));
    pose.face.round = shock;
    pose.face.eyes = 1 + 0.35 * shock;
  }
}

package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.drift;
import static filmgate.render.rig.motion.Timing.ease;
import static filmgate.render.rig.motion.Timing.keys;
import static filmgate.render.rig.motion.Timing.wave;

import filmgate.render.rig.Moment;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;
import filmgate.render.scene.Action;

/** What the head and the face do. */
final class HeadMotion {
  private HeadMotion() {}

  /** The small movements of every head, and its blinks. */
  static void idle(Pose pose, double t, long seed) {
    pose.headYaw += 0.05 * drift(t * 0.7, seed + 1);
    pose.headPitch += 0.022 * drift(t * 0.8, seed + 2);
    pose.headRoll += 0.02 * drift(t * 0.6, seed + 3);
    pose.face.gazeX += 0.12 * drift(t * 0.5, seed + 4);
  }

  /** Closes the eyes for a moment, at times that depend on the seed. */
  static void blink(Pose pose, double t, long seed) {
    double window = 2.9;
    long index = (long) Math.floor(t / window);
    double start = index * window + 0.35 + 2.1 * Timing.fraction(seed, index);
    double u = (t - start) / 0.22;
    if (u > 0 && u < 1) {
      pose.face.eyes *= Math.abs(u - 0.45) < 0.16 ? 0 : Math.abs(u - 0.45) / 0.55;
    }
  }

  /**
   * Applies an action of the head.
   *
   * @param facing where the body faces, in radians (see {@code View})
   */
  static void head(Pose pose, Action action, Moment moment, double facing, long seed) {
    double t = moment.seconds();
    double p = moment.progress();
    double camera = Math.PI / 2 - facing;
    switch (action) {
      case TURN_HEAD -> turn(pose, p, camera);
      case LOOK_AROUND -> {
        double look = keys(t % 6, 0, 0, 0.9, -0.75, 2.1, -0.75, 3.3, 0.85, 4.6, 0.85, 6, 0);
        pose.headYaw += look;
        pose.face.gazeX += 0.5 * Math.clamp(look * 2, -1, 1);
      }
      case LOOK_UP -> lookUp(pose, p, camera);
      case LOOK_DOWN -> lookDown(pose, t, p);
      case NOD -> pose.headPitch += 0.10 + 0.17 * wave(t, 1.15) * ease(t, 0, 0.4);
      case SHAKE_HEAD -> pose.headYaw += 0.32 * wave(t, 1.1) * ease(t, 0, 0.4);
      case SING -> sing(pose, t, seed);
      case TALK -> talk(pose, t, seed);
      case THINK -> think(pose, t);
      default -> pose.headYaw += 0;
    }
  }

  /** From a profile to the camera. The eyes lead, and the shoulders follow. */
  private static void turn(Pose pose, double p, double camera) {
    double eyes = ease(p, 0.10, 0.55);
    double head = ease(p, 0.15, 0.72);
    double start = Math.min(-0.1, camera - 1.22);
    pose.headYaw += start + (camera - start) * head;
    pose.twist += 0.22 * camera * ease(p, 0.25, 0.85);
    pose.headYaw -= 0.22 * camera * ease(p, 0.25, 0.85);
    pose.headPitch += 0.07 * StrictMath.sin(Math.PI * head);
    pose.face.gazeX += 0.8 * (eyes - head);
  }

  /** The lids go first, then the head and the neck; it breathes while it is lowered. */
  private static void lookDown(Pose pose, double t, double p) {
    double lids = ease(p, -0.05, 0.22);
    double down = ease(p, 0, 0.38);
    pose.headPitch += 0.04 + 0.48 * down + 0.02 * wave(t, 0.25);
    pose.headRoll += 0.05 * down;
    pose.lean += 0.05 * down;
    pose.face.gazeY += 0.8 * lids;
    pose.face.eyes *= 1 - 0.64 * lids;
    pose.face.brows += 0.15 * down;
    pose.face.frown -= 0.18 * down;
  }

  /** From a lowered head up to the camera. */
  private static void lookUp(Pose pose, double p, double camera) {
    double up = ease(p, 0.16, 0.62);
    double eyes = ease(p, 0.30, 0.66);
    pose.headPitch += 0.52 - 0.56 * up;
    pose.headYaw += camera * 0.92 * ease(p, 0.2, 0.7);
    pose.face.gazeY += 0.75 * (1 - eyes);
    pose.face.eyes *= 0.36 + 0.64 * eyes;
    pose.headRoll += 0.05 * (1 - up);
    pose.face.brows += 0.22 * StrictMath.sin(Math.PI * Math.min(1, up));
  }

  private static void sing(Pose pose, double t, long seed) {
    double phrase = 0.5 + 0.5 * drift(t * 2.1, seed + 9);
    double note = ease(phrase, 0.12, 0.4);
    double vowel = Math.abs(wave(t + 0.17, 0.83));
    pose.face.open = Math.max(pose.face.open, (0.45 + 0.55 * note) * (0.20 + 0.80 * vowel));
    pose.face.round = 0.40 + 0.4 * wave(t, 0.6);
    pose.face.brows += 0.35 * note;
    pose.face.eyes *= 1 - 0.92 * ease(drift(t * 0.9, seed + 12), 0.0, 0.35);
    pose.headPitch -= 0.16 * note;
    pose.headRoll += 0.10 * wave(t, 0.5);
    pose.sway += 0.10 * wave(t, 0.5);
  }

  private static void talk(Pose pose, double t, long seed) {
    double says = ease(drift(t * 0.8, seed + 21), -0.35, 0.05);
    double syllable = 0.5 + 0.5 * StrictMath.sin(t * 17 + 2 * drift(t * 3, seed));
    pose.face.open = Math.max(pose.face.open, (0.25 + 0.75 * says) * (0.06 + 0.54 * syllable));
    pose.face.round = 0.4 + 0.4 * drift(t * 4, seed + 2);
    pose.face.smile = Math.max(pose.face.smile, 0.3);
    pose.headPitch += 0.05 * says * wave(t, 1.1);
    pose.headRoll += 0.05 * drift(t * 1.4, seed + 6);
    pose.face.brows += 0.3 * says * Math.max(0, drift(t * 1.5, seed + 7));
  }

  /** Hands that gesture in turn before their owner, more while it speaks. */
  static void gesture(Pose pose, double t, long seed) {
    double says = ease(drift(t * 0.8, seed + 21), -0.35, 0.05);
    double turn = wave(t + Timing.fraction(seed, 33), 0.36);
    talkingHand(pose.rightHand, t, seed + 30, Math.max(0, turn), says);
    talkingHand(pose.leftHand, t, seed + 60, Math.max(0, -turn), says);
  }

  private static void talkingHand(Pose.Hand hand, double t, long seed, double raised, double says) {
    double lively = 0.35 + 0.65 * says;
    hand.set(
        0.34 + 0.25 * raised + 0.04 * drift(t * 2.2, seed),
        0.76 - 0.48 * raised * lively + 0.04 * drift(t * 2.8, seed + 1),
        0.20 + 0.06 * raised + 0.05 * drift(t * 1.9, seed + 2));
    hand.elbowOut = 0.25;
    hand.shape = raised > 0.25 ? HandShape.OPEN : HandShape.RELAXED;
  }

  private static void think(Pose pose, double t) {
    pose.headRoll += 0.12;
    pose.headPitch -= 0.04;
    pose.face.gazeX += 0.5 + 0.1 * wave(t, 0.2);
    pose.face.gazeY -= 0.6;
    pose.face.brows += 0.25;
    pose.face.frown += 0.2;
  }

  /** The hand of a thinker, at the chin. */
  static void chin(Pose pose) {
    pose.rightHand.set(0.32, 0.05, -0.30);
    pose.rightHand.elbowOut = 0.1;
    pose.rightHand.shape = HandShape.FIST;
    pose.leftHand.set(0.34, 0.52, -0.35);
    pose.leftHand.elbowOut = 0.3;
  }

  /** Applies an action of the face. */
  static void face(Pose pose, Action action, Moment moment, double from, long seed) {
    double t = moment.seconds();
    double grown = ease(moment.progress(), from, Math.min(0.95, from + 0.35));
    switch (action) {
      case SMILE -> {
        pose.face.smile = Math.max(pose.face.smile, 0.12 + 0.88 * grown);
        pose.face.blush = Math.max(pose.face.blush, 0.5 * grown);
        pose.headRoll += 0.05 * grown;
      }
      case LAUGH -> {
        double burst = 0.5 + 0.5 * drift(t * 1.1, seed);
        pose.face.smile = 1;
        pose.face.open = 0.45 + 0.35 * Math.abs(wave(t, 2.2)) * burst;
        pose.face.eyes *= 1 - 0.75 * burst;
        pose.headPitch -= 0.16 * burst + 0.03 * wave(t, 4.4);
        pose.drop += 0.008 * wave(t, 4.4) * burst;
      }
      case CRY -> {
        pose.face.smile = -0.8;
        pose.face.brows += 0.5;
        pose.face.frown -= 0.7;
        pose.face.tears = 1;
        pose.face.eyes *= 0.62 + 0.08 * wave(t, 1.9);
        pose.headPitch += 0.26 + 0.02 * wave(t, 3.1);
      }
      case FROWN -> {
        pose.face.frown = 0.3 + 0.7 * grown;
        pose.face.smile = -0.5 * grown;
      }
      case SURPRISE -> {
        double shock = ease(moment.progress(), 0.1, 0.25);
        pose.face.brows = Math.max(pose.face.brows, shock);
        pose.face.open = Math.max(pose.face.open, 0.75 * shock);
        pose.face.round = Math.max(pose.face.round, 0.9);
        pose.face.eyes = Math.max(pose.face.eyes, 1 + 0.3 * shock);
        pose.headPitch -= 0.06 * shock;
      }
      case SLEEP -> {
        pose.face.eyes = 0;
        pose.face.smile = 0.15;
        pose.headRoll += 0.1;
      }
      default -> pose.face.smile = Math.max(pose.face.smile, 0.1);
    }
  }
}

package filmgate.render.rig.motion;

import static filmgate.render.rig.motion.Timing.drift;
import static filmgate.render.rig.motion.Timing.ease;
import static filmgate.render.rig.motion.Timing.keys;
import static filmgate.render.rig.motion.Timing.wave;

import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;
import filmgate.render.scene.Action;

/** What the hands do. Targets are relative to the shoulders, in lengths of an arm. */
final class HandMotion {
  private HandMotion() {}

  static void apply(Pose pose, Action action, double t, long seed) {
    switch (action) {
      case WAVE -> wavingHand(pose, t);
      case WRITE -> write(pose, t, seed);
      case READ -> read(pose, t);
      case CARRY -> both(pose, 0.54, 0.58 + 0.01 * wave(t, 1.8), -0.04);
      case COOK -> cook(pose, t);
      case POUR -> pour(pose, t);
      case DRINK -> bring(pose, t, 4.6, 0.62);
      case EAT -> bring(pose, t, 2.6, 0.74);
      case PAINT -> paint(pose, t, seed);
      case TYPE -> type(pose, t);
      case PHONE -> phone(pose, t);
      case POINT -> point(pose, t);
      case CLAP -> clap(pose, t);
      case PET -> pet(pose, t);
      case PLAY_INSTRUMENT -> guitar(pose, t);
      case HUG -> embrace(pose, t);
      case THROW -> throwing(pose, t);
      default -> hold(pose, t, seed, "");
    }
  }

  private static void wavingHand(Pose pose, double t) {
    double up = ease(t, 0.1, 0.75);
    double swing = StrictMath.sin(2 * Math.PI * 1.55 * (t - 0.6)) * ease(t, 0.5, 0.9);
    pose.rightHand.towards(0.22, -0.34 + 0.05 * Math.abs(swing), 0.50 + 0.19 * swing, up);
    pose.rightHand.elbowOut = 0.4 * up;
    pose.rightHand.shape = HandShape.OPEN;
    pose.face.smile = Math.max(pose.face.smile, 0.75 * up);
    pose.face.blush = Math.max(pose.face.blush, 0.3 * up);
    pose.headRoll += (0.07 + 0.02 * swing) * up;
    pose.sway += (0.03 + 0.012 * swing) * up;
    pose.leftHand.towards(0.14, 0.88, 0.26, up);
  }

  /** How deep in thought a writer is who stops every few seconds: 0 writes, 1 thinks. */
  static double pause(double t, long seed) {
    double period = 5.2;
    double at = t + 1.2 * Timing.fraction(seed, 8);
    double u = at - period * Math.floor(at / period);
    return ease(u, 2.5, 2.9) * (1 - ease(u, 4.3, 4.8));
  }

  private static void write(Pose pose, double t, long seed) {
    double think = pause(t, seed);
    double busy = 1 - think;
    double line = t / 1.9 - Math.floor(t / 1.9);
    double along = line < 0.85 ? line / 0.85 : (1 - line) / 0.15;
    double row = 0.012 * Math.floor(t / 1.9 % 5);
    double jitter = (0.012 * wave(t, 4.3) + 0.007 * wave(t, 7.1)) * busy;
    pose.rightHand.set(
        0.80 + 0.006 * wave(t, 5.2) * busy - row,
        0.41 + jitter * 0.5 - 0.02 * think,
        -0.20 + 0.20 * along * busy + jitter);
    pose.rightHand.elbowOut = 0.65;
    pose.rightHand.shape = HandShape.FIST;
    pose.leftHand.set(0.74, 0.44, -0.14);
    pose.leftHand.elbowOut = 0.7;
    pose.lean += 0.15 - 0.06 * think;
    pose.headPitch += 0.30 - 0.34 * think + 0.02 * drift(t * 2, seed);
    pose.headYaw += 0.22 * think;
    pose.headRoll += 0.10 * think;
    pose.face.gazeY += 0.55 * busy - 0.5 * think;
    pose.face.gazeX += 0.35 * think;
    pose.face.brows += 0.25 * think;
  }

  private static void both(Pose pose, double x, double y, double out) {
    pose.leftHand.set(x, y, out);
    pose.rightHand.set(x, y, out);
  }

  private static void read(Pose pose, double t) {
    both(pose, 0.56, 0.44 + 0.008 * wave(t, 0.25), -0.10);
    double turn = keys(t % 6, 0, 0, 4.6, 0, 5.0, 1, 5.5, 0, 6, 0);
    pose.rightHand.out -= 0.28 * turn;
    pose.rightHand.y -= 0.06 * turn;
    pose.headPitch += 0.34;
    pose.headYaw += 0.05 * wave(t, 0.35);
    pose.face.gazeY += 0.5;
    pose.face.gazeX += 0.3 * wave(t, 0.45);
  }

  private static void cook(Pose pose, double t) {
    pose.rightHand.set(
        0.60 + 0.07 * wave(t, 1.1),
        0.56 + 0.03 * wave(t + 0.23, 1.1),
        -0.12 + 0.05 * wave(t + 0.3, 1.1));
    pose.leftHand.set(0.55, 0.62, 0.02);
    grip(pose);
    pose.headPitch += 0.30;
    pose.lean += 0.08;
    pose.face.gazeY += 0.5;
  }

  /** Cuts on a board, quickly. */
  static void chop(Pose pose, double t) {
    double down = Math.abs(wave(t, 1.5));
    pose.rightHand.set(0.58, 0.66 - 0.11 * down, -0.06 + 0.02 * wave(t, 0.4));
    pose.leftHand.set(0.62, 0.70, -0.10);
    pose.rightHand.elbowOut = 0.6;
    grip(pose);
    pose.headPitch += 0.34;
    pose.lean += 0.12;
    pose.face.gazeY += 0.5;
  }

  private static void pour(Pose pose, double t) {
    double wiggle = wave(t, 1.7) * ease(t % 5, 0.6, 1.4);
    pose.rightHand.set(0.56, 0.16 + 0.03 * wave(t, 0.3), -0.12 + 0.045 * wiggle);
    pose.leftHand.set(0.72, 0.62, -0.20 - 0.02 * wave(t, 0.4));
    pose.rightHand.elbowOut = 0.75;
    pose.leftHand.elbowOut = 0.25;
    grip(pose);
    pose.lean += 0.10;
    pose.headPitch += 0.36;
    pose.face.gazeY += 0.55;
    pose.face.smile = Math.max(pose.face.smile, 0.35);
  }

  /** Brings something to the mouth again and again. */
  private static void bring(Pose pose, double t, double period, double rest) {
    double u = t % period / period;
    double up = ease(u, 0.25, 0.42) * (1 - ease(u, 0.66, 0.84));
    pose.rightHand.set(0.46, rest - 0.15, -0.14);
    pose.rightHand.towards(0.34, -0.05, -0.27, up);
    pose.rightHand.elbowOut = 0.4;
    pose.rightHand.shape = HandShape.FIST;
    pose.headPitch -= 0.10 * up;
    pose.face.eyes *= 1 - 0.5 * up;
    pose.face.open = Math.max(pose.face.open, 0.15 * up);
  }

  private static void paint(Pose pose, double t, long seed) {
    pose.rightHand.set(
        0.80, 0.02 + 0.22 * drift(t * 1.6, seed), -0.06 + 0.16 * drift(t * 1.9, seed + 1));
    pose.leftHand.set(0.42, 0.50, 0.02);
    grip(pose);
    pose.headRoll += 0.07 * drift(t * 0.7, seed);
    pose.face.gazeX += 0.2;
  }

  private static void type(Pose pose, double t) {
    both(pose, 0.72, 0.50, -0.14);
    pose.leftHand.y += 0.012 * wave(t, 4.1);
    pose.rightHand.y += 0.012 * wave(t, 3.3);
    pose.rightHand.out += 0.03 * wave(t, 0.8);
    pose.headPitch += 0.16;
    pose.face.gazeY += 0.3;
  }

  private static void phone(Pose pose, double t) {
    pose.rightHand.set(0.46, 0.30 + 0.006 * wave(t, 0.5), -0.16);
    pose.rightHand.shape = HandShape.FIST;
    pose.headPitch += 0.36;
    pose.face.gazeY += 0.5;
    pose.face.smile = Math.max(pose.face.smile, 0.3);
  }

  private static void point(Pose pose, double t) {
    double up = ease(t, 0.1, 0.8);
    pose.rightHand.towards(0.93, -0.16 + 0.01 * wave(t, 0.6), 0.06, up);
    pose.rightHand.shape = HandShape.POINTING;
    pose.face.brows += 0.3;
  }

  private static void clap(Pose pose, double t) {
    double apart = Math.abs(wave(t, 1.4));
    both(pose, 0.52, 0.22, -0.29 + 0.26 * apart);
    pose.leftHand.shape = HandShape.OPEN;
    pose.rightHand.shape = HandShape.OPEN;
    pose.leftHand.elbowOut = 0.5;
    pose.rightHand.elbowOut = 0.5;
    pose.face.smile = Math.max(pose.face.smile, 0.8);
  }

  private static void pet(Pose pose, double t) {
    pose.rightHand.set(0.62 + 0.12 * wave(t, 0.55), 0.78, -0.05);
    pose.rightHand.shape = HandShape.OPEN;
    pose.lean += 0.34;
    pose.headPitch += 0.30;
    pose.face.gazeY += 0.5;
    pose.face.smile = Math.max(pose.face.smile, 0.7);
  }

  /** Plays an instrument: with both hands on keys or strings, below the chin, or across. */
  static void play(Pose pose, double t, String prop) {
    switch (prop) {
      case "guzheng", "piano", "drum" -> strike(pose, t, prop.equals("drum") ? 0.16 : 0.05);
      case "violin" -> violin(pose, t);
      case "flute" -> flute(pose, t);
      default -> guitar(pose, t);
    }
  }

  private static void strike(Pose pose, double t, double lift) {
    pose.rightHand.set(0.62 + 0.04 * wave(t, 0.7), 0.52 - lift * Math.max(0, wave(t, 1.9)), 0.10);
    pose.leftHand.set(
        0.62, 0.52 - lift * Math.max(0, wave(t + 0.26, 1.9)), 0.10 + 0.06 * wave(t, 0.5));
    pose.leftHand.elbowOut = 0.5;
    pose.rightHand.elbowOut = 0.5;
    pose.headPitch += 0.22 + 0.04 * wave(t, 0.48);
    pose.headRoll += 0.05 * wave(t, 0.48);
    pose.face.gazeY += 0.4;
  }

  private static void violin(Pose pose, double t) {
    double bow = wave(t, 0.62);
    pose.leftHand.set(0.70, 0.02 + 0.01 * wave(t, 0.5), -0.02);
    pose.rightHand.set(0.46 - 0.13 * bow, 0.24 + 0.20 * bow, 0.16 + 0.16 * bow);
    pose.rightHand.elbowOut = 0.8;
    pose.leftHand.elbowOut = 0.15;
    grip(pose);
    pose.headRoll -= 0.20;
    pose.headPitch += 0.14;
    pose.headYaw -= 0.15;
    pose.sway += 0.05 * wave(t, 0.31);
    pose.face.eyes *= 0.25;
  }

  private static void flute(Pose pose, double t) {
    pose.rightHand.set(0.42, 0.02, 0.34 + 0.005 * wave(t, 2.1));
    pose.leftHand.set(0.40, 0.0, -0.10);
    pose.rightHand.elbowOut = 0.7;
    pose.leftHand.elbowOut = 0.7;
    grip(pose);
    pose.sway += 0.04 * wave(t, 0.4);
  }

  /** Throws again and again: the arm swings back, and forward over the head. */
  private static void throwing(Pose pose, double t) {
    double u = t % 1.7 / 1.7;
    double back = ease(u, 0.05, 0.4) * (1 - ease(u, 0.45, 0.58));
    double forward = ease(u, 0.45, 0.58) * (1 - ease(u, 0.75, 1));
    pose.rightHand.set(0.30, 0.55, 0.14);
    pose.rightHand.towards(-0.45, -0.55, 0.35, back);
    pose.rightHand.towards(0.80, -0.28, 0.05, forward);
    pose.rightHand.elbowOut = 0.6;
    pose.rightHand.shape = forward > 0.4 ? HandShape.OPEN : HandShape.FIST;
    pose.leftHand.set(0.55 * back + 0.15, 0.75 - 0.55 * back, 0.20);
    pose.twist += 0.5 * back - 0.5 * forward;
    pose.lean += 0.22 * forward - 0.14 * back;
    pose.left.x += 0.16;
    pose.right.x -= 0.12;
    pose.drop += 0.04;
    pose.face.smile = Math.max(pose.face.smile, 0.7);
  }

  private static void guitar(Pose pose, double t) {
    double beat = wave(t, 1.9);
    pose.rightHand.set(0.34, 0.60 + 0.085 * beat, -0.22);
    pose.leftHand.set(0.40 + 0.02 * wave(t, 0.5), 0.40 - 0.06 * wave(t, 0.35), 0.30);
    pose.rightHand.elbowOut = 0.9;
    pose.leftHand.elbowOut = 0.25;
    grip(pose);
    pose.headRoll += 0.06 * wave(t, 0.95);
  }

  /** Arms around another person. */
  private static void embrace(Pose pose, double t) {
    double squeeze = wave(t, 0.3);
    pose.rightHand.set(0.66, 0.40 + 0.012 * squeeze, -0.16);
    pose.leftHand.set(0.64, 0.16 + 0.012 * squeeze, -0.22);
    pose.rightHand.elbowOut = 0.6;
    pose.leftHand.elbowOut = 0.7;
    pose.lean += 0.09;
    pose.headPitch += 0.10;
    pose.headRoll += 0.12;
    pose.sway += 0.03 * wave(t, 0.22);
    pose.face.smile = Math.max(pose.face.smile, 0.8);
    pose.face.eyes = 0;
  }

  /** Arms around an animal. */
  static void hug(Pose pose, double t) {
    double squeeze = wave(t, 0.3);
    pose.rightHand.set(0.40, 0.59 + 0.012 * squeeze, -0.64);
    pose.leftHand.set(0.46, 0.34 + 0.012 * squeeze + 0.02 * wave(t, 0.5), -0.46);
    pose.rightHand.elbowOut = 0.55;
    pose.leftHand.elbowOut = 0.75;
    pose.headPitch += 0.16 + 0.02 * squeeze;
    pose.headRoll -= 0.20 + 0.03 * wave(t, 0.26);
    pose.sway += 0.06 * wave(t, 0.26);
    pose.face.smile = Math.max(pose.face.smile, 0.7);
    pose.face.blush = Math.max(pose.face.blush, 0.6);
    pose.face.gazeY += 0.45;
  }

  private static void grip(Pose pose) {
    pose.leftHand.shape = HandShape.FIST;
    pose.rightHand.shape = HandShape.FIST;
  }

  /** Holds a prop, named by its id, in the right hand. */
  static void hold(Pose pose, double t, long seed, String prop) {
    double sway = drift(t * 0.7, seed + 5);
    pose.rightHand.shape = HandShape.FIST;
    switch (prop) {
      case "guitar", "violin" -> {
        pose.rightHand.set(0.34, 0.62, -0.22);
        pose.leftHand.set(0.42, 0.42, 0.26);
        pose.rightHand.elbowOut = 0.9;
        grip(pose);
      }
      case "bouquet" -> {
        both(pose, 0.44, 0.50 + 0.01 * sway, -0.26);
        grip(pose);
      }
      case "umbrella" -> pose.rightHand.set(0.42, 0.38 + 0.01 * sway, -0.02);
      case "microphone" -> microphone(pose, t);
      case "bag", "suitcase", "bucket", "broom", "basket" -> pose.rightHand.set(0.20, 0.88, 0.16);
      case "lantern", "torch", "candle", "balloon" ->
          pose.rightHand.set(0.56, 0.14 + 0.02 * sway, 0.05);
      case "staff" -> {
        pose.rightHand.set(0.26, 0.46 + 0.01 * sway, 0.62);
        pose.rightHand.elbowOut = 0.4;
      }
      case "wheelchair", "shopping-cart", "carriage" -> both(pose, 0.66, 0.58, 0.02);
      case "kite" -> {
        pose.rightHand.set(0.52, 0.06 + 0.05 * sway, 0.06);
        pose.leftHand.set(0.42, 0.34, 0.06);
        pose.leftHand.shape = HandShape.FIST;
        pose.headPitch -= 0.35;
      }
      case "sickle" -> {
        pose.rightHand.set(0.62 + 0.10 * wave(t, 0.7), 0.80, 0.05 + 0.18 * wave(t + 0.3, 0.7));
        pose.leftHand.set(0.58, 0.82, 0.05);
        pose.leftHand.shape = HandShape.FIST;
        pose.lean += 0.62;
        pose.drop += 0.12;
        pose.left.x += 0.2;
        pose.headPitch += 0.1;
      }
      case "cigarette" -> {
        pose.rightHand.set(0.40, 0.02 + 0.02 * sway, -0.26);
        pose.rightHand.elbowOut = 0.4;
      }
      case "sword", "fishing-rod", "flag" -> pose.rightHand.set(0.64, 0.52 + 0.01 * sway, 0.02);
      case "camera" -> {
        both(pose, 0.36, -0.08, -0.22);
        pose.leftHand.shape = HandShape.FIST;
        pose.leftHand.elbowOut = 0.4;
        pose.rightHand.elbowOut = 0.4;
      }
      case "book", "laptop", "tray", "box", "ball", "gift" -> {
        both(pose, 0.50, 0.50 + 0.01 * sway, -0.10);
        pose.leftHand.shape = HandShape.FIST;
      }
      default -> pose.rightHand.set(0.46, 0.42 + 0.015 * sway, -0.08);
    }
  }

  private static void microphone(Pose pose, double t) {
    pose.rightHand.set(0.40, 0.05 + 0.012 * wave(t, 0.9), -0.32);
    pose.rightHand.elbowOut = 0.75;
  }
}

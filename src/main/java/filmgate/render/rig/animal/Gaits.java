package filmgate.render.rig.animal;

import static filmgate.render.rig.shape.Rhythm.bell;
import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.mix;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.animal.Pose.Foot;
import filmgate.render.rig.animal.Pose.HeadPose;
import filmgate.render.rig.animal.Pose.TailPose;
import filmgate.render.rig.shape.Joint;
import java.util.List;

/** Walking, trotting, galloping, and bounding: postures as a function of the cycle. */
final class Gaits {
  /** The part of a cycle at which each foot lands: far hind, far front, near hind, near front. */
  private static final double[] WALK = {0, 0.25, 0.5, 0.75};

  private static final double[] TROT = {0, 0.5, 0.5, 0};
  private static final double[] GALLOP = {0, 0.5, 0.09, 0.6};
  private static final double[] BOUND = {0, 0.5, 0.03, 0.56};

  private final Breed breed;
  private final Frame frame;

  Gaits(Breed breed, Frame frame) {
    this.breed = breed;
    this.frame = frame;
  }

  /** A walk of four beats. */
  Pose walk(double seconds) {
    var motion = breed.motion();
    double cycle = seconds * motion.walkRate();
    double stance = reach(motion.walk(), motion.walkRate(), 0.64);
    var feet = feet(cycle, WALK, 0.64, stance, 0.1);
    double bounce = 0.012 * wave(2 * cycle);
    var head =
        new HeadPose(
            frame.neck() + 0.04 * wave(2 * cycle + 0.2), 0.03 * wave(2 * cycle), 0, 0, 0, 0);
    return new Pose(
        frame.hip(0, bounce),
        frame.shoulder(0, -bounce * 0.7),
        0.006 * wave(2 * cycle),
        feet,
        head,
        new TailPose(0, 0.6 * wave(cycle)));
  }

  /** The gait of the breed for running. */
  Pose run(double seconds) {
    return switch (breed.motion().gait()) {
      case "trot" -> trot(seconds);
      case "bound" -> leap(seconds, BOUND, 0.2, 0.34);
      default -> leap(seconds, GALLOP, "hoof".equals(breed.build().feet()) ? 0.09 : 0.15, 0.13);
    };
  }

  private Pose trot(double seconds) {
    var motion = breed.motion();
    double cycle = seconds * motion.runRate();
    var feet = feet(cycle, TROT, 0.42, reach(motion.run(), motion.runRate(), 0.42), 0.16);
    double bounce = 0.03 * wave(2 * cycle);
    return new Pose(
        frame.hip(0, bounce),
        frame.shoulder(0, bounce),
        0,
        feet,
        new HeadPose(frame.neck(), 0.04 * wave(2 * cycle), 0, 0, 0, 0.5 * wave(2 * cycle)),
        new TailPose(0.2, 0.6 * wave(2 * cycle)));
  }

  /**
   * A gallop: both hind feet push, the body stretches in the air, the front feet land, and it
   * gathers in the air.
   */
  private Pose leap(double seconds, double[] landings, double flex, double rise) {
    var motion = breed.motion();
    double cycle = fraction(seconds * motion.runRate());
    double duty = 0.24;
    var feet = feet(cycle, landings, duty, reach(motion.run(), motion.runRate(), duty), 0.3);
    // Stretched shortly after the hind feet leave the ground, gathered half a cycle later.
    double stretch = StrictMath.cos(2 * StrictMath.PI * (cycle - 0.4));
    double up = rise * (0.35 + 0.65 * bell(2 * cycle - 0.25) * (0.6 + 0.4 * stretch)) - 0.03;
    double pitch = 0.11 * wave(cycle - 0.12);
    double half = breed.build().length() / 2;
    var hip =
        frame.hip(half * flex * (1 - stretch) * 0.7 - half * 0.06 * stretch, -up + pitch * half);
    var shoulder = frame.shoulder(-half * flex * 0.25 * (1 - stretch), -up - pitch * half);
    double low = "hoof".equals(breed.build().feet()) ? 0.8 : 0.62;
    var head =
        new HeadPose(
            frame.neck() * low - pitch * 0.6 + 0.05 * stretch,
            -0.12 + pitch * 0.5,
            0,
            pants() ? 0.75 : 0,
            0,
            StrictMath.cos(2 * StrictMath.PI * (cycle - 0.15)));
    var tail = new TailPose(0.02 - 0.26 * wave(cycle - 0.3), 0.9 * wave(cycle - 0.1));
    return new Pose(hip, shoulder, -flex * 0.55 * (1 - stretch) / 2 + 0.015, feet, head, tail);
  }

  /** Whether it runs with its mouth open. */
  private boolean pants() {
    return breed.build().feet().equals("paw") && !breed.head().whiskers();
  }

  /** How far a foot moves back while it is on the ground. */
  private double reach(double speed, double rate, double duty) {
    return speed * duty / rate / breed.height();
  }

  private List<Foot> feet(
      double cycle, double[] landings, double duty, double stance, double lift) {
    double half = breed.build().length() / 2;
    double hind = -half - 0.03;
    double front = half + 0.02;
    return List.of(
        foot(hind, cycle - landings[0], duty, stance, lift, true),
        foot(front, cycle - landings[1], duty, stance, lift, false),
        foot(hind, cycle - landings[2], duty, stance, lift, true),
        foot(front, cycle - landings[3], duty, stance, lift, false));
  }

  private Foot foot(
      double root, double cycle, double duty, double stance, double lift, boolean hind) {
    double phase = fraction(cycle);
    double lean = hind ? 0.42 : 0.05;
    if (phase < duty) {
      double t = phase / duty;
      double end = hind ? -0.55 : -0.5;
      return new Foot(
          new Joint(root + stance * (0.5 - t), 0),
          mix(lean, end, t * t * 0.85),
          0.35 * ease(0.7, 1, t));
    }
    double t = (phase - duty) / (1 - duty);
    double x =
        root + mix(-stance / 2, stance / 2, ease(0, 0.92, t) * 1.06 - 0.06 * ease(0.9, 1, t));
    double raised = lift * bell(StrictMath.pow(t, 0.85) * 0.96 + 0.02 * t);
    double fold = bell(Math.min(1, t * 1.15));
    double back = hind ? -0.55 : -0.5;
    double swing = mix(back, lean, ease(0.25, 0.95, t)) - (hind ? 0.35 : 1.0) * fold;
    return new Foot(new Joint(x, -raised), swing, 0.35 * (1 - t) + 0.8 * fold);
  }
}

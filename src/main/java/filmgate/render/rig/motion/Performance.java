package filmgate.render.rig.motion;

import filmgate.render.rig.Moment;
import filmgate.render.rig.pose.Build;
import filmgate.render.rig.pose.Gait;
import filmgate.render.rig.pose.HandShape;
import filmgate.render.rig.pose.Pose;
import filmgate.render.scene.Action;
import java.util.List;
import java.util.Optional;

/**
 * What one person does in a shot: all its actions together, as a pose at each moment.
 *
 * @param actions in the order of the prompt
 * @param prop the id of what it holds; empty for nothing
 * @param facing where its body faces, in radians (see {@code View})
 * @param sprints whether running is as fast as possible
 * @param seed of the small movements
 */
public record Performance(
    List<Action> actions, String prop, Build build, double facing, boolean sprints, long seed) {
  public Performance {
    actions = List.copyOf(actions);
  }

  /** The action of the whole body. */
  public Action body() {
    if (actions.contains(Action.SLIP)) {
      return Action.SLIP;
    }
    return actions.stream()
        .filter(action -> action.part() == Action.BodyPart.BODY || action == Action.SPIN)
        .findFirst()
        .orElse(sits() ? Action.SIT : Action.STAND);
  }

  private boolean sits() {
    return actions.contains(Action.WRITE)
        || actions.contains(Action.TYPE)
        || (actions.contains(Action.PLAY_INSTRUMENT) && isPlayedSeated(prop));
  }

  /** Whether an instrument is before its player. */
  public static boolean isPlayedSeated(String prop) {
    return prop.equals("guzheng") || prop.equals("piano") || prop.equals("drum");
  }

  /** How it walks or runs, in the size of its body. */
  public Optional<Gait> gait() {
    return BodyMotion.gait(body(), sprints)
        .map(gait -> gait.equals(Gait.WALK) && build.stoop() > 0 ? Gait.STROLL : gait)
        .map(gait -> gait.scaled(build.thigh() / 0.44));
  }

  /** The pose at a moment. */
  public Pose pose(Moment moment) {
    var pose = new Pose();
    double t = moment.seconds();
    var gait = gait();
    if (gait.isPresent()) {
      gait.get().apply(pose, t * gait.get().cycles() + start(), build);
    } else {
      whole(pose, moment);
    }
    pose.face.smile = Math.max(pose.face.smile, 0.18);
    HeadMotion.idle(pose, t, seed);
    hands(pose, t);
    head(pose, moment);
    face(pose, moment);
    HeadMotion.blink(pose, t, seed);
    return pose;
  }

  /** Where in its cycle a gait begins. A runner begins with its feet apart. */
  private double start() {
    double any = Timing.fraction(seed, 1);
    return body() == Action.WALK ? any : any < 0.5 ? 0 : 0.5;
  }

  private void whole(Pose pose, Moment moment) {
    if (ridesAlone()) {
      RideMotion.apply(pose, prop, moment.seconds(), build, seed);
    } else if (body() == Action.RIDE && !prop.isEmpty()) {
      RideMotion.astride(pose, !isMachine(), moment.seconds(), build, seed);
    } else {
      BodyMotion.apply(pose, body(), moment, build, seed);
      if (body() == Action.FIGHT && prop.equals("sword")) {
        SportMotion.swing(pose, moment.seconds(), build);
      } else if (body() == Action.JUMP && prop.equals("ball")) {
        SportMotion.dunk(pose, moment.progress(), build);
      }
    }
  }

  /** Whether the hands are a part of what the whole body does. */
  private boolean isSport() {
    return (body() == Action.FIGHT && prop.equals("sword"))
        || (body() == Action.JUMP && prop.equals("ball"));
  }

  /** How far a body that spins has turned, in radians. */
  public double turn(double seconds) {
    return 2 * Math.PI * 0.55 * seconds;
  }

  private boolean isMachine() {
    return prop.equals("motorcycle") || prop.equals("scooter");
  }

  /** Whether it rides something that is drawn together with it. */
  private boolean ridesAlone() {
    var rides = body() == Action.RIDE || (body() == Action.FLY && prop.equals("broom"));
    return rides && RideMotion.isDrawnWithRider(prop);
  }

  /** How fast it moves forward, in metres a second; 0 if it stays. */
  public double speed() {
    return ridesAlone() ? RideMotion.speed(prop) : gait().map(Gait::speed).orElse(0.0);
  }

  private void hands(Pose pose, double t) {
    if (body() == Action.SLIP || body() == Action.RIDE || ridesAlone() || isSport()) {
      return;
    }
    var busy = false;
    for (var action : actions) {
      if (action.part() == Action.BodyPart.HANDS && action != Action.HOLD) {
        if (action == Action.HUG && !prop.isEmpty()) {
          HandMotion.hug(pose, t);
        } else if (action == Action.COOK && prop.equals("knife")) {
          HandMotion.chop(pose, t);
        } else if (action == Action.PLAY_INSTRUMENT) {
          HandMotion.play(pose, t, prop);
        } else {
          HandMotion.apply(pose, action, t, seed);
        }
        busy = true;
      }
    }
    if (!prop.isEmpty() && !busy) {
      HandMotion.hold(pose, t, seed, prop);
      busy = true;
    }
    if (!busy && actions.contains(Action.TALK) && body() != Action.RUN) {
      HeadMotion.gesture(pose, t, seed);
    }
    if (!busy && actions.contains(Action.THINK)) {
      HeadMotion.chin(pose);
    }
    if (actions.contains(Action.SING) && !actions.contains(Action.PLAY_INSTRUMENT)) {
      sing(pose, t);
    }
  }

  /** A singer holds the microphone with one hand, and moves the other one. */
  private void sing(Pose pose, double t) {
    HandMotion.hold(pose, t, seed, "microphone");
    double high = 0.5 + 0.5 * Timing.drift(t * 0.8, seed + 40);
    double beats = 0.06 * Timing.wave(t, 1.0);
    pose.leftHand.set(0.06, -0.02 - 0.70 * high + beats, 0.66);
    pose.leftHand.elbowOut = 0.85;
    pose.leftHand.shape = HandShape.OPEN;
    if (body() == Action.STAND) {
      stage(pose, t);
    }
  }

  /** The stance of a performer: legs apart, and knees that follow the beat. */
  private void stage(Pose pose, double t) {
    double size = build.thigh() / 0.44;
    double beat = 0.5 + 0.5 * Timing.wave(t, 1.0);
    pose.left.set(0.14 * size, 0, 0);
    Gait.ball(pose.right, -0.14 * size, 0.30 * beat, build.ankle());
    pose.left.spread = 0.13 * size;
    pose.right.spread = 0.13 * size;
    pose.left.kneeOut = 0.35;
    pose.right.kneeOut = 0.35;
    pose.drop = (0.05 + 0.05 * beat) * size;
    pose.lean -= 0.10 - 0.12 * beat;
    pose.forward = 0.07 * Timing.wave(t, 0.5) * size;
  }

  private void head(Pose pose, Moment moment) {
    for (var action : actions) {
      if (action.part() == Action.BodyPart.HEAD) {
        HeadMotion.head(pose, action, moment, facing, seed);
      }
    }
    if (actions.contains(Action.WAVE) && facing > -0.2) {
      pose.headYaw += (Math.PI / 2 - facing) * 0.85;
    }
  }

  /** A smile after a movement of the head begins when that movement ends. */
  private void face(Pose pose, Moment moment) {
    var moved = actions.contains(Action.TURN_HEAD) || actions.contains(Action.LOOK_UP);
    for (var action : actions) {
      if (action.part() == Action.BodyPart.FACE && action != Action.BLINK) {
        HeadMotion.face(pose, action, moment, moved ? 0.5 : 0.08, seed);
      }
    }
  }
}

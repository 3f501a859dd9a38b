package filmgate.render.rig.animal;

import static filmgate.render.rig.shape.Rhythm.ease;
import static filmgate.render.rig.shape.Rhythm.fraction;
import static filmgate.render.rig.shape.Rhythm.wave;

import filmgate.render.rig.animal.Pose.HeadPose;
import filmgate.render.rig.shape.Rhythm;
import filmgate.render.scene.Action;
import java.util.List;

/** What an animal does: the posture of its body, and what its head does at the same time. */
final class Behaviour {
  private final Breed breed;
  private final List<Action> actions;
  private final boolean close;
  private final long seed;
  private final double phase;
  private final Gaits gaits;
  private final Postures postures;
  private final Conduct conduct;

  /** The posture or gait. */
  private enum Conduct {
    STAND,
    WALK,
    RUN,
    JUMP,
    SIT,
    LIE,
    SLEEP,
    EAT,
    BOW,
    PAW
  }

  Behaviour(Breed breed, Frame frame, List<Action> actions, boolean close, long seed) {
    this.breed = breed;
    this.actions = actions;
    this.close = close;
    this.seed = seed;
    this.phase = (seed & 1023) / 1024.0 * 3;
    this.gaits = new Gaits(breed, frame);
    this.postures = new Postures(breed, frame);
    this.conduct = conduct();
  }

  private Conduct conduct() {
    var body = actions.stream().filter(Behaviour::decidesBody).findFirst().orElse(Action.STAND);
    return switch (body) {
      case WALK, CLIMB, CARRY -> Conduct.WALK;
      case RUN, CHASE, FLY, CIRCLE, SWIM -> Conduct.RUN;
      case JUMP, DANCE, FIGHT -> Conduct.JUMP;
      case SIT, PERCH, KNEEL -> Conduct.SIT;
      case LIE -> actions.contains(Action.SLEEP) ? Conduct.SLEEP : Conduct.LIE;
      case SLEEP -> Conduct.SLEEP;
      case EAT, DRINK -> eating();
      case PLAY -> breed.head().whiskers() ? Conduct.PAW : Conduct.BOW;
      default -> Conduct.STAND;
    };
  }

  /** Small animals with a bushy tail sit up to eat. */
  private Conduct eating() {
    if (breed.head().extra().equals("trunk")) {
      return Conduct.STAND;
    }
    return breed.tail().radius() > 0.13 && breed.height() < 0.25 ? Conduct.SIT : Conduct.EAT;
  }

  private static boolean decidesBody(Action action) {
    return (action.part() == Action.BodyPart.BODY && action != Action.STAND)
        || action == Action.EAT
        || action == Action.DRINK
        || action == Action.SLEEP;
  }

  Pose pose(double seconds) {
    double time = seconds + phase;
    var pose =
        switch (conduct) {
          case STAND -> postures.stand(time);
          case WALK -> gaits.walk(time);
          case RUN -> gaits.run(time);
          case JUMP -> postures.jump(time);
          case SIT -> postures.sit(time);
          case LIE -> postures.lie(time);
          case SLEEP -> postures.sleep(time);
          case EAT -> postures.eat(time);
          case BOW -> postures.bow(time);
          case PAW -> postures.paw(time);
        };
    return conduct == Conduct.SLEEP ? pose : pose.with(head(pose.head(), time));
  }

  private HeadPose head(HeadPose base, double time) {
    double blink = Math.max(base.closed(), Rhythm.blink(time, seed));
    double yaw = Math.max(base.yaw(), restingYaw());
    double pitch = base.pitch();
    double neck = base.neck();
    double mouth = Math.max(base.mouth(), panting() ? 0.55 + 0.1 * wave(time * 2.6) : 0);
    if (actions.contains(Action.LOOK_AROUND) || actions.contains(Action.TURN_HEAD)) {
      double cycle = fraction(time / 5.4);
      double turn = ease(0.06, 0.36, cycle) - ease(0.54, 0.86, cycle);
      yaw = 0.12 + 1.25 * turn;
      neck += 0.12 * (ease(0.6, 0.75, cycle) - ease(0.85, 1, cycle));
    }
    if (actions.contains(Action.LOOK_UP)) {
      pitch -= 0.45;
    }
    if (actions.contains(Action.LOOK_DOWN)) {
      pitch += 0.35;
    }
    if (actions.contains(Action.SING) || actions.contains(Action.TALK)) {
      mouth = Math.max(mouth, 0.5 + 0.4 * wave(time * 1.7));
    }
    if (actions.contains(Action.NOD)) {
      pitch += 0.2 * wave(time * 1.2);
    }
    return new HeadPose(neck, pitch, yaw, mouth, blink, base.lag());
  }

  /** Short muzzles are shown turned to the camera, long ones nearly in profile. */
  private double restingYaw() {
    boolean moving = conduct == Conduct.RUN;
    double muzzle = breed.head().muzzle();
    if (muzzle < 0.5) {
      return (moving ? 0.75 : 0.95) + (close ? 0.12 : 0);
    }
    boolean bothEars = breed.head().ears().equals("pointed");
    double turned = bothEars ? 0.5 : muzzle < 1 ? 0.32 : 0.16;
    return close && !moving ? turned + 0.5 : turned;
  }

  /** Whether it is a dog at rest that is happy, with its mouth open. */
  private boolean panting() {
    boolean dog =
        !breed.head().whiskers()
            && breed.build().feet().equals("paw")
            && breed.head().muzzle() > 0.3;
    return dog
        && breed.head().extra().equals("none")
        && (actions.contains(Action.SMILE)
            || actions.contains(Action.LAUGH)
            || conduct == Conduct.SIT
            || conduct == Conduct.BOW);
  }

  double speed() {
    return switch (conduct) {
      case WALK -> breed.motion().walk();
      case RUN -> breed.motion().run();
      default -> 0;
    };
  }

  double stepsPerSecond() {
    return switch (conduct) {
      case WALK -> breed.motion().walkRate() * 4;
      case RUN -> breed.motion().runRate() * 2;
      default -> 0;
    };
  }

  /** The room above the animal that its jumps need, as a part of its height. */
  double jump() {
    return switch (conduct) {
      case JUMP, BOW -> 0.75;
      case RUN -> 0.25;
      default -> 0.05;
    };
  }
}

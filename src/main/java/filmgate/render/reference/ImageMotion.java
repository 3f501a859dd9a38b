package filmgate.render.reference;

import filmgate.render.draw.Rotation;
import filmgate.render.rig.Moment;
import filmgate.render.scene.Action;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * The movement of a flat image on the floor, like a puppet of paper: it bobs and leans when it
 * walks, hops, sways, or turns.
 *
 * @param actions what it does
 * @param height in metres
 */
record ImageMotion(List<Action> actions, double height) {
  private static final double TURN = 2 * Math.PI;

  /** How an image is drawn at a moment. */
  record Stance(AffineTransform place, double bend) {}

  /** Metres a second. */
  double speed() {
    double stride = Math.clamp(height, 0.25, 1.8);
    for (var action : actions) {
      switch (action) {
        case WALK -> {
          return 0.75 * stride;
        }
        case RUN, CHASE -> {
          return 2.1 * stride;
        }
        case DRIVE, RIDE, FLY, SWIM -> {
          return 1.8 * stride;
        }
        default -> {}
      }
    }
    return 0;
  }

  /** Steps a second; 0 if it does not walk. */
  double steps() {
    if (actions.contains(Action.RUN) || actions.contains(Action.CHASE)) {
      return 3.2;
    }
    return actions.contains(Action.WALK) ? 2 : 0;
  }

  /** The movement of all actions together. */
  Stance at(Moment moment) {
    var puppet = new Puppet();
    puppet.scaleY = 1 + 0.006 * wave(moment.seconds(), 0.3);
    for (var action : actions) {
      add(action, moment, puppet);
    }
    var place = new AffineTransform();
    place.translate(puppet.x * height, -puppet.up * height);
    Rotation.rotate(place, puppet.roll);
    place.scale(puppet.scaleX, puppet.scaleY);
    return new Stance(place, puppet.bend);
  }

  private void add(Action action, Moment moment, Puppet puppet) {
    double seconds = moment.seconds();
    switch (action) {
      case WALK -> walk(seconds, 0.022, 0.035, puppet);
      case RUN, CHASE -> walk(seconds, 0.05, 0.06, puppet);
      case JUMP -> jump(seconds, puppet);
      case DANCE, PLAY, FIGHT, EXERCISE -> dance(seconds, puppet);
      case WAVE, CLAP, POINT, THROW -> puppet.sway(seconds, 0.65, 0.04, 0.05);
      case HUG, PET, KNEEL -> puppet.bend += 0.08 * ease(moment.progress() * 2);
      case NOD, TALK, SING, LAUGH, EAT, DRINK -> {
        puppet.scaleY += 0.014 * wave(seconds, 1.6);
        puppet.bend += 0.02 * wave(seconds, 0.8);
      }
      case TURN_HEAD, LOOK_AROUND, SHAKE_HEAD -> {
        double turned = wave(seconds, 0.22);
        puppet.scaleX *= 1 - 0.13 * turned * turned;
        puppet.bend += 0.05 * turned;
      }
      case LOOK_UP -> puppet.roll -= 0.05 * ease(moment.progress() * 2);
      case LOOK_DOWN, THINK, CRY -> puppet.bend += 0.06 * ease(moment.progress() * 2);
      case SLIP, FALL -> puppet.roll -= 1.25 * ease((moment.progress() - 0.3) * 3);
      case FLY, SWIM, FLOAT, CIRCLE -> {
        puppet.up += 0.05 * wave(seconds, 0.5);
        puppet.roll += 0.05 * wave(seconds, 0.35);
      }
      case RIDE, DRIVE -> puppet.up += 0.008 * wave(seconds, 5);
      case SPIN -> puppet.scaleX *= spun(seconds);
      case SWAY, FLICKER, BURN -> puppet.sway(seconds, 0.45, 0.06, 0.01);
      case RISE -> puppet.up += 0.9 * ease(moment.progress());
      case GROW, BLOOM -> puppet.grow(0.35 + 0.65 * ease(moment.progress()));
      case STAND, SIT, LIE, CLIMB, PERCH, WRITE, READ, CARRY, COOK, POUR, PAINT, TYPE, PHONE -> {}
      case PLAY_INSTRUMENT, HOLD, SMILE, FROWN, SURPRISE, BLINK, SLEEP, OPEN, CLOSE -> {}
      case EXPLODE, SHINE, MELT, BREAK -> {}
    }
  }

  private void walk(double seconds, double bob, double lean, Puppet puppet) {
    double phase = seconds * steps();
    double step = StrictMath.sin(phase * TURN / 2);
    puppet.up += bob * Math.abs(step);
    puppet.roll += lean * step * 0.7;
    puppet.bend += lean * 0.6;
  }

  private static void jump(double seconds, Puppet puppet) {
    double cycle = seconds / 1.1;
    double part = cycle - StrictMath.floor(cycle);
    double air = Math.clamp((part - 0.25) / 0.6, 0, 1);
    double crouch = part < 0.25 ? StrictMath.sin(part * 4 * Math.PI) : 0;
    puppet.up += 1.3 * air * (1 - air);
    puppet.scaleY -= 0.1 * crouch;
    puppet.scaleX *= 1 + 0.05 * crouch;
  }

  private static void dance(double seconds, Puppet puppet) {
    double beat = wave(seconds, 1);
    puppet.up += 0.04 * Math.abs(wave(seconds, 1));
    puppet.roll += 0.06 * beat;
    puppet.bend += 0.07 * wave(seconds, 0.5);
  }

  /** A flat image that turns is never seen from its edge. */
  private static double spun(double seconds) {
    double turned = StrictMath.cos(seconds * TURN * 0.4);
    return turned < 0 ? Math.min(turned, -0.12) : Math.max(turned, 0.12);
  }

  private static double wave(double seconds, double frequency) {
    return StrictMath.sin(seconds * frequency * TURN);
  }

  private static double ease(double t) {
    double part = Math.clamp(t, 0, 1);
    return part * part * (3 - 2 * part);
  }

  private static final class Puppet {
    private double x;
    private double up;
    private double roll;
    private double bend;
    private double scaleX = 1;
    private double scaleY = 1;

    void sway(double seconds, double frequency, double bending, double rolling) {
      bend += bending * wave(seconds, frequency);
      roll += rolling * wave(seconds, frequency);
      x += 0.2 * rolling * wave(seconds, frequency);
    }

    void grow(double size) {
      scaleX *= size;
      scaleY *= size;
    }
  }
}

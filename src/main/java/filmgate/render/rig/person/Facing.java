package filmgate.render.rig.person;

import filmgate.render.rig.motion.RideMotion;
import filmgate.render.scene.Action;
import filmgate.render.scene.Subject;

/** Decides which side of a body is seen. */
final class Facing {
  private Facing() {}

  /**
   * Where the body of a subject faces, in radians: 0 is to the right, and more is to the camera.
   */
  static double of(Subject subject, boolean near) {
    return switch (subject.placement().heading()) {
      case TOWARDS_CAMERA -> Math.toRadians(78);
      case AWAY -> Math.toRadians(-84);
      case ACROSS -> Math.toRadians(across(subject, near));
    };
  }

  private static double across(Subject subject, boolean near) {
    var actions = subject.actions();
    if (actions.contains(Action.RUN)
        || actions.contains(Action.CHASE)
        || actions.contains(Action.SWIM)) {
      return near ? 45 : 22;
    }
    if (actions.contains(Action.SLIP) || actions.contains(Action.FIGHT)) {
      return 28;
    }
    if (actions.contains(Action.HUG) && subject.prop().isEmpty()) {
      return 30;
    }
    if (actions.contains(Action.WRITE) || actions.contains(Action.TYPE)) {
      return near ? 45 : 38;
    }
    if (actions.contains(Action.WALK)) {
      return near ? 50 : 32;
    }
    if (actions.contains(Action.RIDE) && RideMotion.isBoard(subject.prop())) {
      return 72;
    }
    if (actions.contains(Action.LIE)
        || actions.contains(Action.CLIMB)
        || actions.contains(Action.RIDE)
        || (actions.contains(Action.FLY) && subject.prop().equals("broom"))) {
      return subject.prop().equals("cloud") ? 40 : 18;
    }
    if (actions.contains(Action.PLAY_INSTRUMENT) && subject.prop().equals("piano")) {
      return 20;
    }
    if (actions.contains(Action.SING)
        || actions.contains(Action.PLAY_INSTRUMENT)
        || actions.contains(Action.HUG)
        || actions.contains(Action.WAVE)
        || actions.contains(Action.DANCE)) {
      return 66;
    }
    return near ? 55 : 46;
  }
}

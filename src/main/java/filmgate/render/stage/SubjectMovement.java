package filmgate.render.stage;

import filmgate.render.scene.Action;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Subject;
import java.util.Set;

/** How subjects move by their actions and kinds: above the floor, in the water, or together. */
final class SubjectMovement {
  private static final Set<Action> TOGETHER =
      Set.of(Action.TALK, Action.HUG, Action.FIGHT, Action.DANCE, Action.PLAY, Action.LAUGH);

  private static final Set<String> LIGHT = Set.of("hot-air-balloon", "balloon", "airship", "ufo");

  private static final Set<String> IN_WATER =
      Set.of("boat", "sailboat", "ship", "whale", "dolphin", "shark");

  private SubjectMovement() {}

  static boolean together(Subject subject) {
    return subject.actions().stream().anyMatch(TOGETHER::contains);
  }

  static boolean flies(Subject subject) {
    return subject.placement().position() == Position.SKY
        || subject.actions().contains(Action.FLY)
        || subject.actions().contains(Action.CIRCLE)
        || (subject.actions().contains(Action.FLOAT) && LIGHT.contains(subject.kind()));
  }

  /** Whether it sits on a branch that is part of its figure. */
  static boolean perches(Subject subject) {
    return subject.prop().equals("branch");
  }

  static boolean floats(Subject subject) {
    return subject.actions().contains(Action.SWIM) || IN_WATER.contains(subject.kind());
  }

  static boolean moves(Subject subject) {
    return subject.actions().contains(Action.WALK) || subject.actions().contains(Action.RUN);
  }
}

package filmgate.render.rig.person;

import filmgate.render.scene.Action;
import filmgate.render.scene.Action.BodyPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Divides the actions of a person into what is done at the same time, and what is done after it:
 * "sits down and reads, then drinks" is sitting and reading, and then sitting and drinking.
 */
final class ActSequence {
  private static final int ACTS_MAX = 3;

  /** What moves the person over the ground, or lasts for the whole shot. */
  private static final Set<Action> LASTING =
      EnumSet.of(
          Action.WALK,
          Action.RUN,
          Action.CHASE,
          Action.RIDE,
          Action.DRIVE,
          Action.FLY,
          Action.CIRCLE,
          Action.FLOAT,
          Action.SWIM,
          Action.SLIP,
          Action.FALL,
          Action.HUG,
          Action.CARRY);

  /** What ends when the whole body moves, as in "drinks water, then dances". */
  private static final Set<Action> ALONE =
      EnumSet.of(
          Action.DRINK,
          Action.EAT,
          Action.READ,
          Action.WRITE,
          Action.TYPE,
          Action.PHONE,
          Action.COOK,
          Action.POUR,
          Action.PAINT);

  private static final Set<Action> ACTIVE =
      EnumSet.of(Action.JUMP, Action.DANCE, Action.FIGHT, Action.EXERCISE, Action.SPIN);

  private ActSequence() {}

  /** The actions of each act, at least one act. */
  static List<List<Action>> of(List<Action> actions) {
    if (actions.stream().anyMatch(LASTING::contains)) {
      return List.of(actions);
    }
    var acts = new ArrayList<List<Action>>();
    var act = new ArrayList<Action>();
    for (var action : actions) {
      var part = action.part();
      var moves = part == BodyPart.BODY || (part == BodyPart.HANDS && action != Action.HOLD);
      if (moves && acts.size() + 1 < ACTS_MAX && act.stream().anyMatch(one -> clash(one, action))) {
        acts.add(List.copyOf(act));
        var body = part == BodyPart.BODY;
        act.removeIf(one -> one.part() == BodyPart.HANDS || (body && isBody(one)));
      }
      act.add(action);
    }
    acts.add(List.copyOf(act));
    return acts.size() == 1 ? List.of(actions) : acts;
  }

  private static boolean isBody(Action action) {
    return action.part() == BodyPart.BODY;
  }

  private static boolean clash(Action one, Action other) {
    var same = one.part() == other.part() && one != Action.HOLD && one != Action.STAND;
    return same || (ALONE.contains(one) && ACTIVE.contains(other));
  }
}

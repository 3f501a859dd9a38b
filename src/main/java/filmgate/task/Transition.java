package filmgate.task;

import java.util.List;

/** The result of an event in a state. */
public sealed interface Transition {

  /** The task changes. State and effects are committed together. */
  record Changed(TaskState state, List<Effect> effects) implements Transition {
    public Changed {
      effects = List.copyOf(effects);
    }
  }

  /** The event does not apply in this state: it came late or twice. Nothing changes. */
  record Ignored() implements Transition {}
}

package filmgate.task;

import java.util.List;

/** What follows from an event in a state. */
public sealed interface Transition {

  /** The task moves on; state and effects become durable together. */
  record Changed(TaskState state, List<Effect> effects) implements Transition {
    public Changed {
      effects = List.copyOf(effects);
    }
  }

  /** The event means nothing in this state: it came late or twice. Nothing changes. */
  record Ignored() implements Transition {}
}

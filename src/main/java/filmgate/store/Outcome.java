package filmgate.store;

import filmgate.task.Effect;
import filmgate.task.Task;
import java.util.List;
import java.util.Map;

/** What the store answers to a command. */
public sealed interface Outcome {

  /** It is done. */
  record Done() implements Outcome {}

  /** What came of a new task. */
  sealed interface Submitted extends Outcome {
    /** The task is on disk. */
    record Accepted(Task task) implements Submitted {}

    /** It is a repetition: this is the task of the first. */
    record Repeated(Task task) implements Submitted {}

    /** Another body was submitted under the same name. */
    record NameTaken() implements Submitted {}

    /** As many tasks wait as may. */
    record QueueFull() implements Submitted {}
  }

  /** What came of an event. */
  sealed interface Advancement extends Outcome {
    /** The task moved on; the effects are as durable as the state. */
    record Advanced(Task task, List<Effect> effects) implements Advancement {
      public Advanced {
        effects = List.copyOf(effects);
      }
    }

    /** The event means nothing in the task's state. */
    record Unmoved(Task task) implements Advancement {}

    /** Somebody else holds the shard by now. */
    record StaleLease() implements Advancement {}

    /** There is no such task. */
    record NoSuchTask() implements Advancement {}
  }

  /** The shards that the node holds, each with its epoch. */
  record ShardsClaimed(Map<Integer, Long> epochs) implements Outcome {
    public ShardsClaimed {
      epochs = Map.copyOf(epochs);
    }
  }

  /** What came of making the first account. */
  enum RootInstalled implements Outcome {
    INSTALLED,
    THERE_ALREADY
  }

  /** How many rows were let go of. */
  record Forgotten(int rows) implements Outcome {}

  /** The kept value. */
  record Secret(String value) implements Outcome {}
}

package filmgate.store;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskId;
import java.time.Duration;
import java.time.Instant;

/**
 * A change that is asked of the store.
 *
 * @param <O> what the store answers
 */
public sealed interface Command<O> {

  /**
   * Keeps a new task, in its first state and version, unless it is a repetition or must not wait.
   */
  record SubmitTask(Task task, Once once, Room room) implements Command<Outcome.Submitted> {
    /** Keeps it whatever else there is. */
    public SubmitTask(Task task) {
      this(task, new Once.Always(), Room.UNBOUNDED);
    }
  }

  /** Lets go of what is remembered of submissions beyond its time: at most {@code limit} rows. */
  record Forget(Instant now, int limit) implements Command<Outcome.Forgotten> {}

  /** Sets the limits of the account or key of this id. */
  record PutLimits(String owner, Limits limits) implements Command<Outcome.Done> {}

  /**
   * Lets an event happen to a task: state, effects and a history row in one step.
   *
   * @param epoch the epoch under which the task's shard is held; an older one changes nothing
   */
  record Advance(TaskId task, long epoch, TaskEvent event, Instant at)
      implements Command<Outcome.Advancement> {}

  /** Takes every shard that nobody holds at this moment. */
  record ClaimShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Prolongs the node's shards; the answer says which ones it still holds. */
  record RenewShards(String node, Instant now, Duration lease)
      implements Command<Outcome.ShardsClaimed> {}

  /** Ends every lease: only for a process that knows it is alone on its database. */
  record ReleaseShards() implements Command<Outcome.Done> {}

  /** Makes the first account with its first key, unless there is one. */
  record InstallRoot(KeyRecord key, Instant at) implements Command<Outcome.RootInstalled> {}

  /** Adds a key; one with the same hash is replaced. */
  record PutKey(KeyRecord key) implements Command<Outcome.Done> {}

  /** Keeps the value under the name, unless one is kept already; answers the kept one. */
  record KeepSecret(String name, String value) implements Command<Outcome.Secret> {}
}

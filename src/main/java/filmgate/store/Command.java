package filmgate.store;

import filmgate.keys.KeyRecord;
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

  /** Keeps a new task, in its first state and version. */
  record SubmitTask(Task task) implements Command<Outcome.Submitted> {}

  /**
   * Lets an event happen to a task: state, effects and a history row in one step.
   *
   * @param epoch the epoch under which the task's shard is held; an older one changes nothing
   */
  record Advance(TaskId task, long epoch, TaskEvent event, Instant at)
      implements Command<Outcome.Advancement> {}

  /**
   * Stops a task at its account's wish, under whatever epoch its shard has: whoever holds the shard
   * reads the task anew at its next event, and finds what became of it here.
   *
   * @param account whose task it has to be; another's looks like none
   */
  record CancelTask(TaskId task, String account, Instant at)
      implements Command<Outcome.Advancement> {}

  /**
   * Forgets what a finished task was asked for and what it made; its row stays for the ledger, and
   * no read finds it any more.
   *
   * @param account whose task it has to be; another's looks like none
   */
  record EraseTask(TaskId task, String account, Instant at) implements Command<Outcome.Erasure> {}

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

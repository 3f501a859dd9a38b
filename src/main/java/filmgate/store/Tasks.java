package filmgate.store;

import filmgate.task.Task;
import filmgate.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks. All may block on the database except {@link #recent}. */
public interface Tasks {
  /** The task if it stands in memory; never blocks. */
  Optional<Task> recent(TaskId id);

  Optional<Task> find(TaskId id);

  /** The tasks of an account that the query means, in its order. */
  List<Task> page(Query query);

  /** The unfinished tasks of these shards, oldest first. */
  List<OpenTask> open(Set<Integer> shards);

  /** Succeeded tasks whose film's retention ended before then, at most {@code limit}. */
  List<TaskId> retentionEnded(Instant before, int limit);

  /** Whether a task still holds the blob. */
  boolean holds(String digest);

  /** Whether an unfinished task needs the blob as a picture or clip. */
  boolean waitsFor(String digest);

  /**
   * The tasks of all accounts that were made then or later, newest first, at most {@code limit},
   * older than {@code before} where that is given.
   */
  List<Task> madeSince(Instant then, Optional<TaskId> before, int limit);

  /** The history of a task, oldest first. */
  List<HistoryRow> history(TaskId id);

  /**
   * A piece of an account's list, ordered by id, which is the order of creation.
   *
   * @param after the piece begins behind this id; empty for the beginning
   * @param limit how many at most, at least 1
   */
  record Query(String account, Filter filter, Optional<TaskId> after, Order order, int limit) {}

  /**
   * Which tasks are meant.
   *
   * @param model the public id of the model; empty for any
   * @param createdAfterMillis created later than that (milliseconds since 1970)
   */
  record Filter(Standing standing, String model, long createdAfterMillis) {
    public static final Filter ALL = new Filter(Standing.ANY, "", -1);
  }

  /** How tasks stand as callers see it. */
  enum Standing {
    ANY,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
  }

  /** The direction of a list. */
  enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  /**
   * What is needed to take an unfinished task up again, without its texts: there may be a million.
   *
   * @param queued whether it waits; else it was at work
   */
  record OpenTask(TaskId id, Task.Owner owner, boolean queued) {}

  /** One change of a task: the version it led to, the event, the state, when, under which epoch. */
  record HistoryRow(long version, String event, String state, Instant at, long epoch) {}
}

package filmgate.store;

import filmgate.id.TaskId;
import filmgate.task.Labels;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks. All may block on the database except {@link #cached}. */
public interface TaskQueries {
  /** The task if it stands in memory; never blocks. */
  Optional<Task> cached(TaskId id);

  Optional<Task> find(TaskId id);

  /** The tasks of an account that the query means, in its order. */
  List<Task> list(TaskQuery query);

  /** The unfinished tasks of these shards, oldest first. */
  List<OpenTask> open(Set<Integer> shards);

  /** At most {@code limit} succeeded tasks whose retention ended before this time. */
  List<TaskId> retentionExpired(Instant before, int limit);

  /** Queued tasks whose wait for a start ended by then, the longest over first. */
  List<TaskId> queueTimeoutExpired(Instant by, int limit);

  /** What a submission repeats; empty when nothing is remembered. */
  Optional<SubmissionReceipt> earlierReceipt(Deduplication once, Instant now);

  /** Blobs that became loose before then: an erased task named or held them. */
  List<String> orphanedBlobs(Instant before, int limit);

  /** Whether the request of a task names the blob, be it over or not. */
  boolean isNamedByTask(String digest);

  /** Whether a task still holds the blob. */
  boolean isHeldByTask(String digest);

  /** Whether an unfinished task needs the blob as a picture or clip. */
  boolean isNeededByOpenTask(String digest);

  /**
   * The tasks of all accounts that were made then or later, newest first, at most {@code limit},
   * older than {@code before} where that is given.
   */
  List<Task> createdSince(Instant then, Optional<TaskId> before, int limit);

  /** The history of a task, oldest first. */
  List<HistoryRow> history(TaskId id);

  /**
   * A piece of an account's list, ordered by id, which is the order of creation.
   *
   * @param after the piece begins behind this id; empty for the beginning
   * @param limit how many at most, at least 1
   */
  record TaskQuery(
      String account, TaskFilter filter, Optional<TaskId> after, SortOrder order, int limit) {}

  /**
   * Which tasks are meant.
   *
   * @param model the public id of the model; empty for any
   * @param createdAfterMillis created later than that (milliseconds since 1970)
   * @param labels all of these are on the task; its external id where this one is not empty
   */
  record TaskFilter(StatusFilter status, String model, long createdAfterMillis, Labels labels) {
    public static final TaskFilter ALL = new TaskFilter(StatusFilter.ANY, "", -1);

    public TaskFilter(StatusFilter standing, String model, long createdAfterMillis) {
      this(standing, model, createdAfterMillis, Labels.NONE);
    }
  }

  /** How tasks stand as callers see it. */
  enum StatusFilter {
    ANY,
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
  }

  /** The direction of a list. */
  enum SortOrder {
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

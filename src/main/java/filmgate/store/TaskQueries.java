package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.task.Labels;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.Video.UpstreamCost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks. All may block on the database except {@link #cached}. */
public interface TaskQueries {
  /** The task if it is cached; never blocks. */
  Optional<Task> cached(TaskId id);

  Optional<Task> find(TaskId id);

  /** Reads a task that another process has changed, so that {@link #cached} returns it. */
  default void refresh(TaskId id) {}

  /** A page of the tasks of a query, in its order. */
  TaskPage list(TaskQuery query);

  /** The unfinished tasks of these shards, oldest first. */
  List<OpenTask> open(Set<Integer> shards);

  /** At most {@code limit} succeeded tasks whose retention ended before this time. */
  List<TaskId> retentionExpired(Instant before, int limit);

  /** At most {@code limit} queued tasks whose queue timeout has passed, the earliest first. */
  List<TaskId> queueTimeoutExpired(Instant by, int limit);

  /** The receipt of the submission that this one repeats; empty if it is the first. */
  Optional<SubmissionReceipt> earlierReceipt(Deduplication deduplication, Instant now);

  /** At most {@code limit} blobs that were orphaned before this time. */
  List<String> orphanedBlobs(Instant before, int limit);

  /** Whether the request of a task refers to the blob, and the retention has not ended. */
  boolean isNamedByTask(String digest);

  /** Whether the blob is the stored video of a task, or a file that was made from one. */
  boolean isHeldByTask(String digest);

  /**
   * The tasks of all accounts that were created at this time or later and before {@code before},
   * newest first, at most {@code limit}.
   */
  List<Task> createdSince(Instant since, Optional<TaskId> before, int limit);

  /**
   * The failed tasks of all accounts, newest first, at most {@code limit}.
   *
   * @param before the last id of the page before; empty for the first page
   */
  List<Task> failed(Optional<TaskId> before, int limit);

  /** The history of a task, oldest first. */
  List<HistoryRow> history(TaskId id);

  /** What upstreams charged the operator for a task, one of each unit; empty if unknown. */
  List<UpstreamCost> upstreamCosts(TaskId id);

  /** The channels of the last attempts of these tasks; a task that was never started has none. */
  Map<TaskId, String> lastChannels(List<TaskId> ids);

  /**
   * The tasks of all accounts that failed because the upstream of this channel never said whether
   * it took them, newest first, at most {@code limit}.
   *
   * @param before the last id of the page before; empty for the first page
   */
  List<Task> withUnknownOutcome(String channel, Optional<TaskId> before, int limit);

  /**
   * A page of an account's tasks, ordered by id, which is the order of creation.
   *
   * @param after the last id of the page before; empty for the first page
   * @param limit the maximum number of tasks, at least 1
   */
  record TaskQuery(
      AccountId account, TaskFilter filter, Optional<TaskId> after, SortOrder order, int limit) {}

  /**
   * A page of tasks, which ends at the limit or when its texts are long.
   *
   * @param more whether another page follows
   */
  record TaskPage(List<Task> tasks, boolean more) {
    /** The length of texts at which a page ends, so that a page of long tasks fits in memory. */
    public static final long CHARACTERS_MAX = 4L << 20;

    public TaskPage {
      tasks = List.copyOf(tasks);
    }
  }

  /** The sums over the newest tasks of a filter. */
  TaskTotals totals(AccountId account, TaskFilter filter);

  /**
   * Sums over tasks, in micro-units.
   *
   * @param charged the captures
   * @param refunded the part of the captures that was refunded
   * @param truncated whether the filter selects more tasks than were counted
   */
  record TaskTotals(long count, long charged, long refunded, boolean truncated) {
    /** The most tasks that are counted. */
    public static final int COUNTED_MAX = 10_000;
  }

  /**
   * A filter of tasks.
   *
   * @param model the public id of the model; empty for any
   * @param key only tasks that this key created; empty for any
   * @param labels the task has all of these, and the external id unless that is empty
   */
  record TaskFilter(
      StatusFilter status,
      String model,
      Optional<KeyId> key,
      CreatedBetween created,
      Labels labels,
      LaneFilter lane) {
    public static final TaskFilter ALL = new TaskFilter(StatusFilter.ANY, "", -1);

    public TaskFilter(StatusFilter status, String model, long createdAfterMillis) {
      this(status, model, createdAfterMillis, Labels.NONE, LaneFilter.ANY);
    }

    public TaskFilter(
        StatusFilter status,
        String model,
        long createdAfterMillis,
        Labels labels,
        LaneFilter lane) {
      this(
          status,
          model,
          Optional.empty(),
          new CreatedBetween(createdAfterMillis, Long.MAX_VALUE),
          labels,
          lane);
    }
  }

  /**
   * A range of creation times, in milliseconds since 1970.
   *
   * @param after created later than this; -1 for any
   * @param before created earlier than this; {@link Long#MAX_VALUE} for any
   */
  record CreatedBetween(long after, long before) {}

  /** A filter by the kind of the key that created a task. */
  enum LaneFilter {
    ANY,
    TEST,
    LIVE
  }

  /** A filter by the status that callers see. */
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
   * An unfinished task without its texts, because there may be a million.
   *
   * @param startedMillis its start (milliseconds since 1970); 0 if it is queued
   */
  record OpenTask(TaskId id, Task.Owner owner, TaskState state, long startedMillis) {}

  /** A change of a task: the new version and state, the event, its time, and the epoch. */
  record HistoryRow(long version, String event, String state, Instant at, long epoch) {}
}

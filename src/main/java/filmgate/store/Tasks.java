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

  /** The unfinished tasks of these shards, oldest first. */
  List<OpenTask> open(Set<Integer> shards);

  /** Succeeded tasks whose film's retention ended before then, at most {@code limit}. */
  List<TaskId> retentionEnded(Instant before, int limit);

  /** Whether a task still holds the blob. */
  boolean holds(String digest);

  /** Whether an unfinished task needs the blob as a picture or clip. */
  boolean waitsFor(String digest);

  /** The history of a task, oldest first. */
  List<HistoryRow> history(TaskId id);

  /**
   * What is needed to take an unfinished task up again, without its texts: there may be a million.
   *
   * @param queued whether it waits; else it was at work
   */
  record OpenTask(TaskId id, Task.Owner owner, boolean queued) {}

  /** One change of a task: the version it led to, the event, the state, when, under which epoch. */
  record HistoryRow(long version, String event, String state, Instant at, long epoch) {}
}

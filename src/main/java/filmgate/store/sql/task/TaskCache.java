package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.Outcome.Erasure.Erased;
import filmgate.store.Outcome.EventResult.Applied;
import filmgate.store.Outcome.Submitted.TaskStored;
import filmgate.store.StoreSettings.CacheBounds;
import filmgate.task.Task;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks that changed last, bounded by their number and by the length of their texts.
 *
 * <p>Any thread may ask, without waiting. The writer puts what it committed; a reader may offer
 * what it read, which never takes the place of a newer version. So what stands here is durable and
 * the newest. The task that was put longest ago leaves first.
 */
public final class TaskCache {
  private final CacheBounds bounds;
  private final ConcurrentHashMap<TaskId, Task> tasks = new ConcurrentHashMap<>();
  private final SequencedSet<TaskId> oldestFirst = new LinkedHashSet<>();
  private long characters;

  public TaskCache(CacheBounds bounds) {
    this.bounds = bounds;
  }

  Optional<Task> find(TaskId id) {
    return Optional.ofNullable(tasks.get(id));
  }

  /** Takes what the writer committed. */
  public void committed(Object outcome) {
    switch (outcome) {
      case TaskStored(var task) -> put(task);
      case Applied(var task, _) -> put(task);
      case Erased(var task) -> remove(task.id());
      default -> {}
    }
  }

  /** Puts what was read from the database, unless a version as new is here; answers the newer. */
  synchronized Task putIfAbsent(Task task) {
    var known = tasks.get(task.id());
    if (known != null && known.version() >= task.version()) {
      return known;
    }
    put(task);
    return task;
  }

  synchronized void put(Task task) {
    var before = tasks.put(task.id(), task);
    if (before != null) {
      characters -= charactersOf(before);
      oldestFirst.remove(task.id());
    }
    characters += charactersOf(task);
    oldestFirst.addLast(task.id());
    while (oldestFirst.size() > bounds.tasksMax() || characters > bounds.charactersMax()) {
      drop(oldestFirst.removeFirst());
    }
  }

  /** The task was erased. */
  synchronized void remove(TaskId id) {
    oldestFirst.remove(id);
    drop(id);
  }

  private void drop(TaskId id) {
    var dropped = tasks.remove(id);
    if (dropped != null) {
      characters -= charactersOf(dropped);
    }
  }

  private static long charactersOf(Task task) {
    var request = task.request();
    return (long) request.input().length()
        + request.normalized().length()
        + request.generation().length()
        + LabelRows.characters(request.options().labels());
  }
}

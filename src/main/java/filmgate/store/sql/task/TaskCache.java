package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.Outcome.Erasure.Erased;
import filmgate.store.Outcome.EventResult.Applied;
import filmgate.store.Outcome.IdempotentOutcome.Performed;
import filmgate.store.Outcome.RefundResult.Refunded;
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
 * <p>Reads never wait. The writer puts each task after its commit, and a reader puts what it read
 * unless the cache has a newer version, so a cached task is durable and current. The task that was
 * put longest ago is evicted first.
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

  /** Caches the task of a committed outcome. */
  public void committed(Object outcome) {
    switch (outcome) {
      case TaskStored(var task) -> put(task);
      case Applied(var task, _) -> put(task);
      case Erased(var task) -> remove(task.id());
      case Refunded(var _, var task) -> task.ifPresent(this::put);
      case Performed<?>(Refunded(var _, var task)) -> task.ifPresent(this::put);
      default -> {}
    }
  }

  /** Caches a task that was read, unless it is cached already; returns the newer version. */
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
      characters -= before.characters();
      oldestFirst.remove(task.id());
    }
    characters += task.characters();
    oldestFirst.addLast(task.id());
    while (oldestFirst.size() > bounds.tasksMax() || characters > bounds.charactersMax()) {
      evict(oldestFirst.removeFirst());
    }
  }

  synchronized void remove(TaskId id) {
    oldestFirst.remove(id);
    evict(id);
  }

  private void evict(TaskId id) {
    var evicted = tasks.remove(id);
    if (evicted != null) {
      characters -= evicted.characters();
    }
  }
}

package filmgate.api;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.Command;
import filmgate.store.Keys;
import filmgate.store.Outcome;
import filmgate.store.Store;
import filmgate.store.Tasks;
import filmgate.task.Task;
import filmgate.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets everything with the process: submits and look-ups only. */
final class MemoryStore implements Store, Tasks {
  private final Map<TaskId, Task> recent = new ConcurrentHashMap<>();
  private final Map<String, KeyRecord> elsewhere = new ConcurrentHashMap<>();
  private final Map<TaskId, Task> old = new ConcurrentHashMap<>();

  /** A key that another process made: only the store knows it. */
  void put(KeyRecord key) {
    elsewhere.put(key.hash(), key);
  }

  void put(Task task) {
    recent.put(task.id(), task);
  }

  /** The task leaves the memory view: only {@link #find} knows it. */
  void putOld(Task task) {
    recent.remove(task.id());
    old.put(task.id(), task);
  }

  int size() {
    return recent.size();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <O> CompletableFuture<O> submit(Command<O> command) {
    if (command instanceof Command.SubmitTask(var task, var _, var _)) {
      put(task);
      return CompletableFuture.completedFuture((O) new Outcome.Submitted.Accepted(task));
    }
    return CompletableFuture.failedFuture(new UnsupportedOperationException("only submits"));
  }

  @Override
  public Tasks tasks() {
    return this;
  }

  @Override
  public Keys keys() {
    return new Keys() {
      @Override
      public List<KeyRecord> all() {
        return List.copyOf(elsewhere.values());
      }

      @Override
      public Map<String, Limits> limits() {
        return Map.of();
      }

      @Override
      public Optional<KeyRecord> find(String hash) {
        return Optional.ofNullable(elsewhere.get(hash));
      }
    };
  }

  @Override
  public void close() {}

  @Override
  public Optional<Task> recent(TaskId id) {
    return Optional.ofNullable(recent.get(id));
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return recent(id).or(() -> Optional.ofNullable(old.get(id)));
  }

  @Override
  public List<OpenTask> open(Set<Integer> shards) {
    return List.of();
  }

  @Override
  public List<TaskId> retentionEnded(Instant before, int limit) {
    return List.of();
  }

  @Override
  public boolean holds(String digest) {
    return true;
  }

  @Override
  public boolean waitsFor(String digest) {
    return true;
  }

  @Override
  public List<HistoryRow> history(TaskId id) {
    return List.of();
  }
}

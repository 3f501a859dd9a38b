package filmgate.dispatch;

import filmgate.dispatch.queue.TaskQueue;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.OpenTask;
import filmgate.task.AttemptRoute;
import filmgate.task.TaskState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the open tasks of shards that this node has acquired: queued tasks are queued again,
 * and started tasks continue with their next step. There may be a million, so they are read shard
 * by shard, and {@value #STEPS_PER_MILLISECOND} of their steps begin in each millisecond.
 */
final class TaskRescuer {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRescuer.class);
  private static final int STEPS_PER_MILLISECOND = 20;
  private static final int READS_AHEAD = 2;

  private final TaskQueries tasks;
  private final TaskQueue queue;
  private final Consumer<OpenTask> enqueue;
  private final Resume resume;

  /** Continues a started task after a delay. */
  interface Resume {
    void resume(OpenTask task, Duration delay);
  }

  /**
   * @param enqueue adds a queued task to the queue
   */
  TaskRescuer(TaskQueries tasks, TaskQueue queue, Consumer<OpenTask> enqueue, Resume resume) {
    this.tasks = tasks;
    this.queue = queue;
    this.enqueue = enqueue;
    this.resume = resume;
  }

  /**
   * @param betweenShards runs after each shard
   */
  void rescue(Set<Integer> shards, Runnable betweenShards) {
    var rescue = new Rescue();
    var reads = new ArrayDeque<CompletableFuture<List<OpenTask>>>();
    for (var shard : shards) {
      reads.add(read(shard));
      if (reads.size() > READS_AHEAD) {
        rescue.take(Store.join(reads.remove()));
        betweenShards.run();
      }
    }
    reads.stream().map(Store::join).forEach(rescue::take);
    LOG.info("event=shards_acquired shards={} open_tasks={}", shards.size(), rescue.open);
  }

  private CompletableFuture<List<OpenTask>> read(int shard) {
    return CompletableFuture.supplyAsync(
        () -> tasks.open(Set.of(shard)), Thread.ofVirtual().name("rescue")::start);
  }

  /** The tasks that were taken over. */
  private final class Rescue {
    private int open;
    private int started;

    void take(List<OpenTask> tasks) {
      open += tasks.size();
      for (var task : tasks) {
        var route = routeOf(task.state());
        if (route.isEmpty()) {
          enqueue.accept(task);
        } else if (queue.resumeSlot(task.id(), task.owner(), route.get())) {
          resume.resume(task, Duration.ofMillis(started / STEPS_PER_MILLISECOND));
          started++;
        }
      }
    }
  }

  /** Where a started task runs; empty if it is queued. */
  private static Optional<AttemptRoute> routeOf(TaskState state) {
    return switch (state) {
      case TaskState.Submitting(var attempt) -> Optional.of(attempt.route());
      case TaskState.Running(var attempt, var _) -> Optional.of(attempt.route());
      case TaskState.Unknown(var attempt) -> Optional.of(attempt.route());
      case TaskState.Storing(var attempt, var _, var _) -> Optional.of(attempt.route());
      case TaskState.Cancelling(var attempt, var _) -> Optional.of(attempt.route());
      case TaskState.Queued _ -> Optional.empty();
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ -> Optional.empty();
    };
  }
}

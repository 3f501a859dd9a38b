package filmgate.dispatch;

import filmgate.dispatch.queue.TaskQueue;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.OpenTask;
import filmgate.task.AttemptRoute;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the open tasks of shards that this node has acquired: queued tasks are queued again,
 * and started tasks continue with their next step.
 */
final class TaskRescuer {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRescuer.class);

  private final TaskQueries tasks;
  private final TaskQueue queue;
  private final Consumer<OpenTask> enqueue;
  private final Consumer<TaskId> resume;

  /**
   * @param enqueue adds a queued task to the queue
   * @param resume runs the next step of a started task
   */
  TaskRescuer(
      TaskQueries tasks, TaskQueue queue, Consumer<OpenTask> enqueue, Consumer<TaskId> resume) {
    this.tasks = tasks;
    this.queue = queue;
    this.enqueue = enqueue;
    this.resume = resume;
  }

  void rescue(Set<Integer> shards) {
    var open = tasks.open(shards);
    LOG.info("event=shards_acquired shards={} open_tasks={}", shards.size(), open.size());
    for (var task : open) {
      if (task.queued()) {
        enqueue.accept(task);
      } else if (queue.resumeSlot(task.id(), task.owner(), AttemptRoute.of(task.channel()))) {
        resume.accept(task.id());
      }
    }
  }
}

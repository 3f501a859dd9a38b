package filmgate.dispatch;

import filmgate.dispatch.queue.TaskQueue;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries;
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
  private final Consumer<TaskId> resume;

  /**
   * @param resume runs the next step of a started task
   */
  TaskRescuer(TaskQueries tasks, TaskQueue queue, Consumer<TaskId> resume) {
    this.tasks = tasks;
    this.queue = queue;
    this.resume = resume;
  }

  void rescue(Set<Integer> shards) {
    var open = tasks.open(shards);
    LOG.info("event=shards_acquired shards={} open_tasks={}", shards.size(), open.size());
    for (var task : open) {
      if (task.queued()) {
        queue.add(task.id(), task.owner());
      } else if (queue.resumeSlot(task.id(), task.owner())) {
        resume.accept(task.id());
      }
    }
  }
}

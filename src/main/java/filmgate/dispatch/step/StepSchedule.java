package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The next step of each task with a slot. At most one step runs and one is scheduled, so that an
 * early step does not double the rate of later ones.
 */
public final class StepSchedule {
  private final Scheduler scheduler;
  private final Map<TaskId, Long> scheduled = new HashMap<>();
  private final Set<TaskId> running = new HashSet<>();
  private final Set<TaskId> runNowRequests = new HashSet<>();
  private long scheduledCount;

  public StepSchedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Schedules the next step, which replaces a scheduled one. */
  public synchronized void schedule(TaskId task, Duration delay, Consumer<TaskId> step) {
    running.remove(task);
    start(task, runNowRequests.remove(task) ? Duration.ZERO : delay, step);
  }

  /**
   * Runs the next step now, or immediately after the running one; false if the task has neither a
   * scheduled nor a running step.
   */
  public synchronized boolean runNow(TaskId task, Consumer<TaskId> step) {
    if (scheduled.containsKey(task)) {
      start(task, Duration.ZERO, step);
      return true;
    }
    if (running.contains(task)) {
      runNowRequests.add(task);
      return true;
    }
    return false;
  }

  /**
   * The task has no further step until it is scheduled again; returns whether one was requested
   * during the last.
   */
  public synchronized boolean suspend(TaskId task) {
    scheduled.remove(task);
    running.remove(task);
    return runNowRequests.remove(task);
  }

  /** Removes the task, which has released its slot. */
  public void cancel(TaskId task) {
    var _ = suspend(task);
  }

  private void start(TaskId task, Duration delay, Consumer<TaskId> step) {
    var number = scheduledCount++;
    scheduled.put(task, number);
    scheduler.schedule(
        delay,
        () -> {
          if (isDue(task, number)) {
            step.accept(task);
          }
        });
  }

  private synchronized boolean isDue(TaskId task, long number) {
    var due = scheduled.remove(task, number);
    if (due) {
      running.add(task);
    }
    return due;
  }
}

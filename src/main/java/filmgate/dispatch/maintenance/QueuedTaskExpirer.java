package filmgate.dispatch.maintenance;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.TaskQueries;
import filmgate.task.TaskEvent;
import java.time.Clock;
import java.time.Duration;

/**
 * Fails tasks that were not started within their {@code expires_in}.
 *
 * <p>Once a second it queries the store's index of queue timeouts, so that it has no state of its
 * own. The store decides between expiry and start: the first of both events changes the task, the
 * second has no effect.
 */
public final class QueuedTaskExpirer {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final TaskQueries tasks;
  private final TaskTransitions transitions;
  private final Clock clock;
  private final CrashPoints points;
  private final PeriodicTask task;

  public QueuedTaskExpirer(
      TaskQueries tasks,
      TaskTransitions transitions,
      Clock clock,
      Scheduler scheduler,
      CrashPoints points) {
    this.tasks = tasks;
    this.transitions = transitions;
    this.clock = clock;
    this.points = points;
    this.task = PeriodicTask.on(scheduler, "queue-timeouts", INTERVAL, this::expire);
  }

  public void start() {
    task.startNow();
  }

  /** The next batch follows immediately after a full one. */
  private Duration expire() {
    var expired = tasks.queueTimeoutExpired(clock.instant(), BATCH_MAX);
    if (expired.isEmpty()) {
      return INTERVAL;
    }
    points.pass(CrashPoint.EXPIRY_FOUND);
    var changed = transitions.applyToAll(expired, new TaskEvent.Expired());
    return changed == BATCH_MAX ? Duration.ZERO : INTERVAL;
  }
}

package filmgate.dispatch.maintenance;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries;
import filmgate.task.TaskEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends tasks that waited longer for their start than they may (contract 7(s)).
 *
 * <p>Once a second it asks the store's index for those whose time is over, so that nothing has to
 * be remembered over a restart and a long line costs nothing. Whether a task is expired or started
 * is decided by the store: the first of both events moves it, the second finds it moved.
 */
public final class QueuedTaskExpirer {
  private static final Logger LOG = LoggerFactory.getLogger(QueuedTaskExpirer.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final TaskQueries tasks;
  private final TaskTransitions transitions;
  private final Clock clock;
  private final Scheduler scheduler;
  private final CrashPoints points;

  public QueuedTaskExpirer(
      TaskQueries tasks,
      TaskTransitions transitions,
      Clock clock,
      Scheduler scheduler,
      CrashPoints points) {
    this.tasks = tasks;
    this.transitions = transitions;
    this.clock = clock;
    this.scheduler = scheduler;
    this.points = points;
  }

  /** Looks now and then once a second; at once again while there is more. */
  public void start() {
    scheduler.schedule(Duration.ZERO, this::run);
  }

  private void run() {
    var wait = INTERVAL;
    try {
      var expired = tasks.queueTimeoutExpired(clock.instant(), BATCH_MAX);
      var moved = expired.isEmpty() ? 0 : expire(expired);
      wait = moved == BATCH_MAX ? Duration.ZERO : INTERVAL;
    } catch (StoreException e) {
      LOG.warn("event=expiry_trouble kind={}", e.kind());
    }
    scheduler.schedule(wait, this::run);
  }

  private int expire(List<TaskId> expired) {
    points.pass(CrashPoint.EXPIRY_FOUND);
    return transitions.applyToAll(expired, new TaskEvent.Expired());
  }
}

package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Polls that a callback of an upstream requested. However many callbacks arrive, a task is polled
 * for them at most once in {@link #DELAY}. Thread-safe.
 */
public final class EarlyPolls {
  private static final Duration DELAY = Duration.ofMillis(250);

  private final Scheduler scheduler;
  private final Consumer<TaskId> pollNow;
  private final Set<TaskId> requested = ConcurrentHashMap.newKeySet();

  public EarlyPolls(Scheduler scheduler, Consumer<TaskId> pollNow) {
    this.scheduler = scheduler;
    this.pollNow = pollNow;
  }

  /** Polls for the task soon, if it is at an upstream. */
  public void request(TaskId task) {
    if (requested.add(task)) {
      scheduler.schedule(
          DELAY,
          () -> {
            requested.remove(task);
            pollNow.accept(task);
          });
    }
  }
}

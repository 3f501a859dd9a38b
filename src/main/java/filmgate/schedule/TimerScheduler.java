package filmgate.schedule;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scheduler with one timer thread, and a virtual thread for each piece of work. */
public final class TimerScheduler implements Scheduler {
  private static final Logger LOG = LoggerFactory.getLogger(TimerScheduler.class);

  private final ScheduledThreadPoolExecutor timer;

  public TimerScheduler() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("scheduler").daemon().factory());
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void schedule(Duration delay, Runnable work) {
    try {
      var _ = timer.schedule(() -> start(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      LOG.debug("event=schedule_rejected");
    }
  }

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  private static void start(Runnable work) {
    Thread.ofVirtual().name("scheduled-work").start(work);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}

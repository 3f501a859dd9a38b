package filmgate.schedule;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that repeats. A run that fails is logged, and the next run follows after one interval. */
public final class PeriodicTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);
  private static final Duration BATCH_INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);

  private final String name;
  private final Scheduler scheduler;
  private final boolean ownsScheduler;
  private final Duration interval;
  private final Supplier<Duration> work;
  private final ReentrantLock running = new ReentrantLock();
  private boolean closed;

  private PeriodicTask(
      String name,
      Scheduler scheduler,
      boolean ownsScheduler,
      Duration interval,
      Supplier<Duration> work) {
    this.name = name;
    this.scheduler = scheduler;
    this.ownsScheduler = ownsScheduler;
    this.interval = interval;
    this.work = work;
  }

  /** A task with a timer of its own; {@code name} identifies the task in the log. */
  public PeriodicTask(String name, Duration interval, Runnable work) {
    this(
        name,
        new TimerScheduler(),
        true,
        interval,
        () -> {
          work.run();
          return interval;
        });
  }

  /**
   * A task on a shared scheduler.
   *
   * @param interval the delay before the first run and after a run that failed
   * @param work returns the delay before its next run
   */
  public static PeriodicTask on(
      Scheduler scheduler, String name, Duration interval, Supplier<Duration> work) {
    return new PeriodicTask(name, scheduler, false, interval, work);
  }

  /**
   * A task on a shared scheduler that runs every minute, and a second after a full batch, so that
   * other work is done between the batches.
   *
   * @param max how large a batch is
   * @param work runs a batch of at most this many, and returns how many there were
   */
  public static PeriodicTask inBatches(
      Scheduler scheduler, String name, int max, IntUnaryOperator work) {
    return on(
        scheduler,
        name,
        BATCH_INTERVAL,
        () -> work.applyAsInt(max) >= max ? NEXT_BATCH_DELAY : BATCH_INTERVAL);
  }

  /** Schedules the first run after one interval. */
  public void start() {
    scheduler.schedule(interval, this::run);
  }

  /** Schedules the first run immediately. */
  public void startNow() {
    scheduler.schedule(Duration.ZERO, this::run);
  }

  private void run() {
    running.lock();
    try {
      if (!closed) {
        scheduler.schedule(runAndLog(), this::run);
      }
    } finally {
      running.unlock();
    }
  }

  /** Runs the work once on this thread. */
  public void runOnce() {
    var _ = runAndLog();
  }

  private Duration runAndLog() {
    try {
      return work.get();
    } catch (RuntimeException e) {
      LOG.warn("event=periodic_task_failed task={}", name, e);
      return interval;
    }
  }

  /** Stops the task after the current run, if there is one. */
  @Override
  public void close() {
    running.lock();
    try {
      closed = true;
    } finally {
      running.unlock();
    }
    if (ownsScheduler) {
      scheduler.close();
    }
  }
}

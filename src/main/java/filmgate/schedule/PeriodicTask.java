package filmgate.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One piece of work with the store, done over and over on a thread of its own, with a pause before
 * each time.
 */
public final class PeriodicTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

  private final String name;
  private final Duration interval;
  private final Runnable work;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /** Rounds that begin once they are started; {@code name} is the one of the work in the log. */
  public PeriodicTask(String name, Duration pause, Runnable work) {
    this.name = name;
    this.interval = pause;
    this.work = work;
    this.thread = Thread.ofVirtual().name("filmgate-" + name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        runOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does the work once, here and now; what fails is tried again in the next round. */
  public void runOnce() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("event=periodic_task_failed task={}", name, e);
    }
  }

  /** Ends the thread, behind the round that is under way. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package filmgate.dispatch.preview;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.TaskId;
import filmgate.logging.LogContext;
import filmgate.signals.Signals;
import filmgate.store.Command.RecordPreview;
import filmgate.store.PreviewResult;
import filmgate.store.ResultFileQueries.DuePreview;
import filmgate.store.ResultFileQueries.PreviewStatus;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.task.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes previews, one at a time, in the order in which their tasks completed.
 *
 * <p>What is to be made is read from the store, so that a killed process loses nothing. Only the
 * previews that requests wait for are in memory: they come first.
 */
public final class PreviewQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PreviewQueue.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
  private static final int AWAITED_MAX = 64;

  private final Store store;
  private final PreviewWriter writer;
  private final Signals signals;
  private final Clock clock;
  private final CrashPoints points;
  private final BlockingQueue<TaskId> awaited = new ArrayBlockingQueue<>(AWAITED_MAX);
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  /** A queue that makes previews once it is started. */
  public PreviewQueue(
      Store store, PreviewWriter writer, Signals signals, Clock clock, CrashPoints points) {
    this.store = store;
    this.writer = writer;
    this.signals = signals;
    this.clock = clock;
    this.points = points;
    this.thread = Thread.ofVirtual().name("filmgate-previews").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Makes this preview next, unless it failed before or too many are awaited already. */
  public void prioritize(TaskId task) {
    if (!awaited.contains(task) && awaited.offer(task)) {
      wake.release();
    }
  }

  private void run() {
    try {
      while (!closed) {
        if (!makeNext()) {
          var _ = wake.tryAcquire(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes one preview; false if none is due, or the store fails. */
  boolean makeNext() throws InterruptedException {
    try {
      var next = next();
      if (next.isPresent()) {
        make(next.get());
      }
      return next.isPresent();
    } catch (StoreException e) {
      LOG.warn("event=preview_store_failed error={}", e.getMessage());
      return false;
    }
  }

  private Optional<DuePreview> next() {
    for (var task = awaited.poll(); task != null; task = awaited.poll()) {
      if (store.resultFiles().preview(task) instanceof PreviewStatus.Pending(var attempts)
          && attempts == 0) {
        return Optional.of(new DuePreview(task, attempts));
      }
    }
    return store.resultFiles().duePreviews(clock.instant(), 1).stream().findFirst();
  }

  private void make(DuePreview due) throws InterruptedException {
    try (var _ = LogContext.ofTask(due.task().value())) {
      var result = attempt(due);
      points.pass(CrashPoint.PREVIEW_STORED);
      store.await(new RecordPreview(due.task(), result, clock.instant()));
      signals.changed(due.task());
    }
  }

  private PreviewResult attempt(DuePreview due) throws InterruptedException {
    try {
      var task = store.tasks().find(due.task());
      if (task.isPresent() && task.get().state() instanceof TaskState.Succeeded(var result)) {
        var file = writer.write(result.digest());
        if (file.isPresent()) {
          return new PreviewResult.Made(file.get());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("event=preview_not_stored", e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.error("event=preview_failed", e);
    }
    return PreviewRetries.after(due.attempts(), clock.instant());
  }

  /** Stops the preview in progress, which the next start makes again. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      var _ = thread.isAlive() && thread.join(CLOSE_TIMEOUT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

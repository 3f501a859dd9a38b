package filmgate.assets;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment at which a request must have ended, on the monotonic clock. */
public final class Deadline {
  private final long atNanos;

  private Deadline(long atNanos) {
    this.atNanos = atNanos;
  }

  public static Deadline after(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos());
  }

  public boolean isExpired() {
    return remaining().isZero();
  }

  Duration remaining() {
    return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
  }

  /** The shorter of a limit and the remaining time, at least 1 ms: zero would mean no limit. */
  Duration remainingAtMost(Duration limit) {
    var left = remaining();
    var shorter = left.compareTo(limit) < 0 ? left : limit;
    return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
  }

  /** Waits; returns false without waiting if the deadline is earlier, or if it is interrupted. */
  boolean pause(Duration span) {
    if (remaining().compareTo(span) <= 0) {
      return false;
    }
    try {
      return !new CountDownLatch(1).await(span.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs {@code action} at the deadline unless the returned object is closed first. */
  public Alarm alarm(Runnable action) {
    var timer =
        new CompletableFuture<Boolean>()
            .completeOnTimeout(true, remaining().toNanos(), TimeUnit.NANOSECONDS);
    var _ =
        timer.thenAccept(
            expired -> {
              if (expired) {
                action.run();
              }
            });
    return () -> timer.complete(false);
  }

  /** A pending action; closing cancels it. */
  @FunctionalInterface
  public interface Alarm extends AutoCloseable {
    @Override
    void close();
  }
}

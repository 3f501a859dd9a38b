package filmgate.api.task;

import filmgate.id.TaskId;
import filmgate.signals.Signals;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Requests that wait for a change of a task. All of them end when the server stops. */
public final class LongPolls {
  private final Signals signals;
  private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  public LongPolls(Signals signals) {
    this.signals = signals;
  }

  /** Blocks until the condition is met, which each change evaluates, or the timeout expires. */
  public void awaitChange(BooleanSupplier condition, TaskId task, Duration timeout) {
    var changed = new Semaphore(0);
    waiting.add(changed);
    try (var _ = signals.listen(task, changed::release)) {
      var end = System.nanoTime() + timeout.toNanos();
      while (!stopped && !condition.getAsBoolean()) {
        if (!changed.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return;
        }
        changed.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(changed);
    }
  }

  /** Ends every wait; later ones return immediately. */
  public void releaseAll() {
    stopped = true;
    waiting.forEach(Semaphore::release);
  }
}

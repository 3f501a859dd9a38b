package filmgate.api.task;

import filmgate.id.TaskId;
import filmgate.signals.Signals;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Requests that wait until something happens to a task; all end when the server stops. */
public final class LongPolls {
  private final Signals signals;
  private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  public LongPolls(Signals signals) {
    this.signals = signals;
  }

  /** Blocks until {@code met}, which is asked at each change, but no longer than {@code most}. */
  void awaitChange(BooleanSupplier met, TaskId task, Duration most) {
    var changed = new Semaphore(0);
    waiting.add(changed);
    try (var _ = signals.listen(task, changed::release)) {
      var end = System.nanoTime() + most.toNanos();
      while (!over && !met.getAsBoolean()) {
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

  /** How many requests wait. */
  int waiting() {
    return waiting.size();
  }

  /** Ends every wait, and all later ones at once. */
  public void releaseAll() {
    over = true;
    waiting.forEach(Semaphore::release);
  }
}

package filmgate.app.remote;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An interruption that a test triggers, and whose pauses take no time. */
public final class ManualInterruption implements Interruption {
  /** The pauses so far. */
  public final List<Duration> pauses = new CopyOnWriteArrayList<>();

  private final Queue<Runnable> actions = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pausesLeft;
  private volatile boolean interrupted;

  public ManualInterruption() {
    this(Integer.MAX_VALUE);
  }

  /** An interruption after so many pauses. */
  public ManualInterruption(int pauses) {
    pausesLeft = new AtomicInteger(pauses);
  }

  public void interrupt() {
    interrupted = true;
    actions.forEach(Runnable::run);
  }

  @Override
  public boolean isInterrupted() {
    return interrupted;
  }

  @Override
  public boolean pause(Duration time) {
    pauses.add(time);
    if (pausesLeft.decrementAndGet() <= 0 || Thread.currentThread().isInterrupted()) {
      interrupt();
    }
    return !interrupted;
  }

  @Override
  public Registration onInterrupt(Runnable action) {
    actions.add(action);
    if (interrupted) {
      action.run();
    }
    return () -> actions.remove(action);
  }
}

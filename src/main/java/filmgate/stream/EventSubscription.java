package filmgate.stream;

import filmgate.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The events that one subscriber has not taken yet, bounded by their number. */
public final class EventSubscription implements AutoCloseable {
  private static final int WAITING_MAX = 256;

  private final Consumer<EventSubscription> onClose;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Event> waiting = new ArrayList<>();
  private boolean behind = true;
  private boolean woken;
  private boolean ended;

  EventSubscription(Consumer<EventSubscription> onClose) {
    this.onClose = onClose;
  }

  /**
   * What a subscriber received.
   *
   * @param events new events in their order
   * @param behind whether the subscriber must read the events from the store instead
   * @param woken whether {@link #wake} was called
   * @param ended whether nothing follows
   */
  public record Update(List<Event> events, boolean behind, boolean woken, boolean ended) {
    public Update {
      events = List.copyOf(events);
    }

    /** Whether the wait timed out. */
    public boolean isIdle() {
      return events.isEmpty() && !behind && !woken && !ended;
    }
  }

  /** Waits until there is something to take, or until the timeout. The first update is behind. */
  public Update await(Duration timeout) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var nanos = timeout.toNanos();
      while (waiting.isEmpty() && !behind && !woken && !ended && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      var update = new Update(waiting, behind, woken, ended);
      waiting = new ArrayList<>();
      behind = false;
      woken = false;
      return update;
    } finally {
      lock.unlock();
    }
  }

  void offer(Event event) {
    change(
        () -> {
          if (waiting.size() < WAITING_MAX) {
            waiting.add(event);
          } else {
            waiting.clear();
            behind = true;
          }
        });
  }

  void fallBehind() {
    change(() -> behind = true);
  }

  /** Ends a wait without an event. */
  public void wake() {
    change(() -> woken = true);
  }

  void end() {
    change(() -> ended = true);
  }

  private void change(Runnable step) {
    lock.lock();
    try {
      step.run();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}

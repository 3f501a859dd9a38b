package filmgate.testing;

import filmgate.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs due work on the thread of the test, and advances the clock. */
public final class ManualScheduler implements Scheduler {
  private final SettableClock clock;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
  private long added;

  private record Entry(Instant due, long number, Runnable work) {}

  public ManualScheduler(SettableClock clock) {
    this.clock = clock;
  }

  @Override
  public void schedule(Duration delay, Runnable work) {
    entries.add(new Entry(clock.instant().plus(delay), added++, work));
  }

  @Override
  public long millis() {
    return clock.millis();
  }

  /** Advances the clock by this time and runs everything that becomes due. */
  public void pass(Duration time) {
    var end = clock.instant().plus(time);
    var next = entries.peek();
    while (next != null && !next.due().isAfter(end)) {
      entries.remove(next);
      if (next.due().isAfter(clock.instant())) {
        clock.move(Duration.between(clock.instant(), next.due()));
      }
      next.work().run();
      next = entries.peek();
    }
    clock.move(Duration.between(clock.instant(), end));
  }

  @Override
  public void close() {
    entries.clear();
  }
}

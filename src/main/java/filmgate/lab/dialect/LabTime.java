package filmgate.lab.dialect;

import filmgate.schedule.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The time of the lab. It follows a clock, and can be moved forward: work that becomes due then
 * runs before {@link #move} returns.
 */
public final class LabTime {
  private static final Duration RECHECK_MIN = Duration.ofMillis(5);

  private final Clock clock;
  private final Scheduler scheduler;
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
  private Duration offset = Duration.ZERO;
  private long added;

  private record Entry(Instant due, long number, Runnable work) {}

  public LabTime(Clock clock, Scheduler scheduler) {
    this.clock = clock;
    this.scheduler = scheduler;
  }

  public synchronized Instant now() {
    return clock.instant().plus(offset);
  }

  /** Moves the time forward, and runs all work that becomes due on this thread. */
  public void move(Duration by) {
    synchronized (this) {
      offset = offset.plus(by);
    }
    runDue();
  }

  /** Runs the work after a delay; without one, immediately on this thread. */
  public void after(Duration delay, Runnable work) {
    if (delay.isZero()) {
      work.run();
    } else {
      later(delay, work);
    }
  }

  /** Runs the work after a delay on another thread, also if the delay is zero. */
  public void later(Duration delay, Runnable work) {
    synchronized (this) {
      entries.add(new Entry(now().plus(delay), added++, work));
    }
    scheduler.schedule(delay, this::runDue);
  }

  private void runDue() {
    due().forEach(Runnable::run);
    var left = untilNext();
    if (!left.isZero()) {
      scheduler.schedule(left.compareTo(RECHECK_MIN) < 0 ? RECHECK_MIN : left, this::runDue);
    }
  }

  private synchronized List<Runnable> due() {
    var due = new ArrayList<Runnable>();
    for (var next = entries.peek(); isDue(next); next = entries.peek()) {
      due.add(entries.remove().work());
    }
    return due;
  }

  private boolean isDue(@Nullable Entry next) {
    return next != null && !next.due().isAfter(now());
  }

  private synchronized Duration untilNext() {
    var next = entries.peek();
    return next == null ? Duration.ZERO : Duration.between(now(), next.due());
  }
}

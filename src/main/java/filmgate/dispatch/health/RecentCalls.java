package filmgate.dispatch.health;

import filmgate.dispatch.health.CallSummary.Latency;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls to one account of an upstream in the last hour, by minute. Its size does not depend on
 * the number of calls. Thread-safe.
 */
public final class RecentCalls {
  private static final int MINUTES = 60;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final double HALF = 0.5;
  private static final double MOST = 0.95;

  private final LongSupplier nanos;
  private final @Nullable Minute[] minutes = new Minute[MINUTES];

  /** The calls of one minute. */
  private static final class Minute {
    private final long number;
    private final EnumMap<CallOutcome, Long> outcomes = new EnumMap<>(CallOutcome.class);
    private final LatencyHistogram latency = new LatencyHistogram();
    private long submissions;

    private Minute(long number) {
      this.number = number;
    }

    private void count(CallOutcome outcome) {
      outcomes.merge(outcome, 1L, Long::sum);
    }

    private void addTo(Minute total) {
      outcomes.forEach((outcome, count) -> total.outcomes.merge(outcome, count, Long::sum));
      total.latency.addAll(latency);
      total.submissions += submissions;
    }
  }

  /**
   * No calls.
   *
   * @param nanos the time, as of {@link System#nanoTime}
   */
  public RecentCalls(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A request for a new video has ended. */
  public synchronized void submitted(CallOutcome outcome, Duration latency) {
    var minute = minute();
    minute.submissions++;
    minute.count(outcome);
    minute.latency.add(latency);
  }

  /** A request for the progress of tasks has failed. */
  public synchronized void pollFailed(CallOutcome outcome) {
    minute().count(outcome);
  }

  private long number() {
    return Math.floorDiv(nanos.getAsLong(), MINUTE);
  }

  private Minute minute() {
    var number = number();
    var index = Math.floorMod(number, MINUTES);
    var current = minutes[index];
    if (current == null || current.number != number) {
      current = new Minute(number);
      minutes[index] = current;
    }
    return current;
  }

  private synchronized void addTo(Minute total) {
    var now = number();
    for (var minute : minutes) {
      if (minute != null && now - minute.number < MINUTES) {
        minute.addTo(total);
      }
    }
  }

  /** The calls of the last hour. */
  public CallSummary summary() {
    var total = new Minute(0);
    addTo(total);
    return summary(total);
  }

  /** The calls of all these accounts together. */
  public static CallSummary summary(Collection<RecentCalls> accounts) {
    var total = new Minute(0);
    accounts.forEach(account -> account.addTo(total));
    return summary(total);
  }

  private static CallSummary summary(Minute total) {
    var half = total.latency.percentile(HALF);
    var most = total.latency.percentile(MOST);
    var latency =
        half.isPresent() && most.isPresent()
            ? Optional.of(new Latency(half.get(), most.get()))
            : Optional.<Latency>empty();
    return new CallSummary(total.submissions, total.outcomes, latency);
  }
}

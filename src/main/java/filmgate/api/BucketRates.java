package filmgate.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets in this process: a minute's requests may come at once, and come back evenly over a
 * minute.
 */
public final class BucketRates implements Rates {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeMeter meter;
  private final Map<String, Kept> buckets = new ConcurrentHashMap<>();

  /** A bucket, and the limit that it was made for. */
  private record Kept(long perMinute, Bucket bucket) {}

  public BucketRates(Clock clock) {
    this.meter = new ClockMeter(clock);
  }

  @Override
  public Reading take(String owner, long perMinute) {
    if (perMinute == 0) {
      return new Reading(false, 0, MINUTE);
    }
    var kept = buckets.get(owner);
    if (kept == null || kept.perMinute() != perMinute) {
      kept = buckets.compute(owner, (_, old) -> renewed(old, perMinute));
    }
    var probe = kept.bucket().tryConsumeAndReturnRemaining(1);
    return new Reading(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  private Kept renewed(@Nullable Kept old, long perMinute) {
    return old != null && old.perMinute() == perMinute
        ? old
        : new Kept(
            perMinute,
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(meter)
                .build());
  }

  @Override
  public void giveBack(String owner) {
    var kept = buckets.get(owner);
    if (kept != null) {
      kept.bucket().addTokens(1);
    }
  }

  /** The time of a clock, to the millisecond. */
  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

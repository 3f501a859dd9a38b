package filmgate.api.auth;

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
public final class TokenBucketRateLimiter implements RateLimiter {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeMeter meter;
  private final Map<String, BucketEntry> buckets = new ConcurrentHashMap<>();

  /** A bucket, and the limit that it was made for. */
  private record BucketEntry(long limitPerMinute, Bucket bucket) {}

  public TokenBucketRateLimiter(Clock clock) {
    this.meter = new ClockMeter(clock);
  }

  @Override
  public Permit tryAcquire(String owner, long perMinute) {
    if (perMinute == 0) {
      return new Permit(false, 0, MINUTE);
    }
    var kept = buckets.get(owner);
    if (kept == null || kept.limitPerMinute() != perMinute) {
      kept = buckets.compute(owner, (_, old) -> bucketFor(old, perMinute));
    }
    var probe = kept.bucket().tryConsumeAndReturnRemaining(1);
    return new Permit(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  private BucketEntry bucketFor(@Nullable BucketEntry old, long perMinute) {
    return old != null && old.limitPerMinute() == perMinute
        ? old
        : new BucketEntry(
            perMinute,
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(meter)
                .build());
  }

  @Override
  public void release(String owner) {
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

package filmgate.api.auth;

import filmgate.id.OwnerId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits requests per minute with token buckets in this process. A bucket holds the requests of one
 * minute and is refilled evenly. Thread-safe.
 */
public final class RateLimiter {
  private static final String ALL_REQUESTS = "";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TimeMeter meter;
  private final Map<BucketKey, BucketEntry> buckets = new ConcurrentHashMap<>();

  /** The owner of a bucket and the name of its limit. */
  private record BucketKey(OwnerId owner, String limit) {}

  /** A bucket and its limit. */
  private record BucketEntry(long perMinute, Bucket bucket) {}

  /**
   * The result of a request for a permit.
   *
   * @param remaining the number of permits left
   * @param retryAfter the time until the next permit if none was granted, or else until all of them
   */
  public record Permit(boolean granted, long remaining, Duration retryAfter) {}

  /**
   * A limiter without buckets.
   *
   * @param nanos a clock that never goes back, so that setting the time of day grants nothing
   */
  public RateLimiter(LongSupplier nanos) {
    this.meter = new MonotonicMeter(nanos);
  }

  /** Takes one permit of the account or key, if one is left. */
  public Permit tryAcquire(OwnerId owner, long perMinute) {
    return tryAcquire(owner, ALL_REQUESTS, perMinute);
  }

  /** Takes one permit of the named limit of the account or key, if one is left. */
  public Permit tryAcquire(OwnerId owner, String limit, long perMinute) {
    if (perMinute == 0) {
      return new Permit(false, 0, MINUTE);
    }
    var key = new BucketKey(owner, limit);
    var entry = buckets.get(key);
    if (entry == null || entry.perMinute() != perMinute) {
      entry = buckets.compute(key, (_, old) -> entryFor(old, perMinute));
    }
    var probe = entry.bucket().tryConsumeAndReturnRemaining(1);
    return new Permit(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  private BucketEntry entryFor(@Nullable BucketEntry old, long perMinute) {
    return old != null && old.perMinute() == perMinute
        ? old
        : new BucketEntry(
            perMinute,
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(meter)
                .build());
  }

  /** Returns a permit that was not used. */
  public void release(OwnerId owner) {
    var entry = buckets.get(new BucketKey(owner, ALL_REQUESTS));
    if (entry != null) {
      entry.bucket().addTokens(1);
    }
  }
}

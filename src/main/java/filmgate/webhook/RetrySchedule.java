package filmgate.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is followed by another one: after gaps that grow from 5 seconds to a day,
 * each varied by up to a tenth, so that the retries of an outage do not arrive together.
 */
public record RetrySchedule(RandomGenerator random) {
  /** The gaps between the attempts. */
  public static final List<Duration> GAPS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** The most attempts of a delivery. */
  public static final int ATTEMPTS_MAX = GAPS.size() + 1;

  /** The longest time that a receiver can request with {@code Retry-After}. */
  public static final Duration RETRY_AFTER_MAX = Duration.ofHours(24);

  private static final double JITTER = 0.1;

  /**
   * The time until the next attempt; empty after the last one.
   *
   * @param attempts the attempts so far, at least 1
   * @param retryAfter what the receiver requested; an earlier attempt than the schedule's is not
   *     made
   */
  public Optional<Duration> next(int attempts, Optional<Duration> retryAfter) {
    if (attempts >= ATTEMPTS_MAX) {
      return Optional.empty();
    }
    var gap = varied(GAPS.get(attempts - 1));
    return Optional.of(
        retryAfter
            .map(RetrySchedule::bounded)
            .filter(requested -> requested.compareTo(gap) > 0)
            .orElse(gap));
  }

  private Duration varied(Duration gap) {
    var factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (gap.toMillis() * factor));
  }

  private static Duration bounded(Duration requested) {
    return requested.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : requested;
  }
}

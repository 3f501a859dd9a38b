package filmgate.store.rollup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A fixed histogram of durations. The first bin ends at 100 ms, and four bins double the duration,
 * so that the last of {@value #BINS} begins after a day. A percentile is the geometric middle of
 * its bin: it is at most 9.1 percent too short or too long, for durations from 0.1 s to a day.
 */
public final class DurationBins {
  static final int BINS = 81;
  private static final double FIRST_MILLIS = 100;
  private static final double BINS_PER_DOUBLING = 4;

  private final Map<Integer, Long> counts = new TreeMap<>();
  private long total;

  /**
   * The bin of a duration. A negative one, which a step of the clock can cause, is in the first.
   */
  public static int bin(Duration duration) {
    var millis = Math.max(FIRST_MILLIS, (double) duration.toMillis());
    var doublings = Math.log(millis / FIRST_MILLIS) / Math.log(2);
    return Math.min(BINS - 1, (int) Math.ceil(doublings * BINS_PER_DOUBLING));
  }

  /** Adds so many durations to a bin. */
  public void add(int bin, long count) {
    counts.merge(bin, count, Math::addExact);
    total += count;
  }

  public long total() {
    return total;
  }

  /** The duration that this share of all did not exceed; empty without any. */
  public Optional<Duration> percentile(double share) {
    var rank = Math.max(1, (long) Math.ceil(total * share));
    var below = 0L;
    for (var bin : counts.entrySet()) {
      below += bin.getValue();
      if (below >= rank) {
        return Optional.of(middle(bin.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Duration middle(int bin) {
    return Duration.ofMillis(
        Math.round(FIRST_MILLIS * Math.pow(2, Math.max(0, bin - 0.5) / BINS_PER_DOUBLING)));
  }
}

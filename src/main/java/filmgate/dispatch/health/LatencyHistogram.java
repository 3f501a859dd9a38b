package filmgate.dispatch.health;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts of durations from 1 ms to about 17 minutes, in {@value #BINS} bins. Four bins double the
 * duration, so that a percentile is at most 19 percent too long. Not thread-safe.
 */
final class LatencyHistogram {
  private static final int BINS = 80;
  private static final double BINS_PER_DOUBLING = 4;

  private final int[] counts = new int[BINS];

  void add(Duration duration) {
    counts[bin(duration.toNanos() / 1e6)]++;
  }

  private static int bin(double millis) {
    var doublings = Math.log(Math.max(1, millis)) / Math.log(2);
    return Math.min(BINS - 1, (int) (doublings * BINS_PER_DOUBLING));
  }

  void addAll(LatencyHistogram other) {
    for (var bin = 0; bin < BINS; bin++) {
      counts[bin] += other.counts[bin];
    }
  }

  /** The duration that this share of all did not exceed; empty without any. */
  Optional<Duration> percentile(double share) {
    var total = 0L;
    for (var count : counts) {
      total += count;
    }
    if (total == 0) {
      return Optional.empty();
    }
    var rank = Math.max(1, (long) Math.ceil(total * share));
    var bin = 0;
    for (var below = (long) counts[0]; below < rank; below += counts[bin]) {
      bin++;
    }
    return Optional.of(Duration.ofMillis(Math.round(Math.pow(2, (bin + 1) / BINS_PER_DOUBLING))));
  }
}

package filmgate.dispatch.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of the last hour.
 *
 * @param submissions how many requests for a new video were sent
 * @param outcomes how many calls ended so; those of submissions, and failed requests for progress
 * @param latency how long submissions took; empty without any
 */
public record CallSummary(
    long submissions, Map<CallOutcome, Long> outcomes, Optional<Latency> latency) {
  public CallSummary {
    outcomes = Map.copyOf(outcomes);
  }

  /**
   * The percentiles of a duration.
   *
   * @param half half of all were as short
   * @param most 95 percent of all were as short
   */
  public record Latency(Duration half, Duration most) {}

  /** How many calls ended so. */
  public long count(CallOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}

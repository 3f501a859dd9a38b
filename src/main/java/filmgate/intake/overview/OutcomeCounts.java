package filmgate.intake.overview;

import java.util.OptionalDouble;

/** How many tasks were submitted, and how many ended, in a period. */
public record OutcomeCounts(long submitted, long succeeded, long failed, long cancelled) {
  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

  OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        submitted + other.submitted,
        succeeded + other.succeeded,
        failed + other.failed,
        cancelled + other.cancelled);
  }

  /** The part of succeeded and failed tasks that succeeded; empty without any. */
  public OptionalDouble successRate() {
    var ended = succeeded + failed;
    return ended == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) succeeded / ended);
  }
}

package filmgate.store.rollup;

import java.util.Locale;

/** What is summed. Each has a detail, which is empty where none is named. */
public enum RollupMeasure {
  SUBMITTED,
  SUCCEEDED,
  /** The detail is the code of the failure; empty if the task was erased by an earlier version. */
  FAILED,
  CANCELLED,
  /** Captures in micro-units; the detail is the currency. */
  CHARGED,
  /** Refunds in micro-units; the detail is the currency. */
  REFUNDED,
  /** What upstreams charged the operator, in millionths; the detail is the unit. */
  COST,
  /** Succeeded tasks by the time from the submission to the end: a bin of {@link DurationBins}. */
  DURATION,
  /** Started tasks that ended, by the time from the submission to the first attempt: a bin. */
  WAIT;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The measure of a stored name. */
  public static RollupMeasure ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

package filmgate.dispatch.queue;

import java.time.Duration;

/** A mean of durations in which the newest counts most. */
final class MeanDuration {
  /** The weight of the newest duration. */
  private static final double NEWEST = 0.2;

  private double millis;

  void add(long newest) {
    millis = millis == 0 ? newest : millis + NEWEST * (newest - millis);
  }

  Duration value() {
    return Duration.ofMillis((long) millis);
  }
}

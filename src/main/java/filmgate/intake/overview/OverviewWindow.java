package filmgate.intake.overview;

import filmgate.store.rollup.RollupPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** How far back an overview reaches, and the length of each point of its series. */
public enum OverviewWindow {
  HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1), RollupPeriod.MINUTE),
  DAY("24h", Duration.ofHours(24), Duration.ofMinutes(15), RollupPeriod.MINUTE),
  WEEK("7d", Duration.ofDays(7), Duration.ofHours(2), RollupPeriod.HOUR);

  private final String wireName;
  private final Duration length;
  private final Duration step;
  private final RollupPeriod period;

  OverviewWindow(String wireName, Duration length, Duration step, RollupPeriod period) {
    this.wireName = wireName;
    this.length = length;
    this.step = step;
    this.period = period;
  }

  public static Optional<OverviewWindow> ofWireName(String name) {
    return Arrays.stream(values()).filter(one -> one.wireName.equals(name)).findFirst();
  }

  public String wireName() {
    return wireName;
  }

  public Duration step() {
    return step;
  }

  RollupPeriod period() {
    return period;
  }

  int points() {
    return Math.toIntExact(length.dividedBy(step));
  }

  /** The begin of the first point; the last one contains the time. */
  Instant begin(Instant now) {
    return stepOf(now).minus(step.multipliedBy(points() - 1L));
  }

  /** The begin of the point that contains the time. */
  Instant stepOf(Instant time) {
    var millis = step.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
  }
}

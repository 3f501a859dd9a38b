package filmgate.store.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The lengths of the periods of rollups. All begin at whole UTC minutes, hours, or days. */
public enum RollupPeriod {
  MINUTE(Duration.ofMinutes(1), Optional.of(Duration.ofDays(2))),
  HOUR(Duration.ofHours(1), Optional.of(Duration.ofDays(90))),
  DAY(Duration.ofDays(1), Optional.empty());

  private final Duration length;
  private final Optional<Duration> retention;

  RollupPeriod(Duration length, Optional<Duration> retention) {
    this.length = length;
    this.retention = retention;
  }

  public Duration length() {
    return length;
  }

  /** How long rows are stored; empty if they are never deleted. */
  public Optional<Duration> retention() {
    return retention;
  }

  /** Whether the rows of a period that begins at this time are still stored. */
  public boolean stores(Instant begin, Instant now) {
    return retention.isEmpty() || !begin.isBefore(now.minus(retention.get()));
  }

  /** The begin of the period that contains the time. */
  public Instant beginOf(Instant time) {
    var millis = length.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

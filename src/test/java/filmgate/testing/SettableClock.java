package filmgate.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that changes only when it is set. Every clock of a test starts at {@link #START}, which
 * the build moves by {@code -Dfilmgate.test.days}: a test that mixes it with the real date, or with
 * a date of its own, fails in one of the runs.
 */
public final class SettableClock extends Clock {
  /** The start of every test. */
  public static final Instant START =
      Instant.parse("2026-03-01T10:00:00Z")
          .plus(Duration.ofDays(Integer.getInteger("filmgate.test.days", 0)));

  /** The date of {@link #START} in UTC, as in file names. */
  public static final String DATE = START.toString().substring(0, 10);

  private final AtomicReference<Instant> now;

  /** A clock at {@link #START}. */
  public SettableClock() {
    this(START);
  }

  public SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  /** Moves the clock, backwards if {@code by} is negative. */
  public void move(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}

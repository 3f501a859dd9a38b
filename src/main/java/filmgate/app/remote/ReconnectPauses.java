package filmgate.app.remote;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pauses before a client connects again: they double up to half a minute, and vary. */
public final class ReconnectPauses {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;
  private static final int DOUBLINGS_MAX = 6;
  private static final double JITTER = 0.2;

  private final RandomGenerator random;
  private int failures;

  public ReconnectPauses(RandomGenerator random) {
    this.random = random;
  }

  /** The connection works. */
  public void reset() {
    failures = 0;
  }

  /** The next pause, which is at least what the server requests. */
  public Duration next(Duration atLeast) {
    var millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, DOUBLINGS_MAX));
    failures++;
    var varied =
        Duration.ofMillis((long) (millis * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    return varied.compareTo(atLeast) < 0 ? atLeast : varied;
  }
}

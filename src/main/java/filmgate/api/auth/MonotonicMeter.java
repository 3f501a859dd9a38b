package filmgate.api.auth;

import io.github.bucket4j.TimeMeter;
import java.util.function.LongSupplier;

/** The time of a clock in nanoseconds that never goes back, unlike the time of day. */
record MonotonicMeter(LongSupplier nanos) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return nanos.getAsLong();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}

package filmgate.task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Optional;

/** A finished video at a provider, not yet in result storage. */
public sealed interface Video {
  /** The location: {@code file:} on this machine, otherwise http(s). */
  URI location();

  /** A video with facts from the provider. */
  record Measured(URI location, VideoFacts facts) implements Video {}

  /** A video that must be probed after it is fetched. */
  record Unmeasured(URI location) implements Video {}

  /**
   * What an upstream charged the operator for a task.
   *
   * @param micros millionths of the unit, more than 0
   * @param unit a currency, or the word for what a resource pack counts
   */
  record UpstreamCost(long micros, String unit) {
    private static final int PLACES = 6;
    private static final BigDecimal MICROS_MAX = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int DIGITS_MAX = 30;

    /** The cost of a decimal number; empty if it is none, not positive, or unbelievably large. */
    public static Optional<UpstreamCost> parse(String amount, String unit) {
      if (amount.isEmpty() || amount.length() > DIGITS_MAX || unit.isEmpty()) {
        return Optional.empty();
      }
      try {
        return of(new BigDecimal(amount), unit);
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    /** A scale outside of these bounds would cost much memory to write out. */
    private static Optional<UpstreamCost> of(BigDecimal amount, String unit) {
      if (Math.abs(amount.scale()) > DIGITS_MAX) {
        return Optional.empty();
      }
      var micros = amount.movePointRight(PLACES).setScale(0, RoundingMode.HALF_UP);
      return micros.signum() > 0 && micros.compareTo(MICROS_MAX) <= 0
          ? Optional.of(new UpstreamCost(micros.longValueExact(), unit))
          : Optional.empty();
    }

    /** The sum of two costs of one unit. */
    public UpstreamCost plus(UpstreamCost other) {
      return new UpstreamCost(Math.addExact(micros, other.micros), unit);
    }

    /** The amount as a decimal number. */
    public String amount() {
      return BigDecimal.valueOf(micros, PLACES).stripTrailingZeros().toPlainString();
    }
  }
}

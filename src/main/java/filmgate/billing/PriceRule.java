package filmgate.billing;

import java.time.Instant;

/**
 * A rule of a price book: conditions, and the price of one unit.
 *
 * @param sku the name of the rule, {@code kling-v3:std-audio}
 * @param note where the price comes from; may be empty
 */
public record PriceRule(
    String sku, PriceConditions conditions, Rate rate, Period period, String note) {

  /** Whether the rule applies to such a generation at a time. */
  boolean matches(PriceConditions.PriceFactors factors, Instant at) {
    return period.contains(at) && conditions.matches(factors);
  }

  /**
   * The price of one unit.
   *
   * @param price not negative
   */
  public record Rate(Unit unit, Amount price, BilledLength billedLength) {}

  /** Which length of a video is charged. */
  public enum BilledLength {
    /** The requested length: the quote is the charge. */
    REQUESTED,
    /** The measured length of the result, at most the requested one. */
    MEASURED
  }

  /** From {@code from}, inclusive, to {@code until}, exclusive. */
  public record Period(Instant from, Instant until) {
    public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    public Period {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("from must be before until");
      }
    }

    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}

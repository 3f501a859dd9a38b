package filmgate.billing;

import java.time.Instant;

/**
 * One line of a price book: what it is for, and what one unit of that costs.
 *
 * @param sku names the line, {@code kling-v3:std-audio}
 * @param note where the price comes from, for people; may be empty
 */
public record PriceRule(
    String sku, PriceConditions coverage, Rate rate, Period period, String note) {

  /** Whether it is in force then and for such a generation. */
  boolean matches(PriceConditions.PriceFactors wanted, Instant at) {
    return period.contains(at) && coverage.matches(wanted);
  }

  /**
   * What one unit costs.
   *
   * @param price of one unit, not negative
   */
  public record Rate(Unit unit, Amount price, BilledLength billedLength) {}

  /** Which length of a film is paid. */
  public enum BilledLength {
    /** The one that was asked for: the quote is the charge. */
    REQUESTED,
    /** The one that the file turned out to have, and never more than was asked for. */
    MEASURED
  }

  /** In force from {@code from}, and before {@code until}. */
  public record Period(Instant from, Instant until) {
    public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    public Period {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("a period ends after it began");
      }
    }

    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}

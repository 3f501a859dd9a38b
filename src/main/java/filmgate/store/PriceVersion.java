package filmgate.store;

import filmgate.billing.PriceBook;
import java.time.Instant;

/**
 * A price book as it was put in force.
 *
 * @param version counts from 1; 0 is the book that came with the program
 * @param by who put it in force, and when
 */
public record PriceVersion(long version, PriceBook book, By by) {

  /** The book that holds while the operator has set none. */
  public static PriceVersion examples(PriceBook book) {
    return new PriceVersion(0, book, new By("program", Instant.EPOCH));
  }
}

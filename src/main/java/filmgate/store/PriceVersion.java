package filmgate.store;

import filmgate.billing.PriceBook;
import java.time.Instant;

/**
 * A version of the price book.
 *
 * @param version counts from 1; 0 is the example book of the program
 * @param by who stored it, and when
 */
public record PriceVersion(long version, PriceBook book, ChangedBy by) {
  /** The book that applies until the operator stores one. */
  public static PriceVersion examples(PriceBook book) {
    return new PriceVersion(0, book, new ChangedBy("program", Instant.EPOCH));
  }
}

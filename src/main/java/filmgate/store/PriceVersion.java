package filmgate.store;

import filmgate.billing.PriceBook;
import java.time.Instant;

/**
 * A price book as it was put in force.
 *
 * @param version counts from 1; 0 is the book that came with the program
 * @param by who put it in force, and when
 */
public record PriceVersion(long version, PriceBook book, ChangedBy by) {

  /** The book that holds while the operator has set none. */
  public static PriceVersion examples(PriceBook book) {
    return new PriceVersion(0, book, new ChangedBy("program", Instant.EPOCH));
  }
}

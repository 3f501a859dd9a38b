package filmgate.store;

import java.util.Optional;

/** Reads of price books; all may block on the database. */
public interface PriceQueries {
  /** The newest version, if it is newer than this one; 0 asks for any. */
  Optional<PriceVersion> newerThan(long version);

  /** One version, in force or not. */
  Optional<PriceVersion> version(long version);
}

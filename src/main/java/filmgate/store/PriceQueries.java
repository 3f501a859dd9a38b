package filmgate.store;

import java.util.Optional;

/** Reads of price books. All may block on the database. */
public interface PriceQueries {
  /** The newest version, if it is newer than {@code version}. */
  Optional<PriceVersion> newerThan(long version);

  /** One version, current or not. */
  Optional<PriceVersion> version(long version);
}

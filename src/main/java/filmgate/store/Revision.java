package filmgate.store;

import java.util.Optional;

/**
 * A number that every change of something increases, and its last change.
 *
 * @param number 0 before the first change
 * @param by empty if it is not known
 */
public record Revision(long number, Optional<ChangedBy> by) {
  /** The number of a revision that was not read. */
  public static final long UNKNOWN = -1;
}

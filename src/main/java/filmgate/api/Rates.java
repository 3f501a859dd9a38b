package filmgate.api;

import java.time.Duration;

/** Counts requests against what an account or a key may send in a minute; for any threads. */
public interface Rates {

  /** Takes one request of the account or key of this id, if it has one left. */
  Reading take(String owner, long perMinute);

  /** Gives back a request that was taken and not used. */
  void giveBack(String owner);

  /**
   * What became of it.
   *
   * @param taken whether there was one left
   * @param left how many are left now
   * @param pause until there are more: one more where none was left, else all of them
   */
  record Reading(boolean taken, long left, Duration pause) {}
}

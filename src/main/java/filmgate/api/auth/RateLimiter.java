package filmgate.api.auth;

import java.time.Duration;

/** Counts requests against what an account or a key may send in a minute; for any threads. */
public interface RateLimiter {

  /** Takes one request of the account or key of this id, if it has one left. */
  Permit tryAcquire(String owner, long perMinute);

  /** Gives back a request that was taken and not used. */
  void release(String owner);

  /**
   * What became of it.
   *
   * @param granted whether there was one left
   * @param remaining how many are left now
   * @param retryAfter until there are more: one more where none was left, else all of them
   */
  record Permit(boolean granted, long remaining, Duration retryAfter) {}
}

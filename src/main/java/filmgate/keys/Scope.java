package filmgate.keys;

import java.util.Locale;

/** A scope of a key. */
public enum Scope {
  /** Create videos and act on tasks. Includes {@code READ}. */
  GENERATE,
  /** Read the tasks, videos, prices, and balance of the account. */
  READ,
  /** Create, rotate, and revoke keys of the account with at most the same permissions. */
  KEYS,
  /** Choose the channels of a video with the field {@code provider}. */
  ROUTE,
  /** Use the admin API; has an effect for keys of the root account only. */
  ADMIN;

  /** The value in requests, responses, and rows. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

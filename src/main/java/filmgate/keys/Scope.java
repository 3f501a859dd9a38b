package filmgate.keys;

import java.util.Locale;

/** What a key may do. */
public enum Scope {
  /** Create videos and act on tasks. Includes {@code READ}. */
  GENERATE,
  /** Read the tasks, videos, prices and balance of the account. */
  READ,
  /** Make, rotate and revoke keys of its account, none of them stronger than itself. */
  KEYS,
  /** Run the installation; only keys of the root account have any use of it. */
  ADMIN;

  /** The word in requests, answers and rows. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

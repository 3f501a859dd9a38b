package filmgate.keys;

import java.util.Locale;

/** What a key may do. */
public enum Scope {
  /** Make films and act on tasks; whoever may, may also read. */
  GENERATE,
  /** See the account's tasks, films, prices and money. */
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

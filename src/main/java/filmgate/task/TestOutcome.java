package filmgate.task;

import java.util.Locale;

/** The result that a test key requests for its task. */
public enum TestOutcome {
  NOTHING,
  /** The task fails while it runs. */
  FAILED,
  /** The provider's content policy rejects the task. */
  MODERATED,
  /** The task takes a minute. */
  SLOW;

  /** The value in headers and rows. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TestOutcome ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

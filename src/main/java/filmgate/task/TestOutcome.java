package filmgate.task;

import java.util.Locale;

/** How a test key wants its task to go, instead of as it would (contract 7(n)). */
public enum TestOutcome {
  NOTHING,
  /** It fails while it is at work. */
  FAILED,
  /** It is stopped by the provider's content policy. */
  MODERATED,
  /** It takes a minute. */
  SLOW;

  /** The word in headers and rows. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TestOutcome ofWireName(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

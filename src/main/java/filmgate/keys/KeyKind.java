package filmgate.keys;

import java.util.Locale;

/** Whether tasks of a key cost money. */
public enum KeyKind {
  LIVE,
  TEST;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name in the API. */
  public String wireName() {
    return wireName;
  }
}

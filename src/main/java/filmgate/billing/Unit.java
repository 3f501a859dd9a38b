package filmgate.billing;

import java.util.Locale;

/** The unit of a price. */
public enum Unit {
  SECOND,
  VIDEO;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** {@code second}, as in JSON. */
  public String wireName() {
    return wireName;
  }
}

package filmgate.upload;

import java.util.Locale;

/** What an upload is. */
public enum UploadKind {
  IMAGE,
  VIDEO;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name in JSON and in the database, such as {@code image}. */
  public String wireName() {
    return wireName;
  }

  public static UploadKind ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

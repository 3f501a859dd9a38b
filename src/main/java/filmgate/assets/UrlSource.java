package filmgate.assets;

import java.util.Locale;

/** Who wrote a URL; explicit at every call, so that the trust decision is visible. */
public enum UrlSource {
  /** Written by a caller into a request: never trusted. */
  CALLER,
  /** Returned by an upstream as the location of a result: not trusted either. */
  UPSTREAM;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name in the log. */
  public String wireName() {
    return wireName;
  }
}

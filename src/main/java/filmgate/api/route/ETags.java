package filmgate.api.route;

/** Reads {@code If-None-Match} (RFC 9110, 13.1.2). */
public final class ETags {
  private ETags() {}

  /** Whether the list names the tag, weakly or strongly, or is {@code *}. */
  public static boolean matches(String given, String tag) {
    if (given.equals(tag)) {
      return true;
    }
    for (var part : given.split(",", -1)) {
      var text = part.strip();
      if (text.equals("*") || text.equals(tag) || text.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}

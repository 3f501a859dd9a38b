package filmgate.api.route;

/** Reads {@code If-None-Match} (RFC 9110, 13.1.2). */
public final class ETags {
  private ETags() {}

  /** Whether the list contains the tag, weak or strong, or {@code *}. */
  public static boolean matches(String list, String tag) {
    if (list.equals(tag)) {
      return true;
    }
    for (var part : list.split(",", -1)) {
      var text = part.strip();
      if (text.equals("*") || text.equals(tag) || text.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}

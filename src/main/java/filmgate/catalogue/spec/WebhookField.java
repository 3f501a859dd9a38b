package filmgate.catalogue.spec;

import java.util.regex.Pattern;

/**
 * The URL of a task's webhook.
 *
 * @param param the name of the field
 * @param url the exact URL
 */
public record WebhookField(String param, String url) {
  private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
  private static final String CALLBACK = "/callback";

  /** The URL below a base URL: its path gets {@code /callback}, and its query stays. */
  static String ofBase(String base) {
    var parts = PARTS.matcher(base);
    if (!parts.matches()) {
      return base;
    }
    var path = parts.group(1);
    var query = parts.group(2);
    var end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(0, end) + CALLBACK + (query == null ? "" : query);
  }
}

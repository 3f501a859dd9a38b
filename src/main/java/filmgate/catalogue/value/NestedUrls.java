package filmgate.catalogue.value;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds URLs in the values of fields that no model declares. */
public final class NestedUrls {
  private static final int START = 256;

  /** A URL of any scheme, one without a scheme and with a path, or a data: URI. */
  private static final Pattern URL =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+.:-]*://\\S.*|file:/.*"
              + "|//[^/\\s.]+(\\.[^/\\s.]+)+/.*"
              + "|data:[^,\\s]*,.*|data:[^,]*;\\s*base64\\s*,.*",
          Pattern.DOTALL);

  private NestedUrls() {}

  /** Whether the value, or a name in it, is or contains a URL. */
  public static boolean isIn(JsonNode node) {
    if (node.isString()) {
      return isUrl(node.stringValue());
    }
    for (var entry : node.properties()) {
      if (isUrl(entry.getKey())) {
        return true;
      }
    }
    for (var child : node) {
      if (isIn(child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text is an absolute URL or a {@code data:} URI. White space is ignored. */
  public static boolean isUrl(String text) {
    var start = text.strip();
    start = start.substring(0, Math.min(START, start.length())).replaceAll("[\\t\\r\\n]", "");
    return URL.matcher(start).matches();
  }
}

package filmgate.catalogue.value;

import tools.jackson.databind.JsonNode;

/** Finds URLs in the values of fields that no model declares. */
public final class NestedUrls {
  private NestedUrls() {}

  /** Whether the value is or contains an absolute HTTP or HTTPS URL or a {@code data:} URI. */
  public static boolean isIn(JsonNode node) {
    if (node.isString()) {
      return isUrl(node.stringValue().strip());
    }
    for (var child : node) {
      if (isIn(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUrl(String text) {
    return startsWith(text, "https://") || startsWith(text, "http://") || isData(text);
  }

  private static boolean isData(String text) {
    var comma = text.indexOf(',');
    return startsWith(text, "data:") && comma > 0 && text.lastIndexOf(' ', comma) < 0;
  }

  private static boolean startsWith(String text, String scheme) {
    return text.length() > scheme.length()
        && text.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}

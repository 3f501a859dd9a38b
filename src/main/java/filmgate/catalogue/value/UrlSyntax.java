package filmgate.catalogue.value;

/** The syntax of media URLs: an absolute HTTP or HTTPS URL with a host (rule R11). */
public final class UrlSyntax {
  private static final int PORT_MAX = 65_535;

  private UrlSyntax() {}

  public static boolean isWeb(String url) {
    var start = authorityStart(url);
    return start > 0 && allLegal(url) && hasHost(url.substring(start, authorityEnd(url, start)));
  }

  private static int authorityStart(String url) {
    for (var scheme : new String[] {"https://", "http://"}) {
      if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    return -1;
  }

  private static int authorityEnd(String url, int start) {
    for (var at = start; at < url.length(); at++) {
      if ("/?#".indexOf(url.charAt(at)) >= 0) {
        return at;
      }
    }
    return url.length();
  }

  private static boolean allLegal(String url) {
    for (var at = 0; at < url.length(); at++) {
      var c = url.charAt(at);
      if (c <= ' ' || c == 0x7f || Character.isSpaceChar(c) || "<>\"\\^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasHost(String authority) {
    var host = authority.substring(authority.lastIndexOf('@') + 1);
    var colon = host.lastIndexOf(':');
    if (host.startsWith("[")) {
      var close = host.indexOf(']');
      return close > 1
          && (close == host.length() - 1 || (colon == close + 1 && isPort(host, colon)));
    }
    if (colon >= 0 && !isPort(host, colon)) {
      return false;
    }
    return isName(colon < 0 ? host : host.substring(0, colon));
  }

  /** Labels of letters, digits, hyphens and underscores in any script, none of them empty. */
  private static boolean isName(String host) {
    if (host.isEmpty() || host.charAt(0) == '.' || host.contains("..")) {
      return false;
    }
    return host.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-._~%".indexOf(c) >= 0);
  }

  private static boolean isPort(String host, int colon) {
    var digits = host.length() - colon - 1;
    if (digits > 5) {
      return false;
    }
    for (var at = colon + 1; at < host.length(); at++) {
      if (host.charAt(at) < '0' || host.charAt(at) > '9') {
        return false;
      }
    }
    return digits == 0 || Integer.parseInt(host, colon + 1, host.length(), 10) <= PORT_MAX;
  }
}

package filmgate.refused;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes secrets from a URL: its user, the signatures in its query, and parts of its path that
 * look like keys. An ordinary URL remains as it is, so that it can be sent again.
 */
final class SecretUrl {
  private static final int LENGTH_MAX = 1_000;

  /** A part of a path in lower and upper case with digits, as in URLs of incoming webhooks. */
  private static final Pattern MIXED =
      Pattern.compile(
          "(?![a-z]{2,6}_[0-9A-Z]{16,26}$)(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9].*[0-9])[A-Za-z0-9_+=:-]{20,}");

  private SecretUrl() {}

  /** The URL without secrets. */
  static String redact(String url) {
    var fragment = url.indexOf('#');
    var whole = fragment < 0 ? url : url.substring(0, fragment);
    var query = whole.indexOf('?');
    var address = address(query < 0 ? whole : whole.substring(0, query));
    return address
        + (query < 0 ? "" : "?" + parameters(whole.substring(query + 1)))
        + (fragment < 0 ? "" : "#" + parameters(url.substring(fragment + 1)));
  }

  private static String address(String address) {
    var start = address.indexOf("://") + "://".length();
    var slash = address.indexOf('/', start);
    var hostEnd = slash < 0 ? address.length() : slash;
    var at = address.lastIndexOf('@', hostEnd - 1);
    var host = at < start ? address.substring(start, hostEnd) : address.substring(at + 1, hostEnd);
    var user = at < start ? "" : SecretText.REMOVED + "@";
    var scheme = start < "://".length() ? "" : address.substring(0, start);
    var path = address.substring(hostEnd);
    return scheme
        + user
        + (host.length() > SecretText.RUN_MAX ? SecretText.removed(host.length()) : host)
        + (path.length() > LENGTH_MAX ? "/" + SecretText.removed(path.length() - 1L) : path(path));
  }

  /** The path without parts that look like keys. */
  static String path(String path) {
    return Arrays.stream(path.split("/", -1)).map(SecretUrl::part).collect(Collectors.joining("/"));
  }

  private static String part(String part) {
    if (part.length() > SecretText.RUN_MAX) {
      return SecretText.removed(part.length());
    }
    var plain = decoded(part);
    if (MIXED.matcher(plain).matches()) {
      return SecretText.REMOVED;
    }
    return SecretText.withoutKnown(plain).equals(plain) ? part : SecretText.REMOVED;
  }

  /** A part without percent encoding, which could hide a secret. */
  private static String decoded(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return part;
    }
  }

  /** The parameters of a query, with the values of those that are no secrets. */
  static String parameters(String query) {
    return query.length() > LENGTH_MAX
        ? SecretText.removed(query.length())
        : Arrays.stream(query.split("&", -1))
            .map(SecretUrl::parameter)
            .collect(Collectors.joining("&"));
  }

  private static String parameter(String parameter) {
    var equals = parameter.indexOf('=');
    if (equals < 0) {
      return part(parameter);
    }
    var name = parameter.substring(0, equals);
    var value = parameter.substring(equals + 1);
    return part(name)
        + "="
        + (SecretNames.isSecretParameter(name) && !value.isEmpty()
            ? SecretText.REMOVED
            : part(value));
  }
}

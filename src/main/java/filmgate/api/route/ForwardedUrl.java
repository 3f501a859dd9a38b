package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/**
 * The address under which the caller reached the nearest proxy, from {@code Forwarded} and {@code
 * X-Forwarded-*}. Only the last entry of each header is certainly from that proxy.
 *
 * @param host without a port from {@code X-Forwarded-Port}; empty if no header names it
 * @param port from {@code X-Forwarded-Port}; empty if it is absent or the default of the scheme
 * @param prefix the path that the proxy removed, without a trailing slash; usually empty
 */
record ForwardedUrl(String scheme, String host, String port, String prefix) {
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern PREFIX =
      Pattern.compile("/?|(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)+/?");
  private static final int PORT_MAX = 65_535;

  /**
   * Reads the headers of a request of a trusted proxy.
   *
   * @throws ApiException 400 if one of them is malformed
   */
  static ForwardedUrl of(HttpFields headers) {
    var standard =
        ForwardedHeader.of(headers)
            .orElseThrow(
                () ->
                    invalid(
                        "Forwarded",
                        "must not contain a name twice or a comma in quotes",
                        "不能包含重复的名称或引号中的逗号"));
    var proto = standard.last("proto").or(() -> last(headers, "X-Forwarded-Proto"));
    var scheme = proto.filter("https"::equalsIgnoreCase).isPresent() ? "https" : "http";
    var standardHost = standard.last("host");
    var host = standardHost.or(() -> last(headers, "X-Forwarded-Host")).orElse("");
    var port = standardHost.isPresent() || hasPort(host) ? "" : port(headers);
    return new ForwardedUrl(scheme, host, port, prefix(headers));
  }

  /** The host and port of links; {@code own} is the {@code Host} header. */
  String authority(String own) {
    var name = host.isEmpty() ? own : host;
    if (port.isEmpty()) {
      return name;
    }
    var bare = hasPort(name) ? name.substring(0, name.lastIndexOf(':')) : name;
    return port.equals(defaultPort(scheme)) ? bare : bare + ":" + port;
  }

  private static String port(HttpFields headers) {
    var port = last(headers, "X-Forwarded-Port").orElse("");
    if (!port.isEmpty() && !(PORT.matcher(port).matches() && Integer.parseInt(port) <= PORT_MAX)) {
      throw invalid("X-Forwarded-Port", "must be a port from 1 to 65535", "必须是 1 到 65535 之间的端口");
    }
    return port;
  }

  private static String prefix(HttpFields headers) {
    var prefix = last(headers, "X-Forwarded-Prefix").orElse("");
    if (!PREFIX.matcher(prefix).matches()) {
      throw invalid("X-Forwarded-Prefix", "must be a path such as /video", "必须是路径，例如 `/video`");
    }
    return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  private static boolean hasPort(String authority) {
    return authority.lastIndexOf(':') > authority.lastIndexOf(']')
        && authority.indexOf(':', authority.lastIndexOf(']') + 1) == authority.lastIndexOf(':');
  }

  private static String defaultPort(String scheme) {
    return scheme.equals("https") ? "443" : "80";
  }

  private static Optional<String> last(HttpFields headers, String name) {
    var values = headers.getValuesList(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var value = values.getLast();
    var entry = value.substring(value.lastIndexOf(',') + 1).strip();
    return entry.isEmpty() ? Optional.empty() : Optional.of(entry);
  }

  private static ApiException invalid(String name, String en, String zh) {
    return new ApiException(
        new ApiError.BadRequest(
            new LocalizedText(
                "the header `%s` of the proxy %s".formatted(name, en),
                "代理的请求头 `%s` %s".formatted(name, zh))));
  }
}

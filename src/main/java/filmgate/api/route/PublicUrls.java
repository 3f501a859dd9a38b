package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.net.Cidr;
import filmgate.text.LocalizedText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The base of absolute links: the setting {@code public-url}, or else the address in the request.
 * Forwarding headers count only if a trusted proxy sent them.
 */
public final class PublicUrls {
  private static final int HOST_MAX = 255;
  private static final LocalizedText BAD_HOST =
      new LocalizedText("the Host header is not a host name", "Host 请求头不是有效的主机名");

  private final String publicUrl;
  private final List<Cidr> trusted;

  /** The answer given last: one server is mostly called by one name. */
  private volatile CachedUrl last = new CachedUrl("", "");

  private record CachedUrl(String authority, String origin) {}

  public PublicUrls(ApiSettings.Addresses addresses) {
    var url = addresses.publicUrl();
    this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.trusted = addresses.trustedProxies();
  }

  /** The origin of links for this request, without a slash at its end. */
  public String baseUrl(Request request) {
    if (!publicUrl.isEmpty()) {
      return publicUrl;
    }
    var headers = request.getHeaders();
    var host = headers.get(HttpHeader.HOST);
    var authority = host == null ? local(request) : host;
    return !trusted.isEmpty() && isFromProxy(request)
        ? forwarded(request, authority)
        : fromHost(authority);
  }

  private String fromHost(String authority) {
    var known = last;
    if (known.authority().equals(authority)) {
      return known.origin();
    }
    var origin = "http://" + checked(authority);
    last = new CachedUrl(authority, origin);
    return origin;
  }

  private boolean isFromProxy(Request request) {
    return remoteAddress(request).filter(this::isProxy).isPresent();
  }

  private static Optional<InetAddress> remoteAddress(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && !at.isUnresolved()
        ? Optional.of(at.getAddress())
        : Optional.empty();
  }

  private boolean isProxy(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * Every address that the request may have been sent from: behind a trusted proxy the nearest one
   * that is no trusted proxy's, one for each header that tells one, else the peer's own. Empty
   * where a header tells none.
   */
  public List<InetAddress> clientAddresses(Request request) {
    var peer = remoteAddress(request).stream().toList();
    if (!isFromProxy(request)) {
      return peer;
    }
    var told = ForwardedFor.clientAddresses(request.getHeaders(), this::isProxy);
    return told.map(all -> all.isEmpty() ? peer : all).orElse(List.of());
  }

  /** The last proxy's own entry is the only one that a trusted party wrote for sure. */
  private static String forwarded(Request request, String authority) {
    var standard = last(request, "Forwarded");
    var scheme = parameter(standard, "proto", last(request, "X-Forwarded-Proto"));
    var host = parameter(standard, "host", last(request, "X-Forwarded-Host"));
    var secure = scheme.toLowerCase(Locale.ROOT).equals("https");
    return (secure ? "https://" : "http://") + checked(host.isEmpty() ? authority : host);
  }

  private static String last(Request request, String name) {
    var value = "";
    for (HttpField field : request.getHeaders().getFields(name)) {
      value = field.getValue() == null ? value : field.getValue();
    }
    return value.substring(value.lastIndexOf(',') + 1).strip();
  }

  private static String parameter(String forwarded, String name, String defaultValue) {
    for (var part : forwarded.split(";", -1)) {
      var at = part.indexOf('=');
      if (at > 0 && part.substring(0, at).strip().equalsIgnoreCase(name)) {
        return part.substring(at + 1).strip().replace("\"", "");
      }
    }
    return defaultValue;
  }

  private static String local(Request request) {
    return Request.getServerName(request) + ":" + Request.getServerPort(request);
  }

  private static String checked(String authority) {
    if (!isAuthority(authority)) {
      throw new ApiException(new ApiError.BadRequest(BAD_HOST));
    }
    return authority;
  }

  private static boolean isAuthority(String text) {
    if (text.isEmpty() || text.length() > HOST_MAX) {
      return false;
    }
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var known =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || "-._:[]".indexOf(c) >= 0;
      if (!known) {
        return false;
      }
    }
    return true;
  }
}

package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.net.Cidr;
import filmgate.text.LocalizedText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The base of absolute links: the setting {@code public-url}, or else the address in the request.
 * Forwarding headers count only if a trusted proxy sent them.
 */
public final class PublicUrls {
  private static final int HOST_MAX = 255;
  private static final LocalizedText BAD_HOST =
      new LocalizedText("the Host header is not a valid host name", "Host 请求头不是有效的主机名");

  private final String publicUrl;
  private final List<Cidr> trusted;

  /** The last result, because most requests to a server have the same host. */
  private volatile CachedUrl last = new CachedUrl("", "");

  private record CachedUrl(String authority, String origin) {}

  public PublicUrls(ApiSettings.Addresses addresses) {
    var url = addresses.publicUrl();
    this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.trusted = addresses.trustedProxies();
  }

  /** The base of links for this request, without a trailing slash. */
  public String baseUrl(Request request) {
    return publicUrl.isEmpty() ? requestUrl(request) : publicUrl;
  }

  private String requestUrl(Request request) {
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

  /** Whether the address is a trusted proxy or this machine, whose connections have no limit. */
  public boolean isLocal(InetAddress address) {
    return address.isLoopbackAddress() || isProxy(address);
  }

  private boolean isProxy(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * The addresses that the request may have come from: the address of the connection, or behind a
   * trusted proxy, the last address of each forwarding header that is not one of a trusted proxy.
   * Empty if a header contains no address.
   */
  public List<InetAddress> clientAddresses(Request request) {
    var peer = remoteAddress(request).stream().toList();
    if (!isFromProxy(request)) {
      return peer;
    }
    var forwarded = ForwardedFor.clientAddresses(request.getHeaders(), this::isProxy);
    return forwarded.map(all -> all.isEmpty() ? peer : all).orElse(List.of());
  }

  /**
   * Checks the forwarding headers of a trusted proxy.
   *
   * @throws ApiException 400
   */
  public void checkForwarding(Request request) {
    if (!trusted.isEmpty() && isFromProxy(request)) {
      ForwardedUrl.of(request.getHeaders());
    }
  }

  /**
   * Whether a page of this origin, such as {@code https://video.example.com}, is one of this
   * server: the origin of the setting {@code public-url} or of the address in the request.
   */
  public boolean isOwnOrigin(Request request, String origin) {
    return origin.equalsIgnoreCase(origin(publicUrl))
        || origin.equalsIgnoreCase(origin(requestUrl(request)));
  }

  /**
   * Whether the client certainly connected with TLS: a trusted proxy says so, or the host is that
   * of a {@code public-url} with https.
   */
  public boolean isSecure(Request request) {
    if (!trusted.isEmpty() && isFromProxy(request)) {
      return ForwardedUrl.of(request.getHeaders()).scheme().equals("https");
    }
    var host = request.getHeaders().get(HttpHeader.HOST);
    return host != null && origin(publicUrl).equalsIgnoreCase("https://" + host);
  }

  private static String origin(String url) {
    var path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 ? url : url.substring(0, path);
  }

  /** The path before the paths of this server, without a trailing slash; usually empty. */
  public String pathPrefix(Request request) {
    if (!publicUrl.isEmpty()) {
      var path = publicUrl.indexOf('/', publicUrl.indexOf("://") + 3);
      return path < 0 ? "" : publicUrl.substring(path);
    }
    return !trusted.isEmpty() && isFromProxy(request)
        ? ForwardedUrl.of(request.getHeaders()).prefix()
        : "";
  }

  private static String forwarded(Request request, String authority) {
    var url = ForwardedUrl.of(request.getHeaders());
    return url.scheme() + "://" + checked(url.authority(authority)) + url.prefix();
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

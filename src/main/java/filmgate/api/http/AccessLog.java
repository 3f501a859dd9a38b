package filmgate.api.http;

import filmgate.api.route.PublicUrls;
import filmgate.api.route.ResponseHeaders;
import filmgate.logging.LogContext;
import filmgate.text.ControlCharacters;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs one line for each request when its response has ended. A line has no query and no header,
 * because they may contain secrets, such as the signature of a link.
 */
final class AccessLog implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final String ACCOUNT = "filmgate.account";
  private static final String NONE = "-";
  private static final String CALLBACKS = "/callbacks/";
  private static final int PATH_MAX = 512;

  private final PublicUrls urls;

  AccessLog(PublicUrls urls) {
    this.urls = urls;
  }

  /** Records the account whose key a request has. */
  static void setAccount(Request request, String account) {
    request.setAttribute(ACCOUNT, account);
  }

  /** The account whose key a request has; empty if it has none, or none that is valid. */
  static String accountOf(Request request) {
    return request.getAttribute(ACCOUNT) instanceof String account ? account : "";
  }

  @Override
  public void log(Request request, Response response) {
    var header = response.getHeaders().get(ResponseHeaders.REQUEST_ID);
    var id = Objects.requireNonNullElse(header, NONE);
    var elapsed = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
    try (var _ = LogContext.ofRequest(id, accountOf(request))) {
      LOG.info(
          "event=request_served method={} path={} status={} bytes={} ms={} remote={}",
          isUnreadable(request) ? NONE : request.getMethod(),
          isUnreadable(request) ? NONE : path(request),
          response.getStatus(),
          Response.getContentBytesWritten(response),
          elapsed.toMillis(),
          remote(request));
    }
  }

  /** Jetty passes a request whose first line it cannot read under this name. */
  private static boolean isUnreadable(Request request) {
    return request.getMethod().equals("BAD") && path(request).equals("/badMessage");
  }

  /**
   * The path as it was sent, percent-encoded, so it is one word, without the token of a callback.
   */
  private static String path(Request request) {
    var sent = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
    var path =
        sent.startsWith(CALLBACKS) ? sent.substring(0, sent.lastIndexOf('/') + 1) + "…" : sent;
    var shown = path.length() > PATH_MAX ? path.substring(0, PATH_MAX) + "…" : path;
    return orNone(ControlCharacters.escape(shown.replace(" ", "%20")));
  }

  private String remote(Request request) {
    return orNone(
        urls.clientAddresses(request).stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(",")));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }
}

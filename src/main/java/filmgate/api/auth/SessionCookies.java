package filmgate.api.auth;

import filmgate.api.route.PublicUrls;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * The cookie of a session. Over https its name begins with {@code __Host-}, so that neither a page
 * without TLS nor another host of the domain can set it.
 */
public final class SessionCookies {
  private static final String PLAIN = "filmgate_session";
  private static final String SECURE = "__Host-" + PLAIN;
  private static final String ATTRIBUTES = "; HttpOnly; SameSite=Lax; Max-Age=";
  private static final String HTTPS = "https://";

  /** More than a browser sends: one for each path. */
  private static final int VALUES_MAX = 4;

  private final PublicUrls urls;

  public SessionCookies(PublicUrls urls) {
    this.urls = urls;
  }

  /** The tokens in the cookies of a request, the one of the longest path first. */
  List<String> tokens(Request request) {
    var secure = values(request, SECURE);
    return secure.isEmpty() && !urls.isSecure(request) ? values(request, PLAIN) : secure;
  }

  private static List<String> values(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> cookie.getValue())
        .limit(VALUES_MAX)
        .toList();
  }

  /** Sets the cookie of a new session. */
  public HttpField set(Request request, String token, Duration lifetime) {
    return cookie(request, token, lifetime.toSeconds());
  }

  /** Deletes the cookie. */
  public HttpField delete(Request request) {
    return cookie(request, "", 0);
  }

  private HttpField cookie(Request request, String value, long seconds) {
    var text =
        isSecure(request)
            ? SECURE + "=" + value + "; Path=/; Secure" + ATTRIBUTES + seconds
            : PLAIN
                + "="
                + value
                + "; Path="
                + urls.pathPrefix(request)
                + "/"
                + ATTRIBUTES
                + seconds;
    return new HttpField(HttpHeader.SET_COOKIE, text);
  }

  /** The page that sends the request knows its scheme, even if no proxy reports it. */
  private boolean isSecure(Request request) {
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin == null ? urls.isSecure(request) : origin.startsWith(HTTPS);
  }
}

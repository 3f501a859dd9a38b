package filmgate.api.auth;

import filmgate.api.route.PublicUrls;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Whether a page of this server sent a request, by the headers that only browsers set. */
final class SessionRequest {
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String SAME_ORIGIN = "same-origin";

  private SessionRequest() {}

  /**
   * Whether a cookie may count. Browsers send {@code Sec-Fetch-Site} over https and to the own
   * machine, and otherwise {@code Origin}, except with a GET of the same origin.
   */
  static boolean isSameOrigin(Request request, PublicUrls urls) {
    var headers = request.getHeaders();
    var site = headers.get(FETCH_SITE);
    if (site != null) {
      return site.equals(SAME_ORIGIN);
    }
    var origin = headers.get(HttpHeader.ORIGIN);
    return origin == null ? isRead(request) : urls.isOwnOrigin(request, origin);
  }

  private static boolean isRead(Request request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** Whether a page of another origin sent the request; not of a client that is not a browser. */
  static boolean isForeign(Request request, PublicUrls urls) {
    var headers = request.getHeaders();
    return (headers.contains(FETCH_SITE) || headers.contains(HttpHeader.ORIGIN))
        && !isSameOrigin(request, urls);
  }
}

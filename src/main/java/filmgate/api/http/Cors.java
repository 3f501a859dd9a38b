package filmgate.api.http;

import filmgate.api.route.ResponseHeaders;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Cross-origin resource sharing: allows pages of the listed origins to call the API. */
final class Cors {
  private static final String DAY_SECONDS = "86400";
  private static final String EXPOSED =
      "ETag, Filmgate-Warnings, Idempotent-Replayed, Location, openai-poll-after-ms, "
          + "Preference-Applied, RateLimit, RateLimit-Policy, Retry-After, "
          + "x-ratelimit-limit-requests, x-ratelimit-remaining-requests, "
          + "x-ratelimit-reset-requests, "
          + ResponseHeaders.REQUEST_ID;

  private final List<String> origins;

  Cors(List<String> origins) {
    this.origins = origins;
  }

  /** Adds the headers for browsers. Returns whether the request is from a listed origin. */
  boolean allow(Request request, Response response) {
    if (origins.isEmpty()) {
      return false;
    }
    var headers = response.getHeaders();
    headers.add(HttpHeader.VARY, "Origin");
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      return false;
    }
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    return true;
  }

  /** Adds the headers of a response to a preflight request. */
  static void preflight(Response response, String methods) {
    var headers = response.getHeaders();
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.put(
        HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
        "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Prefer, "
            + "Range, "
            + ResponseHeaders.CLIENT_REQUEST_ID);
    headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, DAY_SECONDS);
  }
}

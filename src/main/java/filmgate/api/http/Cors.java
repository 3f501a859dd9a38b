package filmgate.api.http;

import filmgate.api.route.ResponseHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Cross-origin resource sharing: allows pages of the listed origins to call the API. */
final class Cors {
  private static final String ANY_ORIGIN = "*";
  private static final String DAY_SECONDS = "86400";
  private static final String EXPOSED =
      "Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, Filmgate-Warnings,"
          + " Idempotent-Replayed, Location, openai-poll-after-ms, Preference-Applied, Range,"
          + " RateLimit, RateLimit-Policy, Retry-After, retry-after-ms, WWW-Authenticate,"
          + " x-ratelimit-limit-requests, x-ratelimit-remaining-requests,"
          + " x-ratelimit-reset-requests, x-should-retry, X-Usage-Cache, "
          + ResponseHeaders.CLIENT_REQUEST_ID
          + ", "
          + ResponseHeaders.REQUEST_ID;

  /** What a page may send if it does not list its headers. */
  private static final String ACCEPTED =
      "Authorization, Content-Range, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
          + " If-Range, Prefer, Range, "
          + ResponseHeaders.CLIENT_REQUEST_ID;

  private final List<String> origins;

  /** {@code *} in the list allows every origin. */
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
    if (origin == null || !isListed(origin)) {
      return false;
    }
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.put(HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    return true;
  }

  private boolean isListed(String origin) {
    return origins.contains(ANY_ORIGIN) || origins.stream().anyMatch(origin::equalsIgnoreCase);
  }

  /** Adds the headers of a response to a preflight request, which grant what it requests. */
  static void preflight(Request request, Response response, String methods) {
    var headers = response.getHeaders();
    headers.add(HttpHeader.VARY, "Access-Control-Request-Headers");
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, methods);
    headers.put(
        HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
        Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS))
            .filter(Cors::isListOfNames)
            .orElse(ACCEPTED));
    headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, DAY_SECONDS);
  }

  private static boolean isListOfNames(String text) {
    return text.chars().allMatch(Cors::isInListOfNames)
        && text.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isInListOfNames(int c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || "!#$%&'*+-.^_`|~, ".indexOf(c) >= 0;
  }
}

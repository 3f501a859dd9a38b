package filmgate.provider.upstream;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * A complete response of an upstream.
 *
 * @param status the HTTP status
 * @param body JSON; missing if a response that refuses the request has no JSON
 * @param retryAfter what the header {@code Retry-After} says; zero if there is none
 */
public record UpstreamReply(int status, JsonNode body, Duration retryAfter) {
  /** The requested delay, at least {@code least}. */
  public Duration retryAfterAtLeast(Duration least) {
    return retryAfter.compareTo(least) > 0 ? retryAfter : least;
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }
}

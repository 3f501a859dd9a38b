package filmgate.assets;

import filmgate.assets.FetchOutcome.Fetched;
import filmgate.assets.FetchOutcome.Forbidden;
import filmgate.assets.FetchOutcome.TooLarge;
import filmgate.assets.FetchOutcome.Unreachable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends JSON to the URLs of callers. The address is checked and pinned as in {@link SafeFetch};
 * redirects are not followed, and only the beginning of the response is read.
 */
public final class SafePost {
  private final TargetResolver targets;
  private final PinnedHttpClient http;
  private final FetchLimits limits;

  /** The headers and the JSON body of a POST. */
  public record JsonPost(Map<String, String> headers, String body) {
    public JsonPost {
      headers = Map.copyOf(headers);
    }
  }

  /** The result of a POST. */
  public sealed interface PostOutcome {
    /**
     * The receiver responded.
     *
     * @param text the beginning of the body
     */
    record Responded(int status, Optional<String> retryAfter, String text) implements PostOutcome {}

    /** There was no response; the reason is a sentence without a URL or an address. */
    record NoResponse(String reason) implements PostOutcome {}
  }

  /**
   * @param timeout for everything: the name, the request, and the response
   * @param responseBytes how much of a response is read
   */
  public SafePost(
      AddressGuard guard,
      NameResolver names,
      FetchAgent agent,
      Duration timeout,
      int responseBytes) {
    this.targets = new TargetResolver(guard, names);
    this.http = new PinnedHttpClient(agent);
    this.limits = new FetchLimits(responseBytes, 0, timeout, timeout, timeout);
  }

  public PostOutcome post(String url, JsonPost request) {
    var deadline = Deadline.after(limits.totalTimeout());
    return switch (targets.resolve(url, deadline)) {
      case TargetResolver.Refused(var outcome) -> new PostOutcome.NoResponse(reason(outcome));
      case TargetResolver.Target target -> http.post(target, request, limits, deadline);
    };
  }

  private static String reason(FetchOutcome outcome) {
    return switch (outcome) {
      case Unreachable(var _, var detail) -> detail;
      case Forbidden(var detail) -> detail;
      case Fetched _, TooLarge _ -> throw new IllegalStateException("nothing was fetched");
    };
  }
}

package filmgate.provider.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How an account at an upstream is reached. Its text contains no secret.
 *
 * @param baseUrl the root of the upstream's server; a trailing {@code /v1} is ignored
 * @param headers sent with every request
 * @param proxy {@code http://user:password@host:port}, or {@code socks5://host:port}
 */
public record UpstreamSettings(
    URI baseUrl,
    Credential credential,
    Map<String, String> headers,
    Optional<URI> proxy,
    RequestLimits limits,
    Options options) {
  public UpstreamSettings {
    headers = Map.copyOf(headers);
  }

  /** Settings with the usual limits. */
  public UpstreamSettings(URI baseUrl, Credential credential) {
    this(baseUrl, credential, Map.of(), Optional.empty(), RequestLimits.STANDARD, Options.NONE);
  }

  /**
   * The limits of a request.
   *
   * @param connect for the connection
   * @param request for the whole request, with its response
   * @param responseBytes the maximum size of a response
   */
  public record RequestLimits(Duration connect, Duration request, int responseBytes) {
    public static final RequestLimits STANDARD =
        new RequestLimits(Duration.ofSeconds(10), Duration.ofMinutes(1), 4 << 20);
  }

  /**
   * What the operator knows about this upstream.
   *
   * @param parameters a JSON object that is merged into the body of each submission
   * @param idempotent whether the upstream supports the header {@code Idempotency-Key}
   */
  public record Options(String parameters, boolean idempotent) {
    public static final Options NONE = new Options("{}", false);
  }

  /** The same settings with other options. */
  public UpstreamSettings withOptions(Options changed) {
    return new UpstreamSettings(baseUrl, credential, headers, proxy, limits, changed);
  }

  /** The same settings with other limits. */
  public UpstreamSettings withLimits(RequestLimits changed) {
    return new UpstreamSettings(baseUrl, credential, headers, proxy, changed, options);
  }

  /** The URL of a path such as {@code /tasks}. */
  URI resolve(String path) {
    var root = baseUrl.toString();
    while (root.endsWith("/")) {
      root = root.substring(0, root.length() - 1);
    }
    if (root.endsWith("/v1")) {
      root = root.substring(0, root.length() - "/v1".length());
    }
    return URI.create(root + path);
  }

  @Override
  public String toString() {
    return "UpstreamSettings[" + baseUrl.getScheme() + "://" + baseUrl.getHost() + "]";
  }
}

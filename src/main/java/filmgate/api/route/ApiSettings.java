package filmgate.api.route;

import filmgate.net.Cidr;
import java.time.Duration;
import java.util.List;

/**
 * The settings of the HTTP server.
 *
 * @param accessLog whether each request is logged
 */
public record ApiSettings(Bind listen, Addresses addresses, HttpLimits limits, boolean accessLog) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Settings without an access log. */
  public ApiSettings(Bind listen, Addresses addresses, HttpLimits limits) {
    this(listen, addresses, limits, false);
  }

  /** The address of the server; port 0 binds any free port. */
  public record Bind(String host, int port) {}

  /**
   * The addresses of the server, of proxies, and of web pages.
   *
   * @param publicUrl the start of absolute links, such as {@code https://videos.example}; if empty,
   *     the host of the request
   * @param trustedProxies the proxies whose {@code Forwarded} and {@code X-Forwarded-*} headers
   *     count
   * @param corsOrigins the origins of web pages that may call the API, such as {@code
   *     https://app.example}
   */
  public record Addresses(String publicUrl, List<Cidr> trustedProxies, List<String> corsOrigins) {
    public static final Addresses NONE = new Addresses("", List.of(), List.of());

    public Addresses {
      trustedProxies = List.copyOf(trustedProxies);
      corsOrigins = List.copyOf(corsOrigins);
    }
  }

  /**
   * The limits of connections and requests.
   *
   * @param headerBytes the maximum size of the request line and headers
   * @param connections the maximum numbers of connections and open requests
   * @param shutdownTimeout the time that open requests get when the server stops
   */
  public record HttpLimits(
      BodySizes bodySizes,
      SlowClientLimits slowClients,
      int headerBytes,
      Connections connections,
      Duration shutdownTimeout) {
    public static final HttpLimits DEFAULT =
        new HttpLimits(
            BodySizes.DEFAULT,
            SlowClientLimits.DEFAULT,
            16 * 1024,
            Connections.DEFAULT,
            Duration.ofSeconds(20));
  }

  /**
   * The maximum numbers of connections and open requests.
   *
   * @param max all open connections; more wait in the system's queue
   * @param perAddress open connections of one address
   * @param requestsPerAccount requests of one account that wait or transfer
   */
  public record Connections(int max, int perAddress, int requestsPerAccount) {
    public static final Connections DEFAULT = new Connections(20_000, 256, 1024);
  }

  /**
   * The maximum sizes of request bodies.
   *
   * @param createBytes a request that creates a video and may contain images
   * @param defaultBytes any other request
   * @param inMemoryBytes all bodies in memory together
   */
  public record BodySizes(int createBytes, int defaultBytes, long inMemoryBytes) {
    public static final BodySizes DEFAULT = new BodySizes(16 << 20, 1 << 20, 128L << 20);
  }

  /**
   * The limits for slow clients.
   *
   * @param idleTimeout the time after which an idle connection is closed
   * @param gracePeriod the time before which the rate of a body is not checked
   * @param minimumBytesPerSecond the minimum average rate of a body after the grace period
   * @param bodyTimeout the maximum time for a body to arrive
   * @param headTimeout the maximum time for a request line and headers to arrive
   */
  public record SlowClientLimits(
      Duration idleTimeout,
      Duration gracePeriod,
      long minimumBytesPerSecond,
      Duration bodyTimeout,
      Duration headTimeout) {
    public static final SlowClientLimits DEFAULT =
        new SlowClientLimits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            8 * 1024,
            Duration.ofMinutes(1),
            Duration.ofSeconds(15));

    /** Whether a body is too slow of which {@code bytes} have arrived after {@code elapsed}. */
    public boolean isTooSlow(long bytes, Duration elapsed) {
      return elapsed.compareTo(bodyTimeout) > 0 || isBelowMinimum(bytes, elapsed);
    }

    /** The same for a body that may take as long as its size needs. */
    public boolean isBelowMinimum(long bytes, Duration elapsed) {
      var checked = elapsed.minus(gracePeriod);
      var expected = minimumBytesPerSecond * (checked.toNanos() / NANOS_PER_SECOND);
      return checked.isPositive() && bytes < expected;
    }
  }
}

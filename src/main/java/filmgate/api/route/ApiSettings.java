package filmgate.api.route;

import filmgate.net.Cidr;
import java.time.Duration;
import java.util.List;

/** What an operator may decide about the door. */
public record ApiSettings(Bind listen, Addresses addresses, HttpLimits limits) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Where the server listens; port 0 takes any free one. */
  public record Bind(String host, int port) {}

  /**
   * What is believed of addresses.
   *
   * @param publicUrl what absolute links start with, such as {@code https://videos.example}; empty
   *     takes the request's own host
   * @param trustedProxies whose {@code Forwarded} and {@code X-Forwarded-*} headers are believed
   * @param corsOrigins the origins whose scripts may call, such as {@code https://app.example}
   */
  public record Addresses(String publicUrl, List<Cidr> trustedProxies, List<String> corsOrigins) {
    public static final Addresses NONE = new Addresses("", List.of(), List.of());

    public Addresses {
      trustedProxies = List.copyOf(trustedProxies);
      corsOrigins = List.copyOf(corsOrigins);
    }
  }

  /**
   * A limit on everything.
   *
   * @param bodySizes the sizes of request bodies
   * @param slowClients how slow a caller may be
   * @param headerBytes of one request, the request line included
   * @param connectionsMax open at a time; more wait in the system's queue
   * @param shutdownTimeout how long requests in flight may take when the server stops
   */
  public record HttpLimits(
      BodySizes bodySizes,
      SlowClientLimits slowClients,
      int headerBytes,
      int connectionsMax,
      Duration shutdownTimeout) {
    public static final HttpLimits DEFAULT =
        new HttpLimits(
            BodySizes.DEFAULT, SlowClientLimits.DEFAULT, 16 * 1024, 20_000, Duration.ofSeconds(20));
  }

  /**
   * The sizes of request bodies.
   *
   * @param createBytes of a request that creates a video and may contain images
   * @param defaultBytes of any other request
   * @param inMemoryBytes of all bodies together
   */
  public record BodySizes(int createBytes, int defaultBytes, long inMemoryBytes) {
    public static final BodySizes DEFAULT = new BodySizes(16 << 20, 1 << 20, 128L << 20);
  }

  /**
   * How slow a caller may be.
   *
   * @param idleTimeout a connection with nothing moving is closed after this
   * @param gracePeriod a body is not judged before this
   * @param minimumBytesPerSecond the lowest average rate of a body after the grace period
   * @param bodyTimeout the longest time that a body may take to arrive, at any rate
   */
  public record SlowClientLimits(
      Duration idleTimeout,
      Duration gracePeriod,
      long minimumBytesPerSecond,
      Duration bodyTimeout) {
    public static final SlowClientLimits DEFAULT =
        new SlowClientLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(10), 8 * 1024, Duration.ofSeconds(60));

    /** Whether a body of which so many bytes have arrived after this time is too slow. */
    public boolean isTooSlow(long bytes, Duration elapsed) {
      var judged = elapsed.minus(gracePeriod);
      var expected = minimumBytesPerSecond * (judged.toNanos() / NANOS_PER_SECOND);
      return elapsed.compareTo(bodyTimeout) > 0 || (judged.isPositive() && bytes < expected);
    }
  }
}

package filmgate.api;

import filmgate.net.Cidr;
import java.time.Duration;
import java.util.List;

/** What an operator may decide about the door. */
public record ApiSettings(Bind bind, Addresses addresses, Limits limits) {

  /** Where the server listens; port 0 takes any free one. */
  public record Bind(String host, int port) {}

  /**
   * What is believed of addresses.
   *
   * @param publicUrl what absolute links start with, such as {@code https://films.example}; empty
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
   * @param bodies the sizes of request bodies
   * @param pace how slow a caller may be
   * @param headerBytes of one request, the request line included
   * @param connections open at a time; more wait in the system's queue
   * @param stopWithin how long requests in flight may take when the server stops
   */
  public record Limits(
      Bodies bodies, Pace pace, int headerBytes, int connections, Duration stopWithin) {
    public static final Limits DEFAULT =
        new Limits(Bodies.DEFAULT, Pace.DEFAULT, 16 * 1024, 20_000, Duration.ofSeconds(20));
  }

  /**
   * The sizes of request bodies.
   *
   * @param createBytes of a request that may carry pictures (contract 7(h))
   * @param otherBytes of any other request
   * @param inMemoryBytes of all bodies together
   */
  public record Bodies(int createBytes, int otherBytes, long inMemoryBytes) {
    public static final Bodies DEFAULT = new Bodies(16 << 20, 1 << 20, 128L << 20);
  }

  /**
   * How slow a caller may be.
   *
   * @param idle a connection with nothing moving is closed after this
   * @param grace a body is not judged before this
   * @param bytesPerSecond what a body has to come with, on average after the grace
   */
  public record Pace(Duration idle, Duration grace, long bytesPerSecond) {
    public static final Pace DEFAULT =
        new Pace(Duration.ofSeconds(30), Duration.ofSeconds(10), 8 * 1024);
  }
}

package filmgate.assets;

import java.time.Duration;

/**
 * The limits of one fetch.
 *
 * @param bytesMax largest body in bytes
 * @param redirectsMax how many redirects are followed
 * @param connectTimeout for one connection
 * @param responseTimeout between two pieces of the response
 * @param totalTimeout for everything: names, redirects, headers and the whole body
 */
public record FetchLimits(
    long bytesMax,
    int redirectsMax,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout) {
  /** An image: 20 MB. */
  public static final FetchLimits IMAGE = of(20_000_000, Duration.ofMinutes(1));

  /** A clip: 200 MB. */
  public static final FetchLimits CLIP = of(200_000_000, Duration.ofMinutes(5));

  private static FetchLimits of(long bytesMax, Duration total) {
    return new FetchLimits(bytesMax, 3, Duration.ofSeconds(10), Duration.ofSeconds(20), total);
  }
}

package filmgate.api.auth;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts the failed authentications of each address. An address may fail 30 times a minute; the
 * responses to further failures wait. A valid key never waits, whatever else its address sends.
 *
 * <p>The addresses of an IPv6 network of 64 bits count together. Thread-safe.
 */
public final class FailedAuthentications {
  static final int PER_MINUTE = 30;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int ADDRESSES_MAX = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final TimeMeter meter;
  private final Pause pause;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES_MAX;
        }
      };

  /** Waits on the current thread, which is a virtual one. */
  @FunctionalInterface
  public interface Pause {
    void waitFor(Duration time) throws InterruptedException;
  }

  /**
   * Counts from zero.
   *
   * @param nanos a clock that never goes back
   */
  public FailedAuthentications(LongSupplier nanos, Pause pause) {
    this.meter = new MonotonicMeter(nanos);
    this.pause = pause;
  }

  /** Counts a failure of a request with these addresses, and waits if there were too many. */
  void record(List<InetAddress> addresses) {
    var exceeded = false;
    for (var address : addresses) {
      exceeded |= !bucketOf(address).tryConsume(1);
    }
    if (exceeded) {
      try {
        pause.waitFor(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Bucket bucketOf(InetAddress address) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(network(address), _ -> newBucket());
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, MINUTE))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** The address, or the IPv6 network of 64 bits that contains it. */
  static String network(InetAddress address) {
    var bytes = address.getAddress();
    var known = address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    return HexFormat.of().formatHex(known);
  }
}

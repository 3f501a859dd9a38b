package filmgate.api.auth;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.id.AccountId;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Limits sign-ins: 20 a minute from an address, and 10 wrong passwords in 15 minutes for an
 * account. Links are not limited for an account, so that wrong passwords lock no account out.
 *
 * <p>The addresses of an IPv6 network of 64 bits count together. Thread-safe.
 */
public final class SignInAttempts {
  static final int PER_ADDRESS = 20;
  static final int PER_ACCOUNT = 10;
  private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(1);
  private static final Duration ACCOUNT_PERIOD = Duration.ofMinutes(15);
  private static final int BUCKETS_MAX = 10_000;

  private final MonotonicMeter meter;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > BUCKETS_MAX;
        }
      };

  /**
   * Counts from zero.
   *
   * @param nanos a clock that never goes back
   */
  public SignInAttempts(LongSupplier nanos) {
    this.meter = new MonotonicMeter(nanos);
  }

  /**
   * Counts an attempt from these addresses.
   *
   * @throws ApiException 429
   */
  public void countAddresses(List<InetAddress> addresses) {
    for (var address : addresses) {
      take(bucket("a " + FailedAuthentications.network(address), PER_ADDRESS, ADDRESS_PERIOD));
    }
  }

  /**
   * Counts a password before it is verified: for the account, by whichever name, or for the name
   * that no account has.
   *
   * @throws ApiException 429
   */
  public void countPassword(String name, Optional<AccountId> account) {
    take(ofAccount(name, account));
  }

  /** The password was right: the attempt does not count. */
  public void forgive(String name, Optional<AccountId> account) {
    ofAccount(name, account).addTokens(1);
  }

  private Bucket ofAccount(String name, Optional<AccountId> account) {
    var owner = account.map(id -> "p " + id).orElse("n " + name.toLowerCase(Locale.ROOT));
    return bucket(owner, PER_ACCOUNT, ACCOUNT_PERIOD);
  }

  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis();
      throw new ApiException(new ApiError.RateLimited(Math.max(1, wait)));
    }
  }

  private Bucket bucket(String owner, int count, Duration period) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(owner, _ -> newBucket(count, period));
    }
  }

  private Bucket newBucket(int count, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(count).refillGreedy(count, period))
        .withCustomTimePrecision(meter)
        .build();
  }
}

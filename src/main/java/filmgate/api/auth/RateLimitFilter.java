package filmgate.api.auth;

import filmgate.api.auth.RateLimiter.Permit;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.Route;
import filmgate.id.OwnerId;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import org.eclipse.jetty.http.HttpFields;

/**
 * Applies the rate limits of the key, the account, and the route to each request. Writes the
 * tighter one of the first two to the headers of the response.
 */
final class RateLimitFilter {
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  private final LimitCache limits;
  private final RateLimiter rates;

  RateLimitFilter(LimitCache limits, RateLimiter rates) {
    this.limits = limits;
    this.rates = rates;
  }

  /**
   * Counts the request.
   *
   * @throws filmgate.api.error.ApiException 429
   */
  void acquire(Caller caller, Route route, HttpFields.Mutable headers) {
    acquire(caller, headers);
    for (var limit : route.rateLimits()) {
      reject(rates.tryAcquire(caller.key(), limit.name(), limit.perMinute()));
    }
  }

  private void acquire(Caller caller, HttpFields.Mutable headers) {
    var ofKey = limits.limitsOf(caller.key());
    var ofAccount = limits.limitsOf(caller.account());
    if (ofKey.equals(Limits.NONE) && ofAccount.equals(Limits.NONE)) {
      return;
    }
    if (ofKey.requestsPerMinute() instanceof Cap.AtMost(var keyLimit)) {
      var permit = acquire(caller.key(), keyLimit, headers);
      if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var accountLimit)) {
        acquireBoth(caller, headers, accountLimit, permit.remaining());
      }
    } else if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var accountLimit)) {
      var _ = acquire(caller.account(), accountLimit, headers);
    }
    writePolicyHeader(headers, ofKey, ofAccount);
  }

  private Permit acquire(OwnerId owner, long perMinute, HttpFields.Mutable headers) {
    var permit = rates.tryAcquire(owner, perMinute);
    writeHeaders(headers, perMinute, permit);
    reject(permit);
    return permit;
  }

  private void acquireBoth(
      Caller caller, HttpFields.Mutable headers, long perMinute, long remainingOfKey) {
    var permit = rates.tryAcquire(caller.account(), perMinute);
    if (!permit.granted()) {
      rates.release(caller.key());
    }
    if (permit.remaining() < remainingOfKey || !permit.granted()) {
      writeHeaders(headers, perMinute, permit);
    }
    reject(permit);
  }

  private static void reject(Permit permit) {
    if (!permit.granted()) {
      throw new ApiException(new ApiError.RateLimited(Math.max(1, permit.retryAfter().toMillis())));
    }
  }

  private static void writeHeaders(HttpFields.Mutable headers, long perMinute, Permit permit) {
    var seconds = (permit.retryAfter().toMillis() + 999) / 1000;
    headers.put(POLICY, "\"rpm\";q=%d;w=60".formatted(perMinute));
    headers.put(STATE, "\"rpm\";r=%d;t=%d".formatted(permit.remaining(), seconds));
    headers.put("x-ratelimit-limit-requests", String.valueOf(perMinute));
    headers.put("x-ratelimit-remaining-requests", String.valueOf(permit.remaining()));
    headers.put("x-ratelimit-reset-requests", seconds + "s");
  }

  /** Writes the limit on running tasks. It has no state, because more tasks only wait. */
  private static void writePolicyHeader(
      HttpFields.Mutable headers, Limits ofKey, Limits ofAccount) {
    var concurrent = Math.min(number(ofKey.concurrent()), number(ofAccount.concurrent()));
    if (concurrent < Long.MAX_VALUE) {
      headers.add(POLICY, "\"concurrent\";q=%d;qu=\"concurrent-requests\"".formatted(concurrent));
    }
  }

  private static long number(Cap cap) {
    return switch (cap) {
      case Cap.Unlimited() -> Long.MAX_VALUE;
      case Cap.AtMost(var count) -> count;
    };
  }
}

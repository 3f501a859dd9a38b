package filmgate.api.auth;

import filmgate.api.auth.RateLimiter.Permit;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import org.eclipse.jetty.http.HttpFields;

/**
 * Applies the rate limits of the key and the account to each request, and writes the tighter one to
 * the headers of the response.
 */
public final class RateLimitFilter {
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  private final LimitCache book;
  private final RateLimiter rates;

  public RateLimitFilter(LimitCache book, RateLimiter rates) {
    this.book = book;
    this.rates = rates;
  }

  /**
   * Lets the caller in.
   *
   * @throws filmgate.api.error.ApiException 429
   */
  public void acquire(Caller caller, HttpFields.Mutable headers) {
    var ofKey = book.limitsOf(caller.key());
    var ofAccount = book.limitsOf(caller.account());
    if (ofKey.equals(Limits.NONE) && ofAccount.equals(Limits.NONE)) {
      return;
    }
    if (ofKey.requestsPerMinute() instanceof Cap.AtMost(var most)) {
      var reading = rates.tryAcquire(caller.key(), most);
      writeHeaders(headers, most, reading);
      reject(reading);
      if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var mostOfAccount)) {
        acquireBoth(caller, headers, mostOfAccount, reading.remaining());
      }
    } else if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var most)) {
      var reading = rates.tryAcquire(caller.account(), most);
      writeHeaders(headers, most, reading);
      reject(reading);
    }
    writePolicyHeader(headers, ofKey, ofAccount);
  }

  private void acquireBoth(Caller caller, HttpFields.Mutable headers, long most, long leftOfKey) {
    var reading = rates.tryAcquire(caller.account(), most);
    if (!reading.granted()) {
      rates.release(caller.key());
    }
    if (reading.remaining() < leftOfKey || !reading.granted()) {
      writeHeaders(headers, most, reading);
    }
    reject(reading);
  }

  private static void reject(Permit reading) {
    if (!reading.granted()) {
      throw new ApiException(
          new ApiError.RateLimited(Math.max(1, reading.retryAfter().toMillis())));
    }
  }

  private static void writeHeaders(HttpFields.Mutable headers, long most, Permit reading) {
    var seconds = (reading.retryAfter().toMillis() + 999) / 1000;
    headers.put(POLICY, "\"rpm\";q=%d;w=60".formatted(most));
    headers.put(STATE, "\"rpm\";r=%d;t=%d".formatted(reading.remaining(), seconds));
    headers.put("x-ratelimit-limit-requests", String.valueOf(most));
    headers.put("x-ratelimit-remaining-requests", String.valueOf(reading.remaining()));
    headers.put("x-ratelimit-reset-requests", seconds + "s");
  }

  /** The tasks at work have no state worth telling here: more of them only wait. */
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

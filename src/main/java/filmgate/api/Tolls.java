package filmgate.api;

import filmgate.api.Rates.Reading;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import org.eclipse.jetty.http.HttpFields;

/**
 * Takes each request of a caller from what its key and its account may send in a minute, and tells
 * on the answer what is left of the tighter one (contract 5.3).
 */
final class Tolls {
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  private final LimitCache book;
  private final Rates rates;

  Tolls(LimitCache book, Rates rates) {
    this.book = book;
    this.rates = rates;
  }

  /**
   * Lets the caller in.
   *
   * @throws ApiException 429
   */
  void take(Caller caller, HttpFields.Mutable headers) {
    var ofKey = book.limitsOf(caller.key());
    var ofAccount = book.limitsOf(caller.account());
    if (ofKey.equals(Limits.NONE) && ofAccount.equals(Limits.NONE)) {
      return;
    }
    if (ofKey.requestsPerMinute() instanceof Cap.AtMost(var most)) {
      var reading = rates.take(caller.key(), most);
      tell(headers, most, reading);
      refuse(reading);
      if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var mostOfAccount)) {
        takeToo(caller, headers, mostOfAccount, reading.left());
      }
    } else if (ofAccount.requestsPerMinute() instanceof Cap.AtMost(var most)) {
      var reading = rates.take(caller.account(), most);
      tell(headers, most, reading);
      refuse(reading);
    }
    tellPolicy(headers, ofKey, ofAccount);
  }

  private void takeToo(Caller caller, HttpFields.Mutable headers, long most, long leftOfKey) {
    var reading = rates.take(caller.account(), most);
    if (!reading.taken()) {
      rates.giveBack(caller.key());
    }
    if (reading.left() < leftOfKey || !reading.taken()) {
      tell(headers, most, reading);
    }
    refuse(reading);
  }

  private static void refuse(Reading reading) {
    if (!reading.taken()) {
      throw new ApiException(new ApiError.TooMany(Math.max(1, reading.pause().toMillis())));
    }
  }

  private static void tell(HttpFields.Mutable headers, long most, Reading reading) {
    var seconds = (reading.pause().toMillis() + 999) / 1000;
    headers.put(POLICY, "\"rpm\";q=%d;w=60".formatted(most));
    headers.put(STATE, "\"rpm\";r=%d;t=%d".formatted(reading.left(), seconds));
    headers.put("x-ratelimit-limit-requests", String.valueOf(most));
    headers.put("x-ratelimit-remaining-requests", String.valueOf(reading.left()));
    headers.put("x-ratelimit-reset-requests", seconds + "s");
  }

  /** The tasks at work have no state worth telling here: more of them only wait. */
  private static void tellPolicy(HttpFields.Mutable headers, Limits ofKey, Limits ofAccount) {
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

package filmgate.dispatch.route;

import filmgate.dispatch.health.AccountActivity;
import filmgate.provider.Provider;
import java.util.List;

/**
 * One credential of a channel, and the health of the upstream as this credential sees it.
 *
 * @param fingerprint distinguishes the accounts of a channel without revealing the credential;
 *     empty if the channel has none
 */
public record ChannelAccount(
    String fingerprint, Provider provider, CircuitBreaker breaker, AccountActivity activity) {
  /** An account of which nothing was seen yet. */
  public ChannelAccount(String fingerprint, Provider provider, CircuitBreaker breaker) {
    this(fingerprint, provider, breaker, new AccountActivity(breaker::nanos));
  }

  /** The same account with what was seen of it, if it is one of these. */
  ChannelAccount seenBy(List<ChannelAccount> earlier) {
    return earlier.stream()
        .filter(one -> one.fingerprint().equals(fingerprint))
        .findFirst()
        .map(one -> new ChannelAccount(fingerprint, provider, breaker, one.activity()))
        .orElse(this);
  }

  /** The only account of a channel without credentials. */
  public static ChannelAccount withoutKey(Provider provider) {
    return new ChannelAccount("", provider, new CircuitBreaker(System::nanoTime));
  }
}

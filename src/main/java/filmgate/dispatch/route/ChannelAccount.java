package filmgate.dispatch.route;

import filmgate.provider.Provider;

/**
 * One credential of a channel, and the health of the upstream as this credential sees it.
 *
 * @param fingerprint distinguishes the accounts of a channel without revealing the credential;
 *     empty if the channel has none
 */
public record ChannelAccount(String fingerprint, Provider provider, CircuitBreaker breaker) {
  /** The only account of a channel without credentials. */
  public static ChannelAccount withoutKey(Provider provider) {
    return new ChannelAccount("", provider, new CircuitBreaker(System::nanoTime));
  }
}

package filmgate.dispatch.route;

import filmgate.provider.Provider;
import filmgate.task.AttemptRoute;
import java.util.List;

/**
 * A configured connection to an upstream.
 *
 * @param accounts at least one; a channel with several credentials has one for each
 */
public record Channel(ChannelTerms terms, List<ChannelAccount> accounts) {
  public Channel {
    accounts = List.copyOf(accounts);
  }

  /** A channel of this server that carries everything. */
  public static Channel builtIn(String name, Provider provider, int concurrent) {
    return new Channel(
        ChannelTerms.builtIn(name, concurrent), List.of(ChannelAccount.withoutKey(provider)));
  }

  public String name() {
    return terms.name();
  }

  /**
   * The account of an attempt. If its credential was removed, another credential of the channel may
   * belong to the same account at the upstream.
   */
  public ChannelAccount accountOf(AttemptRoute route) {
    return accounts.stream()
        .filter(account -> account.fingerprint().equals(route.account()))
        .findFirst()
        .orElseGet(accounts::getFirst);
  }
}

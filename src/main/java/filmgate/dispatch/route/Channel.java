package filmgate.dispatch.route;

import filmgate.dispatch.health.ModelBlocks;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.task.AttemptRoute;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A configured connection to an upstream.
 *
 * @param accounts at least one; a channel with several credentials has one for each
 * @param blocks the models that the upstream does not know
 */
public record Channel(ChannelTerms terms, List<ChannelAccount> accounts, ModelBlocks blocks) {
  private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

  public Channel {
    accounts = List.copyOf(accounts);
  }

  /** A channel without blocked models. */
  public Channel(ChannelTerms terms, List<ChannelAccount> accounts) {
    this(terms, accounts, new ModelBlocks(accounts.getFirst().breaker()::nanos));
  }

  /** A channel of this server that carries everything. */
  public static Channel builtIn(String name, Provider provider, int concurrent) {
    return new Channel(
        ChannelTerms.builtIn(name, concurrent), List.of(ChannelAccount.withoutKey(provider)));
  }

  public String name() {
    return terms.name();
  }

  /** The name of the provider behind it. */
  public String provider() {
    return accounts.getFirst().provider().name();
  }

  /** The same channel with what another one saw of the same accounts. */
  public Channel seenBy(Channel earlier) {
    return new Channel(
        terms,
        accounts.stream().map(account -> account.seenBy(earlier.accounts())).toList(),
        blocks);
  }

  /** An upstream has refused an account of this channel. */
  public void accountProblem(ChannelAccount account, AccountProblem problem) {
    if (account.breaker().accountProblem(problem)) {
      LOG.error("event=channel_account_unusable channel={} problem={}", name(), problem.wireName());
    }
  }

  /** The upstream does not know a model of this channel. Its other models are not affected. */
  public void modelIsUnknown(String model) {
    if (blocks.unknownUpstream(model)) {
      LOG.warn("event=channel_model_blocked channel={} model={}", name(), model);
    }
  }

  /** A check has shown that an account of this channel is usable again. */
  public void accountIsUsable(ChannelAccount account) {
    account.breaker().accountIsUsable();
    LOG.info("event=channel_account_usable channel={}", name());
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

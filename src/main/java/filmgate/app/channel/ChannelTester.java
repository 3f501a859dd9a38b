package filmgate.app.channel;

import filmgate.channel.ChannelConfig;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.store.channel.ChannelState;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests the credentials of a channel at its upstream. */
public record ChannelTester(ChannelFactory factory) {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelTester.class);

  /** Tests each credential with a request that costs nothing. */
  public List<CredentialTest> test(ChannelConfig config) {
    return factory.open(config, ChannelState.ACTIVE).accounts().stream()
        .map(account -> test(config, account))
        .toList();
  }

  private static CredentialTest test(ChannelConfig config, ChannelAccount account) {
    try (var provider = account.provider()) {
      var balances =
          provider.checkAccount().balances().stream()
              .map(one -> new ReportedBalance(one.name(), one.amount(), one.unit(), one.state()))
              .toList();
      return new CredentialTest(account.fingerprint(), "", balances);
    } catch (ProviderException e) {
      LOG.debug("event=channel_test_failed channel={}", config.name(), e);
      return new CredentialTest(account.fingerprint(), failure(e.reason()), List.of());
    }
  }

  private static String failure(Cause cause) {
    return switch (cause) {
      case Cause.ChannelAccount(var problem) -> problem.wireName();
      case Cause.NotSent _ -> "unreachable";
      case Cause.Busy _, Cause.UpstreamDown _ -> "unavailable";
      case Cause.OutcomeUnknown _ -> "no_response";
      case Cause.Misconfigured _, Cause.DuplicateId _, Cause.RequestRefused _ -> "misconfigured";
    };
  }
}

package filmgate.app.channel;

import filmgate.channel.ChannelConfig;
import filmgate.dispatch.health.AccountReading;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.provider.ProviderException;
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
      var balances = ChannelStatuses.reported(provider.checkAccount().balances());
      return new CredentialTest(account.fingerprint(), "", balances);
    } catch (ProviderException e) {
      LOG.debug("event=channel_test_failed channel={}", config.name(), e);
      return new CredentialTest(
          account.fingerprint(), AccountReading.failure(e.reason()), List.of());
    }
  }
}

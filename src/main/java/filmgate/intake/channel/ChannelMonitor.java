package filmgate.intake.channel;

import filmgate.channel.ChannelConfig;
import java.util.List;
import java.util.Optional;

/** What runs behind the configuration of channels. */
public interface ChannelMonitor {
  /** The present state of a channel; empty if it does not run. Does not block. */
  Optional<ChannelStatus> status(String channel);

  /** Checks each credential of a channel at its upstream, with requests that cost nothing. */
  List<CredentialTest> test(ChannelConfig channel);

  /**
   * The result of a test of a credential.
   *
   * @param credential its fingerprint
   * @param failure why it cannot be used; empty if it can
   * @param balances what the upstream reports about the account
   */
  record CredentialTest(String credential, String failure, List<ReportedBalance> balances) {
    public CredentialTest {
      balances = List.copyOf(balances);
    }

    public boolean isUsable() {
      return failure.isEmpty();
    }
  }

  /** A balance or a resource pack, as the upstream reports it. */
  record ReportedBalance(String name, String amount, String unit, String state) {}
}

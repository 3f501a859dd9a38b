package filmgate.view.channel;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.STRING;

import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import java.util.List;
import java.util.Optional;

/** The JSON of the result of a test of a channel. */
public final class ChannelStatusView {
  /** Why a check of an account failed. */
  static final String[] FAILURES = {
    "credentials",
    "out_of_credit",
    "suspended",
    "unreachable",
    "unavailable",
    "no_response",
    "misconfigured"
  };

  static final JsonType<ReportedBalance> BALANCE =
      JsonShape.<ReportedBalance>object()
          .field("name", STRING, ReportedBalance::name)
          .field("amount", STRING, ReportedBalance::amount)
          .field("unit", STRING, ReportedBalance::unit)
          .field("state", STRING, ReportedBalance::state)
          .type();

  private static final JsonType<CredentialTest> CREDENTIAL =
      JsonShape.<CredentialTest>object()
          .field("credential", STRING, CredentialTest::credential)
          .field("usable", BOOLEAN, CredentialTest::isUsable)
          .optional(
              "failure",
              JsonType.oneOf(FAILURES),
              one -> Optional.of(one.failure()).filter(text -> !text.isEmpty()))
          .field("balances", BALANCE.list(), CredentialTest::balances)
          .type();

  /** The result of a test. */
  public record ChannelTest(String channel, List<CredentialTest> credentials) {
    public ChannelTest {
      credentials = List.copyOf(credentials);
    }

    /** Whether every credential is usable. */
    public boolean isUsable() {
      return credentials.stream().allMatch(CredentialTest::isUsable);
    }
  }

  private static final JsonShape<ChannelTest> TEST =
      JsonShape.<ChannelTest>object()
          .field("channel", STRING, ChannelTest::channel)
          .constant("object", "channel.test")
          .field("usable", BOOLEAN, ChannelTest::isUsable)
          .field("credentials", CREDENTIAL.list(), ChannelTest::credentials);

  public static final Schema TEST_SCHEMA = TEST.schema().named("ChannelTest");

  private ChannelStatusView() {}

  /** Renders the result of a test. */
  public static byte[] render(ChannelTest test) {
    return TEST.render(test);
  }
}

package filmgate.view.channel;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.intake.channel.ChannelMonitor.AccountStatus;
import filmgate.intake.channel.ChannelMonitor.ChannelStatus;
import filmgate.intake.channel.ChannelMonitor.CredentialTest;
import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import java.util.List;
import java.util.Optional;

/** The JSON of the present state of a channel, and of a test of it. */
public final class ChannelStatusView {
  private static final JsonType<AccountStatus> ACCOUNT =
      JsonShape.<AccountStatus>object()
          .field(
              "credential",
              STRING.describedAs("A fingerprint that distinguishes the credentials of a channel."),
              AccountStatus::credential)
          .field(
              "circuit",
              JsonType.oneOf("closed", "busy", "open", "half_open", "account_problem"),
              AccountStatus::circuit)
          .optional(
              "problem",
              STRING.describedAs("What is wrong with the account at the upstream."),
              one -> Optional.of(one.problem()).filter(text -> !text.isEmpty()))
          .type();

  /** The present state of a channel. */
  static final JsonType<ChannelStatus> STATUS =
      JsonShape.<ChannelStatus>object()
          .field(
              "in_flight",
              INTEGER.describedAs("How many tasks are at the upstream."),
              ChannelStatus::inFlight)
          .field("accounts", ACCOUNT.list(), ChannelStatus::accounts)
          .type();

  private static final JsonType<ReportedBalance> BALANCE =
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
              JsonType.oneOf(
                  "credentials",
                  "out_of_credit",
                  "suspended",
                  "unreachable",
                  "unavailable",
                  "no_response",
                  "misconfigured"),
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

package filmgate.view.channel;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;

import filmgate.intake.channel.ChannelStatus;
import filmgate.intake.channel.ChannelStatus.AccountCheck;
import filmgate.intake.channel.ChannelStatus.AccountStatus;
import filmgate.intake.channel.ChannelStatus.BlockedModel;
import filmgate.intake.channel.ChannelStatus.CallCounts;
import filmgate.intake.channel.ChannelStatus.ErrorCount;
import filmgate.intake.channel.ChannelStatus.SubmitLatency;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import java.time.Duration;
import java.util.Optional;

/** The JSON of the present state of a channel. */
public final class ChannelHealthView {
  private static final String RETRY_AFTER = "retry_after_seconds";

  private static final JsonType<ErrorCount> ERROR =
      JsonShape.<ErrorCount>object()
          .field(
              "cause",
              JsonType.oneOf(
                  "not_sent",
                  "outcome_unknown",
                  "busy",
                  "upstream_down",
                  "account",
                  "misconfigured",
                  "refused"),
              ErrorCount::cause)
          .field("count", INTEGER, ErrorCount::count)
          .type();

  private static final JsonType<SubmitLatency> LATENCY =
      JsonShape.<SubmitLatency>object()
          .field("p50_ms", INTEGER, latency -> latency.half().toMillis())
          .field("p95_ms", INTEGER, latency -> latency.most().toMillis())
          .type()
          .describedAs("How long submissions took, at most 19 percent too long.");

  private static final JsonType<CallCounts> CALLS =
      JsonShape.<CallCounts>object()
          .field("submissions", INTEGER, CallCounts::submissions)
          .field(
              "errors",
              ERROR
                  .list()
                  .describedAs("How many submissions and requests for progress failed, by cause."),
              CallCounts::errors)
          .optional("latency", LATENCY, CallCounts::latency)
          .type()
          .describedAs("The calls of the last hour, since the start of the server.");

  private static final JsonType<BlockedModel> BLOCKED_MODEL =
      JsonShape.<BlockedModel>object()
          .field("model", STRING, BlockedModel::model)
          .field(RETRY_AFTER, INTEGER, one -> seconds(one.retryAfter()))
          .type();

  private static final JsonType<AccountCheck> CHECK =
      JsonShape.<AccountCheck>object()
          .field("checked_at", JsonType.UNIX_TIME, AccountCheck::at)
          .optional(
              "failure", JsonType.oneOf(ChannelStatusView.FAILURES), one -> nonEmpty(one.failure()))
          .field("balances", ChannelStatusView.BALANCE.list(), AccountCheck::balances)
          .type()
          .describedAs("What the upstream last reported about the account, at least hourly.");

  private static final JsonType<AccountStatus> ACCOUNT =
      JsonShape.<AccountStatus>object()
          .field(
              "credential",
              STRING.describedAs("A fingerprint that distinguishes the credentials of a channel."),
              AccountStatus::credential)
          .field(
              "circuit",
              JsonType.oneOf("closed", "busy", "open", "half_open", "account_problem"),
              one -> one.circuit().state())
          .optional(
              RETRY_AFTER,
              INTEGER.describedAs("How long no submission is sent."),
              one -> positive(one.circuit().retryAfter()))
          .optional(
              "problem",
              STRING.describedAs("What is wrong with the account at the upstream."),
              one -> nonEmpty(one.circuit().problem()))
          .field("last_hour", CALLS, AccountStatus::calls)
          .optional("check", CHECK, AccountStatus::check)
          .type();

  /** The present state of a channel. */
  private static final JsonShape<ChannelStatus> SHAPE =
      JsonShape.<ChannelStatus>object()
          .field(
              "in_flight",
              INTEGER.describedAs("How many tasks are at the upstream."),
              ChannelStatus::inFlight)
          .field("limit", INTEGER.describedAs("The maximum of that."), ChannelStatus::limit)
          .field("last_hour", CALLS, ChannelStatus::calls)
          .field(
              "blocked_models",
              BLOCKED_MODEL.list().describedAs("The models that the upstream does not know."),
              ChannelStatus::blockedModels)
          .field("accounts", ACCOUNT.list(), ChannelStatus::accounts);

  static final JsonType<ChannelStatus> STATUS = SHAPE.type();

  private ChannelHealthView() {}

  /** The JSON of a state. */
  public static byte[] render(ChannelStatus status) {
    return SHAPE.render(status);
  }

  /** Rounded up, so that what is not zero stays so. */
  private static Number seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }

  private static Optional<Number> positive(Duration time) {
    return time.isPositive() ? Optional.of(seconds(time)) : Optional.empty();
  }

  private static Optional<String> nonEmpty(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}

package filmgate.dispatch.health;

import filmgate.provider.ProviderException.Cause;
import java.util.Locale;

/** How a call to an upstream ended, for an operator. */
public enum CallOutcome {
  ACCEPTED,
  /** Nothing reached the upstream. */
  NOT_SENT,
  /** The response was lost. */
  OUTCOME_UNKNOWN,
  /** The upstream was at capacity. */
  BUSY,
  UPSTREAM_DOWN,
  /** The operator's account was refused. */
  ACCOUNT,
  /** The upstream did not know what the configuration names. */
  MISCONFIGURED,
  /** The upstream rejected the request of the caller. */
  REFUSED;

  /** The outcome of a call that failed. The upstream has a submission whose id it knows already. */
  public static CallOutcome of(Cause cause) {
    return switch (cause) {
      case Cause.NotSent _ -> NOT_SENT;
      case Cause.OutcomeUnknown _ -> OUTCOME_UNKNOWN;
      case Cause.DuplicateId _ -> ACCEPTED;
      case Cause.Busy _ -> BUSY;
      case Cause.UpstreamDown _ -> UPSTREAM_DOWN;
      case Cause.ChannelAccount _ -> ACCOUNT;
      case Cause.Misconfigured _ -> MISCONFIGURED;
      case Cause.RequestRefused _ -> REFUSED;
    };
  }

  /** Whether the call failed. */
  public boolean isError() {
    return switch (this) {
      case ACCEPTED -> false;
      case NOT_SENT, OUTCOME_UNKNOWN, BUSY, UPSTREAM_DOWN, ACCOUNT, MISCONFIGURED, REFUSED -> true;
    };
  }

  /** The name in responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package filmgate.dispatch.health;

import filmgate.provider.AccountStatus.Balance;
import filmgate.provider.ProviderException.Cause;
import java.time.Instant;
import java.util.List;

/**
 * What an upstream said about the operator's account at its last check.
 *
 * @param balances none if the upstream reports none, or if the check failed
 * @param failure why the check failed; empty if it succeeded
 */
public record AccountReading(Instant at, List<Balance> balances, String failure) {
  public AccountReading {
    balances = List.copyOf(balances);
  }

  /** A check that succeeded. */
  public static AccountReading of(Instant at, List<Balance> balances) {
    return new AccountReading(at, balances, "");
  }

  /** A check that failed. */
  public static AccountReading failed(Instant at, Cause cause) {
    return new AccountReading(at, List.of(), failure(cause));
  }

  /** Why a check failed, in one word. */
  public static String failure(Cause cause) {
    return switch (cause) {
      case Cause.ChannelAccount(var problem) -> problem.wireName();
      case Cause.NotSent _ -> "unreachable";
      case Cause.Busy _, Cause.UpstreamDown _ -> "unavailable";
      case Cause.OutcomeUnknown _ -> "no_response";
      case Cause.Misconfigured _, Cause.DuplicateId _, Cause.RequestRefused _ -> "misconfigured";
    };
  }
}

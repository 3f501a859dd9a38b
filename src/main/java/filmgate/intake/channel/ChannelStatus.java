package filmgate.intake.channel;

import filmgate.intake.channel.ChannelMonitor.ReportedBalance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The present state of a channel.
 *
 * @param inFlight how many tasks are at the upstream
 * @param limit the maximum of that
 * @param calls the calls of all credentials in the last hour
 * @param blockedModels the models that the upstream does not know
 * @param accounts the state of each credential
 */
public record ChannelStatus(
    int inFlight,
    int limit,
    CallCounts calls,
    List<BlockedModel> blockedModels,
    List<AccountStatus> accounts) {
  public ChannelStatus {
    blockedModels = List.copyOf(blockedModels);
    accounts = List.copyOf(accounts);
  }

  /**
   * The calls of the last hour.
   *
   * @param submissions how many requests for a video were sent
   * @param errors the causes of failed calls that occurred
   * @param latency how long submissions took; empty without any
   */
  public record CallCounts(
      long submissions, List<ErrorCount> errors, Optional<SubmitLatency> latency) {
    public CallCounts {
      errors = List.copyOf(errors);
    }
  }

  /** How many calls failed for a cause. */
  public record ErrorCount(String cause, long count) {}

  /** Half of all submissions took at most {@code half}, and 95 percent at most {@code most}. */
  public record SubmitLatency(Duration half, Duration most) {}

  /** A model that the upstream does not know, and how long no task of it starts. */
  public record BlockedModel(String model, Duration retryAfter) {}

  /**
   * The state of a credential.
   *
   * @param credential its fingerprint
   * @param check the last check of the account; empty before the first
   */
  public record AccountStatus(
      String credential, Circuit circuit, CallCounts calls, Optional<AccountCheck> check) {}

  /**
   * The circuit breaker of a credential.
   *
   * @param state its name
   * @param retryAfter how long no submission is allowed; zero if one is, or if a check ends it
   * @param problem what is wrong with the account; empty if it is usable
   */
  public record Circuit(String state, Duration retryAfter, String problem) {}

  /**
   * What the upstream reported about an account.
   *
   * @param failure why the check failed; empty if it succeeded
   */
  public record AccountCheck(Instant at, String failure, List<ReportedBalance> balances) {
    public AccountCheck {
      balances = List.copyOf(balances);
    }
  }
}

package filmgate.provider;

import filmgate.task.Failure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A failed call to an upstream; its cause defines what may be done next. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why the call failed, and what may be done next. */
  public sealed interface Cause {
    /** Nothing reached the upstream: the request may be sent again, here or elsewhere. */
    record NotSent() implements Cause {}

    /** The upstream may have accepted the request: it must be looked up, not sent again. */
    record OutcomeUnknown() implements Cause {}

    /** The upstream refused the external id because it has it: the request must be looked up. */
    record DuplicateId() implements Cause {}

    /** The upstream is at capacity and did not accept the request. */
    record Busy(Duration retryAfter) implements Cause {}

    /** The upstream failed, and its response says that it did not accept the request. */
    record UpstreamDown(Duration retryAfter) implements Cause {}

    /** The operator's key or balance at the upstream is not valid: the account is unusable. */
    record ChannelAccount(AccountProblem problem) implements Cause {}

    /**
     * The upstream does not know the model or the route, or its response cannot be read: an error
     * of the configuration or of the adapter.
     */
    record Misconfigured() implements Cause {}

    /** The upstream rejected the request: final. */
    record RequestRefused(Failure failure) implements Cause {}
  }

  /** What is wrong with the operator's account. */
  public enum AccountProblem {
    /** The key is unknown, expired, or without permission. */
    CREDENTIALS,
    /** The balance, the resource pack, or the quota is used up. */
    OUT_OF_CREDIT,
    /** The upstream has suspended the account. */
    SUSPENDED;

    /** The problem of a wire name; empty if this version does not know it. */
    public static Optional<AccountProblem> ofWireName(String name) {
      return Arrays.stream(values()).filter(one -> one.wireName().equals(name)).findFirst();
    }

    /** The name in responses and logs. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final transient Cause reason;

  /**
   * @param message for the log of the operator; without secrets
   */
  public ProviderException(Cause kind, String message) {
    super(message);
    this.reason = kind;
  }

  public Cause reason() {
    return reason;
  }
}

package filmgate.provider;

import filmgate.task.Failure;
import java.time.Duration;

/** A failed call to an upstream; its cause defines what may be done next. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why the call failed, and what may be done next. */
  public sealed interface Cause {
    /** Nothing reached the upstream: the request may be sent again. */
    record NotSent() implements Cause {}

    /** The upstream may have accepted the request: it must be looked up, not sent again. */
    record OutcomeUnknown() implements Cause {}

    /** The upstream is at capacity. */
    record Busy(Duration retryAfter) implements Cause {}

    /** The operator's key or balance at the upstream is not valid: the channel is unusable. */
    record ChannelAccount() implements Cause {}

    /** The upstream rejected the request: final. */
    record RequestRefused(Failure failure) implements Cause {}
  }

  private final transient Cause reason;

  public ProviderException(Cause kind, String message) {
    super(message);
    this.reason = kind;
  }

  public Cause reason() {
    return reason;
  }
}

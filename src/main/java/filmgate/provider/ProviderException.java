package filmgate.provider;

import filmgate.task.Failure;
import java.time.Duration;

/** A call to an upstream that did not work; its cause says what may be done next. */
public final class ProviderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What may be done next. */
  public sealed interface Cause {
    /** Nothing reached the upstream: it may be sent again. */
    record NotSent() implements Cause {}

    /** It may have been taken: never send it again blindly. */
    record OutcomeUnknown() implements Cause {}

    /** The upstream has no room now. */
    record Busy(Duration retryAfter) implements Cause {}

    /** The operator's key or balance at the upstream is the trouble: take the channel out. */
    record ChannelAccount() implements Cause {}

    /** The request itself is the trouble: final. */
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

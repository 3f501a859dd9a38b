package filmgate.webhook;

import java.time.Instant;

/** What follows from an attempt. */
public sealed interface AttemptResult {
  /** The receiver responded with a status 2xx. */
  record Delivered() implements AttemptResult {}

  /** It failed, and is repeated at this time. */
  record RetryAt(Instant time) implements AttemptResult {}

  /** It failed, and was the last one. */
  record GivenUp() implements AttemptResult {}

  /** The receiver responded 410: an endpoint is disabled. */
  record ReceiverGone() implements AttemptResult {}

  /** There is nothing to deliver: the task was erased. */
  record NothingToSend() implements AttemptResult {}
}

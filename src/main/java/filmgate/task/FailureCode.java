package filmgate.task;

import java.util.Locale;

/** The stable codes of task failures. */
public enum FailureCode {
  /** An image or clip of the request cannot be decoded. */
  BROKEN_MEDIA,
  /** An image or clip of the request exceeds a limit of bytes or pixels. */
  MEDIA_TOO_LARGE,
  /** An image or clip of the request has an unsupported type, duration, or size. */
  UNSUPPORTED_MEDIA,
  /** A URL of the request leads to a forbidden address. */
  BLOCKED_URL,
  /** A URL of the request cannot be fetched, and the provider needs the file. */
  MEDIA_UNREACHABLE,
  /** The upstream accepted the task and then failed. */
  UPSTREAM_FAILED,
  /** The provider rejected the request. */
  REFUSED,
  /** The provider's content policy does not allow the request. */
  CONTENT_POLICY_VIOLATION,
  /** The render worker crashed twice on this task. */
  RENDERER_CRASHED,
  /** The render exceeded its time limit. */
  RENDER_TIMEOUT,
  /** The task exceeded its deadline. */
  DEADLINE_EXCEEDED,
  /** It cannot be determined whether the upstream accepted the task. */
  OUTCOME_UNKNOWN,
  /** An internal fault; the log has the details. */
  INTERNAL_ERROR;

  /** The code in responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

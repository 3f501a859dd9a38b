package filmgate.task;

import java.util.Locale;

/** The stable words for why a task failed. */
public enum FailureCode {
  /** A picture or clip of the request cannot be decoded. */
  BROKEN_MEDIA,
  /** A picture or clip of the request is larger than allowed, in bytes or pixels. */
  MEDIA_TOO_LARGE,
  /** A picture or clip of the request is of a kind, length or size that is not taken. */
  UNSUPPORTED_MEDIA,
  /** A URL of the request leads to an address that may not be called. */
  BLOCKED_URL,
  /** A URL of the request could not be fetched, and this provider needs the file. */
  MEDIA_UNREACHABLE,
  /** The provider refused the request. */
  REFUSED,
  /** The provider's content policy does not allow what was asked for. */
  CONTENT_POLICY_VIOLATION,
  /** The render worker died twice on this task. */
  RENDERER_CRASHED,
  /** The render did not end in the time it was given. */
  RENDER_TIMEOUT,
  /** The task did not end before its deadline. */
  DEADLINE_EXCEEDED,
  /** Whether the upstream took the task can no longer be found out. */
  OUTCOME_UNKNOWN,
  /** Something went wrong that is nobody's request: see the log. */
  INTERNAL_ERROR;

  /** The word that callers see. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package filmgate.view.task;

import filmgate.task.Failure;

/**
 * What operators see of the failure of a customer's task. The sentences of all other failures are
 * written by Filmgate; those of a crash are messages of a program, which may quote the request.
 */
public final class PublicFailure {
  private PublicFailure() {}

  /** The failure without a detail that may quote the request. */
  public static Failure of(Failure failure) {
    return switch (failure.code()) {
      case INTERNAL_ERROR, RENDERER_CRASHED -> new Failure(failure.code(), failure.param(), "");
      case BROKEN_MEDIA,
          MEDIA_TOO_LARGE,
          UNSUPPORTED_MEDIA,
          BLOCKED_URL,
          MEDIA_UNREACHABLE,
          UPSTREAM_FAILED,
          REFUSED,
          CONTENT_POLICY_VIOLATION,
          RENDER_TIMEOUT,
          DEADLINE_EXCEEDED,
          OUTCOME_UNKNOWN ->
          failure;
    };
  }
}

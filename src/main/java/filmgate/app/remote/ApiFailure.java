package filmgate.app.remote;

import java.time.Duration;

/** A request to a server that failed. The message is for the caller and contains no key. */
public final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The status of a failure without a response. */
  static final int NO_RESPONSE = 0;

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final int status;
  private final Duration retryAfter;

  private ApiFailure(int status, String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** A response with an error. */
  ApiFailure(int status, String message, Duration retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** A request without a response. */
  static ApiFailure noResponse(String message, Throwable cause) {
    return new ApiFailure(NO_RESPONSE, message, Duration.ZERO, cause);
  }

  /** Whether the same request can succeed later. */
  public boolean isTemporary() {
    return status == NO_RESPONSE || status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
  }

  boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** How long the server asks to wait; zero if it does not. */
  public Duration retryAfter() {
    return retryAfter;
  }
}

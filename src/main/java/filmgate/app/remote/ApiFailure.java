package filmgate.app.remote;

import filmgate.app.cli.command.ExitCode;
import java.time.Duration;

/** A request to a server that failed. The message is for the caller and contains no key. */
public final class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The status of a failure without a response. */
  static final int NO_RESPONSE = 0;

  private static final int UNAUTHORIZED = 401;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;

  private final int status;
  private final Duration retryAfter;
  private final String json;

  private ApiFailure(String message, Throwable cause) {
    super(message, cause);
    this.status = NO_RESPONSE;
    this.retryAfter = Duration.ZERO;
    this.json = "null";
  }

  /** A response with an error. */
  ApiFailure(int status, String message, Duration retryAfter, String json) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.json = json;
  }

  /** A request without a response. */
  static ApiFailure noResponse(String message, Throwable cause) {
    return new ApiFailure(message, cause);
  }

  /** Whether the same request can succeed later. */
  public boolean isTemporary() {
    return status == NO_RESPONSE || status == TOO_MANY_REQUESTS || status >= SERVER_ERRORS;
  }

  /** Whether the server did not respond; it may have received the request. */
  public boolean hasNoResponse() {
    return status == NO_RESPONSE;
  }

  public boolean isNotFound() {
    return status == NOT_FOUND;
  }

  /** The body of the response as JSON on one line; {@code null} if it has none. */
  public String json() {
    return json;
  }

  /** The exit code of a command that fails for this reason. */
  public int exitCode() {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> ExitCode.KEY;
      case PAYMENT_REQUIRED -> ExitCode.BALANCE;
      case TOO_MANY_REQUESTS -> ExitCode.LIMIT;
      default -> ExitCode.USAGE;
    };
  }

  /** How long the server asks to wait; zero if it does not. */
  public Duration retryAfter() {
    return retryAfter;
  }
}

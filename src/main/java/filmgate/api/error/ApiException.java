package filmgate.api.error;

/** Ends the work on a request with an error for its caller; it has no stack trace. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiError error;

  public ApiException(ApiError error) {
    super(ErrorCatalogue.of(error).reason(), null, false, false);
    this.error = error;
  }

  public ApiError error() {
    return error;
  }
}

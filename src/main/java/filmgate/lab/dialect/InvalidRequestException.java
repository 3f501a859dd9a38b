package filmgate.lab.dialect;

/** A request that the upstream refuses; the message names the field. */
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidRequestException(String message) {
    super(message, null, false, false);
  }

  /** The message, which is never null. */
  public String text() {
    return String.valueOf(getMessage());
  }
}

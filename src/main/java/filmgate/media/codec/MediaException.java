package filmgate.media.codec;

/** A call to the media libraries failed; the message contains the step. */
public class MediaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  public MediaException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}

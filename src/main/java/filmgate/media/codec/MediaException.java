package filmgate.media.codec;

/** The media libraries refused something; the message says which step. */
public class MediaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String words;

  MediaException(String message) {
    super(message);
    words = message;
  }

  @Override
  public String getMessage() {
    return words;
  }
}

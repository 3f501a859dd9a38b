package filmgate.media;

/** The media libraries refused something; the message says which step. */
class MediaException extends Exception {
  private static final long serialVersionUID = 1L;

  MediaException(String message) {
    super(message);
  }
}

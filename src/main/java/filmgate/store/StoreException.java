package filmgate.store;

/** The database could not do what it was asked; nothing of the command or read happened. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the caller may do about it. */
  public enum Kind {
    /** No room on the disk: it may work later. */
    FULL,
    /** Too much waits already: it may work in a moment. */
    BUSY,
    /** The store is shutting down. */
    CLOSED,
    /**
     * The folder or database cannot be opened by this program: the message says why, for people.
     */
    UNUSABLE,
    /** Anything else. */
    BROKEN
  }

  private final Kind kind;

  public StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}

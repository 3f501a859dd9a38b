package filmgate.store;

import java.util.Locale;

/** The database failed or refused; the command has no effect. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The cause, by what the caller can do about it. */
  public enum Kind {
    /** The disk is full: retry later. */
    FULL,
    /** Too many commands or reads wait: retry soon. */
    BUSY,
    /** The read takes too many steps: request less. */
    TOO_SLOW,
    /** The store is shutting down. */
    CLOSED,
    /** This program cannot open the database: the message gives the reason to the operator. */
    UNUSABLE,
    /** Anything else. */
    BROKEN;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in the log. */
    public String wireName() {
      return wireName;
    }
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

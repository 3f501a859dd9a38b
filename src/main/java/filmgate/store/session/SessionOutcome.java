package filmgate.store.session;

import filmgate.session.ConsoleKeys;
import filmgate.session.ConsoleSession;

/** The outcome of a {@link SessionCommand}. */
public sealed interface SessionOutcome {
  /** The command was carried out. */
  record SessionDone() implements SessionOutcome {}

  /** Whether a link was stored. */
  enum LinkCreation implements SessionOutcome {
    CREATED,
    SESSION_ENDED
  }

  /** The outcome of a sign-in. */
  sealed interface SignIn extends SessionOutcome {
    record SignedIn(ConsoleSession session, ConsoleKeys keys) implements SignIn {}

    /**
     * The link does not exist, was used, or has expired; its key has changed; or the password has.
     */
    record NotSignedIn() implements SignIn {}

    /** The account is suspended; the link can be used later. */
    record AccountSuspended() implements SignIn {}
  }

  /** Whether a session of the account ended. */
  enum SessionEnd implements SessionOutcome {
    ENDED,
    NO_SUCH_SESSION
  }

  /** The outcome of setting a password. */
  enum PasswordChange implements SessionOutcome {
    PASSWORD_SET,
    /** The password is not the one that was verified. */
    REPLACED_BEFORE,
    NO_SUCH_ACCOUNT
  }

  /**
   * How many rows were deleted.
   *
   * @param rows the larger number of the two kinds
   */
  record Purged(int rows) implements SessionOutcome {}
}

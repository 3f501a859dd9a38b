package filmgate.session;

/** What is known of a token. */
public sealed interface SessionLookup {
  /** A session that has not ended, of an active account. */
  record Active(ConsoleSession session, ConsoleKeys keys) implements SessionLookup {}

  /** A session that has not ended, whose account is suspended. */
  record OfSuspendedAccount() implements SessionLookup {}

  /** No session, or one that has ended. */
  record EndedSession() implements SessionLookup {}
}

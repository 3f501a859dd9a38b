package filmgate.store.session;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.SessionId;
import filmgate.session.ConsoleSession.NewSession;
import filmgate.session.SessionGrant;
import filmgate.session.SignInLink;
import filmgate.store.session.SessionOutcome.LinkCreation;
import filmgate.store.session.SessionOutcome.PasswordChange;
import filmgate.store.session.SessionOutcome.Purged;
import filmgate.store.session.SessionOutcome.SessionDone;
import filmgate.store.session.SessionOutcome.SessionEnd;
import filmgate.store.session.SessionOutcome.SignIn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A change of sessions, links, and passwords.
 *
 * @param <O> the outcome
 */
public sealed interface SessionCommand<O> {
  /** The ids of the keys {@code Console} that a sign-in creates if the account has none. */
  record NewKeys(KeyId live, KeyId test) {}

  /**
   * Stores a link.
   *
   * @param madeIn the session that makes the link, which must not have ended; empty for a key or a
   *     program
   * @param actor as in {@link filmgate.store.ChangedBy}
   */
  record CreateLink(SignInLink link, Optional<SessionId> madeIn, String actor, Instant at)
      implements SessionCommand<LinkCreation> {}

  /**
   * Consumes a link and begins a session. Of several at the same time, one does. The link of a key
   * works only while the key permits what it permitted, and has no limits.
   */
  record SignInByLink(String linkHash, NewSession session, NewKeys keys)
      implements SessionCommand<SignIn> {}

  /**
   * Begins a session of an account, if its password is still the one that was verified.
   *
   * @param passwordHash the verified hash
   */
  record SignInByPassword(
      AccountId account, String passwordHash, SessionGrant grant, NewSession session, NewKeys keys)
      implements SessionCommand<SignIn> {}

  /**
   * Ends a session of an account.
   *
   * @param actor as in {@link filmgate.store.ChangedBy}
   */
  record EndSession(AccountId account, SessionId id, String actor, Instant at)
      implements SessionCommand<SessionEnd> {}

  /**
   * Sets the password of an account and ends its sessions.
   *
   * @param replaces the hash that was verified; empty to replace any
   * @param except the session that does not end
   * @param actor as in {@link filmgate.store.ChangedBy}
   */
  record SetPassword(
      AccountId account,
      String hash,
      Optional<String> replaces,
      Optional<SessionId> except,
      String actor,
      Instant at)
      implements SessionCommand<PasswordChange> {}

  /** Stores the last use of sessions. An earlier time than the stored one changes nothing. */
  record RecordUse(Map<SessionId, Instant> lastUsedAt) implements SessionCommand<SessionDone> {
    public RecordUse {
      lastUsedAt = Map.copyOf(lastUsedAt);
    }
  }

  /** Deletes sessions that have ended and links that have expired, at most {@code limit} each. */
  record PurgeSessions(Instant now, int limit) implements SessionCommand<Purged> {}
}

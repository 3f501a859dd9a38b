package filmgate.store.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionLookup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of sessions and passwords. */
public interface SessionQueries {
  /** The session whose token has this hash, with the keys that work at this time. */
  SessionLookup lookUp(String hash, Instant now);

  /** The sessions of an account that have not ended, the newest first, at most {@code limit}. */
  default List<ConsoleSession> ofAccount(AccountId account, Instant now, int limit) {
    return ofAccount(account, now, Optional.empty(), limit);
  }

  /** As {@link #ofAccount}, but those that are older than this one. */
  List<ConsoleSession> ofAccount(
      AccountId account, Instant now, Optional<SessionId> before, int limit);

  /** A session of an account that has not ended. */
  Optional<ConsoleSession> find(AccountId account, SessionId id, Instant now);

  /** The hash of the password of an account, if it has one. */
  Optional<String> passwordHash(AccountId account);

  /** Whether an account has a password. */
  boolean hasPasswords();

  /** The account with this id, or else the only account with this name. */
  Optional<AccountId> accountNamed(String text);
}

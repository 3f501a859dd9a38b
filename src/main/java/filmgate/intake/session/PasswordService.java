package filmgate.intake.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.secret.PasswordHasher;
import filmgate.session.SessionCache;
import filmgate.store.Command.OnSessions;
import filmgate.store.Store;
import filmgate.store.session.SessionCommand.SetPassword;
import filmgate.text.ControlCharacters;
import java.time.Clock;
import java.util.Optional;

/** Sets the passwords of accounts. */
public final class PasswordService {
  /** The fewest characters of a password. */
  public static final int LENGTH_MIN = 12;

  /** The most characters of a password. */
  public static final int LENGTH_MAX = 200;

  private final Store store;
  private final SessionCache cache;
  private final PasswordHasher hasher;
  private final Clock clock;

  public PasswordService(Store store, SessionCache cache, PasswordHasher hasher, Clock clock) {
    this.store = store;
    this.cache = cache;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** The result of setting a password. */
  public enum PasswordResult {
    PASSWORD_SET,
    /** The current password is missing or wrong. */
    WRONG_CURRENT,
    ACCOUNT_NOT_FOUND,
    /** Too many passwords are hashed at the same time. */
    BUSY
  }

  /** Whether a password has an allowed length, and is one that a sign-in can send. */
  public static boolean isAllowed(String password) {
    var length = password.codePointCount(0, password.length());
    return length >= LENGTH_MIN
        && length <= LENGTH_MAX
        && !password.isBlank()
        && !ControlCharacters.isIn(password);
  }

  /** Sets the password of an account, and ends its sessions. */
  public PasswordResult set(AccountId account, String password, String actor) {
    return store(account, password, Optional.empty(), Optional.empty(), actor);
  }

  /**
   * Sets the password of the account of a session, and ends its other sessions.
   *
   * @param current the current password; ignored if the account has none
   */
  public PasswordResult change(
      AccountId account, SessionId session, String password, String current, String actor) {
    var known = store.sessions().passwordHash(account);
    if (known.isPresent()) {
      var matches = hasher.matches(current, known.get());
      if (matches.isEmpty()) {
        return PasswordResult.BUSY;
      }
      if (!matches.get()) {
        return PasswordResult.WRONG_CURRENT;
      }
    }
    return store(account, password, known, Optional.of(session), actor);
  }

  private PasswordResult store(
      AccountId account,
      String password,
      Optional<String> replaces,
      Optional<SessionId> except,
      String actor) {
    var hash = hasher.hash(password);
    if (hash.isEmpty()) {
      return PasswordResult.BUSY;
    }
    var command = new SetPassword(account, hash.get(), replaces, except, actor, clock.instant());
    var outcome = store.await(new OnSessions<>(command));
    cache.clear();
    return switch (outcome) {
      case PASSWORD_SET -> PasswordResult.PASSWORD_SET;
      case REPLACED_BEFORE -> PasswordResult.WRONG_CURRENT;
      case NO_SUCH_ACCOUNT -> PasswordResult.ACCOUNT_NOT_FOUND;
    };
  }
}

package filmgate.intake.session;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.SessionId;
import filmgate.keys.Caller;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.secret.PasswordHasher;
import filmgate.session.ConsoleKeys;
import filmgate.session.ConsoleSession;
import filmgate.session.ConsoleSession.NewSession;
import filmgate.session.SessionCache;
import filmgate.session.SessionClient;
import filmgate.session.SessionGrant;
import filmgate.session.SessionToken;
import filmgate.session.SignInLink;
import filmgate.store.Command.OnSessions;
import filmgate.store.Store;
import filmgate.store.session.SessionCommand;
import filmgate.store.session.SessionCommand.CreateLink;
import filmgate.store.session.SessionCommand.NewKeys;
import filmgate.store.session.SessionOutcome.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Creates links, begins sessions, and ends them. */
public final class SignInService {
  /** How long a link can be used. */
  public static final Duration LINK_LIFETIME = Duration.ofMinutes(15);

  private final Store store;
  private final SessionCache cache;
  private final PasswordHasher hasher;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random a {@link java.security.SecureRandom} except in tests
   */
  public SignInService(
      Store store, SessionCache cache, PasswordHasher hasher, Clock clock, RandomGenerator random) {
    this.store = store;
    this.cache = cache;
    this.hasher = hasher;
    this.clock = clock;
    this.random = random;
  }

  /** The token of a new link, and when it expires. */
  public record NewLink(String token, Instant expiresAt) {}

  /** The result of a sign-in. */
  public sealed interface SignInResult {}

  /** A session, with its token, which is returned once. */
  public record SignedIn(String token, ConsoleSession session, ConsoleKeys keys)
      implements SignInResult {}

  /** A sign-in that the service refuses. */
  public enum SignInRefusal implements SignInResult {
    /** The link does not exist, was used, or has expired. */
    INVALID_LINK,
    /** No account has this name and password. */
    WRONG_PASSWORD,
    ACCOUNT_SUSPENDED,
    /** Too many passwords are verified at the same time. */
    BUSY
  }

  /** What a session may do that begins with the password of an account. */
  public static SessionGrant grantOfPassword(AccountId account) {
    var scopes =
        account.equals(AccountId.ROOT)
            ? EnumSet.allOf(Scope.class)
            : EnumSet.of(Scope.GENERATE, Scope.READ, Scope.KEYS, Scope.ROUTE);
    return SessionGrant.of(Permissions.of(Set.copyOf(scopes)));
  }

  /** Creates a link with the permissions of a key. */
  public NewLink createLink(Caller caller) {
    return createLink(caller.account(), SessionGrant.of(caller), caller.key().value());
  }

  /** Creates a link for the root account, with every permission. */
  public NewLink createRootLink(String createdBy) {
    return createLink(AccountId.ROOT, grantOfPassword(AccountId.ROOT), createdBy);
  }

  private NewLink createLink(AccountId account, SessionGrant grant, String createdBy) {
    var token = SessionToken.generate(random);
    var link = newLink(token, account, grant, createdBy);
    var command = new CreateLink(link, Optional.empty(), createdBy, clock.instant());
    var _ = store.await(new OnSessions<>(command));
    return new NewLink(token, link.expiresAt());
  }

  /**
   * Creates a link in a session, with its permissions in the mode of the request. What ends the
   * sessions of the key from which the session began, ends those of the link, too.
   *
   * @return empty if the session has ended
   */
  public Optional<NewLink> createLink(ConsoleSession session, Caller caller) {
    var token = SessionToken.generate(random);
    var link = newLink(token, session.account(), SessionGrant.of(caller), session.createdBy());
    var actor = caller.key().value();
    var command = new CreateLink(link, Optional.of(session.id()), actor, clock.instant());
    return switch (store.await(new OnSessions<>(command))) {
      case CREATED -> Optional.of(new NewLink(token, link.expiresAt()));
      case SESSION_ENDED -> Optional.empty();
    };
  }

  private SignInLink newLink(
      String token, AccountId account, SessionGrant grant, String createdBy) {
    return new SignInLink(
        SessionToken.hash(token), account, grant, createdBy, clock.instant().plus(LINK_LIFETIME));
  }

  /** Begins a session with a link, which works once. */
  public SignInResult signIn(String linkToken, SessionClient client) {
    if (!SessionToken.isWellFormed(linkToken)) {
      return SignInRefusal.INVALID_LINK;
    }
    var token = SessionToken.generate(random);
    var command =
        new SessionCommand.SignInByLink(
            SessionToken.hash(linkToken), newSession(token, client), newKeys());
    return result(token, store.await(new OnSessions<>(command)), SignInRefusal.INVALID_LINK);
  }

  /**
   * Begins a session with a password.
   *
   * @param account empty if no account has the name that was typed
   */
  public SignInResult signIn(Optional<AccountId> account, String password, SessionClient client) {
    var hash = account.flatMap(store.sessions()::passwordHash);
    if (hash.isEmpty()) {
      var busy = hasher.matchesNothing(password).isEmpty();
      return busy ? SignInRefusal.BUSY : SignInRefusal.WRONG_PASSWORD;
    }
    var matches = hasher.matches(password, hash.get());
    if (matches.isEmpty()) {
      return SignInRefusal.BUSY;
    }
    if (!matches.get()) {
      return SignInRefusal.WRONG_PASSWORD;
    }
    var token = SessionToken.generate(random);
    var command =
        new SessionCommand.SignInByPassword(
            account.orElseThrow(),
            hash.get(),
            grantOfPassword(account.orElseThrow()),
            newSession(token, client),
            newKeys());
    return result(token, store.await(new OnSessions<>(command)), SignInRefusal.WRONG_PASSWORD);
  }

  /** A sign-in may have created a key, which the other sessions of the account use from now on. */
  private SignInResult result(String token, SignIn outcome, SignInRefusal refusal) {
    cache.clear();
    return switch (outcome) {
      case SignIn.SignedIn(var session, var keys) -> new SignedIn(token, session, keys);
      case SignIn.NotSignedIn _ -> refusal;
      case SignIn.AccountSuspended _ -> SignInRefusal.ACCOUNT_SUSPENDED;
    };
  }

  private NewSession newSession(String token, SessionClient client) {
    var now = clock.instant();
    var id = SessionId.of(now.toEpochMilli(), random.nextLong(), random.nextLong());
    return new NewSession(id, SessionToken.hash(token), client, now);
  }

  private NewKeys newKeys() {
    return new NewKeys(keyId(), keyId());
  }

  private KeyId keyId() {
    return KeyId.of(clock.millis(), random.nextLong(), random.nextLong());
  }

  /** Ends a session of an account; false if there is no such session. */
  public boolean end(AccountId account, SessionId id, String actor) {
    var command = new SessionCommand.EndSession(account, id, actor, clock.instant());
    var outcome = store.await(new OnSessions<>(command));
    cache.clear();
    return switch (outcome) {
      case ENDED -> true;
      case NO_SUCH_SESSION -> false;
    };
  }
}

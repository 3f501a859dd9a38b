package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.SessionId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.net.Cidr;
import filmgate.session.ConsoleSession;
import filmgate.session.ConsoleSession.NewSession;
import filmgate.session.SessionClient;
import filmgate.session.SessionGrant;
import filmgate.session.SessionLookup;
import filmgate.session.SessionLookup.Active;
import filmgate.session.SignInLink;
import filmgate.store.Command;
import filmgate.store.Command.OnSessions;
import filmgate.store.KeyQueries.KeyFilter;
import filmgate.store.KeyQueries.Revocation;
import filmgate.store.Store;
import filmgate.store.session.SessionCommand;
import filmgate.store.session.SessionCommand.CreateLink;
import filmgate.store.session.SessionCommand.NewKeys;
import filmgate.store.session.SessionCommand.SetPassword;
import filmgate.store.session.SessionCommand.SignInByLink;
import filmgate.store.session.SessionCommand.SignInByPassword;
import filmgate.store.session.SessionOutcome.PasswordChange;
import filmgate.store.session.SessionOutcome.SignIn;
import filmgate.store.session.SessionOutcome.SignIn.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two accounts in an empty store, and what signs them in. */
abstract class SessionStoreFixture {
  static final AccountId ACCOUNT = new AccountId("acc_one");
  static final AccountId OTHER = new AccountId("acc_two");
  static final SessionClient CLIENT = new SessionClient("192.0.2.1", "Firefox");
  static final Permissions PERMISSIONS =
      new Permissions(
          Set.of(Scope.GENERATE, Scope.KEYS),
          Set.of("kling-v3"),
          List.of(Cidr.parse("192.0.2.0/24")));

  final Random random = new Random(6);
  Store store;
  int count;

  /** A store on the test's own database, which is empty at first and persists between calls. */
  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    store.await(new Command.CreateAccount(ACCOUNT, "one", "USD", 0, BY));
    store.await(new Command.CreateAccount(OTHER, "two", "USD", 0, BY));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  void restart() {
    store.close();
    store = open();
  }

  <O> O run(SessionCommand<O> command) {
    return store.await(new OnSessions<>(command));
  }

  static SessionGrant grant() {
    return new SessionGrant(PERMISSIONS, KeyKind.TEST, new Expiry.At(NOW.plusSeconds(9_999_999)));
  }

  void link(String hash, AccountId account, String createdBy) {
    link(hash, account, createdBy, grant());
  }

  void link(String hash, AccountId account, String createdBy, SessionGrant grant) {
    var link = new SignInLink(hash, account, grant, createdBy, NOW.plusSeconds(900));
    run(new CreateLink(link, Optional.empty(), createdBy, NOW));
  }

  KeyId keyId() {
    return KeyId.of(NOW.toEpochMilli(), random.nextLong(), random.nextLong());
  }

  NewSession newSession(Instant at) {
    var id = SessionId.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
    return new NewSession(id, "session-" + count++, CLIENT, at);
  }

  SignIn signInAt(String link, Instant at) {
    return run(new SignInByLink(link, newSession(at), new NewKeys(keyId(), keyId())));
  }

  SignedIn signedIn(String link) {
    return (SignedIn) signInAt(link, NOW);
  }

  /** A session of the account, which a link of {@code createdBy} began. */
  ConsoleSession session(AccountId account, String createdBy) {
    var link = "link-" + count++;
    link(link, account, createdBy);
    return signedIn(link).session();
  }

  SessionLookup lookUp(ConsoleSession session, Instant now) {
    return store.sessions().lookUp(session.hash(), now);
  }

  boolean exists(ConsoleSession session) {
    return lookUp(session, NOW) instanceof Active;
  }

  KeyRecord key() {
    var wish =
        new ApiKeyFactory.NewKey(ACCOUNT, "shop", KeyKind.TEST, PERMISSIONS, grant().expiry());
    var key = new ApiKeyFactory(random).create(wish, NOW).record();
    store.await(new Command.CreateKey(key, Limits.NONE, BY));
    return key;
  }

  List<KeyRecord> consoleKeys(AccountId account) {
    return store
        .keys()
        .ofAccount(account, new KeyFilter(Revocation.NOT_REVOKED, Optional.empty()), "", 99)
        .stream()
        .map(stored -> stored.key())
        .filter(key -> key.name().equals("Console"))
        .toList();
  }

  PasswordChange password(
      AccountId account, String hash, Optional<String> replaces, Optional<SessionId> except) {
    return run(new SetPassword(account, hash, replaces, except, "test", NOW));
  }

  SignIn byPassword(AccountId account, String hash) {
    return run(
        new SignInByPassword(
            account, hash, grant(), newSession(NOW), new NewKeys(keyId(), keyId())));
  }
}

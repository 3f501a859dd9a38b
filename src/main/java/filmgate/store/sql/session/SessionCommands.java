package filmgate.store.sql.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.session.ConsoleSession;
import filmgate.session.ConsoleSession.NewSession;
import filmgate.session.SessionGrant;
import filmgate.store.ChangedBy;
import filmgate.store.session.SessionCommand;
import filmgate.store.session.SessionCommand.CreateLink;
import filmgate.store.session.SessionCommand.EndSession;
import filmgate.store.session.SessionCommand.NewKeys;
import filmgate.store.session.SessionCommand.PurgeSessions;
import filmgate.store.session.SessionCommand.RecordUse;
import filmgate.store.session.SessionCommand.SetPassword;
import filmgate.store.session.SessionCommand.SignInByLink;
import filmgate.store.session.SessionCommand.SignInByPassword;
import filmgate.store.session.SessionOutcome;
import filmgate.store.session.SessionOutcome.LinkCreation;
import filmgate.store.session.SessionOutcome.PasswordChange;
import filmgate.store.session.SessionOutcome.Purged;
import filmgate.store.session.SessionOutcome.SessionDone;
import filmgate.store.session.SessionOutcome.SessionEnd;
import filmgate.store.session.SessionOutcome.SignIn;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.key.ConsoleKeyCommands;
import filmgate.store.sql.key.KeySessions;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.AuditLog.AuditedChange;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The commands about sessions, links, and passwords. */
public final class SessionCommands {
  private static final String LINK =
      "SELECT %s FROM sign_in_link WHERE hash = ? AND expires_ms > ?"
          .formatted(SessionRow.LINK_COLUMNS);

  /** How long the last use of a session may be stored later. */
  private static final Duration USE_DELAY_MAX = Duration.ofMinutes(5);

  private SessionCommands() {}

  /** Runs a command in the writer's transaction. */
  public static SessionOutcome run(Session session, SessionCommand<?> command) throws SQLException {
    return switch (command) {
      case CreateLink create -> createLink(session, create);
      case SignInByLink signIn -> signIn(session, signIn);
      case SignInByPassword signIn -> signIn(session, signIn);
      case EndSession end -> end(session, end);
      case SetPassword set -> setPassword(session, set);
      case RecordUse use -> recordUse(session, use);
      case PurgeSessions purge -> purge(session, purge);
    };
  }

  private static LinkCreation createLink(Session session, CreateLink command) throws SQLException {
    var madeIn = command.madeIn();
    if (madeIn.isPresent() && !exists(session, madeIn.get())) {
      return LinkCreation.SESSION_ENDED;
    }
    var link = command.link();
    SessionRow.insert(session, link);
    var by = new ChangedBy(command.actor(), command.at());
    audit(session, "sign_in_link.created", link.account().value(), by);
    return LinkCreation.CREATED;
  }

  private static boolean exists(Session session, SessionId id) throws SQLException {
    return session.exists("SELECT 1 FROM console_session WHERE id = ?", id.value());
  }

  private static SignIn signIn(Session session, SignInByLink command) throws SQLException {
    var found = session.one(LINK, SessionRow::readLink, command.linkHash(), command.session().at());
    if (found.isEmpty()) {
      return new SignIn.NotSignedIn();
    }
    var link = found.orElseThrow();
    if (link.dependsOnKey() && !KeySessions.permits(session, link, command.session().at())) {
      return new SignIn.NotSignedIn();
    }
    if (!isActive(session, link.account())) {
      return new SignIn.AccountSuspended();
    }
    session.update("DELETE FROM sign_in_link WHERE hash = ?", link.hash());
    return begin(
        session, command.session(), link.account(), link.grant(), link.createdBy(), command.keys());
  }

  private static SignIn signIn(Session session, SignInByPassword command) throws SQLException {
    if (!passwordHash(session, command.account()).equals(Optional.of(command.passwordHash()))) {
      return new SignIn.NotSignedIn();
    }
    return isActive(session, command.account())
        ? begin(
            session,
            command.session(),
            command.account(),
            command.grant(),
            ConsoleSession.BY_PASSWORD,
            command.keys())
        : new SignIn.AccountSuspended();
  }

  private static SignIn begin(
      Session session,
      NewSession fresh,
      AccountId account,
      SessionGrant grant,
      String createdBy,
      NewKeys keys)
      throws SQLException {
    var by = new ChangedBy(createdBy, fresh.at());
    var begun = ConsoleSession.begin(fresh, account, grant, createdBy);
    SessionRow.insert(session, begun);
    audit(session, "session.created", begun.id().value(), by);
    return new SignIn.SignedIn(begun, ConsoleKeyCommands.ensure(session, account, keys, by));
  }

  private static boolean isActive(Session session, AccountId account) throws SQLException {
    return session.exists("SELECT 1 FROM account WHERE id = ? AND state = 'active'", account);
  }

  private static SessionEnd end(Session session, EndSession command) throws SQLException {
    var id = command.id().value();
    var deleted =
        session.update(
            "DELETE FROM console_session WHERE id = ? AND account = ?", id, command.account());
    if (deleted == 0) {
      return SessionEnd.NO_SUCH_SESSION;
    }
    audit(session, "session.ended", id, new ChangedBy(command.actor(), command.at()));
    return SessionEnd.ENDED;
  }

  private static PasswordChange setPassword(Session session, SetPassword command)
      throws SQLException {
    var account = command.account();
    if (!session.exists("SELECT 1 FROM account WHERE id = ?", account)) {
      return PasswordChange.NO_SUCH_ACCOUNT;
    }
    var known = passwordHash(session, account);
    if (command.replaces().isPresent() && !known.equals(command.replaces())) {
      return PasswordChange.REPLACED_BEFORE;
    }
    session.update(
        """
        INSERT INTO account_password (account, hash, changed_ms) VALUES (?, ?, ?)
        ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, changed_ms = excluded.changed_ms
        """,
        account,
        command.hash(),
        command.at());
    session.update(
        "DELETE FROM console_session WHERE account = ? AND id <> ?",
        account,
        command.except().map(Object::toString).orElse(""));
    session.update("DELETE FROM sign_in_link WHERE account = ?", account);
    var by = new ChangedBy(command.actor(), command.at());
    audit(session, "account.password_set", account.value(), by);
    return PasswordChange.PASSWORD_SET;
  }

  static Optional<String> passwordHash(Session session, AccountId account) throws SQLException {
    return session.one(
        "SELECT hash FROM account_password WHERE account = ?", row -> row.getString(1), account);
  }

  private static SessionDone recordUse(Session session, RecordUse command) throws SQLException {
    for (var use : command.lastUsedAt().entrySet()) {
      session.update(
          "UPDATE console_session SET used_ms = ? WHERE id = ? AND used_ms < ?",
          use.getValue(),
          use.getKey().value(),
          use.getValue());
    }
    return new SessionDone();
  }

  private static Purged purge(Session session, PurgeSessions command) throws SQLException {
    var now = command.now();
    var sessions =
        session.update(
            """
            DELETE FROM console_session WHERE id IN
              (SELECT id FROM console_session WHERE ends_ms <= ? OR used_ms <= ? LIMIT ?)
            """,
            now,
            now.minus(ConsoleSession.IDLE_MAX).minus(USE_DELAY_MAX),
            command.limit());
    var links =
        session.update(
            """
            DELETE FROM sign_in_link WHERE hash IN
              (SELECT hash FROM sign_in_link WHERE expires_ms <= ? LIMIT ?)
            """,
            now,
            command.limit());
    return new Purged(Math.max(sessions, links));
  }

  private static void audit(Session session, String action, String subject, ChangedBy by)
      throws SQLException {
    AuditLog.write(
        session, by, new AuditedChange(action, subject, AuditLog.NOTHING, AuditLog.NOTHING));
  }
}

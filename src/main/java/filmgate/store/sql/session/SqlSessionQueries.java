package filmgate.store.sql.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionLookup;
import filmgate.store.session.SessionQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.key.ConsoleKeyCommands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of sessions and passwords on the reader connections. */
public final class SqlSessionQueries implements SessionQueries {
  private static final String SESSIONS =
      "SELECT %s FROM console_session WHERE ends_ms > ? AND used_ms > ? "
          .formatted(SessionRow.COLUMNS);

  private static final String BY_HASH =
      """
      SELECT %s, EXISTS (SELECT 1 FROM account WHERE id = console_session.account
        AND state = 'active')
      FROM console_session WHERE ends_ms > ? AND used_ms > ? AND hash = ?
      """
          .formatted(SessionRow.COLUMNS);

  private static final int ACTIVE = 14;

  /** Greater than every id of a session. */
  private static final String MAX_ID = "~";

  private final Readers readers;

  public SqlSessionQueries(Readers readers) {
    this.readers = readers;
  }

  private record Row(ConsoleSession session, boolean active) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(SessionRow.read(row), row.getBoolean(ACTIVE));
    }
  }

  @Override
  public SessionLookup lookUp(String hash, Instant now) {
    return readers.lookUp(session -> lookUp(session, hash, now));
  }

  private static SessionLookup lookUp(Session session, String hash, Instant now)
      throws SQLException {
    var found = session.one(BY_HASH, Row::read, now, idleSince(now), hash);
    if (found.isEmpty()) {
      return new SessionLookup.EndedSession();
    }
    var row = found.orElseThrow();
    return row.active()
        ? new SessionLookup.Active(
            row.session(), ConsoleKeyCommands.find(session, row.session().account(), now))
        : new SessionLookup.OfSuspendedAccount();
  }

  @Override
  public List<ConsoleSession> ofAccount(
      AccountId account, Instant now, Optional<SessionId> before, int limit) {
    return readers.list(
        account,
        session ->
            session.list(
                SESSIONS + "AND account = ? AND id < ? ORDER BY id DESC LIMIT ?",
                SessionRow::read,
                now,
                idleSince(now),
                account,
                before.map(SessionId::value).orElse(MAX_ID),
                limit));
  }

  @Override
  public Optional<ConsoleSession> find(AccountId account, SessionId id, Instant now) {
    return readers.lookUp(
        session ->
            session.one(
                SESSIONS + "AND account = ? AND id = ?",
                SessionRow::read,
                now,
                idleSince(now),
                account,
                id.value()));
  }

  private static Instant idleSince(Instant now) {
    return now.minus(ConsoleSession.IDLE_MAX);
  }

  @Override
  public Optional<String> passwordHash(AccountId account) {
    return readers.lookUp(session -> SessionCommands.passwordHash(session, account));
  }

  @Override
  public boolean hasPasswords() {
    return readers.lookUp(session -> session.exists("SELECT 1 FROM account_password"));
  }

  @Override
  public Optional<AccountId> accountNamed(String text) {
    return readers.lookUp(session -> accountNamed(session, text));
  }

  private static Optional<AccountId> accountNamed(Session session, String text)
      throws SQLException {
    if (session.exists("SELECT 1 FROM account WHERE id = ?", text)) {
      return Optional.of(new AccountId(text));
    }
    var named =
        session.list(
            "SELECT id FROM account WHERE name = ? LIMIT 2",
            row -> new AccountId(row.getString(1)),
            text);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }
}

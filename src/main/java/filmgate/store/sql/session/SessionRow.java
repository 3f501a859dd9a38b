package filmgate.store.sql.session;

import filmgate.id.AccountId;
import filmgate.id.SessionId;
import filmgate.session.ConsoleSession;
import filmgate.session.SessionClient;
import filmgate.session.SessionGrant;
import filmgate.session.SignInLink;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.key.GrantColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The rows of sessions and links. */
final class SessionRow {
  private static final String GRANT =
      "account, created_by, kind, scopes, addresses, key_expires_ms";

  /** The columns of a session, in the order of {@link #read}. */
  static final String COLUMNS =
      GRANT + ", id, hash, client_address, client_agent, created_ms, used_ms, ends_ms";

  /** The columns of a link, in the order of {@link #readLink}. */
  static final String LINK_COLUMNS = GRANT + ", hash, expires_ms";

  private SessionRow() {}

  static ConsoleSession read(ResultSet row) throws SQLException {
    return new ConsoleSession(
        new SessionId(row.getString(7)),
        row.getString(8),
        new AccountId(row.getString(1)),
        grant(row),
        row.getString(2),
        new SessionClient(row.getString(9), row.getString(10)),
        Instant.ofEpochMilli(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        Instant.ofEpochMilli(row.getLong(13)));
  }

  static SignInLink readLink(ResultSet row) throws SQLException {
    return new SignInLink(
        row.getString(7),
        new AccountId(row.getString(1)),
        grant(row),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(8)));
  }

  private static SessionGrant grant(ResultSet row) throws SQLException {
    return new SessionGrant(
        GrantColumns.permissions(row.getString(4), row.getString(5)),
        GrantColumns.kind(row.getString(3)),
        GrantColumns.expiry(row.getLong(6)));
  }

  static void insert(Session session, ConsoleSession row) throws SQLException {
    var grant = row.grant();
    session.update(
        "INSERT INTO console_session (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            .formatted(COLUMNS),
        row.account(),
        row.createdBy(),
        grant.kind().wireName(),
        GrantColumns.scopes(grant.permissions()),
        GrantColumns.addresses(grant.permissions()),
        GrantColumns.expiresMillis(grant.expiry()),
        row.id().value(),
        row.hash(),
        row.client().address(),
        row.client().agent(),
        row.createdAt(),
        row.lastUsedAt(),
        row.endsAt());
  }

  static void insert(Session session, SignInLink row) throws SQLException {
    var grant = row.grant();
    session.update(
        "INSERT INTO sign_in_link (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)".formatted(LINK_COLUMNS),
        row.account(),
        row.createdBy(),
        grant.kind().wireName(),
        GrantColumns.scopes(grant.permissions()),
        GrantColumns.addresses(grant.permissions()),
        GrantColumns.expiresMillis(grant.expiry()),
        row.hash(),
        row.expiresAt());
  }
}

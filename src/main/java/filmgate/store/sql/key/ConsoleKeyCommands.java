package filmgate.store.sql.key;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.session.ConsoleKeys;
import filmgate.session.ConsoleKeys.ConsoleKey;
import filmgate.store.ChangedBy;
import filmgate.store.session.SessionCommand.NewKeys;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;

/** The keys with which the sessions of an account act. */
public final class ConsoleKeyCommands {
  private static final String USABLE =
      """
      SELECT kind, id, expires_ms FROM api_key
      WHERE account = ? AND console = 1 AND revoked_ms = 0 AND (expires_ms = 0 OR expires_ms > ?)
      ORDER BY id
      """;

  private static final String LATEST =
      """
      SELECT id FROM api_key WHERE account = ? AND kind = ? AND console = 1
      ORDER BY id DESC LIMIT 1
      """;

  private ConsoleKeyCommands() {}

  /** Those that work at this time. */
  public static ConsoleKeys find(Session session, AccountId account, Instant now)
      throws SQLException {
    var byMode = new EnumMap<KeyKind, ConsoleKey>(KeyKind.class);
    session.each(
        USABLE,
        row ->
            byMode.put(
                GrantColumns.kind(row.getString(1)),
                new ConsoleKey(new KeyId(row.getString(2)), GrantColumns.expiry(row.getLong(3)))),
        account,
        now);
    return new ConsoleKeys(byMode);
  }

  /**
   * Creates those that the account does not have. One that was revoked or has expired works again:
   * its id is the owner of limits and spend counters, which a new key would not have.
   */
  public static ConsoleKeys ensure(Session session, AccountId account, NewKeys fresh, ChangedBy by)
      throws SQLException {
    var known = find(session, account, by.at());
    if (known.of(KeyKind.LIVE, by.at()).isEmpty()) {
      put(session, account, KeyKind.LIVE, fresh.live(), by);
    }
    if (known.of(KeyKind.TEST, by.at()).isEmpty()) {
      put(session, account, KeyKind.TEST, fresh.test(), by);
    }
    return find(session, account, by.at());
  }

  /** The key has the hash of no secret: SHA-256 has 64 hexadecimal digits. */
  private static void put(
      Session session, AccountId account, KeyKind kind, KeyId fresh, ChangedBy by)
      throws SQLException {
    var id =
        session
            .one(LATEST, row -> new KeyId(row.getString(1)), account, kind.wireName())
            .orElse(fresh);
    var scopes = EnumSet.allOf(Scope.class);
    if (!account.equals(AccountId.ROOT)) {
      scopes.remove(Scope.ADMIN);
    }
    var key =
        new KeyRecord(
            id,
            account,
            ConsoleKeys.NAME,
            kind,
            "",
            "console " + id,
            Permissions.of(scopes),
            by.at(),
            new Expiry.Never());
    KeyCommands.put(session, key, by);
    session.update("UPDATE api_key SET console = 1 WHERE id = ?", id);
  }
}

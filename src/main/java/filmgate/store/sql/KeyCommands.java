package filmgate.store.sql;

import filmgate.keys.KeyRecord;
import filmgate.store.Command.InstallRoot;
import filmgate.store.Command.KeepSecret;
import filmgate.store.Command.PutKey;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.RootInstalled;
import filmgate.store.Outcome.Secret;
import java.sql.SQLException;

/** The commands about accounts, keys and the secrets of the installation. */
final class KeyCommands {
  private static final String ROOT_NAME = "root";

  private KeyCommands() {}

  static RootInstalled installRoot(Session session, InstallRoot command) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO account (id, name, created_ms)
            SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM account)
            """);
    insert.setString(1, command.key().account());
    insert.setString(2, ROOT_NAME);
    insert.setLong(3, command.at().toEpochMilli());
    if (insert.executeUpdate() == 0) {
      return RootInstalled.THERE_ALREADY;
    }
    put(session, command.key());
    return RootInstalled.INSTALLED;
  }

  static Done putKey(Session session, PutKey command) throws SQLException {
    put(session, command.key());
    return new Done();
  }

  private static void put(Session session, KeyRecord key) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO api_key (id, account, name, kind, prefix, hash, scopes, created_ms,
              expires_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO UPDATE SET id = excluded.id, account = excluded.account,
              name = excluded.name, kind = excluded.kind, prefix = excluded.prefix,
              scopes = excluded.scopes, created_ms = excluded.created_ms,
              expires_ms = excluded.expires_ms
            """);
    KeyRow.bind(insert, key);
    insert.executeUpdate();
  }

  static Secret keepSecret(Session session, KeepSecret command) throws SQLException {
    var insert =
        session.prepared("INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING");
    insert.setString(1, command.name());
    insert.setString(2, command.value());
    insert.executeUpdate();
    var select = session.prepared("SELECT value FROM secret WHERE name = ?");
    select.setString(1, command.name());
    try (var rows = select.executeQuery()) {
      return new Secret(rows.next() ? rows.getString(1) : command.value());
    }
  }
}

package filmgate.store.sql.key;

import filmgate.id.KeyId;
import filmgate.keys.KeyRecord;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;

/** Ends the sessions of the console that begin with a link of a key, and deletes its links. */
final class KeySessions {
  private KeySessions() {}

  /** The key is revoked, or has another secret. */
  static void end(Session session, KeyId key) throws SQLException {
    session.update("DELETE FROM console_session WHERE created_by = ?", key);
    session.update("DELETE FROM sign_in_link WHERE created_by = ?", key);
  }

  /** Those that may do something else than the key, which has changed. */
  static void endUnlike(Session session, KeyRecord key) throws SQLException {
    for (var table : new String[] {"console_session", "sign_in_link"}) {
      session.update(
          """
          DELETE FROM %s
          WHERE created_by = ? AND (scopes <> ? OR addresses <> ? OR key_expires_ms <> ?)
          """
              .formatted(table),
          key.id(),
          KeyRow.scopes(key),
          KeyRow.addresses(key),
          KeyRow.expiresMillis(key));
    }
  }
}

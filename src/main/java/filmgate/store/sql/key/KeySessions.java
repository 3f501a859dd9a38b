package filmgate.store.sql.key;

import filmgate.id.KeyId;
import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.session.SignInLink;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.LimitCommands;
import java.sql.SQLException;
import java.time.Instant;

/** The sessions of the console that begin with a link of a key, and its links. */
public final class KeySessions {
  private KeySessions() {}

  /**
   * Whether the key that made a link has the permissions and the expiry that it had, works at this
   * time, and has no limits. A request that made the link may have read the key before a change
   * that ended its sessions.
   */
  public static boolean permits(Session session, SignInLink link, Instant now) throws SQLException {
    var found = KeyCommands.usable(session, new KeyId(link.createdBy()));
    if (found.isEmpty()) {
      return false;
    }
    var key = found.orElseThrow();
    var grant = link.grant();
    return key.account().equals(link.account())
        && key.permissions().equals(grant.permissions())
        && key.expiry().equals(grant.expiry())
        && !key.expiry().hasPassed(now)
        && LimitCommands.find(session, key.id()).orElse(Limits.NONE).equals(Limits.NONE);
  }

  /** The key is revoked, has limits, or has another secret. */
  static void end(Session session, KeyId key) throws SQLException {
    session.update("DELETE FROM console_session WHERE created_by = ?", key);
    session.update("DELETE FROM sign_in_link WHERE created_by = ?", key);
  }

  /**
   * The key has changed: ends all if it has limits, which its sessions would not have, and else
   * those that may do something else than the key.
   */
  static void endUnlike(Session session, KeyRecord key, Limits limits) throws SQLException {
    if (!limits.equals(Limits.NONE)) {
      end(session, key.id());
      return;
    }
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

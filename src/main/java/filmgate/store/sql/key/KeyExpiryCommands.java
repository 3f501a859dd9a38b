package filmgate.store.sql.key;

import filmgate.crash.CrashPoint;
import filmgate.event.EventData.KeyExpiring;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.store.Command.RecordExpiringKeys;
import filmgate.store.Outcome.ExpiringKeysRecorded;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import java.sql.SQLException;
import java.time.Instant;

/** Records an event of each key that expires soon, in the transaction that marks the key. */
public final class KeyExpiryCommands {
  /** A rotated key has a successor, and its expiry is the end of its grace period. */
  private static final String EXPIRING =
      """
      SELECT %s FROM api_key
      WHERE expires_ms > ? AND expires_ms <= ? AND expires_ms > 0 AND revoked_ms = 0
        AND announced_expires_ms <> expires_ms AND unrotated_expires_ms IS NULL
        AND EXISTS (SELECT 1 FROM account WHERE id = api_key.account AND state = 'active')
      ORDER BY expires_ms LIMIT ?
      """
          .formatted(KeyRow.COLUMNS);

  private final EventLog events;

  public KeyExpiryCommands(EventLog events) {
    this.events = events;
  }

  public ExpiringKeysRecorded record(Session session, RecordExpiringKeys command)
      throws SQLException {
    var expiring =
        session.list(EXPIRING, KeyRow::read, command.now(), command.until(), command.limit());
    for (var key : expiring) {
      record(session, key, command.now());
    }
    return new ExpiringKeysRecorded(expiring.size());
  }

  private void record(Session session, KeyRecord key, Instant now) throws SQLException {
    if (key.expiry() instanceof Expiry.At(var expiry)) {
      session.update("UPDATE api_key SET announced_expires_ms = ? WHERE id = ?", expiry, key.id());
      session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
      events.record(
          session, key.account(), new KeyExpiring(key.id(), key.name(), key.prefix(), expiry), now);
    }
  }
}

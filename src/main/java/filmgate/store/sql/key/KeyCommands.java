package filmgate.store.sql.key;

import filmgate.crash.CrashPoint;
import filmgate.id.KeyId;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.PutKey;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.StoreSecret;
import filmgate.store.Command.UpdateKey;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.StoredSecret;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.LimitCommands;
import filmgate.store.sql.money.SpendCounters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The commands about keys and the secrets of the installation. */
public final class KeyCommands {
  private static final String USABLE =
      "SELECT %s FROM api_key WHERE id = ? AND revoked_ms = 0".formatted(KeyRow.COLUMNS);

  private static final String BY_HASH =
      "SELECT %s FROM api_key WHERE hash = ?".formatted(KeyRow.COLUMNS);

  private KeyCommands() {}

  public static Done putKey(Session session, PutKey command) throws SQLException {
    put(session, command.key(), command.by());
    return new Done();
  }

  public static KeyChange create(Session session, CreateKey command) throws SQLException {
    put(session, command.key(), command.by());
    LimitCommands.insert(session, command.key().id(), command.limits(), command.by());
    return new KeyChange.KeyChanged(command.key());
  }

  public static KeyChange update(Session session, UpdateKey command, SpendCounters spending)
      throws SQLException {
    var found = usable(session, command.key().id());
    if (found.isEmpty()) {
      return new KeyChange.NoSuchKey();
    }
    var before = found.orElseThrow();
    var key = command.key();
    session.update(
        """
        UPDATE api_key SET name = ?, scopes = ?, addresses = ?, expires_ms = ?,
          unrotated_expires_ms = iif(expires_ms = ?, unrotated_expires_ms, NULL)
        WHERE id = ?
        """,
        key.name(),
        KeyRow.scopes(key),
        KeyRow.addresses(key),
        KeyRow.expiresMillis(key),
        KeyRow.expiresMillis(key),
        key.id());
    session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
    KeySessions.endUnlike(session, key, command.limits());
    if (!key.equals(before)) {
      audit(session, command.by(), "key.updated", before, Optional.of(key));
    }
    LimitCommands.change(
        session, new PutLimits(key.id(), command.limits(), command.by()), spending);
    return new KeyChange.KeyChanged(key);
  }

  public static Done recordKeyUse(Session session, RecordKeyUse command) throws SQLException {
    for (var use : command.lastUsedAt().entrySet()) {
      session.update(
          "UPDATE api_key SET used_ms = ? WHERE id = ? AND used_ms < ?",
          use.getValue(),
          use.getKey(),
          use.getValue());
    }
    return new Done();
  }

  /** A key with a known hash keeps its id, because tasks, limits, and statistics refer to it. */
  static void put(Session session, KeyRecord given, ChangedBy by) throws SQLException {
    var old = byHash(session, given.hash());
    var key = old.map(given::replacing).orElse(given);
    if (usable(session, key.id()).equals(Optional.of(key))) {
      return;
    }
    KeyRow.put(session, key);
    session.passCrashPoint(CrashPoint.KEY_ROW_WRITTEN);
    var before = old.map(AuditLog::json).orElse(AuditLog.NOTHING);
    var change =
        new AuditLog.AuditedChange("key.put", key.id().value(), before, AuditLog.json(key));
    AuditLog.write(session, by, change);
  }

  /** The replacement has spent what the key has spent. */
  public static KeyChange rotate(Session session, RotateKey command, SpendCounters spending)
      throws SQLException {
    var found = usable(session, command.key());
    var fresh = command.replacement();
    if (found.isEmpty() || !found.orElseThrow().account().equals(fresh.account())) {
      return new KeyChange.NoSuchKey();
    }
    var old = found.orElseThrow();
    session.update(
        """
        UPDATE api_key SET unrotated_expires_ms = coalesce(unrotated_expires_ms, expires_ms),
          expires_ms = ?
        WHERE id = ?
        """,
        revokeAt(old, command.by().at().plus(command.grace())),
        old.id());
    session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
    KeySessions.end(session, old.id());
    audit(session, command.by(), "key.rotated", old, usable(session, old.id()));
    put(session, fresh, command.by());
    spending.share(session, old.id(), fresh.id());
    session.passCrashPoint(CrashPoint.KEY_LINEAGE_WRITTEN);
    var limits = LimitCommands.find(session, old.id()).orElse(Limits.NONE);
    LimitCommands.insert(session, fresh.id(), limits, command.by());
    return new KeyChange.KeyChanged(fresh);
  }

  /** A grace period never makes a key live longer than it would have. */
  private static Instant revokeAt(KeyRecord key, Instant graceEnd) {
    return key.expiry() instanceof Expiry.At(var time) && time.isBefore(graceEnd) ? time : graceEnd;
  }

  public static KeyChange revoke(Session session, RevokeKey command) throws SQLException {
    var found = usable(session, command.key());
    if (found.isEmpty()) {
      return new KeyChange.NoSuchKey();
    }
    var key = found.orElseThrow();
    session.update(
        "UPDATE api_key SET revoked_ms = ?, root_slot = '' WHERE id = ?",
        command.by().at(),
        key.id());
    session.passCrashPoint(CrashPoint.KEY_CHANGE_WRITTEN);
    KeySessions.end(session, key.id());
    audit(session, command.by(), "key.revoked", key, Optional.empty());
    return new KeyChange.KeyChanged(key);
  }

  /** Writes a change of an existing key to the audit log; empty {@code after} if it was revoked. */
  static void audit(
      Session session, ChangedBy by, String action, KeyRecord before, Optional<KeyRecord> after)
      throws SQLException {
    var json = after.map(AuditLog::json).orElse(AuditLog.NOTHING);
    AuditLog.write(
        session,
        by,
        new AuditLog.AuditedChange(action, before.id().value(), AuditLog.json(before), json));
  }

  static Optional<KeyRecord> usable(Session session, KeyId id) throws SQLException {
    return session.one(USABLE, KeyRow::read, id);
  }

  static Optional<KeyRecord> byHash(Session session, String hash) throws SQLException {
    return session.one(BY_HASH, KeyRow::read, hash);
  }

  public static StoredSecret storeSecret(Session session, StoreSecret command) throws SQLException {
    session.update(
        "INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
        command.name(),
        command.value());
    var stored =
        session.one(
            "SELECT value FROM secret WHERE name = ?", row -> row.getString(1), command.name());
    return new StoredSecret(stored.orElse(command.value()));
  }
}

package filmgate.store.sql.key;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The row of a key. */
final class KeyRow {
  /** The columns of a key, in the order of {@link #read}. */
  static final String COLUMNS =
      "id, account, name, kind, prefix, hash, scopes, created_ms, expires_ms, addresses";

  private KeyRow() {}

  /** Inserts the key, or replaces the one with its hash except for its id. */
  static void put(Session session, KeyRecord key) throws SQLException {
    session.update(
        """
        INSERT INTO api_key (id, account, name, kind, prefix, hash, scopes, created_ms,
          expires_ms, addresses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (hash) DO UPDATE SET account = excluded.account, name = excluded.name,
          kind = excluded.kind, prefix = excluded.prefix, scopes = excluded.scopes,
          expires_ms = excluded.expires_ms, addresses = excluded.addresses, revoked_ms = 0
        """,
        key.id(),
        key.account(),
        key.name(),
        key.kind().wireName(),
        key.prefix(),
        key.hash(),
        scopes(key),
        key.createdAt(),
        expiresMillis(key),
        addresses(key));
  }

  static KeyRecord read(ResultSet row) throws SQLException {
    return new KeyRecord(
        new KeyId(row.getString(1)),
        new AccountId(row.getString(2)),
        row.getString(3),
        GrantColumns.kind(row.getString(4)),
        row.getString(5),
        row.getString(6),
        GrantColumns.permissions(row.getString(7), row.getString(10)),
        Instant.ofEpochMilli(row.getLong(8)),
        expiry(row.getLong(9)));
  }

  /**
   * Reads a row with {@code revoked_ms}, {@code used_ms}, {@code console}, and the revision after
   * {@link #COLUMNS}.
   */
  static StoredKey readStored(ResultSet row) throws SQLException {
    return new StoredKey(
        read(row),
        row.getBoolean(13),
        status(row.getLong(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        row.getLong(14));
  }

  /** Reads a row with whether the account is active after {@link #COLUMNS}. */
  static KeyLookup readLookup(ResultSet row) throws SQLException {
    var key = read(row);
    return row.getBoolean(11) ? new KeyLookup.Found(key) : new KeyLookup.OfSuspendedAccount(key);
  }

  private static Status status(long millis) {
    return millis == 0 ? new Status.Usable() : new Status.Revoked(Instant.ofEpochMilli(millis));
  }

  static long expiresMillis(KeyRecord key) {
    return GrantColumns.expiresMillis(key.expiry());
  }

  static Expiry expiry(long millis) {
    return GrantColumns.expiry(millis);
  }

  static String scopes(KeyRecord key) {
    return GrantColumns.scopes(key.permissions());
  }

  static String addresses(KeyRecord key) {
    return GrantColumns.addresses(key.permissions());
  }
}

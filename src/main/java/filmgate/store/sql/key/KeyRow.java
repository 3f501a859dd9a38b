package filmgate.store.sql.key;

import static java.util.stream.Collectors.joining;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.net.Cidr;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
        key.kind().name().toLowerCase(Locale.ROOT),
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
        KeyKind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        Permissions.ofScopeNames(split(row.getString(7)), ranges(row.getString(10))),
        Instant.ofEpochMilli(row.getLong(8)),
        expiry(row.getLong(9)));
  }

  /** Reads a row with {@code revoked_ms} and {@code used_ms} after {@link #COLUMNS}. */
  static StoredKey readStored(ResultSet row) throws SQLException {
    return new StoredKey(read(row), status(row.getLong(11)), Instant.ofEpochMilli(row.getLong(12)));
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
    return switch (key.expiry()) {
      case Expiry.Never() -> 0;
      case Expiry.At(var time) -> time.toEpochMilli();
    };
  }

  static Expiry expiry(long millis) {
    return millis == 0 ? new Expiry.Never() : new Expiry.At(Instant.ofEpochMilli(millis));
  }

  static String scopes(KeyRecord key) {
    return String.join(" ", key.permissions().scopeNames());
  }

  static String addresses(KeyRecord key) {
    return key.permissions().allowedAddresses().stream().map(Cidr::toString).collect(joining(" "));
  }

  private static List<Cidr> ranges(String words) {
    return split(words).stream().map(Cidr::parse).toList();
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }
}

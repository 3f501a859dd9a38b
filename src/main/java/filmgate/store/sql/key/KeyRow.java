package filmgate.store.sql.key;

import static java.util.stream.Collectors.joining;

import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.net.Cidr;
import filmgate.store.KeyQueries.Status;
import filmgate.store.KeyQueries.StoredKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How a key lies in its row. */
final class KeyRow {
  /** The columns that make a key, in the order of {@link #bind} and {@link #read}. */
  static final String COLUMNS =
      "id, account, name, kind, prefix, hash, scopes, created_ms, expires_ms, addresses";

  private KeyRow() {}

  static void bind(PreparedStatement insert, KeyRecord key) throws SQLException {
    insert.setString(1, key.id());
    insert.setString(2, key.account());
    insert.setString(3, key.name());
    insert.setString(4, word(key.kind()));
    insert.setString(5, key.prefix());
    insert.setString(6, key.hash());
    insert.setString(7, String.join(" ", key.permissions().scopeNames()));
    insert.setLong(8, key.createdAt().toEpochMilli());
    insert.setLong(9, expiresMillis(key.expiry()));
    insert.setString(10, addresses(key.permissions()));
  }

  static KeyRecord read(ResultSet row) throws SQLException {
    return new KeyRecord(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        KeyKind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        Permissions.ofScopeNames(split(row.getString(7)), ranges(row.getString(10))),
        Instant.ofEpochMilli(row.getLong(8)),
        expiry(row.getLong(9)));
  }

  /** Of a row that has {@code revoked_ms} and {@code used_ms} after {@link #COLUMNS}. */
  static StoredKey readStored(ResultSet row) throws SQLException {
    return new StoredKey(read(row), status(row.getLong(11)), Instant.ofEpochMilli(row.getLong(12)));
  }

  private static Status status(long millis) {
    return millis == 0 ? new Status.Usable() : new Status.Revoked(Instant.ofEpochMilli(millis));
  }

  static long expiresMillis(Expiry expiry) {
    return switch (expiry) {
      case Expiry.Never() -> 0;
      case Expiry.At(var time) -> time.toEpochMilli();
    };
  }

  private static Expiry expiry(long millis) {
    return millis == 0 ? new Expiry.Never() : new Expiry.At(Instant.ofEpochMilli(millis));
  }

  static String addresses(Permissions grant) {
    return grant.allowedAddresses().stream().map(Cidr::toString).collect(joining(" "));
  }

  private static List<Cidr> ranges(String words) {
    return split(words).stream().map(Cidr::parse).toList();
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

package filmgate.store.sql;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Scope;
import filmgate.store.Keys.Standing;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How a key lies in its row. */
final class KeyRow {
  /** The columns that make a key, in the order of {@link #bind} and {@link #read}. */
  static final String COLUMNS =
      "id, account, name, kind, prefix, hash, scopes, created_ms, expires_ms";

  private KeyRow() {}

  static void bind(PreparedStatement insert, KeyRecord key) throws SQLException {
    insert.setString(1, key.id());
    insert.setString(2, key.account());
    insert.setString(3, key.name());
    insert.setString(4, word(key.kind()));
    insert.setString(5, key.prefix());
    insert.setString(6, key.hash());
    insert.setString(7, key.scopes().stream().map(KeyRow::word).sorted().collect(joining(" ")));
    insert.setLong(8, key.createdAt().toEpochMilli());
    insert.setLong(9, expiresMillis(key.expiry()));
  }

  static KeyRecord read(ResultSet row) throws SQLException {
    return new KeyRecord(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        KeyKind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getString(5),
        row.getString(6),
        scopes(row.getString(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        expiry(row.getLong(9)));
  }

  /** Of a row that has {@code revoked_ms} after {@link #COLUMNS}. */
  static Standing standing(ResultSet row) throws SQLException {
    var millis = row.getLong(10);
    return millis == 0 ? new Standing.Usable() : new Standing.Revoked(Instant.ofEpochMilli(millis));
  }

  private static long expiresMillis(Expiry expiry) {
    return switch (expiry) {
      case Expiry.Never() -> 0;
      case Expiry.At(var time) -> time.toEpochMilli();
    };
  }

  private static Expiry expiry(long millis) {
    return millis == 0 ? new Expiry.Never() : new Expiry.At(Instant.ofEpochMilli(millis));
  }

  private static Set<Scope> scopes(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)))
        .collect(toSet());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

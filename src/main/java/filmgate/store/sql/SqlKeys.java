package filmgate.store.sql;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.Keys;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys on the reader connections. */
final class SqlKeys implements Keys {
  private final Readers readers;

  SqlKeys(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<KeyRecord> all() {
    return readers.ask(SqlKeys::all);
  }

  @Override
  public Optional<KeyRecord> find(String hash) {
    return readers.ask(session -> find(session, hash));
  }

  @Override
  public Map<String, Limits> limits() {
    return readers.ask(LimitCommands::all);
  }

  private static List<KeyRecord> all(Session session) throws SQLException {
    var select = session.prepared("SELECT %s FROM api_key ORDER BY id".formatted(KeyRow.COLUMNS));
    var keys = new ArrayList<KeyRecord>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        keys.add(KeyRow.read(rows));
      }
    }
    return keys;
  }

  private static Optional<KeyRecord> find(Session session, String hash) throws SQLException {
    var select =
        session.prepared("SELECT %s FROM api_key WHERE hash = ?".formatted(KeyRow.COLUMNS));
    select.setString(1, hash);
    try (var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(KeyRow.read(rows)) : Optional.empty();
    }
  }
}

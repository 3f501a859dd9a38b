package filmgate.store.sql.key;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries;
import filmgate.store.sql.engine.ReaderPool;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.money.LimitCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys on the reader connections: those that may still work. */
public final class SqlKeyQueries implements KeyQueries {
  private static final String USABLE =
      """
      SELECT %s FROM api_key
      WHERE revoked_ms = 0
        AND EXISTS (SELECT 1 FROM account WHERE id = api_key.account AND state = 'active')
      """
          .formatted(KeyRow.COLUMNS);

  private static final String KEPT =
      "SELECT %s, revoked_ms, used_ms FROM api_key ".formatted(KeyRow.COLUMNS);

  private final ReaderPool readers;

  public SqlKeyQueries(ReaderPool readers) {
    this.readers = readers;
  }

  @Override
  public List<KeyRecord> all() {
    return readers.read(
        session -> RowMapper.list(session.prepared(USABLE + "ORDER BY id"), KeyRow::read));
  }

  @Override
  public Optional<KeyRecord> find(String hash) {
    return readers.read(
        session -> {
          var select = session.prepared(USABLE + "AND hash = ?");
          select.setString(1, hash);
          return RowMapper.list(select, KeyRow::read).stream().findFirst();
        });
  }

  @Override
  public Map<String, Limits> limits() {
    return readers.read(LimitCommands::all);
  }

  @Override
  public Optional<KeyRecord> usable(String id) {
    return readers.read(
        session -> {
          var select = session.prepared(USABLE + "AND id = ?");
          select.setString(1, id);
          return RowMapper.list(select, KeyRow::read).stream().findFirst();
        });
  }

  @Override
  public Optional<StoredKey> stored(String id) {
    return readers.read(
        session -> {
          var select = session.prepared(KEPT + "WHERE id = ?");
          select.setString(1, id);
          return RowMapper.list(select, KeyRow::readStored).stream().findFirst();
        });
  }

  @Override
  public List<StoredKey> ofAccount(String account, KeyFilter reach, String after, int limit) {
    var condition =
        switch (reach) {
          case ACTIVE -> "WHERE account = ? AND revoked_ms = 0 AND id > ? ";
          case ALL -> "WHERE account = ? AND id > ? ";
        };
    return readers.read(
        session -> {
          var select = session.prepared(KEPT + condition + "ORDER BY id LIMIT ?");
          select.setString(1, account);
          select.setString(2, after);
          select.setInt(3, limit);
          return RowMapper.list(select, KeyRow::readStored);
        });
  }
}

package filmgate.store.sql;

import filmgate.keys.KeyRecord;
import filmgate.keys.Limits;
import filmgate.store.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys on the reader connections: those that may still work. */
final class SqlKeys implements Keys {
  private static final String USABLE =
      """
      SELECT %s FROM api_key
      WHERE revoked_ms = 0
        AND EXISTS (SELECT 1 FROM account WHERE id = api_key.account AND state = 'active')
      """
          .formatted(KeyRow.COLUMNS);

  private final Readers readers;

  SqlKeys(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<KeyRecord> all() {
    return readers.ask(
        session -> Rows.list(session.prepared(USABLE + "ORDER BY id"), KeyRow::read));
  }

  @Override
  public Optional<KeyRecord> find(String hash) {
    return readers.ask(
        session -> {
          var select = session.prepared(USABLE + "AND hash = ?");
          select.setString(1, hash);
          return Rows.list(select, KeyRow::read).stream().findFirst();
        });
  }

  @Override
  public Map<String, Limits> limits() {
    return readers.ask(LimitCommands::all);
  }

  @Override
  public List<Kept> ofAccount(String account) {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  "SELECT %s, revoked_ms FROM api_key WHERE account = ? ORDER BY id"
                      .formatted(KeyRow.COLUMNS));
          select.setString(1, account);
          return Rows.list(select, row -> new Kept(KeyRow.read(row), KeyRow.standing(row)));
        });
  }
}

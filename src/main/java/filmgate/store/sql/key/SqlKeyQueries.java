package filmgate.store.sql.key;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.store.KeyQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.KeyLineages;
import filmgate.store.sql.money.LimitCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads of keys on the reader connections. */
public final class SqlKeyQueries implements KeyQueries {
  private static final String USABLE =
      """
      SELECT %s FROM api_key
      WHERE revoked_ms = 0
        AND EXISTS (SELECT 1 FROM account WHERE id = api_key.account AND state = 'active')
      """
          .formatted(KeyRow.COLUMNS);

  private static final String BY_HASH =
      """
      SELECT %s, EXISTS (SELECT 1 FROM account WHERE id = api_key.account AND state = 'active')
      FROM api_key WHERE revoked_ms = 0 AND hash = ?
      """
          .formatted(KeyRow.COLUMNS);

  private static final String STORED =
      "SELECT %s, revoked_ms, used_ms, console, (%s) FROM api_key "
          .formatted(KeyRow.COLUMNS, AuditLog.countOfChanges("api_key.id"));

  private static final String OF_ACCOUNT = "WHERE account = ? AND id > ? AND kind IN (?, ?) ";

  private final Readers readers;

  public SqlKeyQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<KeyRecord> all() {
    return readers.read(session -> session.list(USABLE + "ORDER BY id", KeyRow::read));
  }

  @Override
  public KeyLookup lookUp(String hash) {
    return readers
        .lookUp(session -> session.one(BY_HASH, KeyRow::readLookup, hash))
        .orElseGet(KeyLookup.UnknownKey::new);
  }

  @Override
  public Map<OwnerId, Limits> limits() {
    return readers.read(LimitCommands::all);
  }

  @Override
  public Limits limitsOf(OwnerId owner) {
    return readers.lookUp(session -> LimitCommands.find(session, owner)).orElse(Limits.NONE);
  }

  @Override
  public Optional<KeyRecord> usable(KeyId id) {
    return readers.lookUp(session -> session.one(USABLE + "AND id = ?", KeyRow::read, id));
  }

  @Override
  public Optional<StoredKey> stored(KeyId id) {
    return readers.lookUp(session -> session.one(STORED + "WHERE id = ?", KeyRow::readStored, id));
  }

  @Override
  public boolean isSameLineage(KeyId one, KeyId other) {
    return readers.read(
        session -> KeyLineages.first(session, one).equals(KeyLineages.first(session, other)));
  }

  @Override
  public Expiry expiryWithoutGrace(KeyRecord key) {
    return readers
        .lookUp(
            session ->
                session.one(
                    "SELECT coalesce(unrotated_expires_ms, expires_ms) FROM api_key WHERE id = ?",
                    row -> KeyRow.expiry(row.getLong(1)),
                    key.id()))
        .orElse(key.expiry());
  }

  @Override
  public List<StoredKey> ofAccount(AccountId account, KeyFilter filter, String after, int limit) {
    var revocation =
        switch (filter.revocation()) {
          case NOT_REVOKED -> "AND revoked_ms = 0 ";
          case REVOKED -> "AND revoked_ms > 0 ";
          case ANY -> "";
        };
    var kinds = filter.kind().map(List::of).orElse(List.of(KeyKind.values()));
    return readers.list(
        account,
        session ->
            session.list(
                STORED + OF_ACCOUNT + revocation + "ORDER BY id LIMIT ?",
                KeyRow::readStored,
                account,
                after,
                kinds.getFirst().wireName(),
                kinds.getLast().wireName(),
                limit));
  }
}

package filmgate.store.sql.money;

import filmgate.store.AccountQueries;
import filmgate.store.AuditEntry;
import filmgate.store.ChangedBy;
import filmgate.store.money.Account;
import filmgate.store.money.Event;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Transfer;
import filmgate.store.money.Usage;
import filmgate.store.sql.engine.ReaderPool;
import filmgate.store.sql.engine.RowMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of accounts and money on the reader connections. */
public final class SqlAccountQueries implements AccountQueries {
  private final ReaderPool readers;

  public SqlAccountQueries(ReaderPool readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Account> account(String id) {
    return readers.read(session -> AccountRow.find(session, id));
  }

  @Override
  public List<Account> accounts(String after, int limit) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  AccountRow.SELECT + "WHERE account.id > ? ORDER BY account.id LIMIT ?");
          select.setString(1, after);
          select.setInt(2, limit);
          return RowMapper.list(select, AccountRow::read);
        });
  }

  @Override
  public List<Transfer> ledger(String account, long before, int limit) {
    return ledger(new LedgerQuery(account, 0, Long.MAX_VALUE, before, limit));
  }

  @Override
  public List<Transfer> ledger(LedgerQuery query) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT %s FROM transfer
                  WHERE account = ? AND id < ? AND at_ms >= ? AND at_ms < ?
                  ORDER BY id DESC LIMIT ?
                  """
                      .formatted(TransferRow.COLUMNS));
          select.setString(1, query.account());
          select.setLong(2, query.before());
          select.setLong(3, query.fromMillis());
          select.setLong(4, query.untilMillis());
          select.setInt(5, query.limit());
          return RowMapper.list(select, TransferRow::read);
        });
  }

  @Override
  public long lastAuditId() {
    return readers.read(
        session -> {
          var select = session.prepared("SELECT coalesce(max(id), 0) FROM audit_log");
          try (var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
          }
        });
  }

  @Override
  public List<SpendCap> spendCaps(String account, String key, Instant at) {
    return readers.read(session -> SpendCounterRows.used(session, account, key, at));
  }

  @Override
  public List<Usage> usage(Usage.UsageQuery query) {
    return readers.read(session -> UsageRows.list(session, query));
  }

  @Override
  public List<Event> events(String account, String type, long before, int limit) {
    return readers.read(
        session -> EventRows.list(session, account, type, new EventRows.EventPage(before, limit)));
  }

  @Override
  public List<Transfer> transfersAfter(long id, int limit) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  "SELECT %s FROM transfer WHERE id > ? ORDER BY id LIMIT ?"
                      .formatted(TransferRow.COLUMNS));
          select.setLong(1, id);
          select.setInt(2, limit);
          return RowMapper.list(select, TransferRow::read);
        });
  }

  @Override
  public Optional<LedgerSeal> lastSeal() {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  "SELECT %s FROM transfer_seal ORDER BY last_id DESC LIMIT 1"
                      .formatted(SealRow.COLUMNS));
          return RowMapper.list(select, SealRow::read).stream().findFirst();
        });
  }

  @Override
  public List<AuditEntry> auditLog(long before, int limit) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT id, at_ms, who, action, subject, before_json, after_json FROM audit_log
                  WHERE id < ? ORDER BY id DESC LIMIT ?
                  """);
          select.setLong(1, before);
          select.setInt(2, limit);
          return RowMapper.list(select, SqlAccountQueries::auditEntry);
        });
  }

  private static AuditEntry auditEntry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        new ChangedBy(row.getString(3), Instant.ofEpochMilli(row.getLong(2))),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}

package filmgate.store.sql;

import filmgate.store.Account;
import filmgate.store.AuditEntry;
import filmgate.store.Books;
import filmgate.store.By;
import filmgate.store.Seal;
import filmgate.store.Transfer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of accounts and money on the reader connections. */
final class SqlBooks implements Books {
  private final Readers readers;

  SqlBooks(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Account> account(String id) {
    return readers.ask(session -> AccountRow.find(session, id));
  }

  @Override
  public List<Account> accounts(String after, int limit) {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  AccountRow.SELECT + "WHERE account.id > ? ORDER BY account.id LIMIT ?");
          select.setString(1, after);
          select.setInt(2, limit);
          return Rows.list(select, AccountRow::read);
        });
  }

  @Override
  public List<Transfer> ledger(String account, long before, int limit) {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT %s FROM transfer WHERE account = ? AND id < ? ORDER BY id DESC LIMIT ?
                  """
                      .formatted(TransferRow.COLUMNS));
          select.setString(1, account);
          select.setLong(2, before);
          select.setInt(3, limit);
          return Rows.list(select, TransferRow::read);
        });
  }

  @Override
  public long lastChange() {
    return readers.ask(
        session -> {
          var select = session.prepared("SELECT coalesce(max(id), 0) FROM audit_log");
          try (var rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
          }
        });
  }

  @Override
  public List<Transfer> transfersAfter(long id, int limit) {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  "SELECT %s FROM transfer WHERE id > ? ORDER BY id LIMIT ?"
                      .formatted(TransferRow.COLUMNS));
          select.setLong(1, id);
          select.setInt(2, limit);
          return Rows.list(select, TransferRow::read);
        });
  }

  @Override
  public Optional<Seal> lastSeal() {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  "SELECT %s FROM transfer_seal ORDER BY last_id DESC LIMIT 1"
                      .formatted(SealRow.COLUMNS));
          return Rows.list(select, SealRow::read).stream().findFirst();
        });
  }

  @Override
  public List<AuditEntry> auditLog(long before, int limit) {
    return readers.ask(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT id, at_ms, who, action, subject, before_json, after_json FROM audit_log
                  WHERE id < ? ORDER BY id DESC LIMIT ?
                  """);
          select.setLong(1, before);
          select.setInt(2, limit);
          return Rows.list(select, SqlBooks::auditEntry);
        });
  }

  private static AuditEntry auditEntry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        new By(row.getString(3), Instant.ofEpochMilli(row.getLong(2))),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}

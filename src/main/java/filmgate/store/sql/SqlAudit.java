package filmgate.store.sql;

import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.audit.AuditReport;
import filmgate.store.audit.BalanceRow;
import filmgate.store.audit.CapChange;
import filmgate.store.audit.LedgerAudit;
import filmgate.store.audit.SpendCounterRow;
import filmgate.store.audit.TaskMoney;
import filmgate.store.audit.TaskMoney.TaskEnd;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.BackgroundConsumer;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.LimitCommands;
import filmgate.store.sql.money.SealRow;
import filmgate.store.sql.money.TransferRow;
import filmgate.store.sql.money.UsageRows;
import filmgate.store.sql.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** Reads every row about money in one snapshot, whether or not a server works on the database. */
public final class SqlAudit {
  private static final int FETCH = 1_000;

  private SqlAudit() {}

  /**
   * Checks the books of a database file; changes nothing.
   *
   * @throws StoreException UNUSABLE when the database cannot be read or has no books yet
   */
  public static AuditReport check(Path database) {
    var dialect = new SqliteDialect(database);
    try (var connection = dialect.openReader()) {
      var version = Migrations.version(dialect, connection);
      if (version != Migrations.VERSION) {
        throw new StoreException(
            Kind.UNUSABLE,
            "The database is of version %d, this program reads version %d."
                .formatted(version, Migrations.VERSION));
      }
      var session = new Session(connection, dialect);
      session.run("BEGIN");
      return check(session);
    } catch (SQLException e) {
      throw new StoreException(
          Kind.UNUSABLE,
          "The database %s cannot be read: %s".formatted(database, e.getMessage()),
          e);
    }
  }

  private static AuditReport check(Session session) throws SQLException {
    var seals =
        session.prepared(
            "SELECT %s FROM transfer_seal ORDER BY last_id".formatted(SealRow.COLUMNS));
    var check = new LedgerAudit(RowMapper.list(seals, SealRow::read));
    capChanges(session, check);
    LimitCommands.all(session).forEach((owner, limits) -> check.currentCaps(owner, limits.spend()));
    transfers(session, check);
    spending(session, check);
    tasks(session, check);
    usage(session, check);
    balances(session, check);
    return check.finish();
  }

  private static void transfers(Session session, LedgerAudit check) throws SQLException {
    var select =
        session.prepared("SELECT %s FROM transfer ORDER BY id".formatted(TransferRow.COLUMNS));
    select.setFetchSize(FETCH);
    var relay = new BackgroundConsumer<Transfer>(check::transfer);
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        relay.accept(TransferRow.read(rows));
      }
    }
    relay.finish();
  }

  private static void tasks(Session session, LedgerAudit check) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT task.id, task.account, task.state, task.hold_micros, task.version,
              (SELECT count(*) * 4294967296 + coalesce(max(version), 0)
               FROM task_history WHERE task_id = task.id),
              task.key_id, task.model, task.created_ms
            FROM task
            """);
    select.setFetchSize(FETCH);
    var relay = new BackgroundConsumer<TaskMoney>(check::task);
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        relay.accept(task(rows));
      }
    }
    relay.finish();
  }

  /**
   * One number holds the count and the highest version of its history: one look-up instead of two.
   */
  private static TaskMoney task(ResultSet row) throws SQLException {
    var history = row.getLong(6);
    return new TaskMoney(
        row.getString(1),
        row.getString(2),
        end(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        history >>> 32,
        history & 0xffff_ffffL,
        new TaskMoney.Submitter(row.getString(7), row.getString(8), row.getLong(9)));
  }

  private static TaskEnd end(String state) {
    return switch (state) {
      case "succeeded" -> TaskEnd.WITH_VIDEO;
      case "failed" -> TaskEnd.FAILED;
      case "cancelled" -> TaskEnd.CANCELLED;
      default -> TaskEnd.OPEN;
    };
  }

  /** An owner was created with its caps where both entries are of one transaction. */
  private static void capChanges(Session session, LedgerAudit check) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT change.subject, change.at_ms, change.after_json,
              EXISTS (SELECT 1 FROM audit_log AS created
                      WHERE created.id IN (change.id - 1, change.id + 1)
                        AND created.at_ms = change.at_ms AND created.subject = change.subject
                        AND created.before_json = ''
                        AND created.action IN ('account.created', 'key.put'))
            FROM audit_log AS change WHERE change.action = ? ORDER BY change.id
            """);
    select.setString(1, LimitCommands.CHANGED);
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        check.capChange(
            new CapChange(
                rows.getString(1),
                rows.getBoolean(4),
                rows.getLong(2),
                AuditLog.spend(rows.getString(3))));
      }
    }
  }

  private static void spending(Session session, LedgerAudit check) throws SQLException {
    var select = session.prepared("SELECT owner, period, begin_ms, micros FROM spending");
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        var period = Period.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
        check.spendCounter(
            new SpendCounterRow(rows.getString(1), period, rows.getLong(3), rows.getLong(4)));
      }
    }
  }

  private static void usage(Session session, LedgerAudit check) throws SQLException {
    var select = session.prepared("SELECT %s, account FROM usage".formatted(UsageRows.COLUMNS));
    select.setFetchSize(FETCH);
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        check.usage(rows.getString(9), UsageRows.ended(rows));
      }
    }
  }

  private static void balances(Session session, LedgerAudit check) throws SQLException {
    var select = session.prepared("SELECT account, available, held, spent FROM balance");
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        check.balance(
            new BalanceRow(
                rows.getString(1), new Balance(rows.getLong(2), rows.getLong(3), rows.getLong(4))));
      }
    }
  }
}

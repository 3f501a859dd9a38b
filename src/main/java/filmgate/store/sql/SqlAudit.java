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

/** Reads every row about money in one snapshot, whether or not a server uses the database. */
public final class SqlAudit {
  private SqlAudit() {}

  /**
   * Audits the ledger of a database file; changes nothing.
   *
   * @throws StoreException UNUSABLE if the database cannot be read or has another version
   */
  public static AuditReport check(Path database) {
    var dialect = new SqliteDialect(database);
    try (var session = new Session(dialect.openReader(), dialect)) {
      var version = Migrations.version(session);
      if (version != Migrations.VERSION) {
        throw new StoreException(
            Kind.UNUSABLE,
            "The database is of version %d, this program reads version %d."
                .formatted(version, Migrations.VERSION));
      }
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
    var seals = "SELECT %s FROM transfer_seal ORDER BY last_id".formatted(SealRow.COLUMNS);
    var check = new LedgerAudit(session.list(seals, SealRow::read));
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
    var consumer = new BackgroundConsumer<Transfer>(check::transfer);
    session.each(
        "SELECT %s FROM transfer ORDER BY id".formatted(TransferRow.COLUMNS),
        row -> consumer.accept(TransferRow.read(row)));
    consumer.finish();
  }

  private static void tasks(Session session, LedgerAudit check) throws SQLException {
    var consumer = new BackgroundConsumer<TaskMoney>(check::task);
    session.each(
        """
        SELECT task.id, task.account, task.state, task.hold_micros, task.version,
          (SELECT count(*) * 4294967296 + coalesce(max(version), 0)
           FROM task_history WHERE task_id = task.id),
          task.key_id, task.model, task.created_ms
        FROM task
        """,
        row -> consumer.accept(task(row)));
    consumer.finish();
  }

  /** One column contains the count and the highest version of the history: one look-up. */
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

  /** An owner was created with its caps if both audit entries are of one transaction. */
  private static void capChanges(Session session, LedgerAudit check) throws SQLException {
    session.each(
        """
        SELECT change.subject, change.at_ms, change.after_json,
          EXISTS (SELECT 1 FROM audit_log AS created
                  WHERE created.id IN (change.id - 1, change.id + 1)
                    AND created.at_ms = change.at_ms AND created.subject = change.subject
                    AND created.before_json = ''
                    AND created.action IN ('account.created', 'key.put'))
        FROM audit_log AS change WHERE change.action = ? ORDER BY change.id
        """,
        row ->
            check.capChange(
                new CapChange(
                    row.getString(1),
                    row.getBoolean(4),
                    row.getLong(2),
                    AuditLog.spend(row.getString(3)))),
        LimitCommands.CHANGED);
  }

  private static void spending(Session session, LedgerAudit check) throws SQLException {
    session.each(
        "SELECT owner, period, begin_ms, micros FROM spending",
        row ->
            check.spendCounter(
                new SpendCounterRow(
                    row.getString(1),
                    Period.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getLong(3),
                    row.getLong(4))));
  }

  private static void usage(Session session, LedgerAudit check) throws SQLException {
    session.each(
        "SELECT %s, account FROM usage".formatted(UsageRows.COLUMNS),
        row -> check.usage(row.getString(9), UsageRows.ended(row)));
  }

  private static void balances(Session session, LedgerAudit check) throws SQLException {
    session.each(
        "SELECT account, available, held, spent FROM balance",
        row ->
            check.balance(
                new BalanceRow(
                    row.getString(1),
                    new Balance(row.getLong(2), row.getLong(3), row.getLong(4)))));
  }
}

package filmgate.store.sql;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.audit.AuditReport;
import filmgate.store.audit.CapChange;
import filmgate.store.audit.LedgerAudit;
import filmgate.store.audit.SpendPeriod;
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

/** Audits the ledger of a database from one snapshot, also while a server uses the database. */
public final class SqlAudit {
  private SqlAudit() {}

  /**
   * Audits a database file without changing it.
   *
   * @throws StoreException UNUSABLE if the database cannot be read or has another schema version
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
    var audit = new LedgerAudit(session.list(SealRow.SELECT + " ORDER BY last_id", SealRow::read));
    addLineages(session, audit);
    addCapChanges(session, audit);
    LimitCommands.all(session).forEach((owner, limits) -> audit.currentCaps(owner, limits.spend()));
    addTransfers(session, audit);
    addSpendCounters(session, audit);
    addTasks(session, audit);
    addUsage(session, audit);
    addBalances(session, audit);
    return audit.finish();
  }

  private static void addTransfers(Session session, LedgerAudit audit) throws SQLException {
    var thread = new BackgroundConsumer<Transfer>(audit::transfer);
    session.each(
        "SELECT %s FROM transfer ORDER BY id".formatted(TransferRow.COLUMNS),
        row -> thread.accept(TransferRow.read(row)));
    thread.finish();
  }

  /** One subquery reads the count and the highest version of the history as one number. */
  private static void addTasks(Session session, LedgerAudit audit) throws SQLException {
    var thread = new BackgroundConsumer<TaskMoney>(audit::task);
    session.each(
        """
        SELECT task.id, task.account, task.state, task.hold_micros, task.version,
          (SELECT count(*) * 4294967296 + coalesce(max(version), 0)
           FROM event WHERE task_id = task.id AND version > 0),
           task.key_id, task.model, task.created_ms, task.refunded_micros
        FROM task
        """,
        row -> thread.accept(task(row)));
    thread.finish();
  }

  private static TaskMoney task(ResultSet row) throws SQLException {
    var history = row.getLong(6);
    return new TaskMoney(
        row.getString(1),
        new AccountId(row.getString(2)),
        end(row.getString(3)),
        row.getLong(4),
        row.getLong(10),
        row.getLong(5),
        history >>> 32,
        history & 0xffff_ffffL,
        new TaskMoney.Submitter(new KeyId(row.getString(7)), row.getString(8), row.getLong(9)));
  }

  private static TaskEnd end(String state) {
    return switch (state) {
      case "succeeded" -> TaskEnd.WITH_VIDEO;
      case "failed" -> TaskEnd.FAILED;
      case "cancelled" -> TaskEnd.CANCELLED;
      default -> TaskEnd.OPEN;
    };
  }

  private static void addLineages(Session session, LedgerAudit audit) throws SQLException {
    session.each(
        "SELECT id, lineage FROM api_key WHERE lineage <> ''",
        row -> audit.lineage(new KeyId(row.getString(1)), new KeyId(row.getString(2))));
  }

  /** An owner was created with its caps if one transaction wrote both audit entries. */
  private static void addCapChanges(Session session, LedgerAudit audit) throws SQLException {
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
            audit.capChange(
                new CapChange(
                    OwnerId.of(row.getString(1)),
                    row.getBoolean(4),
                    row.getLong(2),
                    AuditLog.spend(row.getString(3)))),
        LimitCommands.CHANGED);
  }

  private static void addSpendCounters(Session session, LedgerAudit audit) throws SQLException {
    session.each(
        "SELECT owner, period, begin_ms, micros FROM spending",
        row -> {
          var period = Period.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
          audit.spendCounter(
              new SpendPeriod(OwnerId.of(row.getString(1)), period, row.getLong(3)),
              row.getLong(4));
        });
  }

  private static void addUsage(Session session, LedgerAudit audit) throws SQLException {
    session.each(
        "SELECT %s, account FROM usage".formatted(UsageRows.COLUMNS),
        row -> audit.usage(new AccountId(row.getString(10)), UsageRows.readEnded(row)));
  }

  private static void addBalances(Session session, LedgerAudit audit) throws SQLException {
    session.each(
        "SELECT account, available, held, spent FROM balance",
        row ->
            audit.balance(
                row.getString(1), new Balance(row.getLong(2), row.getLong(3), row.getLong(4))));
  }
}

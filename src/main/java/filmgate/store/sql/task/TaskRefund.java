package filmgate.store.sql.task;

import filmgate.crash.CrashPoint;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.Command.RefundTask;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventRows.TaskChangeRow;
import filmgate.store.sql.money.AuditLog;
import filmgate.store.sql.money.Ledger;
import filmgate.store.sql.money.SpendCounters;
import filmgate.store.sql.money.TransferRow;
import filmgate.store.sql.money.UsageRows;
import filmgate.task.Task;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Refunds what a task has cost. The transfers of the task decide how much that is, so that all
 * refunds of a task are at most its capture. An erased task keeps its row, and can be refunded.
 */
public final class TaskRefund {
  private static final String FIND =
      """
      SELECT account, key_id, lane, test_outcome, model, created_ms, finished_ms, version, state
      FROM task WHERE id = ?
      """;

  private final Ledger ledger;
  private final SpendCounters spending;
  private final EventLog events;

  public TaskRefund(Ledger ledger, SpendCounters spending, EventLog events) {
    this.ledger = ledger;
    this.spending = spending;
    this.events = events;
  }

  /** The part of a task that its erasure keeps. */
  private record KeptTask(
      Task.Owner owner,
      String model,
      long createdMillis,
      boolean finished,
      long version,
      String state) {
    static KeptTask read(ResultSet row) throws SQLException {
      return new KeptTask(
          new Task.Owner(
              new AccountId(row.getString(1)),
              new KeyId(row.getString(2)),
              TaskRow.lane(row.getString(3), row.getString(4))),
          row.getString(5),
          row.getLong(6),
          row.getLong(7) > 0,
          row.getLong(8),
          row.getString(9));
    }
  }

  public RefundResult refund(Session session, RefundTask command) throws SQLException {
    var found = session.one(FIND, KeptTask::read, command.task());
    if (found.isEmpty()) {
      return new RefundResult.UnknownTask();
    }
    var captured = TransferRow.captured(session, command.task());
    if (captured == 0) {
      return found.get().finished()
          ? new RefundResult.NotCharged()
          : new RefundResult.NotChargedYet();
    }
    var remaining = captured - TransferRow.refunded(session, command.task());
    if (remaining == 0) {
      return new RefundResult.AlreadyRefunded();
    }
    var micros = command.micros().orElse(remaining);
    return micros > remaining
        ? new RefundResult.MoreThanCharged(remaining)
        : post(session, command, found.get(), micros);
  }

  private RefundResult post(Session session, RefundTask command, KeptTask task, long micros)
      throws SQLException {
    var id = command.task();
    var at = command.by().at();
    var draft = Transfer.refund(task.owner().account(), micros, id.value(), command.memo(), at);
    var transfer = ledger.post(session, draft);
    session.passCrashPoint(CrashPoint.MONEY_TRANSFER_WRITTEN);
    spending.subtract(session, task.owner(), task.createdMillis(), micros);
    UsageRows.refund(session, task.owner(), task.model(), task.createdMillis(), micros);
    update(session, id, micros);
    events.record(
        session,
        new TaskChangeRow(
            task.owner(),
            id,
            task.version() + 1,
            task.state(),
            TaskEventType.REFUNDED,
            TaskChangeDetails.ofRefund(micros),
            at));
    session.passCrashPoint(CrashPoint.REFUND_TASK_WRITTEN);
    AuditLog.write(
        session,
        command.by(),
        new AuditLog.AuditedChange(
            "task.refunded", id.value(), AuditLog.NOTHING, AuditLog.json(transfer)));
    session.passCrashPoint(CrashPoint.MONEY_LOG_WRITTEN);
    return new RefundResult.Refunded(transfer, TaskRow.find(session, id));
  }

  private static void update(Session session, TaskId id, long micros) throws SQLException {
    session.update(
        """
        UPDATE task SET refunded_micros = refunded_micros + ?, version = version + 1 WHERE id = ?
        """,
        micros,
        id);
  }
}

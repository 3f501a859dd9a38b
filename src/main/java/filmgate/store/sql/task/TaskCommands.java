package filmgate.store.sql.task;

import filmgate.crash.CrashPoint;
import filmgate.id.TaskId;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.Submitted;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.money.Ledger;
import filmgate.store.sql.money.LimitCommands;
import filmgate.store.sql.money.SpendCounters;
import filmgate.store.sql.money.UsageRows;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import filmgate.task.Transition;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands about tasks: each writes the task's row, one of its history, and its money. */
public final class TaskCommands {
  /** History rows of a submission stand under no lease. */
  private static final long NO_EPOCH = 0;

  private static final String FIND_WITH_EPOCH =
      """
      SELECT %s, shard_lease.epoch
      FROM task JOIN shard_lease ON shard_lease.shard = task.shard
      WHERE task.id = ? AND task.erased_ms = 0
      """
          .formatted(TaskRow.COLUMNS);

  private final TaskMachine machine;
  private final Ledger ledger;
  private final SpendCounters spending;

  public TaskCommands(TaskMachine machine, Ledger ledger, SpendCounters spending) {
    this.machine = machine;
    this.ledger = ledger;
    this.spending = spending;
  }

  /** A repetition is told so before anything else is asked of it. */
  public Submitted submit(Session session, SubmitTask command) throws SQLException {
    var earlier =
        IdempotencyRows.findReceipt(
            session, command.deduplication(), command.task().timestamps().created());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (LimitCommands.isQueueFull(session, command.queueLimits(), command.task().owner())) {
      return new Submitted.QueueFull();
    }
    return insert(session, command);
  }

  private Submitted insert(Session session, SubmitTask command) throws SQLException {
    var task = command.task();
    for (var move : TaskChange.submitted(task)) {
      var spendable = ledger.spendable(session, move.account());
      if (spendable < move.micros()) {
        return new Submitted.OutOfFunds(move.micros(), spendable);
      }
      var cap = spending.add(session, task, move.micros());
      if (cap.isPresent()) {
        return new Submitted.OverSpendCap(move.micros(), cap.get());
      }
      ledger.post(session, move);
      session.passCrashPoint(CrashPoint.SUBMIT_HOLD_WRITTEN);
    }
    var insert = session.prepared(TaskRow.INSERT);
    TaskRow.bindInsert(insert, task);
    insert.executeUpdate();
    session.passCrashPoint(CrashPoint.SUBMIT_TASK_WRITTEN);
    LabelRows.insert(session, task);
    BlobRows.insert(session, task);
    insertHistory(session, task, "submitted", task.timestamps().created(), NO_EPOCH);
    session.passCrashPoint(CrashPoint.SUBMIT_HISTORY_WRITTEN);
    IdempotencyRows.store(session, command.deduplication(), task);
    session.passCrashPoint(CrashPoint.SUBMIT_IDEMPOTENCY_WRITTEN);
    return new Submitted.TaskStored(task);
  }

  public EventResult advance(Session session, ApplyEvent command) throws SQLException {
    var found = find(session, command.task());
    if (found.isEmpty()) {
      return new EventResult.NoSuchTask();
    }
    return found.get().epoch() == command.epoch()
        ? advance(session, found.get(), command.event(), command.at().toEpochMilli())
        : new EventResult.StaleLease();
  }

  /** The writer is alone in its transaction: the epoch that it reads is the one that holds. */
  public EventResult cancel(Session session, CancelTask command) throws SQLException {
    var found = find(session, command.task());
    if (found.isEmpty() || !found.get().task().owner().account().equals(command.account())) {
      return new EventResult.NoSuchTask();
    }
    return advance(
        session, found.get(), new TaskEvent.CancelRequested(), command.at().toEpochMilli());
  }

  /** A task, and the epoch of its shard. */
  private record FencedTask(Task task, long epoch) {}

  private static Optional<FencedTask> find(Session session, TaskId id) throws SQLException {
    var select = session.prepared(FIND_WITH_EPOCH);
    select.setString(1, id.value());
    try (var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(new FencedTask(TaskRow.read(rows), rows.getLong(TaskRow.NEXT_COLUMN)))
          : Optional.empty();
    }
  }

  private EventResult advance(Session session, FencedTask found, TaskEvent event, long atMillis)
      throws SQLException {
    var task = found.task();
    return switch (machine.next(task.state(), task.price(), event)) {
      case Transition.Ignored _ -> new EventResult.Ignored(task);
      case Transition.Changed moved -> applyTransition(session, found, event, moved, atMillis);
    };
  }

  private EventResult applyTransition(
      Session session, FencedTask before, TaskEvent event, Transition.Changed moved, long atMillis)
      throws SQLException {
    var after = TaskChange.apply(before.task(), event, moved, atMillis);
    if (!update(session, after, before.epoch())) {
      return new EventResult.StaleLease();
    }
    session.passCrashPoint(CrashPoint.EVENT_STATE_WRITTEN);
    settle(session, after, moved.effects(), Instant.ofEpochMilli(atMillis));
    insertHistory(session, after, event.wireName(), atMillis, before.epoch());
    session.passCrashPoint(CrashPoint.EVENT_HISTORY_WRITTEN);
    return new EventResult.Applied(after, moved.effects());
  }

  /** Moves the money of an event, and counts what the task came to when it ends it. */
  private void settle(Session session, Task after, List<Effect> effects, Instant at)
      throws SQLException {
    for (var move : TaskChange.money(after, effects, at)) {
      ledger.post(session, move);
      session.passCrashPoint(
          move.kind() == Transfer.Kind.CAPTURE
              ? CrashPoint.EVENT_CAPTURE_WRITTEN
              : CrashPoint.EVENT_RELEASE_WRITTEN);
    }
    for (var effect : effects) {
      switch (effect) {
        case Effect.Release(var micros) -> spending.subtract(session, after, micros);
        case Effect.Finish() -> UsageRows.add(session, after, effects);
        case Effect.Capture _, Effect.AddWarnings _, Effect.ReleaseVideo _ -> {}
      }
    }
  }

  /** Writes what an event can change, unless the lease or the version moved meanwhile. */
  private static boolean update(Session session, Task after, long epoch) throws SQLException {
    var update =
        session.prepared(
            """
            UPDATE task SET state = ?, state_json = ?, warnings = ?, started_ms = ?,
              finished_ms = ?, held_digest = ?, kept_until_ms = ?, version = ?
            WHERE id = ? AND version = ?
              AND (SELECT epoch FROM shard_lease WHERE shard = ?) = ?
            """);
    var holding = TaskChange.HeldVideo.of(after);
    update.setString(1, after.state().wireName());
    update.setString(2, TaskStateJson.write(after.state()));
    update.setString(3, TaskWarningsJson.write(after.warnings()));
    update.setLong(4, after.timestamps().started());
    update.setLong(5, after.timestamps().finished());
    update.setString(6, holding.digest());
    update.setLong(7, holding.untilMillis());
    update.setLong(8, after.version());
    update.setString(9, after.id().value());
    update.setLong(10, after.version() - 1);
    update.setInt(11, after.id().shard());
    update.setLong(12, epoch);
    return update.executeUpdate() == 1;
  }

  static void insertHistory(Session session, Task task, String event, long atMillis, long epoch)
      throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO task_history (task_id, version, event, state, at_ms, epoch)
            VALUES (?, ?, ?, ?, ?, ?)
            """);
    insert.setString(1, task.id().value());
    insert.setLong(2, task.version());
    insert.setString(3, event);
    insert.setString(4, task.state().wireName());
    insert.setLong(5, atMillis);
    insert.setLong(6, epoch);
    insert.executeUpdate();
  }
}

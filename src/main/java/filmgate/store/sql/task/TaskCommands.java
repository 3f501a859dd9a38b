package filmgate.store.sql.task;

import filmgate.crash.CrashPoint;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.id.TaskId;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.Submitted;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventRows.TaskChangeRow;
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

/** The commands about tasks: each writes the task's row, its event, and the transfers. */
public final class TaskCommands {
  /** The epoch in the event of a submission, which needs no lease. */
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
  private final EventLog events;

  public TaskCommands(TaskMachine machine, Ledger ledger, SpendCounters spending, EventLog events) {
    this.machine = machine;
    this.ledger = ledger;
    this.spending = spending;
    this.events = events;
  }

  /** A repeated submission is answered before any limit is checked. */
  public Submitted submit(Session session, SubmitTask command) throws SQLException {
    var earlier =
        IdempotencyRows.findReceipt(
            session, command.deduplication(), command.task().timestamps().created());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return LimitCommands.isQueueFull(session, command.queueLimits(), command.task().owner())
        ? new Submitted.QueueFull()
        : insert(session, command);
  }

  private Submitted insert(Session session, SubmitTask command) throws SQLException {
    var task = command.task();
    if (!task.price().isFree()) {
      var micros = task.price().heldMicros();
      var account = task.owner().account();
      var spendable = ledger.spendable(session, account);
      if (spendable < micros) {
        return new Submitted.OutOfFunds(micros, spendable);
      }
      var cap = spending.add(session, task, micros);
      if (cap.isPresent()) {
        return new Submitted.OverSpendCap(micros, cap.get());
      }
      var created = Instant.ofEpochMilli(task.timestamps().created());
      ledger.post(session, Transfer.hold(account, micros, task.id().value(), created));
      session.passCrashPoint(CrashPoint.SUBMIT_HOLD_WRITTEN);
    }
    TaskRow.insert(session, task);
    session.passCrashPoint(CrashPoint.SUBMIT_TASK_WRITTEN);
    LabelRows.insert(session, task);
    BlobRows.insert(session, task);
    events.record(session, TaskChangeRow.ofSubmission(task));
    session.passCrashPoint(CrashPoint.SUBMIT_EVENT_WRITTEN);
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

  /** No other transaction writes at the same time, so the epoch that was read is current. */
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
    return session.one(
        FIND_WITH_EPOCH,
        row -> new FencedTask(TaskRow.read(row), row.getLong(TaskRow.NEXT_COLUMN)),
        id);
  }

  private EventResult advance(Session session, FencedTask found, TaskEvent event, long atMillis)
      throws SQLException {
    var task = found.task();
    return switch (machine.next(task.state(), task.price(), event)) {
      case Transition.Ignored _ -> new EventResult.Ignored(task);
      case Transition.Changed change -> applyTransition(session, found, event, change, atMillis);
    };
  }

  private EventResult applyTransition(
      Session session, FencedTask before, TaskEvent event, Transition.Changed change, long atMillis)
      throws SQLException {
    var after = TaskChange.apply(before.task(), event, change, atMillis);
    if (!update(session, after, before.epoch())) {
      return new EventResult.StaleLease();
    }
    session.passCrashPoint(CrashPoint.EVENT_STATE_WRITTEN);
    settle(session, after, change.effects(), Instant.ofEpochMilli(atMillis));
    UpstreamRows.record(session, before.task(), event, after, atMillis);
    events.record(
        session,
        new TaskChangeRow(
            after.owner(),
            after.id(),
            after.version(),
            after.state().wireName(),
            event.wireName(),
            TaskEventType.of(event, change),
            TaskChangeDetails.of(event, change),
            Instant.ofEpochMilli(atMillis),
            before.epoch()),
        change.effects().contains(new Effect.Finish())
            ? after.request().options().webhook()
            : Optional.empty());
    session.passCrashPoint(CrashPoint.EVENT_RECORDED);
    return new EventResult.Applied(after, change.effects());
  }

  /**
   * Posts the transfers of an event, counts the usage if the event finishes the task, and records
   * or releases the files of its video.
   */
  private void settle(Session session, Task after, List<Effect> effects, Instant at)
      throws SQLException {
    var account = after.owner().account();
    var id = after.id().value();
    for (var effect : effects) {
      switch (effect) {
        case Effect.Capture(var micros) -> {
          ledger.post(session, Transfer.capture(account, micros, id, at));
          session.passCrashPoint(CrashPoint.EVENT_CAPTURE_WRITTEN);
        }
        case Effect.Release(var micros) -> {
          ledger.post(session, Transfer.release(account, micros, id, at));
          session.passCrashPoint(CrashPoint.EVENT_RELEASE_WRITTEN);
          spending.subtract(session, after.owner(), after.timestamps().created(), micros);
        }
        case Effect.Finish() -> {
          UsageRows.add(session, after, effects);
          ResultFileRows.insert(session, after);
          session.passCrashPoint(CrashPoint.EVENT_FILES_WRITTEN);
          BlobRows.scheduleRelease(session, after);
        }
        case Effect.ReleaseVideo _ -> ResultFileRows.release(session, after.id(), at);
        case Effect.AddWarnings _, Effect.DescribeScene _ -> {}
      }
    }
  }

  /** Writes what an event can change, unless the lease or the version has changed. */
  private static boolean update(Session session, Task after, long epoch) throws SQLException {
    var video = TaskChange.HeldVideo.of(after);
    var rows =
        session.update(
            """
            UPDATE task SET state = ?, state_json = ?, warnings = ?, started_ms = ?,
              finished_ms = ?, held_digest = ?, kept_until_ms = ?, version = ?,
              backend = ?, scene = ?
            WHERE id = ? AND version = ?
              AND (SELECT epoch FROM shard_lease WHERE shard = ?) = ?
            """,
            after.state().wireName(),
            TaskStateJson.write(after.state()),
            TaskWarningsJson.write(after.warnings()),
            after.timestamps().started(),
            after.timestamps().finished(),
            video.digest(),
            video.untilMillis(),
            after.version(),
            after.backend(),
            after.scene(),
            after.id(),
            after.version() - 1,
            after.id().shard(),
            epoch);
    return rows == 1;
  }
}

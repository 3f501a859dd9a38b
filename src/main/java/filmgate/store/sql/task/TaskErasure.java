package filmgate.store.sql.task;

import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.store.Command.EraseTask;
import filmgate.store.Outcome.Erasure;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import filmgate.store.sql.event.EventRows;
import filmgate.store.sql.event.EventRows.TaskChangeRow;
import filmgate.store.sql.rollup.GenerationMode;
import filmgate.store.sql.webhook.DeliveryRows;
import filmgate.task.Task;
import java.sql.SQLException;

/**
 * Erases a finished task. The row keeps what the ledger and the statistics need: the owner, the
 * model, the mode, the price, the times, and the final state.
 */
public final class TaskErasure {
  private static final String FIND =
      "SELECT %s FROM task WHERE id = ? AND account = ? AND erased_ms = 0"
          .formatted(TaskRow.COLUMNS);

  private final EventLog events;

  public TaskErasure(EventLog events) {
    this.events = events;
  }

  public Erasure erase(Session session, EraseTask command) throws SQLException {
    var found = session.one(FIND, TaskRow::read, command.task(), command.account());
    if (found.isEmpty()) {
      return new Erasure.NoSuchTask();
    }
    var task = found.get();
    return task.state().isFinal() ? erase(session, task, command) : new Erasure.Unfinished();
  }

  private Erasure erase(Session session, Task task, EraseTask command) throws SQLException {
    session.update(
        """
        UPDATE task SET input = '{}', normalized = '{}', generation = ?, warnings = '[]',
          scene = '', state_json = '{}', held_digest = '', kept_until_ms = 0, external_id = '',
          metadata = '{}', webhook = '', erased_ms = ?, version = version + 1
        WHERE id = ?
        """,
        GenerationMode.only(task.request().generation()),
        command.at(),
        task.id());
    LabelRows.delete(session, task);
    BlobRows.markOrphaned(session, task, command.at());
    EventRows.eraseTexts(session, task);
    DeliveryRows.erase(session, task.id(), command.at());
    events.record(
        session,
        new TaskChangeRow(
            task.owner(),
            task.id(),
            task.version() + 1,
            task.state().wireName(),
            TaskEventType.ERASED,
            TaskChangeDetails.NONE,
            command.at()));
    return new Erasure.Erased(task);
  }
}

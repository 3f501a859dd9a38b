package filmgate.store.sql.task;

import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.store.Command.EraseTask;
import filmgate.store.Outcome.Erasure;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventRows;
import filmgate.task.Task;
import java.sql.SQLException;

/**
 * Erases a finished task. The row keeps what the ledger and the statistics need: the owner, the
 * model, the price, the times, and the final state.
 */
public final class TaskErasure {
  private static final String FIND =
      "SELECT %s FROM task WHERE id = ? AND account = ? AND erased_ms = 0"
          .formatted(TaskRow.COLUMNS);

  private TaskErasure() {}

  public static Erasure erase(Session session, EraseTask command) throws SQLException {
    var found = session.one(FIND, TaskRow::read, command.task(), command.account());
    if (found.isEmpty()) {
      return new Erasure.NoSuchTask();
    }
    var task = found.get();
    return task.state().isFinal() ? erase(session, task, command) : new Erasure.Unfinished();
  }

  private static Erasure erase(Session session, Task task, EraseTask command) throws SQLException {
    session.update(
        """
        UPDATE task SET input = '{}', normalized = '{}', generation = '{}', warnings = '[]',
          state_json = '{}', held_digest = '', kept_until_ms = 0, external_id = '',
          metadata = '{}', erased_ms = ?, version = version + 1
        WHERE id = ?
        """,
        command.at(),
        task.id());
    LabelRows.delete(session, task);
    BlobRows.markOrphaned(session, task, command.at());
    EventRows.eraseTexts(session, task);
    EventRows.insert(
        session,
        new EventRows.TaskChangeRow(
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

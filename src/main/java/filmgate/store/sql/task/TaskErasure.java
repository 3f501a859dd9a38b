package filmgate.store.sql.task;

import filmgate.store.Command.EraseTask;
import filmgate.store.Outcome.Erasure;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;

/**
 * Forgets a finished task. What is left of it is what the ledger and the statistics need: whose it
 * was, its model, its price, how and when it ended.
 */
public final class TaskErasure {
  private static final String FIND =
      "SELECT %s FROM task WHERE id = ? AND account = ? AND erased_ms = 0"
          .formatted(TaskRow.COLUMNS);

  private TaskErasure() {}

  public static Erasure erase(Session session, EraseTask command) throws SQLException {
    var select = session.prepared(FIND);
    select.setString(1, command.task().value());
    select.setString(2, command.account());
    try (var rows = select.executeQuery()) {
      if (!rows.next()) {
        return new Erasure.NoSuchTask();
      }
      var task = TaskRow.read(rows);
      return task.state().isFinal() ? erase(session, task, command) : new Erasure.Unfinished();
    }
  }

  private static Erasure erase(Session session, Task task, EraseTask command) throws SQLException {
    var update =
        session.prepared(
            """
            UPDATE task SET input = '{}', normalized = '{}', generation = '{}', warnings = '[]',
              state_json = '{}', held_digest = '', kept_until_ms = 0, external_id = '',
              metadata = '{}', erased_ms = ?
            WHERE id = ?
            """);
    update.setLong(1, command.at().toEpochMilli());
    update.setString(2, task.id().value());
    update.executeUpdate();
    LabelRows.delete(session, task);
    BlobRows.markOrphaned(session, task, command.at());
    return new Erasure.Erased(task);
  }
}

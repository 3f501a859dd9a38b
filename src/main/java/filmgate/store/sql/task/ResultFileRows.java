package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rows of the files that are made from videos. */
final class ResultFileRows {
  private static final String INSERT =
      """
      INSERT INTO result_file (task_id, variant, state, digest, bytes, attempts, due_ms)
      VALUES (?, ?, 'ready', ?, ?, 0, 0)
      """;

  private static final String INSERT_PREVIEW =
      """
      INSERT INTO result_file (task_id, variant, state, digest, bytes, attempts, due_ms)
      VALUES (?, 'preview', 'pending', '', 0, 0, ?)
      """;

  private ResultFileRows() {}

  /**
   * Inserts the rows of a task that has finished. A video without stills cannot be decoded, so it
   * has no preview either.
   */
  static void insert(Session session, Task task) throws SQLException {
    if (task.state() instanceof TaskState.Succeeded(var result) && !result.stills().isEmpty()) {
      for (var file : result.stills()) {
        session.update(INSERT, task.id(), file.variant().wireName(), file.digest(), file.bytes());
      }
      session.update(INSERT_PREVIEW, task.id(), task.timestamps().finished());
    }
  }

  /** The digests of the stored files of a task. */
  static List<String> digests(Session session, TaskId task) throws SQLException {
    return session.list(
        "SELECT digest FROM result_file WHERE task_id = ? AND digest <> ''",
        row -> row.getString(1),
        task);
  }

  /** Deletes the rows of a task, and marks the files as orphaned. */
  static void release(Session session, TaskId task, Instant at) throws SQLException {
    for (var digest : digests(session, task)) {
      BlobRows.markOrphaned(session, digest, at);
    }
    session.update("DELETE FROM result_file WHERE task_id = ?", task);
  }

  /** Whether the blob is a file of a task. */
  static boolean isReferenced(Session session, String digest) throws SQLException {
    return session.exists(
        "SELECT 1 FROM result_file WHERE digest <> '' AND digest = ? LIMIT 1", digest);
  }
}

package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.ResultFileQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reads of the files that are made from videos. */
public final class SqlResultFileQueries implements ResultFileQueries {
  private final Readers readers;

  public SqlResultFileQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<String> digests(TaskId task) {
    return readers.read(session -> ResultFileRows.digests(session, task));
  }

  @Override
  public PreviewStatus preview(TaskId task) {
    return readers
        .lookUp(
            session ->
                session.one(
                    """
                    SELECT state, digest, bytes, attempts FROM result_file
                    WHERE task_id = ? AND variant = 'preview'
                    """,
                    SqlResultFileQueries::status,
                    task))
        .orElseGet(PreviewStatus.NoPreview::new);
  }

  private static PreviewStatus status(ResultSet row) throws SQLException {
    return switch (row.getString(1)) {
      case "pending" -> new PreviewStatus.Pending(row.getInt(4));
      case "ready" ->
          new PreviewStatus.Ready(
              new VideoFile(VideoVariant.PREVIEW, row.getString(2), row.getLong(3)));
      default -> new PreviewStatus.NoPreview();
    };
  }

  @Override
  public List<DuePreview> duePreviews(Instant by, int limit) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT task_id, attempts FROM result_file
                WHERE state = 'pending' AND due_ms <= ? ORDER BY due_ms LIMIT ?
                """,
                row -> new DuePreview(new TaskId(row.getString(1)), row.getInt(2)),
                by,
                limit));
  }
}

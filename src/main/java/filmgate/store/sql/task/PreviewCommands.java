package filmgate.store.sql.task;

import filmgate.crash.CrashPoint;
import filmgate.store.Command.RecordPreview;
import filmgate.store.Outcome.Done;
import filmgate.store.PreviewResult;
import filmgate.store.sql.engine.Session;
import filmgate.task.VideoFile;
import filmgate.task.VideoVariant;
import java.sql.SQLException;
import java.time.Instant;

/** Records the attempts to make previews. */
public final class PreviewCommands {
  private static final String UPDATE =
      """
      UPDATE result_file
      SET state = ?, digest = ?, bytes = ?, attempts = attempts + 1, due_ms = ?
      WHERE task_id = ? AND variant = 'preview' AND state = 'pending'
      """;

  private static final VideoFile NO_FILE = new VideoFile(VideoVariant.PREVIEW, "", 0);

  private PreviewCommands() {}

  /** A preview of a task that was erased since is orphaned. */
  public static Done record(Session session, RecordPreview command) throws SQLException {
    switch (command.result()) {
      case PreviewResult.Made(var file) -> {
        if (!update(session, command, "ready", file, Instant.EPOCH)) {
          BlobRows.markOrphaned(session, file.digest(), command.at());
        }
      }
      case PreviewResult.RetryAt(var due) -> {
        var _ = update(session, command, "pending", NO_FILE, due);
      }
      case PreviewResult.GivenUp _ -> {
        var _ = update(session, command, "failed", NO_FILE, Instant.EPOCH);
      }
    }
    session.passCrashPoint(CrashPoint.PREVIEW_WRITTEN);
    return new Done();
  }

  private static boolean update(
      Session session, RecordPreview command, String state, VideoFile file, Instant due)
      throws SQLException {
    return session.update(UPDATE, state, file.digest(), file.bytes(), due, command.task()) == 1;
  }
}

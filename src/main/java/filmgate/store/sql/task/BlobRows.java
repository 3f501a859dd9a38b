package filmgate.store.sql.task;

import filmgate.id.BlobUri;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Outcome.Done;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blobs that the requests of tasks refer to, and the orphaned blobs: those of erased tasks,
 * until another process has checked whether a task still refers to them.
 */
public final class BlobRows {
  private static final String SCHEME = "\"" + BlobUri.SCHEME;
  private static final Pattern REFERENCE = Pattern.compile(SCHEME + "([0-9a-f]{64})\"");

  private BlobRows() {}

  /** Inserts the references of a task. Most requests have none, which costs one short search. */
  static void insert(Session session, Task task) throws SQLException {
    for (var digest : references(task)) {
      session.update(
          "INSERT INTO task_blob (digest, task_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
          digest,
          task.id());
    }
  }

  /** The digests of the blobs that the request of a task refers to. */
  public static List<String> references(Task task) {
    var generation = task.request().generation();
    return generation.contains(SCHEME)
        ? REFERENCE.matcher(generation).results().map(found -> found.group(1)).toList()
        : List.of();
  }

  /** Marks the inputs and the video of a task as orphaned. */
  static void markOrphaned(Session session, Task task, Instant at) throws SQLException {
    var inputs =
        session.list(
            "SELECT digest FROM task_blob WHERE task_id = ?", row -> row.getString(1), task.id());
    for (var digest : inputs) {
      markOrphaned(session, digest, at);
    }
    session.update("DELETE FROM task_blob WHERE task_id = ?", task.id());
    var video = TaskChange.HeldVideo.of(task).digest();
    if (!video.isEmpty()) {
      markOrphaned(session, video, at);
    }
  }

  /** Marks a blob to which a row referred as orphaned. */
  public static void markOrphaned(Session session, String digest, Instant at) throws SQLException {
    session.update(
        """
        INSERT INTO orphaned_blob (digest, since_ms) VALUES (?, ?)
        ON CONFLICT (digest) DO UPDATE SET since_ms = excluded.since_ms
        """,
        digest,
        at);
  }

  static List<String> listOrphaned(Session session, Instant before, int limit) throws SQLException {
    return session.list(
        "SELECT digest FROM orphaned_blob WHERE since_ms < ? ORDER BY since_ms LIMIT ?",
        row -> row.getString(1),
        before,
        limit);
  }

  /** Deletes orphans, except those that were orphaned again after the check. */
  public static Done deleteOrphans(Session session, ForgetOrphans command) throws SQLException {
    for (var digest : command.digests()) {
      session.update(
          "DELETE FROM orphaned_blob WHERE digest = ? AND since_ms < ?", digest, command.before());
    }
    return new Done();
  }

  /** Whether the request of a task refers to the blob. */
  public static boolean isReferenced(Session session, String digest) throws SQLException {
    return session.exists("SELECT 1 FROM task_blob WHERE digest = ? LIMIT 1", digest);
  }

  /** Whether the request of an unfinished task refers to the blob. */
  static boolean isReferencedByOpenTask(Session session, String digest) throws SQLException {
    return session.exists(
        """
        SELECT 1 FROM task_blob JOIN task ON task.id = task_blob.task_id
        WHERE task_blob.digest = ? AND task.finished_ms = 0 LIMIT 1
        """,
        digest);
  }

  /** Whether the blob is the stored video of a task. */
  static boolean isVideo(Session session, String digest) throws SQLException {
    return session.exists(
        "SELECT 1 FROM task WHERE held_digest <> '' AND held_digest = ? LIMIT 1", digest);
  }
}

package filmgate.store.sql.task;

import filmgate.crash.CrashPoint;
import filmgate.id.AccountId;
import filmgate.id.BlobUri;
import filmgate.id.TaskId;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Command.ReleaseInputs;
import filmgate.store.Outcome.Done;
import filmgate.store.Outcome.Purged;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blobs that the requests of tasks refer to, until the retention of the tasks ends, and the
 * orphaned blobs: those of erased tasks and released inputs, until another process has checked
 * whether a task still refers to them.
 */
public final class BlobRows {
  private static final String SCHEME = "\"" + BlobUri.SCHEME;

  /** How long the inputs of tasks without a retention of their own are stored. */
  private static final Duration UNSET_RETENTION = Duration.ofDays(7);

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

  /** Stores when the inputs of a task that has finished are released. */
  static void scheduleRelease(Session session, Task task) throws SQLException {
    if (!task.request().generation().contains(SCHEME)) {
      return;
    }
    var hours = task.request().options().retentionHours();
    var retention = hours == 0 ? UNSET_RETENTION : Duration.ofHours(hours);
    session.update(
        "UPDATE task SET inputs_until_ms = ? WHERE id = ?",
        task.timestamps().finished() + retention.toMillis(),
        task.id());
  }

  /** What else happens to a blob that is no longer an input of a task. */
  public interface InputRelease {
    void released(Session session, AccountId account, String digest, Instant at)
        throws SQLException;
  }

  private record TaskInputs(TaskId task, AccountId account) {}

  /** Orphans the inputs of tasks whose retention has ended, the earliest first. */
  public static Purged release(Session session, ReleaseInputs command, InputRelease more)
      throws SQLException {
    var tasks =
        session.list(
            """
            SELECT id, account FROM task WHERE inputs_until_ms > 0 AND inputs_until_ms <= ?
            ORDER BY inputs_until_ms LIMIT ?
            """,
            row -> new TaskInputs(new TaskId(row.getString(1)), new AccountId(row.getString(2))),
            command.now(),
            command.limit());
    for (var task : tasks) {
      for (var digest : releaseInputs(session, task.task(), command.now())) {
        more.released(session, task.account(), digest, command.now());
      }
      session.passCrashPoint(CrashPoint.RETENTION_INPUTS_RELEASED);
    }
    return new Purged(tasks.size());
  }

  private static List<String> releaseInputs(Session session, TaskId task, Instant at)
      throws SQLException {
    var inputs =
        session.list(
            "SELECT digest FROM task_blob WHERE task_id = ?", row -> row.getString(1), task);
    for (var digest : inputs) {
      markOrphaned(session, digest, at);
    }
    session.update("DELETE FROM task_blob WHERE task_id = ?", task);
    session.update("UPDATE task SET inputs_until_ms = 0 WHERE id = ?", task);
    return inputs;
  }

  /** Orphans the inputs, the video, and the files of the video of a task. */
  static void markOrphaned(Session session, Task task, Instant at) throws SQLException {
    var _ = releaseInputs(session, task.id(), at);
    ResultFileRows.release(session, task.id(), at);
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

  /** Whether the blob is the stored video of a task, or a file that was made from one. */
  static boolean isResult(Session session, String digest) throws SQLException {
    return session.exists(
            "SELECT 1 FROM task WHERE held_digest <> '' AND held_digest = ? LIMIT 1", digest)
        || ResultFileRows.isReferenced(session, digest);
  }
}

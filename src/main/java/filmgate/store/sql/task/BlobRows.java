package filmgate.store.sql.task;

import filmgate.id.BlobUri;
import filmgate.store.Command.ForgetOrphans;
import filmgate.store.Outcome.Done;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which blobs the requests of tasks name, and those that an erased task named: they are loose until
 * somebody has looked whether another task names them.
 */
public final class BlobRows {
  private static final String SCHEME = "\"" + BlobUri.SCHEME;
  private static final Pattern NAMED = Pattern.compile(SCHEME + "([0-9a-f]{64})\"");

  private BlobRows() {}

  /** Most requests carry no file: they cost one search in a short text. */
  static void insert(Session session, Task task) throws SQLException {
    var generation = task.request().generation();
    if (!generation.contains(SCHEME)) {
      return;
    }
    var insert =
        session.prepared(
            "INSERT INTO task_blob (digest, task_id) VALUES (?, ?) ON CONFLICT DO NOTHING");
    for (var named = NAMED.matcher(generation); named.find(); ) {
      insert.setString(1, named.group(1));
      insert.setString(2, task.id().value());
      insert.executeUpdate();
    }
  }

  /** What the task named or held becomes loose. */
  static void markOrphaned(Session session, Task task, Instant at) throws SQLException {
    var named = session.prepared("SELECT digest FROM task_blob WHERE task_id = ?");
    named.setString(1, task.id().value());
    for (var digest : RowMapper.list(named, row -> row.getString(1))) {
      markOrphaned(session, digest, at);
    }
    var delete = session.prepared("DELETE FROM task_blob WHERE task_id = ?");
    delete.setString(1, task.id().value());
    delete.executeUpdate();
    var held = TaskChange.HeldVideo.of(task).digest();
    if (!held.isEmpty()) {
      markOrphaned(session, held, at);
    }
  }

  private static void markOrphaned(Session session, String digest, Instant at) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO orphaned_blob (digest, since_ms) VALUES (?, ?)
            ON CONFLICT (digest) DO UPDATE SET since_ms = excluded.since_ms
            """);
    insert.setString(1, digest);
    insert.setLong(2, at.toEpochMilli());
    insert.executeUpdate();
  }

  static List<String> listOrphaned(Session session, Instant before, int limit) throws SQLException {
    var select =
        session.prepared(
            "SELECT digest FROM orphaned_blob WHERE since_ms < ? ORDER BY since_ms LIMIT ?");
    select.setLong(1, before.toEpochMilli());
    select.setInt(2, limit);
    return RowMapper.list(select, row -> row.getString(1));
  }

  /** One that became loose again meanwhile stays for the next who looks. */
  public static Done deleteOrphans(Session session, ForgetOrphans command) throws SQLException {
    var delete = session.prepared("DELETE FROM orphaned_blob WHERE digest = ? AND since_ms < ?");
    for (var digest : command.digests()) {
      delete.setString(1, digest);
      delete.setLong(2, command.before().toEpochMilli());
      delete.executeUpdate();
    }
    return new Done();
  }

  /** Whether the request of a task names the blob; {@code open}: of one that is not over. */
  static boolean isReferenced(Session session, String digest, boolean open) throws SQLException {
    var select =
        session.prepared(
            open
                ? """
                SELECT 1 FROM task_blob JOIN task ON task.id = task_blob.task_id
                WHERE task_blob.digest = ? AND task.finished_ms = 0 LIMIT 1
                """
                : "SELECT 1 FROM task_blob WHERE digest = ? LIMIT 1");
    select.setString(1, digest);
    return !RowMapper.list(select, row -> row.getInt(1)).isEmpty();
  }
}

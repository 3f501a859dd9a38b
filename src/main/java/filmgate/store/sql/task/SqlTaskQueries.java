package filmgate.store.sql.task;

import static java.util.Comparator.comparing;

import filmgate.id.TaskId;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Submitted;
import filmgate.store.TaskQueries;
import filmgate.store.sql.engine.ReaderPool;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks: from memory where they stand there, else from the database. */
public final class SqlTaskQueries implements TaskQueries {
  private static final String OPEN =
      "SELECT id, account, key_id, lane, state FROM task WHERE shard = ? AND finished_ms = 0";

  private final TaskCache recent;
  private final ReaderPool readers;

  public SqlTaskQueries(TaskCache recent, ReaderPool readers) {
    this.recent = recent;
    this.readers = readers;
  }

  @Override
  public Optional<Task> cached(TaskId id) {
    return recent.find(id);
  }

  /** What had to be read stays in memory for the next who ask. */
  @Override
  public Optional<Task> find(TaskId id) {
    return recent
        .find(id)
        .or(() -> readers.read(session -> TaskRow.find(session, id)).map(recent::putIfAbsent));
  }

  @Override
  public List<Task> list(TaskQuery query) {
    return readers.read(
        session -> RowMapper.list(TaskPageQuery.select(session, query), TaskRow::read));
  }

  @Override
  public List<OpenTask> open(Set<Integer> shards) {
    return readers.read(session -> open(session, shards));
  }

  private static List<OpenTask> open(Session session, Set<Integer> shards) throws SQLException {
    var tasks = new ArrayList<OpenTask>();
    var owners = new HashMap<Task.Owner, Task.Owner>();
    for (var shard : shards) {
      var select = session.prepared(OPEN);
      select.setInt(1, shard);
      tasks.addAll(RowMapper.list(select, row -> openTask(row, owners)));
    }
    tasks.sort(comparing(OpenTask::id));
    return tasks;
  }

  /** There may be a million tasks of a few owners: each owner is kept once. */
  private static OpenTask openTask(ResultSet row, Map<Task.Owner, Task.Owner> owners)
      throws SQLException {
    var owner = new Task.Owner(row.getString(2), row.getString(3), TaskRow.lane(row.getString(4)));
    return new OpenTask(
        new TaskId(row.getString(1)),
        owners.computeIfAbsent(owner, same -> same),
        row.getString(5).equals("queued"));
  }

  @Override
  public List<TaskId> retentionExpired(Instant before, int limit) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT id FROM task
                  WHERE kept_until_ms > 0 AND kept_until_ms < ?
                  ORDER BY kept_until_ms, id LIMIT ?
                  """);
          select.setLong(1, before.toEpochMilli());
          select.setInt(2, limit);
          return RowMapper.list(select, row -> new TaskId(row.getString(1)));
        });
  }

  @Override
  public List<TaskId> queueTimeoutExpired(Instant by, int limit) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT id FROM %s
                  WHERE start_by_ms > 0 AND started_ms = 0 AND finished_ms = 0
                    AND start_by_ms <= ?
                  ORDER BY start_by_ms LIMIT ?
                  """
                      .formatted(session.dialect().indexHint("task", "task_start_by")));
          select.setLong(1, by.toEpochMilli());
          select.setInt(2, limit);
          return RowMapper.list(select, row -> new TaskId(row.getString(1)));
        });
  }

  @Override
  public Optional<SubmissionReceipt> earlierReceipt(Deduplication once, Instant now) {
    return readers
        .read(session -> IdempotencyRows.findReceipt(session, once, now.toEpochMilli()))
        .flatMap(
            notified ->
                notified instanceof Submitted.Duplicate(var first)
                    ? Optional.of(first)
                    : Optional.empty());
  }

  @Override
  public List<String> orphanedBlobs(Instant before, int limit) {
    return readers.read(session -> BlobRows.listOrphaned(session, before, limit));
  }

  @Override
  public boolean isNamedByTask(String digest) {
    return readers.read(session -> BlobRows.isReferenced(session, digest, false));
  }

  @Override
  public boolean isHeldByTask(String digest) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  "SELECT 1 FROM task WHERE held_digest <> '' AND held_digest = ? LIMIT 1");
          select.setString(1, digest);
          return !RowMapper.list(select, row -> row.getInt(1)).isEmpty();
        });
  }

  @Override
  public boolean isNeededByOpenTask(String digest) {
    return readers.read(session -> BlobRows.isReferenced(session, digest, true));
  }

  @Override
  public List<Task> createdSince(Instant then, Optional<TaskId> before, int limit) {
    return readers.read(session -> TaskPageQuery.createdSince(session, then, before, limit));
  }

  @Override
  public List<HistoryRow> history(TaskId id) {
    return readers.read(
        session -> {
          var select =
              session.prepared(
                  """
                  SELECT version, event, state, at_ms, epoch FROM task_history
                  WHERE task_id = ? ORDER BY version
                  """);
          select.setString(1, id.value());
          return RowMapper.list(select, SqlTaskQueries::historyRow);
        });
  }

  private static HistoryRow historyRow(ResultSet row) throws SQLException {
    return new HistoryRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getLong(5));
  }
}

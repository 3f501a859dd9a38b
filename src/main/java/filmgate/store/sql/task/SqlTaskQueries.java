package filmgate.store.sql.task;

import static java.util.Comparator.comparing;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Submitted;
import filmgate.store.TaskQueries;
import filmgate.store.sql.engine.Readers;
import filmgate.store.sql.engine.Session;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.Video.UpstreamCost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads of tasks: from the cache, or from the database on the reader connections. */
public final class SqlTaskQueries implements TaskQueries {
  private static final String OPEN =
      """
      SELECT id, account, key_id, lane, test_outcome, state_json, started_ms FROM task
      WHERE shard = ? AND finished_ms = 0
      """;

  private final TaskCache cache;
  private final Readers readers;

  public SqlTaskQueries(TaskCache cache, Readers readers) {
    this.cache = cache;
    this.readers = readers;
  }

  @Override
  public Optional<Task> cached(TaskId id) {
    return cache.find(id);
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return cache
        .find(id)
        .or(() -> readers.lookUp(session -> TaskRow.find(session, id)).map(cache::putIfAbsent));
  }

  @Override
  public void refresh(TaskId id) {
    if (cache.find(id).isPresent()) {
      readers.lookUp(session -> TaskRow.find(session, id)).ifPresent(cache::putIfAbsent);
    }
  }

  @Override
  public TaskPage list(TaskQuery query) {
    return readers.list(query.account(), session -> TaskPageQuery.list(session, query));
  }

  @Override
  public TaskTotals totals(AccountId account, TaskFilter filter) {
    return readers.list(account, session -> TaskPageQuery.totals(session, account, filter));
  }

  @Override
  public List<OpenTask> open(Set<Integer> shards) {
    return readers.read(session -> open(session, shards));
  }

  private static List<OpenTask> open(Session session, Set<Integer> shards) throws SQLException {
    var tasks = new ArrayList<OpenTask>();
    var owners = new HashMap<Task.Owner, Task.Owner>();
    for (var shard : shards) {
      tasks.addAll(session.list(OPEN, row -> openTask(row, owners), shard));
    }
    tasks.sort(comparing(OpenTask::id));
    return tasks;
  }

  /** There may be a million tasks of a few owners, so tasks share one object per owner. */
  private static OpenTask openTask(ResultSet row, Map<Task.Owner, Task.Owner> owners)
      throws SQLException {
    var owner =
        new Task.Owner(
            new AccountId(row.getString(2)),
            new KeyId(row.getString(3)),
            TaskRow.lane(row.getString(4), row.getString(5)));
    return new OpenTask(
        new TaskId(row.getString(1)),
        owners.computeIfAbsent(owner, same -> same),
        TaskStateJson.read(row.getString(6)),
        row.getLong(7));
  }

  @Override
  public List<TaskId> retentionExpired(Instant before, int limit) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT id FROM task
                WHERE kept_until_ms > 0 AND kept_until_ms < ?
                ORDER BY kept_until_ms, id LIMIT ?
                """,
                SqlTaskQueries::id,
                before,
                limit));
  }

  @Override
  public List<TaskId> queueTimeoutExpired(Instant by, int limit) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT id FROM %s
                WHERE start_by_ms > 0 AND started_ms = 0 AND finished_ms = 0
                  AND start_by_ms <= ?
                ORDER BY start_by_ms LIMIT ?
                """
                    .formatted(session.dialect().indexHint("task", "task_start_by")),
                SqlTaskQueries::id,
                by,
                limit));
  }

  private static TaskId id(ResultSet row) throws SQLException {
    return new TaskId(row.getString(1));
  }

  @Override
  public Optional<SubmissionReceipt> earlierReceipt(Deduplication deduplication, Instant now) {
    var earlier =
        readers.lookUp(
            session -> IdempotencyRows.findReceipt(session, deduplication, now.toEpochMilli()));
    return earlier.isPresent() && earlier.get() instanceof Submitted.Duplicate(var receipt)
        ? Optional.of(receipt)
        : Optional.empty();
  }

  @Override
  public List<String> orphanedBlobs(Instant before, int limit) {
    return readers.read(session -> BlobRows.listOrphaned(session, before, limit));
  }

  @Override
  public boolean isNamedByTask(String digest) {
    return readers.read(session -> BlobRows.isReferenced(session, digest));
  }

  @Override
  public boolean isHeldByTask(String digest) {
    return readers.read(session -> BlobRows.isResult(session, digest));
  }

  @Override
  public List<Task> createdSince(Instant since, Optional<TaskId> before, int limit) {
    return readers.read(session -> TaskPageQuery.createdSince(session, since, before, limit));
  }

  @Override
  public List<Task> failed(Optional<TaskId> before, int limit) {
    return readers.read(session -> TaskPageQuery.failed(session, before, limit));
  }

  @Override
  public List<UpstreamCost> upstreamCosts(TaskId id) {
    return readers.read(session -> UpstreamRows.costs(session, id));
  }

  @Override
  public List<Task> withUnknownOutcome(String channel, Optional<TaskId> before, int limit) {
    return readers.read(session -> UpstreamRows.unknown(session, channel, before, limit));
  }

  @Override
  public List<HistoryRow> history(TaskId id) {
    return readers.read(
        session ->
            session.list(
                """
                SELECT version, cause, state, at_ms, epoch FROM event
                WHERE task_id = ? AND task_id <> '' ORDER BY version
                """,
                SqlTaskQueries::historyRow,
                id));
  }

  @Override
  public Map<TaskId, String> lastChannels(List<TaskId> ids) {
    return readers.read(session -> UpstreamRows.lastChannels(session, ids));
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

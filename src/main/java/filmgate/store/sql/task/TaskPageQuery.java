package filmgate.store.sql.task;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.TaskQueries.LaneFilter;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskPage;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.store.TaskQueries.TaskTotals;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.engine.SqlDialect;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pages of an account's tasks by keyset. Ids sort by creation time and each filter has an index
 * that ends with the id, so a page costs the same wherever it begins.
 *
 * <p>The statement names its index, because SQLite has no statistics here and would sometimes
 * choose another one. Conditions outside that index are checked task by task.
 */
final class TaskPageQuery {
  /** Greater than every id. */
  private static final String END = "task_~";

  /** The last time that an id can contain. */
  private static final long MILLIS_MAX = (1L << 48) - 1;

  /** What a task has cost, and what was refunded of it. */
  private static final String MONEY =
      """
      (SELECT micros FROM transfer WHERE transfer.task_id = task.id AND transfer.task_id <> ''
        AND transfer.kind <> 'adjustment' AND transfer.kind = 'capture'),
      task.refunded_micros\
      """;

  private static final int SUMS = 4;

  private final SqlDialect dialect;
  private final TaskQuery query;
  private final TaskFilter filter;
  private final List<Map.Entry<String, String>> labels;

  /** The number of labels in the leading index: 1, or 0 if another index is narrower. */
  private final int leading;

  private final List<Object> values = new ArrayList<>();

  private TaskPageQuery(SqlDialect dialect, TaskQuery query) {
    this.dialect = dialect;
    this.query = query;
    this.filter = query.filter();
    this.labels = List.copyOf(filter.labels().metadata().entrySet());
    this.leading = labels.isEmpty() || usesStateIndex(filter) ? 0 : 1;
  }

  /** Few tasks are queued, running, or have the same external id. */
  private static boolean usesStateIndex(TaskFilter filter) {
    return !filter.labels().externalId().isEmpty()
        || switch (filter.status()) {
          case QUEUED, RUNNING -> true;
          case ANY, SUCCEEDED, FAILED, CANCELLED -> false;
        };
  }

  /** Reads one task more than the page has, to learn whether another page follows. */
  static TaskPage list(Session session, TaskQuery query) throws SQLException {
    var page = new TaskPageQuery(session.dialect(), query);
    var tasks = new ArrayList<Task>();
    var more = new AtomicBoolean();
    var characters = new AtomicLong();
    session.eachWhile(
        page.sql(TaskRow.COLUMNS),
        row -> {
          var full = tasks.size() == query.limit() || characters.get() > TaskPage.CHARACTERS_MAX;
          more.set(full);
          if (!full) {
            var task = TaskRow.read(row);
            tasks.add(task);
            characters.addAndGet(task.characters());
          }
          return !full;
        },
        page.values.toArray());
    return new TaskPage(tasks, more.get());
  }

  /** Reads the money of the newest tasks, and one task more to learn whether there are others. */
  static TaskTotals totals(Session session, AccountId account, TaskFilter filter)
      throws SQLException {
    var query =
        new TaskQuery(
            account, filter, Optional.empty(), SortOrder.NEWEST_FIRST, TaskTotals.COUNTED_MAX);
    var page = new TaskPageQuery(session.dialect(), query);
    var sums = new long[SUMS];
    session.eachWhile(
        page.sql(MONEY),
        row -> {
          var full = sums[0] == TaskTotals.COUNTED_MAX;
          if (!full) {
            sums[0]++;
            sums[1] += row.getLong(1);
            sums[2] += row.getLong(2);
          }
          sums[3] = full ? 1 : 0;
          return !full;
        },
        page.values.toArray());
    return new TaskTotals(sums[0], sums[1], sums[2], sums[3] == 1);
  }

  /** The statement. Adds its values in the order of the parameters. */
  private String sql(String columns) {
    var newestFirst = query.order() == SortOrder.NEWEST_FIRST;
    values.add(query.account());
    labels.stream().limit(leading).forEach(this::addLabel);
    addBounds(newestFirst);
    var conditions = conditions();
    values.add(query.limit() + 1);
    var direction = newestFirst ? "DESC" : "ASC";
    return leading == 0
        ? plain(columns, conditions, direction)
        : labelled(columns, conditions, direction);
  }

  private String plain(String columns, String conditions, String direction) {
    return """
    SELECT %s FROM %s
    WHERE task.account = ? AND task.id > ? AND task.id < ? AND task.erased_ms = 0
      AND task.created_ms > ? AND task.created_ms < ? %s
    ORDER BY task.id %s LIMIT ?
    """
        .formatted(columns, dialect.indexHint("task", index()), conditions, direction);
  }

  private String labelled(String columns, String conditions, String direction) {
    return """
    SELECT %s FROM %s
    WHERE label.account = ? AND label.name = ? AND label.value = ?
      AND label.task_id > ? AND label.task_id < ? AND task.erased_ms = 0
      AND task.created_ms > ? AND task.created_ms < ? %s
    ORDER BY label.task_id %s LIMIT ?
    """
        .formatted(
            columns,
            dialect.orderedJoin("task_metadata AS label", "task", "task.id = label.task_id"),
            conditions,
            direction);
  }

  /** Ids begin with the creation time, so its bounds are bounds of the index too. */
  private void addBounds(boolean newestFirst) {
    var created = filter.created();
    var after = query.after().map(TaskId::value);
    var oldest = TaskId.of(Math.max(0, created.after()), 0, 0).value();
    var newest = created.before() > MILLIS_MAX ? END : TaskId.of(created.before(), 0, 0).value();
    values.add(newestFirst ? oldest : later(oldest, after.orElse(oldest)));
    values.add(newestFirst ? earlier(newest, after.orElse(newest)) : newest);
    values.add(created.after());
    values.add(created.before());
  }

  /** Ids begin with the creation time, so the primary key is the index. */
  static List<Task> createdSince(Session session, Instant since, Optional<TaskId> before, int limit)
      throws SQLException {
    return session.list(
        """
        SELECT %s FROM task WHERE id >= ? AND id < ? AND erased_ms = 0
        ORDER BY id DESC LIMIT ?
        """
            .formatted(TaskRow.COLUMNS),
        TaskRow::read,
        TaskId.of(Math.max(0, since.toEpochMilli()), 0, 0),
        before.map(TaskId::value).orElse(END),
        limit);
  }

  static List<Task> failed(Session session, Optional<TaskId> before, int limit)
      throws SQLException {
    return session.list(
        """
        SELECT %s FROM %s
        WHERE state = 'failed' AND finished_ms > 0 AND erased_ms = 0 AND id < ?
        ORDER BY id DESC LIMIT ?
        """
            .formatted(TaskRow.COLUMNS, session.dialect().indexHint("task", "task_failed")),
        TaskRow::read,
        before.map(TaskId::value).orElse(END),
        limit);
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static String earlier(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void addLabel(Map.Entry<String, String> label) {
    values.add(label.getKey());
    values.add(label.getValue());
  }

  private String conditions() {
    var conditions = new StringBuilder(states(filter.status()));
    conditions.append(
        switch (filter.lane()) {
          case ANY -> "";
          case TEST -> " AND task.lane = 'test'";
          case LIVE -> " AND task.lane = 'live'";
        });
    if (!filter.model().isEmpty()) {
      conditions.append(" AND task.model = ?");
      values.add(filter.model());
    }
    if (filter.key().isPresent()) {
      conditions.append(" AND task.key_id = ?");
      values.add(filter.key().get());
    }
    if (!filter.labels().externalId().isEmpty()) {
      conditions.append(" AND task.external_id = ? AND task.external_id <> ''");
      values.add(filter.labels().externalId());
    }
    for (var label : labels.stream().skip(leading).toList()) {
      conditions.append(
          """
           AND EXISTS (SELECT 1 FROM task_metadata AS more WHERE more.account = task.account
            AND more.name = ? AND more.value = ? AND more.task_id = task.id)\
          """);
      addLabel(label);
    }
    return conditions.toString();
  }

  private static String states(StatusFilter status) {
    return switch (status) {
      case ANY -> "";
      case QUEUED -> "AND task.state = 'queued'";
      case RUNNING ->
          "AND task.state IN ('submitting', 'running', 'unknown', 'storing', 'cancelling')";
      case SUCCEEDED -> "AND task.state = 'succeeded' AND task.finished_ms > 0";
      case FAILED -> "AND task.state = 'failed' AND task.finished_ms > 0";
      case CANCELLED -> "AND task.state = 'cancelled' AND task.finished_ms > 0";
    };
  }

  private String index() {
    if (!filter.labels().externalId().isEmpty()) {
      return "task_external_id";
    }
    if (filter.key().isPresent() && !usesStateIndex(filter)) {
      return "task_key";
    }
    var ofModel = !filter.model().isEmpty();
    if (filter.lane() == LaneFilter.TEST) {
      return filter.status() != StatusFilter.ANY
          ? "task_test_state"
          : ofModel ? "task_test_model" : "task_test";
    }
    return switch (filter.status()) {
      case ANY -> ofModel ? "task_account_model" : ofLane();
      case QUEUED, RUNNING -> "task_account_state";
      case SUCCEEDED, FAILED, CANCELLED -> ofModel ? "task_account_ended" : "task_account_state";
    };
  }

  private String ofLane() {
    return filter.lane() == LaneFilter.LIVE ? "task_live" : "task_account";
  }
}

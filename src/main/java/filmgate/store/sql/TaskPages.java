package filmgate.store.sql;

import filmgate.store.Tasks.Order;
import filmgate.store.Tasks.Query;
import filmgate.store.Tasks.Standing;
import filmgate.task.Task;
import filmgate.task.TaskId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Pages of an account's tasks by keyset: ids sort by the time of their making, so that each filter
 * is an index with the id behind it, and a page costs the same wherever it begins.
 */
final class TaskPages {
  /** Behind every id: a digit is smaller. */
  private static final String END = "task_~";

  /** With several states SQLite would rather walk all tasks in order; few are ever at work. */
  private static final String BY_STATE = "INDEXED BY task_account_state";

  private TaskPages() {}

  static PreparedStatement select(Session session, Query query) throws SQLException {
    var filter = query.filter();
    var newestFirst = query.order() == Order.NEWEST_FIRST;
    var select =
        session.prepared(
            """
            SELECT %s FROM task %s
            WHERE account = ? AND erased_ms = 0 AND id > ? AND id < ? AND created_ms > ?
              %s %s
            ORDER BY id %s LIMIT ?
            """
                .formatted(
                    TaskRow.COLUMNS,
                    filter.standing() == Standing.RUNNING ? BY_STATE : "",
                    states(filter.standing()),
                    filter.model().isEmpty() ? "" : "AND model = ?",
                    newestFirst ? "DESC" : "ASC"));
    var after = query.after().map(TaskId::text);
    var oldest = TaskId.of(Math.max(0, filter.createdAfterMillis()), 0, 0).text();
    select.setString(1, query.account());
    select.setString(2, newestFirst ? oldest : later(oldest, after.orElse(oldest)));
    select.setString(3, newestFirst ? after.orElse(END) : END);
    select.setLong(4, filter.createdAfterMillis());
    var next = 5;
    if (!filter.model().isEmpty()) {
      select.setString(next++, filter.model());
    }
    select.setInt(next, query.limit());
    return select;
  }

  /** Ids begin with the time of their making: no index is needed. */
  static List<Task> madeSince(Session session, Instant then, Optional<TaskId> before, int limit)
      throws SQLException {
    var select =
        session.prepared(
            """
            SELECT %s FROM task WHERE id >= ? AND id < ? AND erased_ms = 0
            ORDER BY id DESC LIMIT ?
            """
                .formatted(TaskRow.COLUMNS));
    select.setString(1, TaskId.of(Math.max(0, then.toEpochMilli()), 0, 0).text());
    select.setString(2, before.map(TaskId::text).orElse(END));
    select.setInt(3, limit);
    return Rows.list(select, TaskRow::read);
  }

  private static String later(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static String states(Standing standing) {
    return switch (standing) {
      case ANY -> "";
      case QUEUED -> "AND state = 'queued'";
      case RUNNING -> "AND state IN ('submitting', 'running', 'unknown', 'storing', 'cancelling')";
      case SUCCEEDED -> "AND state = 'succeeded'";
      case FAILED -> "AND state = 'failed'";
      case CANCELLED -> "AND state = 'cancelled'";
    };
  }
}

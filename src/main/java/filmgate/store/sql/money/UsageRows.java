package filmgate.store.sql.money;

import filmgate.id.TaskId;
import filmgate.store.money.Usage;
import filmgate.store.money.Usage.TaskCounts;
import filmgate.store.money.Usage.UsageQuery;
import filmgate.store.sql.engine.RowMapper;
import filmgate.store.sql.engine.Session;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The statistics of tasks: those that ended are added up in the transaction that ends them, so that
 * a submission costs nothing; the open ones are counted when somebody asks.
 */
public final class UsageRows {
  /** Every state that is not final: an index leads to them. */
  static final String OPEN =
      "erased_ms = 0 AND state IN ('queued', 'submitting', 'running', 'unknown', 'storing',"
          + " 'cancelling')";

  public static final String COLUMNS =
      "quarter_ms, key_id, model, succeeded, failed, cancelled, micros, video_ms";

  /** Behind every id: a digit is smaller. */
  private static final String END = "task_~";

  private static final long ULID_MILLIS_MAX = 1L << 48;

  private UsageRows() {}

  /** Adds a task that just ended. */
  public static void ended(Session session, Task task, List<Effect> effects) throws SQLException {
    var add =
        session.prepared(
            """
            INSERT INTO usage (account, quarter_ms, key_id, model, succeeded, failed, cancelled,
              micros, video_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account, quarter_ms, key_id, model) DO UPDATE SET
              succeeded = succeeded + excluded.succeeded, failed = failed + excluded.failed,
              cancelled = cancelled + excluded.cancelled, micros = micros + excluded.micros,
              video_ms = video_ms + excluded.video_ms
            """);
    var state = task.state();
    add.setString(1, task.owner().account());
    add.setLong(2, quarter(task.timestamps().created()));
    add.setString(3, task.owner().key());
    add.setString(4, task.request().model());
    add.setInt(5, state instanceof TaskState.Succeeded ? 1 : 0);
    add.setInt(6, state instanceof TaskState.Failed ? 1 : 0);
    add.setInt(7, state instanceof TaskState.Cancelled ? 1 : 0);
    add.setLong(8, captured(effects));
    add.setLong(
        9, state instanceof TaskState.Succeeded(var result) ? result.facts().durationMillis() : 0);
    add.executeUpdate();
  }

  private static long quarter(long millis) {
    return millis / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
  }

  private static long captured(List<Effect> effects) {
    return effects.stream()
        .mapToLong(effect -> effect instanceof Effect.Capture(var micros) ? micros : 0)
        .sum();
  }

  /** Ended and open tasks; a part that both have comes twice. */
  static List<Usage> list(Session session, UsageQuery query) throws SQLException {
    var all = new ArrayList<>(RowMapper.list(ended(session, query), UsageRows::ended));
    all.addAll(RowMapper.list(open(session, query), UsageRows::open));
    return all;
  }

  private static PreparedStatement ended(Session session, UsageQuery query) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT %s AS q, %s AS k, %s AS m, sum(succeeded), sum(failed),
              sum(cancelled), sum(micros), sum(video_ms)
            FROM usage
            WHERE account = ? AND quarter_ms >= ? AND quarter_ms < ? %s
            GROUP BY q, k, m
            """
                .formatted(
                    query.groupBy().quarters() ? "quarter_ms" : "0",
                    query.groupBy().keys() ? "key_id" : "''",
                    query.groupBy().models() ? "model" : "''",
                    conditions(query)));
    select.setString(1, query.account());
    select.setLong(2, query.fromMillis());
    select.setLong(3, query.untilMillis());
    bind(select, query);
    return select;
  }

  private static PreparedStatement open(Session session, UsageQuery query) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT %s AS q, %s AS k, %s AS m, count(*), sum(hold_micros)
            FROM %s
            WHERE account = ? AND id >= ? AND id < ? AND %s %s
            GROUP BY q, k, m
            """
                .formatted(
                    query.groupBy().quarters() ? "created_ms / 900000 * 900000" : "0",
                    query.groupBy().keys() ? "key_id" : "''",
                    query.groupBy().models() ? "model" : "''",
                    session.dialect().indexHint("task", "task_account_state"),
                    OPEN,
                    conditions(query)));
    select.setString(1, query.account());
    select.setString(2, firstId(query.fromMillis()));
    select.setString(3, firstId(query.untilMillis()));
    bind(select, query);
    return select;
  }

  private static String conditions(UsageQuery query) {
    return (query.key().isEmpty() ? "" : "AND key_id = ? ")
        + (query.model().isEmpty() ? "" : "AND model = ?");
  }

  private static void bind(PreparedStatement select, UsageQuery query) throws SQLException {
    var next = 4;
    if (!query.key().isEmpty()) {
      select.setString(next++, query.key());
    }
    if (!query.model().isEmpty()) {
      select.setString(next, query.model());
    }
  }

  /** No task that was made at this time or later has a smaller id. */
  static String firstId(long millis) {
    return millis >= ULID_MILLIS_MAX ? END : TaskId.of(Math.max(0, millis), 0, 0).value();
  }

  /** A line of ended tasks, from {@link #COLUMNS} or sums of them. */
  public static Usage ended(ResultSet row) throws SQLException {
    var counts = new TaskCounts(0, row.getLong(4), row.getLong(5), row.getLong(6));
    return new Usage(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        counts,
        0,
        row.getLong(7),
        row.getLong(8));
  }

  private static Usage open(ResultSet row) throws SQLException {
    return new Usage(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        new TaskCounts(row.getLong(4), 0, 0, 0),
        row.getLong(5),
        0,
        0);
  }
}

package filmgate.store.sql.money;

import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.money.Usage;
import filmgate.store.money.Usage.TaskCounts;
import filmgate.store.money.Usage.UsageQuery;
import filmgate.store.sql.engine.Session;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of usage. A task is added to them in the transaction that ends it, so a submission
 * writes none. Open tasks are counted by each query.
 */
public final class UsageRows {
  /** The states that are not final, as a condition for which there is an index. */
  static final String OPEN =
      "erased_ms = 0 AND state IN ('queued', 'submitting', 'running', 'unknown', 'storing',"
          + " 'cancelling')";

  /** The columns that {@link #readEnded} reads, in order. */
  public static final String COLUMNS =
      "quarter_ms, key_id, model, succeeded, failed, cancelled, micros, video_ms, refunded_micros";

  /** Greater than every task id. */
  private static final String MAX_ID = "task_~";

  private static final long ULID_MILLIS_MAX = 1L << 48;

  private UsageRows() {}

  /** Adds a task that has just ended. */
  public static void add(Session session, Task task, List<Effect> effects) throws SQLException {
    var state = task.state();
    session.update(
        """
        INSERT INTO usage (account, quarter_ms, key_id, model, succeeded, failed, cancelled,
          micros, video_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account, quarter_ms, key_id, model) DO UPDATE SET
          succeeded = succeeded + excluded.succeeded, failed = failed + excluded.failed,
          cancelled = cancelled + excluded.cancelled, micros = micros + excluded.micros,
          video_ms = video_ms + excluded.video_ms
        """,
        task.owner().account(),
        quarter(task.timestamps().created()),
        task.owner().key(),
        task.request().model(),
        state instanceof TaskState.Succeeded ? 1 : 0,
        state instanceof TaskState.Failed ? 1 : 0,
        state instanceof TaskState.Cancelled ? 1 : 0,
        captured(effects),
        state instanceof TaskState.Succeeded(var result) ? result.facts().durationMillis() : 0);
  }

  /** Moves a part of what an ended task has cost to its refunds. */
  public static void refund(
      Session session, Task.Owner owner, String model, long createdMillis, long micros)
      throws SQLException {
    var updated =
        session.update(
            """
            UPDATE usage SET micros = micros - ?, refunded_micros = refunded_micros + ?
            WHERE account = ? AND quarter_ms = ? AND key_id = ? AND model = ?
            """,
            micros,
            micros,
            owner.account(),
            quarter(createdMillis),
            owner.key(),
            model);
    if (updated != 1) {
      throw new IllegalStateException("the usage of %s is missing".formatted(owner.account()));
    }
  }

  private static long quarter(long millis) {
    return millis / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
  }

  private static long captured(List<Effect> effects) {
    return effects.stream()
        .mapToLong(effect -> effect instanceof Effect.Capture(var micros) ? micros : 0)
        .sum();
  }

  /** The usage of ended tasks, then of open ones. Both can have rows of the same group. */
  static List<Usage> list(Session session, UsageQuery query) throws SQLException {
    var all = new ArrayList<>(ended(session, query));
    all.addAll(open(session, query));
    return all;
  }

  private static List<Usage> ended(Session session, UsageQuery query) throws SQLException {
    return session.list(
        """
        SELECT %s, sum(succeeded), sum(failed), sum(cancelled), sum(micros), sum(video_ms),
          sum(refunded_micros)
        FROM %s
        WHERE account = ? AND quarter_ms >= ? AND quarter_ms < ? %s
        """
            .formatted(
                groups(query, "quarter_ms"),
                query.key().isPresent() ? ofKey(session) : "usage",
                conditions(query)),
        UsageRows::readEnded,
        values(query, query.fromMillis(), query.untilMillis()));
  }

  /** The table, read by the index of a key. */
  static String ofKey(Session session) {
    return session.dialect().indexHint("usage", "usage_key");
  }

  /** The usage of open tasks. */
  static List<Usage> open(Session session, UsageQuery query) throws SQLException {
    return session.list(
        """
        SELECT %s, count(*), sum(hold_micros)
        FROM %s
        WHERE account = ? AND id >= ? AND id < ? AND %s %s
        """
            .formatted(
                groups(query, "created_ms / 900000 * 900000"),
                session.dialect().indexHint("task", "task_account_state"),
                OPEN,
                conditions(query)),
        UsageRows::readOpen,
        values(query, firstId(query.fromMillis()), firstId(query.untilMillis())));
  }

  private static String groups(UsageQuery query, String quarter) {
    return "%s AS q, %s AS k, %s AS m"
        .formatted(
            query.groupBy().quarters() ? quarter : "0",
            query.groupBy().keys() ? "key_id" : "''",
            query.groupBy().models() ? "model" : "''");
  }

  private static String conditions(UsageQuery query) {
    return (query.key().isEmpty() ? "" : "AND key_id = ? ")
        + (query.model().isEmpty() ? "" : "AND model = ? ")
        + "GROUP BY q, k, m";
  }

  /** The values of a query; an empty key or model has no condition. */
  private static Object[] values(UsageQuery query, Object from, Object until) {
    return Stream.of(
            query.account(), from, until, query.key().map(KeyId::value).orElse(""), query.model())
        .filter(value -> !value.equals(""))
        .toArray();
  }

  /** The lowest possible id of a task that was created at this time or later. */
  static String firstId(long millis) {
    return millis >= ULID_MILLIS_MAX ? MAX_ID : TaskId.of(Math.max(0, millis), 0, 0).value();
  }

  /** The usage of ended tasks, from {@link #COLUMNS} or their sums. */
  public static Usage readEnded(ResultSet row) throws SQLException {
    return new Usage(
        row.getLong(1),
        key(row.getString(2)),
        row.getString(3),
        new TaskCounts(0, row.getLong(4), row.getLong(5), row.getLong(6)),
        0,
        row.getLong(7),
        row.getLong(9),
        row.getLong(8));
  }

  private static Usage readOpen(ResultSet row) throws SQLException {
    return new Usage(
        row.getLong(1),
        key(row.getString(2)),
        row.getString(3),
        new TaskCounts(row.getLong(4), 0, 0, 0),
        row.getLong(5),
        0,
        0,
        0);
  }

  private static Optional<KeyId> key(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(new KeyId(id));
  }
}

package filmgate.store.sql.task;

import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import filmgate.task.TaskOptions;
import filmgate.task.TestOutcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** How a task lies in its row. */
public final class TaskRow {
  /** The columns that make a task, in the order in which {@link #read} takes them. */
  public static final String COLUMNS =
      """
      task.id, task.account, task.key_id, task.lane, task.state_json, task.model, task.input,
      task.normalized, task.generation, task.warnings, task.created_ms, task.started_ms,
      task.finished_ms, task.version, task.price, task.external_id, task.metadata,
      task.start_by_ms, task.test_outcome\
      """;

  /** The number of the first column after {@link #COLUMNS}. */
  static final int NEXT_COLUMN = 20;

  public static final String INSERT =
      """
      INSERT INTO task (id, shard, account, key_id, lane, state, state_json, model, input,
        normalized, generation, warnings, created_ms, started_ms, finished_ms, version,
        held_digest, kept_until_ms, price, hold_micros, external_id, metadata, start_by_ms,
        test_outcome)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      "SELECT %s FROM task WHERE id = ? AND erased_ms = 0".formatted(COLUMNS);

  private TaskRow() {}

  /** The task, unless it was erased. */
  static Optional<Task> find(Session session, TaskId id) throws SQLException {
    var select = session.prepared(FIND);
    select.setString(1, id.value());
    try (var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(read(rows)) : Optional.empty();
    }
  }

  /** What was answered to the submission, whether the task was erased since or not. */
  static Optional<SubmissionReceipt> receipt(Session session, TaskId id) throws SQLException {
    var select = session.prepared("SELECT model, created_ms, warnings FROM task WHERE id = ?");
    select.setString(1, id.value());
    try (var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(
              new SubmissionReceipt(
                  id,
                  rows.getString(1),
                  rows.getLong(2),
                  TaskWarningsJson.read(rows.getString(3)).size()))
          : Optional.empty();
    }
  }

  public static void bindInsert(PreparedStatement insert, Task task) throws SQLException {
    var owner = task.owner();
    var request = task.request();
    insert.setString(1, task.id().value());
    insert.setInt(2, task.id().shard());
    insert.setString(3, owner.account());
    insert.setString(4, owner.key());
    insert.setString(5, word(owner.lane()));
    insert.setString(6, task.state().wireName());
    insert.setString(7, TaskStateJson.write(task.state()));
    insert.setString(8, request.model());
    insert.setString(9, request.input());
    insert.setString(10, request.normalized());
    insert.setString(11, request.generation());
    insert.setString(12, TaskWarningsJson.write(task.warnings()));
    insert.setLong(13, task.timestamps().created());
    insert.setLong(14, task.timestamps().started());
    insert.setLong(15, task.timestamps().finished());
    insert.setLong(16, task.version());
    var holding = TaskChange.HeldVideo.of(task);
    insert.setString(17, holding.digest());
    insert.setLong(18, holding.untilMillis());
    insert.setString(19, TaskPriceJson.write(task.price()));
    insert.setLong(20, task.price().heldMicros());
    insert.setString(21, request.options().labels().externalId());
    insert.setString(22, LabelRows.write(request.options().labels()));
    insert.setLong(23, task.startByMillis());
    insert.setString(24, request.options().testOutcome().wireName());
  }

  public static Task read(ResultSet row) throws SQLException {
    return new Task(
        new TaskId(row.getString(1)),
        new Task.Owner(row.getString(2), row.getString(3), lane(row.getString(4))),
        new Task.Request(
            row.getString(6), row.getString(7), row.getString(8), row.getString(9), terms(row)),
        TaskPriceJson.read(row.getString(15)),
        TaskStateJson.read(row.getString(5)),
        TaskWarningsJson.read(row.getString(10)),
        new Task.Timestamps(row.getLong(11), row.getLong(12), row.getLong(13)),
        row.getLong(14));
  }

  private static TaskOptions terms(ResultSet row) throws SQLException {
    var startBy = row.getLong(18);
    return new TaskOptions(
        LabelRows.read(row.getString(16), row.getString(17)),
        startBy == 0 ? 0 : (int) ((startBy - row.getLong(11)) / 1000),
        TestOutcome.ofWireName(row.getString(19)));
  }

  private static String word(Lane lane) {
    return switch (lane) {
      case LIVE -> "live";
      case TEST -> "test";
    };
  }

  static Lane lane(String word) {
    return Lane.valueOf(word.toUpperCase(Locale.ROOT));
  }
}

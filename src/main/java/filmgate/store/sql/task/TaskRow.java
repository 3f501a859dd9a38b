package filmgate.store.sql.task;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import filmgate.task.TaskOptions;
import filmgate.task.TestOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The row of a task. */
public final class TaskRow {
  /** The columns of a task, in the order of {@link #read}. */
  public static final String COLUMNS =
      """
      task.id, task.account, task.key_id, task.lane, task.state_json, task.model, task.input,
      task.normalized, task.generation, task.warnings, task.created_ms, task.started_ms,
      task.finished_ms, task.version, task.price, task.external_id, task.metadata,
      task.start_by_ms, task.test_outcome, task.refunded_micros, task.webhook,
      task.retention_hours, task.backend, task.channels, task.dialect, task.scene\
      """;

  /** The number of the first column after {@link #COLUMNS}. */
  static final int NEXT_COLUMN = 27;

  private static final String INSERT =
      """
      INSERT INTO task (id, shard, account, key_id, lane, state, state_json, model, input,
        normalized, generation, warnings, created_ms, started_ms, finished_ms, version,
        held_digest, kept_until_ms, price, hold_micros, external_id, metadata, start_by_ms,
        test_outcome, webhook, retention_hours, backend, channels, dialect, scene)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?)
      """;

  private static final String FIND =
      "SELECT %s FROM task WHERE id = ? AND erased_ms = 0".formatted(COLUMNS);

  private TaskRow() {}

  /** The task, unless it was erased. */
  static Optional<Task> find(Session session, TaskId id) throws SQLException {
    return session.one(FIND, TaskRow::read, id);
  }

  /** The receipt of a submission, even if the task was erased since. */
  static Optional<SubmissionReceipt> receipt(Session session, TaskId id) throws SQLException {
    return session.one(
        "SELECT model, created_ms, warnings FROM task WHERE id = ?",
        row ->
            new SubmissionReceipt(
                id,
                row.getString(1),
                row.getLong(2),
                TaskWarningsJson.read(row.getString(3)).size()),
        id);
  }

  public static void insert(Session session, Task task) throws SQLException {
    var owner = task.owner();
    var request = task.request();
    var times = task.timestamps();
    var video = TaskChange.HeldVideo.of(task);
    session.update(
        INSERT,
        task.id(),
        task.id().shard(),
        owner.account(),
        owner.key(),
        wireName(owner.lane()),
        task.state().wireName(),
        TaskStateJson.write(task.state()),
        request.model(),
        request.input(),
        request.normalized(),
        request.generation(),
        TaskWarningsJson.write(task.warnings()),
        times.created(),
        times.started(),
        times.finished(),
        task.version(),
        video.digest(),
        video.untilMillis(),
        TaskPriceJson.write(task.price()),
        task.price().heldMicros(),
        request.options().labels().externalId(),
        LabelRows.write(request.options().labels()),
        task.startByMillis(),
        request.options().testOutcome().wireName(),
        TaskWebhookJson.write(request.options().webhook()),
        request.options().retentionHours(),
        task.backend(),
        ChannelChoiceJson.write(request.options().channels()),
        request.options().dialect(),
        task.scene());
  }

  public static Task read(ResultSet row) throws SQLException {
    return new Task(
        new TaskId(row.getString(1)),
        new Task.Owner(
            new AccountId(row.getString(2)),
            new KeyId(row.getString(3)),
            lane(row.getString(4), row.getString(19))),
        new Task.Request(
            row.getString(6), row.getString(7), row.getString(8), row.getString(9), options(row)),
        TaskPriceJson.read(row.getString(15)),
        TaskStateJson.read(row.getString(5)),
        TaskWarningsJson.read(row.getString(10)),
        new Task.Timestamps(row.getLong(11), row.getLong(12), row.getLong(13)),
        row.getLong(14),
        row.getLong(20),
        row.getString(23),
        row.getString(26));
  }

  private static TaskOptions options(ResultSet row) throws SQLException {
    var startBy = row.getLong(18);
    return new TaskOptions(
        LabelRows.read(row.getString(16), row.getString(17)),
        startBy == 0 ? 0 : (int) ((startBy - row.getLong(11)) / 1000),
        row.getInt(22),
        TestOutcome.ofWireName(row.getString(19)),
        TaskWebhookJson.read(row.getString(21)),
        ChannelChoiceJson.read(row.getString(24)),
        row.getString(25));
  }

  private static String wireName(Lane lane) {
    return lane.isTest() ? "test" : "live";
  }

  static Lane lane(String wireName, String testOutcome) {
    return wireName.equals("test") ? Lane.ofTest(TestOutcome.ofWireName(testOutcome)) : Lane.LIVE;
  }
}

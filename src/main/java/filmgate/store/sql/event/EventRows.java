package filmgate.store.sql.event;

import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;

/** The rows of events. */
public final class EventRows {
  private static final String INSERT =
      """
      INSERT INTO event (account, key_id, task_id, version, test, type, cause, state, data, at_ms,
        epoch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private EventRows() {}

  /** An event of an account; {@code data} is its JSON text. */
  static void insert(Session session, AccountId account, String type, String data, Instant at)
      throws SQLException {
    session.update(INSERT, account, "", "", 0, 0, type, "", "", data, at, 0);
  }

  /**
   * A change of a task.
   *
   * @param version the version of the task after the change
   * @param state the stored name of the state after the change
   * @param cause the name of the event of the state machine
   * @param epoch the epoch of the lease under which the task changed; 0 without a lease
   */
  public record TaskChangeRow(
      Task.Owner owner,
      TaskId task,
      long version,
      String state,
      String cause,
      TaskEventType type,
      TaskChangeDetails details,
      Instant at,
      long epoch) {
    private static final long NO_LEASE = 0;

    /** A change that is made without a lease. */
    public TaskChangeRow(
        Task.Owner owner,
        TaskId task,
        long version,
        String state,
        TaskEventType type,
        TaskChangeDetails details,
        Instant at) {
      this(owner, task, version, state, type.cause(), type, details, at, NO_LEASE);
    }

    /** The first change of a task: its submission. */
    public static TaskChangeRow ofSubmission(Task task) {
      return new TaskChangeRow(
          task.owner(),
          task.id(),
          task.version(),
          task.state().wireName(),
          TaskEventType.SUBMITTED,
          TaskChangeDetails.ofSubmission(task),
          Instant.ofEpochMilli(task.timestamps().created()));
    }
  }

  static void insert(Session session, TaskChangeRow row) throws SQLException {
    session.update(
        INSERT,
        row.owner().account(),
        row.owner().key(),
        row.task(),
        row.version(),
        row.owner().lane().isTest(),
        row.type().wireName(),
        row.cause(),
        row.state(),
        EventDataJson.write(row.details()),
        row.at(),
        row.epoch());
  }

  private record StoredData(long version, String data) {}

  /** Erases the texts of the events of a task; {@link EventFacts} stay. */
  public static void eraseTexts(Session session, Task task) throws SQLException {
    var all =
        session.list(
            "SELECT version, data FROM event WHERE task_id = ? AND task_id <> ''",
            row -> new StoredData(row.getLong(1), row.getString(2)),
            task.id());
    for (var event : all) {
      session.update(
          "UPDATE event SET data = ? WHERE task_id = ? AND task_id <> '' AND version = ?",
          EventFacts.only(event.data()),
          task.id(),
          event.version());
    }
  }
}

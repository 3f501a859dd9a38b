package filmgate.store.sql.event;

import filmgate.event.EventData.LowBalance;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.id.AccountId;
import filmgate.store.sql.engine.Session;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Instant;

/** Writes the rows of events, in the transaction of what happened. */
public final class EventRows {
  private static final String INSERT =
      """
      INSERT INTO event (account, key_id, task_id, version, test, type, cause, state, data, at_ms,
        epoch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private EventRows() {}

  public static void insert(Session session, AccountId account, LowBalance low, Instant at)
      throws SQLException {
    session.update(
        INSERT, account, "", "", 0, 0, LowBalance.TYPE, "", "", EventDataJson.write(low), at, 0);
  }

  /**
   * The event of a change of a task.
   *
   * @param after the task after the change
   * @param cause the name of the event of the state machine
   * @param epoch the epoch of the lease under which the task changed; 0 without a lease
   */
  public static void insert(
      Session session,
      Task after,
      String cause,
      TaskEventType type,
      TaskChangeDetails details,
      long atMillis,
      long epoch)
      throws SQLException {
    session.update(
        INSERT,
        after.owner().account(),
        after.owner().key(),
        after.id(),
        after.version(),
        after.owner().lane().isTest(),
        type.wireName(),
        cause,
        after.state().wireName(),
        EventDataJson.write(details),
        atMillis,
        epoch);
  }

  /** The event of the erasure of a task, whose version it increases. */
  public static void insertErased(Session session, Task before, Instant at) throws SQLException {
    session.update(
        INSERT,
        before.owner().account(),
        before.owner().key(),
        before.id(),
        before.version() + 1,
        before.owner().lane().isTest(),
        TaskEventType.ERASED.wireName(),
        "erased",
        before.state().wireName(),
        EventDataJson.write(TaskChangeDetails.NONE),
        at,
        0);
  }

  /** Erases the texts of the events of a task. */
  public static void eraseTexts(Session session, Task task) throws SQLException {
    session.update("UPDATE event SET data = '{}' WHERE task_id = ?", task.id());
  }
}

package filmgate.store.sql.event;

import filmgate.event.EventData.ChannelIn;
import filmgate.event.EventData.ChannelOut;
import filmgate.event.EventData.EndpointDisabled;
import filmgate.event.EventData.EndpointTested;
import filmgate.event.EventData.KeyExpiring;
import filmgate.event.EventData.LowBalance;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventRows.TaskChangeRow;
import filmgate.task.TaskWebhook;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Records events in the transaction of what happened, and notifies a listener of each. */
public final class EventLog {
  private final Listener listener;

  public EventLog(Listener listener) {
    this.listener = listener;
  }

  /** What a listener needs to know of an event. The event has the highest id. */
  public record RecordedEvent(
      AccountId account, boolean test, Optional<TaskId> task, String type, Instant at) {}

  /** Receives each event in its transaction. */
  public interface Listener {
    /** Called for each event; {@code webhook} belongs to a task that has finished. */
    void recorded(Session session, RecordedEvent event, Optional<TaskWebhook> webhook)
        throws SQLException;
  }

  public void record(Session session, AccountId account, LowBalance low, Instant at)
      throws SQLException {
    record(session, account, LowBalance.TYPE, EventDataJson.write(low), at);
  }

  public void record(Session session, AccountId account, KeyExpiring expiring, Instant at)
      throws SQLException {
    record(session, account, KeyExpiring.TYPE, EventDataJson.write(expiring), at);
  }

  public void record(Session session, AccountId account, EndpointDisabled disabled, Instant at)
      throws SQLException {
    record(session, account, EndpointDisabled.TYPE, EventDataJson.write(disabled), at);
  }

  public void record(Session session, AccountId account, ChannelOut out, Instant at)
      throws SQLException {
    record(session, account, ChannelOut.TYPE, EventDataJson.write(out.outage(), ""), at);
  }

  public void record(Session session, AccountId account, ChannelIn in, Instant at)
      throws SQLException {
    record(session, account, ChannelIn.TYPE, EventDataJson.write(in.outage(), in.reason()), at);
  }

  private void record(Session session, AccountId account, String type, String data, Instant at)
      throws SQLException {
    EventRows.insert(session, account, type, data, at);
    listener.recorded(
        session, new RecordedEvent(account, false, Optional.empty(), type, at), Optional.empty());
  }

  /** Records a test, of which only the tested endpoint is notified. Returns the id of the event. */
  public long recordTest(Session session, AccountId account, EndpointTested tested, Instant at)
      throws SQLException {
    EventRows.insert(session, account, EndpointTested.TYPE, EventDataJson.write(tested), at);
    return lastId(session);
  }

  /** Records a change that does not finish a task. */
  public void record(Session session, TaskChangeRow row) throws SQLException {
    record(session, row, Optional.empty());
  }

  /** Records a change that finishes a task; {@code webhook} is that of the task. */
  public void record(Session session, TaskChangeRow row, Optional<TaskWebhook> webhook)
      throws SQLException {
    EventRows.insert(session, row);
    listener.recorded(
        session,
        new RecordedEvent(
            row.owner().account(),
            row.owner().lane().isTest(),
            Optional.of(row.task()),
            row.type().wireName(),
            row.at()),
        webhook);
  }

  /** The id of the event that was recorded last. */
  public static long lastId(Session session) throws SQLException {
    return session.one("SELECT coalesce(max(id), 0) FROM event", row -> row.getLong(1)).orElse(0L);
  }
}

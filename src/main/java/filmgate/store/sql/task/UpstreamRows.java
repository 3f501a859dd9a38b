package filmgate.store.sql.task;

import filmgate.event.TaskEventType;
import filmgate.id.TaskId;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventFacts;
import filmgate.task.FailureCode;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.task.Video.UpstreamCost;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only operators see of tasks at upstreams: costs, and tasks with an unknown outcome. */
final class UpstreamRows {
  /** Greater than every id. */
  private static final String END = "task_~";

  private UpstreamRows() {}

  /** Records what follows from an event, in its transaction. */
  static void record(Session session, Task before, TaskEvent event, Task after, long atMillis)
      throws SQLException {
    if (event instanceof TaskEvent.Delivered(var _, var costs)) {
      for (var cost : costs) {
        add(session, after.id(), cost);
      }
    }
    if (before.state() instanceof TaskState.Unknown(var attempt)
        && after.state() instanceof TaskState.Failed(var failure)
        && failure.code() == FailureCode.OUTCOME_UNKNOWN) {
      session.update(
          """
          INSERT INTO unknown_outcome (task_id, channel, attempt, at_ms) VALUES (?, ?, ?, ?)
          """,
          after.id(),
          attempt.channel(),
          attempt.number(),
          atMillis);
    }
  }

  private static void add(Session session, TaskId task, UpstreamCost cost) throws SQLException {
    session.update(
        """
        INSERT INTO upstream_cost (task_id, unit, micros) VALUES (?, ?, ?)
        ON CONFLICT (task_id, unit) DO UPDATE SET micros = upstream_cost.micros + excluded.micros
        """,
        task,
        cost.unit(),
        cost.micros());
  }

  static List<UpstreamCost> costs(Session session, TaskId task) throws SQLException {
    return session.list(
        "SELECT micros, unit FROM upstream_cost WHERE task_id = ? ORDER BY unit",
        row -> new UpstreamCost(row.getLong(1), row.getString(2)),
        task);
  }

  /** The channels of the last attempts. */
  static Map<TaskId, String> lastChannels(Session session, List<TaskId> ids) throws SQLException {
    var channels = new HashMap<TaskId, String>();
    for (var id : ids) {
      session
          .one(
              """
              SELECT data FROM event WHERE task_id = ? AND task_id <> '' AND type = ?
              ORDER BY version DESC LIMIT 1
              """,
              row -> EventFacts.channel(row.getString(1)),
              id,
              TaskEventType.PROCESSING.wireName())
          .filter(channel -> !channel.isEmpty())
          .ifPresent(channel -> channels.put(id, channel));
    }
    return Map.copyOf(channels);
  }

  /** Newest first. */
  static List<Task> unknown(Session session, String channel, Optional<TaskId> before, int limit)
      throws SQLException {
    return session.list(
        """
        SELECT %s FROM unknown_outcome JOIN task ON task.id = unknown_outcome.task_id
        WHERE unknown_outcome.channel = ? AND unknown_outcome.task_id < ? AND task.erased_ms = 0
        ORDER BY unknown_outcome.task_id DESC LIMIT ?
        """
            .formatted(TaskRow.COLUMNS),
        TaskRow::read,
        channel,
        before.map(TaskId::value).orElse(END),
        limit);
  }
}

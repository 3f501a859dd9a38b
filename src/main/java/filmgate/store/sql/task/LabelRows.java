package filmgate.store.sql.task;

import filmgate.store.sql.engine.Session;
import filmgate.task.Labels;
import filmgate.task.Task;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A task's metadata: the JSON text of its row, and one row per label for lists. */
public final class LabelRows {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NONE = "{}";

  private LabelRows() {}

  static String write(Labels labels) {
    return labels.metadata().isEmpty() ? NONE : MAPPER.writeValueAsString(labels.metadata());
  }

  static Labels read(String externalId, String metadata) {
    if (metadata.equals(NONE)) {
      return externalId.isEmpty() ? Labels.NONE : new Labels(externalId, Labels.NONE.metadata());
    }
    var values = new LinkedHashMap<String, String>();
    for (var entry : MAPPER.readTree(metadata).properties()) {
      values.put(entry.getKey(), entry.getValue().stringValue(""));
    }
    return new Labels(externalId, values);
  }

  public static void insert(Session session, Task task) throws SQLException {
    updateEach(
        session,
        task,
        "INSERT INTO task_metadata (account, name, value, task_id) VALUES (?, ?, ?, ?)");
  }

  static void delete(Session session, Task task) throws SQLException {
    updateEach(
        session,
        task,
        """
        DELETE FROM task_metadata
        WHERE account = ? AND name = ? AND value = ? AND task_id = ?
        """);
  }

  private static void updateEach(Session session, Task task, String sql) throws SQLException {
    for (var label : task.request().options().labels().metadata().entrySet()) {
      session.update(sql, task.owner().account(), label.getKey(), label.getValue(), task.id());
    }
  }
}

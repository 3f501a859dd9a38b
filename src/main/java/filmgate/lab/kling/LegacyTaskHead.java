package filmgate.lab.kling;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every task in the legacy form has: its ids, its status, and its times. */
public final class LegacyTaskHead {
  private LegacyTaskHead() {}

  /** The task as the response to its create shows it. */
  public static ObjectNode of(TaskView view) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("task_id", view.task().id())
            .put("task_status", view.word().orElseGet(() -> word(view.phase())));
    var info = json.putObject("task_info");
    if (!view.task().externalId().isEmpty()) {
      info.put("external_task_id", view.task().externalId());
    }
    return json.put("created_at", view.createdAt().toEpochMilli())
        .put("updated_at", view.updatedAt().toEpochMilli());
  }

  private static String word(Phase phase) {
    return switch (phase) {
      case SUBMITTED -> "submitted";
      case RUNNING -> "processing";
      case SUCCEEDED -> "succeed";
      case FAILED -> "failed";
    };
  }
}

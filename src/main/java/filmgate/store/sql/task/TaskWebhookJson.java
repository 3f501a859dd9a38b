package filmgate.store.sql.task;

import filmgate.task.TaskWebhook;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The webhook of a task as the JSON text of its row; empty without one. */
final class TaskWebhookJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String URL = "url";
  private static final String FORMAT = "format";
  private static final String LANGUAGE = "language";
  private static final String ORIGIN = "origin";

  private TaskWebhookJson() {}

  static String write(Optional<TaskWebhook> webhook) {
    return webhook.map(TaskWebhookJson::write).orElse("");
  }

  private static String write(TaskWebhook webhook) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put(URL, webhook.url())
            .put(FORMAT, webhook.format())
            .put(LANGUAGE, webhook.language())
            .put(ORIGIN, webhook.origin()));
  }

  static Optional<TaskWebhook> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var json = MAPPER.readTree(text);
    return Optional.of(
        new TaskWebhook(
            json.path(URL).asString(""),
            json.path(FORMAT).asString(""),
            json.path(LANGUAGE).asString(""),
            json.path(ORIGIN).asString("")));
  }
}

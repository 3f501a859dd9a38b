package filmgate.store.sql.task;

import filmgate.task.TaskWarning;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task's warnings as the JSON text of its row. */
final class TaskWarningsJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NONE = "[]";

  private TaskWarningsJson() {}

  static String write(List<TaskWarning> warnings) {
    if (warnings.isEmpty()) {
      return NONE;
    }
    var json = MAPPER.createArrayNode();
    for (var warning : warnings) {
      json.addObject()
          .put("param", warning.param())
          .put("reason", warning.reason())
          .put("en", warning.english())
          .put("zh", warning.chinese());
    }
    return MAPPER.writeValueAsString(json);
  }

  static List<TaskWarning> read(String text) {
    return text.equals(NONE)
        ? List.of()
        : MAPPER.readTree(text).values().stream().map(TaskWarningsJson::warning).toList();
  }

  private static TaskWarning warning(JsonNode json) {
    return new TaskWarning(
        json.path("param").asString(""),
        json.path("reason").asString(""),
        json.path("en").asString(""),
        json.path("zh").asString(""));
  }
}

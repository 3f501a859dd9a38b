package filmgate.store.sql;

import filmgate.task.TaskWarning;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task's notices as the JSON text of its row. */
final class NoticesJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NONE = "[]";

  private NoticesJson() {}

  static String write(List<TaskWarning> notices) {
    if (notices.isEmpty()) {
      return NONE;
    }
    var json = MAPPER.createArrayNode();
    for (var notice : notices) {
      json.addObject()
          .put("param", notice.param())
          .put("reason", notice.reason())
          .put("en", notice.english())
          .put("zh", notice.chinese());
    }
    return MAPPER.writeValueAsString(json);
  }

  static List<TaskWarning> read(String text) {
    return text.equals(NONE)
        ? List.of()
        : MAPPER.readTree(text).values().stream().map(NoticesJson::notice).toList();
  }

  private static TaskWarning notice(JsonNode json) {
    return new TaskWarning(
        json.path("param").asString(""),
        json.path("reason").asString(""),
        json.path("en").asString(""),
        json.path("zh").asString(""));
  }
}

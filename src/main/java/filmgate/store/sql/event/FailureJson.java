package filmgate.store.sql.event;

import filmgate.task.Failure;
import filmgate.task.FailureCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of a failure, in the state of a task and in its event. */
public final class FailureJson {
  private static final String CODE = "code";
  private static final String PARAM = "param";
  private static final String DETAIL = "detail";
  private static final String CHINESE = "detail_zh";

  private FailureJson() {}

  public static void write(Failure failure, ObjectNode json) {
    json.put(CODE, failure.code().name()).put(PARAM, failure.param()).put(DETAIL, failure.detail());
    if (!failure.chinese().isEmpty()) {
      json.put(CHINESE, failure.chinese());
    }
  }

  public static Failure read(JsonNode json) {
    return new Failure(
        FailureCode.valueOf(string(json, CODE)),
        string(json, PARAM),
        string(json, DETAIL),
        string(json, CHINESE));
  }

  private static String string(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}

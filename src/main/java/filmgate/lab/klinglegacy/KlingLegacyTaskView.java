package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A task as JSON. */
final class KlingLegacyTaskView {
  private KlingLegacyTaskView() {}

  /** In a query and in a callback. */
  static ObjectNode of(TaskView view) {
    var json = head(view);
    json.put("task_status_msg", view.message());
    addInfo(json, view);
    if (view.phase() == Phase.SUCCEEDED) {
      var request = view.task().request();
      var video = json.putObject("task_result").putArray("videos").addObject();
      video.put("id", view.task().id() + "01");
      view.url().ifPresent(url -> video.put("url", url));
      if (request.watermark()) {
        view.url().ifPresent(url -> video.put("watermark_url", url + "&watermark=true"));
      }
      video.put("duration", request.seconds());
      json.put("final_unit_deduction", request.cost());
      json.putObject("final_balance_deduction").put("quota", "0").put("list_price", "0");
    }
    json.putObject("watermark_info").put("enabled", view.task().request().watermark());
    return addTimes(json, view);
  }

  /** In the response to a create. */
  static ObjectNode created(TaskView view) {
    var json = head(view);
    addInfo(json, view);
    return addTimes(json, view);
  }

  private static ObjectNode head(TaskView view) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("task_id", view.task().id())
        .put("task_status", view.word().orElseGet(() -> word(view.phase())));
  }

  private static void addInfo(ObjectNode json, TaskView view) {
    var info = json.putObject("task_info");
    if (!view.task().externalId().isEmpty()) {
      info.put("external_task_id", view.task().externalId());
    }
  }

  private static ObjectNode addTimes(ObjectNode json, TaskView view) {
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

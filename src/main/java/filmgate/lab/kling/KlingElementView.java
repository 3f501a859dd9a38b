package filmgate.lab.kling;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import tools.jackson.databind.node.ObjectNode;

/** The task of an element as JSON, which has the legacy form in both generations of the API. */
final class KlingElementView {
  private KlingElementView() {}

  /** In a query and in a callback. */
  static ObjectNode of(TaskView view, boolean isDeleted) {
    var json = LegacyTaskHead.of(view);
    json.put("task_status_msg", view.message());
    if (view.phase() == Phase.SUCCEEDED) {
      json.putObject("task_result")
          .putArray("elements")
          .addObject()
          .put("element_id", KlingElements.elementId(view.task()))
          .put("status", isDeleted ? "deleted" : "succeed");
    }
    return json;
  }
}

package filmgate.lab.klinglegacy;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import filmgate.lab.kling.LegacyTaskHead;
import tools.jackson.databind.node.ObjectNode;

/** A task as JSON. */
final class KlingLegacyTaskView {
  private KlingLegacyTaskView() {}

  /** In a query and in a callback. */
  static ObjectNode of(TaskView view) {
    var json = LegacyTaskHead.of(view);
    json.put("task_status_msg", view.message());
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
    return json;
  }
}

package filmgate.lab.kling;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A task as JSON. */
final class KlingTaskView {
  private KlingTaskView() {}

  /** In a query. */
  static ObjectNode of(TaskView view) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", view.task().id());
    json.put("status", word(view));
    json.put("message", view.message());
    json.put("create_time", view.createdAt().toEpochMilli());
    json.put("update_time", view.updatedAt().toEpochMilli());
    if (!view.task().externalId().isEmpty()) {
      json.put("external_id", view.task().externalId());
    }
    var outputs = json.putArray("outputs");
    var billing = json.putArray("billing");
    if (view.phase() == Phase.SUCCEEDED) {
      var video = outputs.addObject().put("type", "video").put("id", view.task().id() + "01");
      view.url().ifPresent(url -> video.put("url", url));
      if (view.task().request().watermark()) {
        view.url().ifPresent(url -> video.put("watermark_url", url + "&watermark=true"));
      }
      video.put("duration", view.task().request().seconds());
      billing
          .addObject()
          .put("charge_type", "unit")
          .put("amount", view.task().request().cost())
          .put("package_type", "video");
    }
    return json;
  }

  /** In the response to a create. */
  static ObjectNode created(TaskView view) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", view.task().id());
    json.put("status", word(view));
    json.put("create_time", view.createdAt().toEpochMilli());
    json.put("update_time", view.updatedAt().toEpochMilli());
    if (!view.task().externalId().isEmpty()) {
      json.put("external_id", view.task().externalId());
    }
    return json;
  }

  static String word(TaskView view) {
    return view.word().orElseGet(() -> word(view.phase()));
  }

  private static String word(Phase phase) {
    return switch (phase) {
      case SUBMITTED -> "submitted";
      case RUNNING -> "processing";
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed";
    };
  }
}

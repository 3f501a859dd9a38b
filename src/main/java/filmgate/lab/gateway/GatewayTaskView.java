package filmgate.lab.gateway;

import filmgate.lab.dialect.Phase;
import filmgate.lab.dialect.TaskView;
import java.math.BigDecimal;
import java.time.Duration;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A task as {@code GET /v1/tasks/{id}} returns it. */
final class GatewayTaskView {
  private static final int ESTIMATED_SECONDS = 60;
  private static final int HALF = 50;
  private static final int ALL = 100;

  private GatewayTaskView() {}

  static ObjectNode of(TaskView view) {
    var phase = view.phase();
    var data = JsonNodeFactory.instance.objectNode();
    data.put("id", view.task().id());
    data.put("status", view.word().orElseGet(() -> word(phase)));
    data.put("progress", progress(phase));
    data.put("created", view.createdAt().getEpochSecond());
    data.put("estimated_time", ESTIMATED_SECONDS);
    if (phase.isFinal()) {
      data.put("completed", view.updatedAt().getEpochSecond());
      data.put("actual_time", Duration.between(view.createdAt(), view.updatedAt()).toSeconds());
    }
    switch (phase) {
      case SUBMITTED, RUNNING -> {}
      case SUCCEEDED -> succeeded(data, view);
      case FAILED -> data.set("error", GatewayError.SERVER.object(view.message()));
    }
    return JsonNodeFactory.instance.objectNode().put("code", 200).set("data", data);
  }

  private static void succeeded(ObjectNode data, TaskView view) {
    var cost = new BigDecimal(view.task().request().cost());
    data.put("cost", cost).put("credits_cost", cost.multiply(BigDecimal.TEN));
    var video = data.putObject("result").putArray("videos").addObject();
    var urls = video.putArray("url");
    view.url().ifPresent(urls::add);
    video.put("expires_at", view.updatedAt().plus(Duration.ofHours(24)).getEpochSecond());
  }

  private static String word(Phase phase) {
    return switch (phase) {
      case SUBMITTED -> "pending";
      case RUNNING -> "processing";
      case SUCCEEDED -> "completed";
      case FAILED -> "failed";
    };
  }

  private static int progress(Phase phase) {
    return switch (phase) {
      case SUBMITTED -> 0;
      case RUNNING -> HALF;
      case SUCCEEDED, FAILED -> ALL;
    };
  }
}

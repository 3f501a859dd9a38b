package filmgate.view.event;

import filmgate.event.Event;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an event for a webhook endpoint: the event with the whole task. The status and the
 * version are those of the event, the rest is the task at the time of the attempt.
 */
public final class WebhookEventView {
  /** The largest body, which Standard Webhooks recommends. */
  public static final int BYTES_MAX = 20_000;

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String DATA = "data";
  private static final String STATUS = "status";

  /** What is left out of a body that is too large, one after the other. */
  private static final List<String> OMITTED_FIRST = List.of("metadata", "warnings", "prompt");

  private WebhookEventView() {}

  /** The body; without a snapshot if the event has no task or the task was erased. */
  public static byte[] render(Event event, Optional<TaskSnapshot> task) {
    return merge(
        EventView.render(event, Language.EN),
        task.map(snapshot -> TaskView.render(snapshot, Language.EN)));
  }

  /** The body from the rendered event and the response of {@code GET /v1/tasks/{id}}. */
  public static byte[] merge(byte[] event, Optional<byte[]> task) {
    var body = object(event);
    if (task.isEmpty() || !(body.path(DATA) instanceof ObjectNode data)) {
      return bytes(body);
    }
    for (var field : object(task.get()).path(DATA).properties()) {
      if (!field.getKey().equals(STATUS)) {
        data.set(field.getKey(), field.getValue());
      }
    }
    return bounded(body, data);
  }

  private static byte[] bounded(ObjectNode body, ObjectNode data) {
    var bytes = bytes(body);
    for (var name : OMITTED_FIRST) {
      if (bytes.length > BYTES_MAX && data.has(name)) {
        var _ = data.remove(name);
        var _ = data.put("truncated", true);
        bytes = bytes(body);
      }
    }
    return bytes;
  }

  private static ObjectNode object(byte[] json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  private static byte[] bytes(ObjectNode body) {
    return MAPPER.writeValueAsBytes(body);
  }
}

package filmgate.lab.server;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was to create a task or an element.
 *
 * @param on {@code create} or {@code elements}
 * @param externalId the id that the caller chose; empty if there is none
 * @param key the valid key that it carried; empty for an unknown key
 * @param accepted whether a task was created
 * @param taskId the task; empty if none was created
 */
public record Create(
    String provider,
    String on,
    Instant at,
    String path,
    String externalId,
    String key,
    String idempotencyKey,
    JsonNode body,
    boolean accepted,
    String taskId) {

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("provider", provider).put("on", on).put("at", at.toString()).put("path", path);
    json.put("external_id", externalId).put("key", key).put("idempotency_key", idempotencyKey);
    json.put("accepted", accepted).put("task_id", taskId);
    json.set("body", body.isMissingNode() ? JsonNodeFactory.instance.nullNode() : body);
    return json;
  }
}

package filmgate.lab.dialect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The response of an upstream, before faults.
 *
 * @param taskId the task that was created; empty if the request created none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DialectReply(int status, Map<String, String> headers, byte[] body, String taskId) {
  private static final String JSON = "application/json; charset=utf-8";

  public static DialectReply json(int status, JsonNode body) {
    return text(status, JSON, body.toString());
  }

  public static DialectReply text(int status, String type, String body) {
    return new DialectReply(
        status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8), "");
  }

  /** The same for a request that created a task. */
  public DialectReply created(String id) {
    return new DialectReply(status, headers, body, id);
  }

  public DialectReply withHeader(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new DialectReply(status, all, body, taskId);
  }
}

package filmgate.app.remote.task;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.ReconnectPauses;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Submits a request once. A request without a response is sent again with the same idempotency key,
 * so that it cannot create a second task.
 */
public record TaskSubmission(ApiClient client, ClientProcess process) {
  private static final String PATH = "/v1/videos/generations";
  private static final int ATTEMPTS_MAX = 4;
  private static final int KEY_BYTES = 16;

  /** The first element of {@code data} in the response: the id of the task, or a dry run. */
  public JsonNode submit(JsonNode body) {
    var headers = Map.of("Idempotency-Key", newKey());
    var pauses = new ReconnectPauses(process.random());
    for (var attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
      try {
        return send(body, headers);
      } catch (ApiFailure e) {
        if (!e.hasNoResponse() || !process.interruption().pause(pauses.next(e.retryAfter()))) {
          throw e;
        }
      }
    }
    return send(body, headers);
  }

  private JsonNode send(JsonNode body, Map<String, String> headers) {
    return client.post(PATH, body, headers).at("/data/0");
  }

  private String newKey() {
    var bytes = new byte[KEY_BYTES];
    process.random().nextBytes(bytes);
    return "cli-" + HexFormat.of().formatHex(bytes);
  }

  /** The price and the normalized request; nothing is created. */
  public JsonNode dryRun(JsonNode body) {
    return client.post(PATH + "?dry_run=true", body, Map.of()).at("/data/0");
  }
}

package filmgate.app.remote.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as the server renders it.
 *
 * @param id increases with each event
 * @param json the rendered event
 */
public record StreamedEvent(String id, JsonNode json) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String TASK = "task";

  /** An event in the JSON of a list or a stream. */
  public static StreamedEvent of(JsonNode json) {
    return new StreamedEvent(json.path("id").asString(""), json);
  }

  static StreamedEvent parse(String data) {
    return of(MAPPER.readTree(data.getBytes(UTF_8)));
  }

  public String type() {
    return json.path("type").asString("");
  }

  public String timestamp() {
    return json.path("timestamp").asString("");
  }

  /** The task that it belongs to. */
  public Optional<String> task() {
    var data = json.path("data");
    return data.path("object").asString("").equals(TASK)
        ? Optional.of(data.path("id").asString(""))
        : Optional.empty();
  }

  byte[] bytes() {
    return MAPPER.writeValueAsBytes(json);
  }
}

package filmgate.app.cli.remote;

import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints JSON of the server: as it is with {@code --json}, or else as a row. */
final class ServerRows {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ServerRows() {}

  static void print(Invocation invocation, JsonNode json, String row) {
    invocation.print(() -> row, () -> MAPPER.writeValueAsBytes(json));
  }

  /** Id, event, type, receiver, status, attempts, and time, separated by tabs. */
  static void printDelivery(Invocation invocation, JsonNode delivery) {
    var endpoint = text(delivery, "endpoint_id");
    print(
        invocation,
        delivery,
        TextRow.of(
            text(delivery, "id"),
            text(delivery, "event_id"),
            text(delivery, "type"),
            endpoint.isEmpty() ? text(delivery, "url") : endpoint,
            text(delivery, "status"),
            Integer.toString(delivery.path("attempts").asInt(0)),
            Instant.ofEpochSecond(delivery.path("created_at").asLong(0)).toString()));
  }

  static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}

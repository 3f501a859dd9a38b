package filmgate.app.cli.remote;

import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.JsonColumn;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints JSON of the server: as it is with {@code --json}, or else as a row. */
final class ServerRows {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<Column<JsonNode>> DELIVERY =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.text("EVENT", "event_id"),
          JsonColumn.text("TYPE", "type"),
          new Column<>("RECEIVER", ServerRows::receiver),
          JsonColumn.text("STATUS", "status"),
          JsonColumn.text("ATTEMPTS", "attempts"),
          JsonColumn.time("CREATED", "created_at"));

  private ServerRows() {}

  static void print(Invocation invocation, JsonNode json, String row) {
    invocation.print(() -> row, () -> MAPPER.writeValueAsBytes(json));
  }

  /** A delivery, as {@code webhooks deliveries} lists it. */
  static void printDelivery(Invocation invocation, JsonNode delivery) {
    invocation.printTable(DELIVERY, List.of(delivery), MAPPER::writeValueAsBytes);
  }

  static void printDeliveries(Invocation invocation, List<JsonNode> deliveries) {
    invocation.printTable(DELIVERY, deliveries, MAPPER::writeValueAsBytes);
  }

  private static String receiver(JsonNode delivery) {
    var endpoint = text(delivery, "endpoint_id");
    return endpoint.isEmpty() ? text(delivery, "url") : endpoint;
  }

  static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}

package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;
import static filmgate.app.cli.remote.ServerRows.text;

import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.JsonColumn;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.EndpointPaths;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code webhooks endpoints …}. */
public record EndpointsCommands(TargetResolver targets) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String EVENTS = "--events";
  private static final String DESCRIPTION = "--description";
  private static final String ENDPOINT = "ENDPOINT";
  private static final List<Column<JsonNode>> COLUMNS =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.text("URL", "url"),
          new Column<>("EVENTS", EndpointsCommands::types),
          new Column<>("STATE", EndpointsCommands::state),
          JsonColumn.text("DESCRIPTION", "description"));
  private static final String ID = "The id of the endpoint.";

  /** All commands of the group. */
  public List<Command> all() {
    return List.of(list(), create(), rotate(), delete());
  }

  private Command list() {
    return targetCommand("list", "Print the webhook endpoints of the account.")
        .does(
            invocation -> {
              try (var server = targets.server(invocation)) {
                invocation.printTable(
                    COLUMNS,
                    server.client().get(EndpointPaths.ALL).path("data").valueStream().toList(),
                    MAPPER::writeValueAsBytes);
              }
            });
  }

  private Command create() {
    return targetCommand("create", "Create a webhook endpoint, and print its secret once.")
        .argument("URL", "The URL that receives the events.")
        .option(EVENTS, "TYPES", "The types of events, separated by commas. Default: all.")
        .option(DESCRIPTION, "TEXT", "A description.")
        .does(
            invocation -> {
              var body = MAPPER.createObjectNode().put("url", invocation.argument(0));
              var types = EventTypes.list(EVENTS, invocation.option(EVENTS).orElse(""));
              if (!types.isEmpty()) {
                types.forEach(body.putArray("events")::add);
              }
              invocation.option(DESCRIPTION).ifPresent(text -> body.put("description", text));
              try (var server = targets.server(invocation)) {
                printSecret(invocation, server.client().post(EndpointPaths.ALL, body, Map.of()));
              }
            });
  }

  private Command rotate() {
    return targetCommand(
            "rotate",
            "Replace the secret of an endpoint, and print the new one. The old one signs too for"
                + " 24 hours.")
        .argument(ENDPOINT, ID)
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Rotate the secret of %s?".formatted(id));
              try (var server = targets.server(invocation)) {
                printSecret(invocation, server.client().post(EndpointPaths.of(id) + "/rotate"));
              }
            });
  }

  private Command delete() {
    return targetCommand("delete", "Delete an endpoint and cancel what it has not received.")
        .argument(ENDPOINT, ID)
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Delete %s and cancel what it has not received?".formatted(id));
              try (var server = targets.server(invocation)) {
                ServerRows.print(invocation, server.client().delete(EndpointPaths.of(id)), id);
              }
            });
  }

  private static void printSecret(Invocation invocation, JsonNode endpoint) {
    invocation.message(
        "Endpoint %s. The secret is shown only once:".formatted(text(endpoint, "id")));
    ServerRows.print(invocation, endpoint, text(endpoint, "secret"));
  }

  private static String types(JsonNode endpoint) {
    return endpoint
        .path("events")
        .valueStream()
        .map(type -> type.asString(""))
        .collect(Collectors.joining(","));
  }

  private static String state(JsonNode endpoint) {
    return endpoint.path("enabled").asBoolean(false)
        ? "enabled"
        : text(endpoint, "disabled_reason");
  }
}

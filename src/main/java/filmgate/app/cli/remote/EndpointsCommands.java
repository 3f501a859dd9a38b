package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.serverCommand;
import static filmgate.app.cli.remote.ServerRows.text;

import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.app.remote.EndpointPaths;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code webhooks endpoints …}. */
public final class EndpointsCommands {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String EVENTS = "--events";
  private static final String DESCRIPTION = "--description";
  private static final String ENDPOINT = "ENDPOINT";
  private static final String ID = "The id of the endpoint.";

  private EndpointsCommands() {}

  /** All commands of the group. */
  public static List<Command> all() {
    return List.of(list(), create(), rotate(), delete());
  }

  private static Command list() {
    return serverCommand("list", "Print the webhook endpoints of the account.")
        .does(
            invocation -> {
              try (var client = ServerOptions.client(invocation)) {
                client.get(EndpointPaths.ALL).path("data").forEach(one -> print(invocation, one));
              }
            });
  }

  private static Command create() {
    return serverCommand("create", "Create a webhook endpoint, and print its secret once.")
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
              try (var client = ServerOptions.client(invocation)) {
                printSecret(invocation, client.post(EndpointPaths.ALL, body, Map.of()));
              }
            });
  }

  private static Command rotate() {
    return serverCommand(
            "rotate",
            "Replace the secret of an endpoint, and print the new one. The old one signs too for"
                + " 24 hours.")
        .argument(ENDPOINT, ID)
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Rotate the secret of %s?".formatted(id));
              try (var client = ServerOptions.client(invocation)) {
                printSecret(invocation, client.post(EndpointPaths.of(id) + "/rotate"));
              }
            });
  }

  private static Command delete() {
    return serverCommand("delete", "Delete an endpoint and cancel what it has not received.")
        .argument(ENDPOINT, ID)
        .confirmed()
        .does(
            invocation -> {
              var id = invocation.argument(0);
              invocation.confirm("Delete %s and cancel what it has not received?".formatted(id));
              try (var client = ServerOptions.client(invocation)) {
                ServerRows.print(invocation, client.delete(EndpointPaths.of(id)), id);
              }
            });
  }

  private static void printSecret(Invocation invocation, JsonNode endpoint) {
    invocation.message(
        "Endpoint %s. The secret is shown only once:".formatted(text(endpoint, "id")));
    ServerRows.print(invocation, endpoint, text(endpoint, "secret"));
  }

  /** Id, URL, types, status, and description, separated by tabs. */
  private static void print(Invocation invocation, JsonNode endpoint) {
    var types =
        endpoint
            .path("events")
            .valueStream()
            .map(type -> type.asString(""))
            .collect(Collectors.joining(","));
    var enabled = endpoint.path("enabled").asBoolean(false);
    ServerRows.print(
        invocation,
        endpoint,
        TextRow.of(
            text(endpoint, "id"),
            text(endpoint, "url"),
            types,
            enabled ? "enabled" : text(endpoint, "disabled_reason"),
            text(endpoint, "description")));
  }
}

package filmgate.app.cli.remote;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;

import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.JsonColumn;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.ClientProcess;
import filmgate.app.remote.RefusedRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code requests …}: the refused requests of an account. */
public record RequestsCommands(ClientProcess process, TargetResolver targets) {
  private static final String LIMIT = "--limit";
  private static final String GROUP = "--group";
  private static final long LIMIT_MAX = 1_000;
  private static final String STATUS = "--status";
  private static final List<String> FILTERS = List.of("--reason", "--param", "--model");
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<Column<JsonNode>> REQUEST =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.time("CREATED", "created_at"),
          JsonColumn.text("STATUS", "http_status"),
          JsonColumn.text("REASON", "reason"),
          JsonColumn.text("PARAM", "param"),
          JsonColumn.text("MODEL", "model"),
          JsonColumn.text("MESSAGE", "message"));

  private static final List<Column<JsonNode>> GROUPS =
      List.of(
          JsonColumn.text("COUNT", "count"),
          JsonColumn.text("STATUS", "http_status"),
          JsonColumn.text("REASON", "reason"),
          JsonColumn.text("PARAM", "param"),
          JsonColumn.time("LAST", "last_at"),
          JsonColumn.text("EXAMPLE", "example_id"),
          JsonColumn.text("MESSAGE", "message"));

  /** All commands of the group. */
  public List<Command> all() {
    return List.of(list(), show(), tail());
  }

  private Command list() {
    return filtered("list", "Print the refused requests of the last 7 days, newest first.")
        .flag(GROUP, "Print one line for each reason and field, with the number of requests.")
        .number(LIMIT, "N", "The most requests to print. Default: 20.")
        .footer(
            "",
            "Each line contains the id, the time, the status, the reason, the field, the model, and"
                + " the message,",
            "separated by tabs.")
        .does(this::printList);
  }

  private static CommandBuilder filtered(String name, String summary) {
    return targetCommand(name, summary)
        .option("--reason", "REASON", "Only requests with this reason.")
        .option("--param", "FIELD", "Only requests with this field.")
        .option("--model", "MODEL", "Only requests that name this model.")
        .number(STATUS, "STATUS", "Only requests with this HTTP status.");
  }

  private static Map<String, String> filter(Invocation invocation) {
    var filter = new LinkedHashMap<String, String>();
    for (var option : FILTERS) {
      var name = option.substring("--".length());
      invocation.option(option).ifPresent(value -> filter.put(name, value));
    }
    var status = invocation.number(STATUS, 0);
    if (status != 0) {
      filter.put("status", Long.toString(status));
    }
    return filter;
  }

  private void printList(Invocation invocation) {
    var limit = Math.toIntExact(Math.min(invocation.number(LIMIT, 20), LIMIT_MAX));
    try (var server = targets.server(invocation)) {
      var requests = new RefusedRequests(server.client());
      if (invocation.has(GROUP)) {
        var groups = requests.groups(filter(invocation)).stream().limit(limit).toList();
        invocation.printTable(GROUPS, groups, MAPPER::writeValueAsBytes);
      } else {
        var found = requests.list(filter(invocation), limit);
        invocation.printTable(REQUEST, found, MAPPER::writeValueAsBytes);
      }
    }
  }

  private Command show() {
    return targetCommand("show", "Print a refused request: what was sent, and how to correct it.")
        .argument("ID", "The id of the request, such as rfr_0000000000000042.")
        .does(this::printOne);
  }

  private void printOne(Invocation invocation) {
    try (var server = targets.server(invocation)) {
      var request = new RefusedRequests(server.client()).get(invocation.argument(0));
      invocation.print(
          () -> RefusedRequestText.of(request), () -> MAPPER.writeValueAsBytes(request));
    }
  }

  private Command tail() {
    return filtered("tail", "Print requests as they are refused, until Ctrl-C.")
        .footer("", "  filmgate requests tail --reason out_of_range")
        .does(this::follow);
  }

  private void follow(Invocation invocation) {
    try (var server = targets.server(invocation);
        var _ = process.interruption().onInterrupt(() -> {})) {
      var client = server.client();
      invocation.message(
          "Waiting for refused requests of %s. Ctrl-C ends.".formatted(client.server().base()));
      new RefusedRequests(client)
          .follow(
              filter(invocation),
              process.interruption(),
              process.random(),
              request ->
                  invocation.printTable(REQUEST, List.of(request), MAPPER::writeValueAsBytes));
    }
  }
}

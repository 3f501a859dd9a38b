package filmgate.app.cli;

import filmgate.app.cli.CliServices.ChannelReport;
import filmgate.app.cli.command.TextRow;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a list that say how a channel works: tasks at the upstream, circuits, errors of
 * the last hour, latency, balances, and tasks with an unknown outcome.
 */
final class ChannelHealthRow {
  private static final String NOTHING = "-";

  private ChannelHealthRow() {}

  static String of(String channel, ChannelReport report) {
    var health = report.health(channel);
    Function<Function<JsonNode, String>, String> column =
        read -> health.map(read).filter(text -> !text.isEmpty()).orElse(NOTHING);
    return TextRow.of(
        column.apply(ChannelHealthRow::inFlight),
        column.apply(ChannelHealthRow::circuits),
        column.apply(ChannelHealthRow::errors),
        column.apply(ChannelHealthRow::latency),
        column.apply(ChannelHealthRow::balances),
        Long.toString(report.unknownOutcomes(channel)));
  }

  private static String inFlight(JsonNode health) {
    return health.path("in_flight").asInt(0) + "/" + health.path("limit").asInt(0);
  }

  /** Each circuit, in the order of the credentials, with its problem or the time until a try. */
  private static String circuits(JsonNode health) {
    return joined(
        health.path("accounts"),
        account -> {
          var problem = account.path("problem").asString("");
          var circuit = problem.isEmpty() ? account.path("circuit").asString("") : problem;
          var delay = account.path("retry_after_seconds").asInt(0);
          return delay == 0 ? circuit : "%s:%ds".formatted(circuit, delay);
        });
  }

  private static String errors(JsonNode health) {
    return joined(
        health.path("last_hour").path("errors"),
        error -> error.path("cause").asString("") + ":" + error.path("count").asLong(0));
  }

  private static String latency(JsonNode health) {
    var p95 = health.path("last_hour").path("latency").path("p95_ms");
    return p95.isNumber() ? p95.asLong(0) + "ms" : "";
  }

  private static String balances(JsonNode health) {
    return health
        .path("accounts")
        .valueStream()
        .flatMap(account -> account.path("check").path("balances").valueStream())
        .map(one -> one.path("amount").asString("") + " " + one.path("unit").asString(""))
        .collect(Collectors.joining(","));
  }

  private static String joined(JsonNode list, Function<JsonNode, String> text) {
    return list.valueStream().map(text).collect(Collectors.joining(","));
  }
}

package filmgate.app.cli;

import filmgate.app.cli.CliServices.ChannelReport;
import filmgate.app.cli.command.Column;
import filmgate.intake.channel.ChannelEntry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a list that say how a channel works: tasks at the upstream, circuits, errors of
 * the last hour, latency, balances, and tasks with an unknown outcome.
 */
final class ChannelHealthColumns {
  private static final String NOTHING = "-";

  private ChannelHealthColumns() {}

  static List<Column<ChannelEntry>> of(ChannelReport report) {
    return List.of(
        health("TASKS", report, ChannelHealthColumns::inFlight),
        health("CIRCUITS", report, ChannelHealthColumns::circuits),
        health("ERRORS", report, ChannelHealthColumns::errors),
        health("LATENCY", report, ChannelHealthColumns::latency),
        health("BALANCES", report, ChannelHealthColumns::balances),
        new Column<>("UNKNOWN", channel -> "" + report.unknownOutcomes(channel.name())));
  }

  private static Column<ChannelEntry> health(
      String header, ChannelReport report, Function<JsonNode, String> read) {
    return new Column<>(
        header,
        channel ->
            report
                .health(channel.name())
                .map(read)
                .filter(text -> !text.isEmpty())
                .orElse(NOTHING));
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

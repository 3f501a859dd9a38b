package filmgate.app.cli.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.JsonColumn;
import filmgate.text.ControlCharacters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tables of tasks. */
final class TaskTables {
  private static final int PROMPT_MAX = 48;

  /** Tasks of all accounts, as the admin API describes them. */
  static final List<Column<JsonNode>> OPERATOR =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.text("STATE", "state"),
          JsonColumn.text("MODEL", "model"),
          JsonColumn.text("ACCOUNT", "account_id"),
          JsonColumn.time("CREATED", "created_at"),
          JsonColumn.text("HELD", "held"));

  /** Tasks of one account, as the API describes them. */
  static final List<Column<JsonNode>> OWN =
      List.of(
          JsonColumn.text("ID", "id"),
          JsonColumn.text("STATUS", "status"),
          JsonColumn.text("MODEL", "model"),
          JsonColumn.time("CREATED", "created"),
          JsonColumn.text("COST", "cost"),
          new Column<>("PROMPT", TaskTables::prompt));

  private TaskTables() {}

  private static String prompt(JsonNode task) {
    var text = task.path("prompt").asString("");
    return text.codePointCount(0, text.length()) > PROMPT_MAX
        ? text.substring(0, text.offsetByCodePoints(0, PROMPT_MAX - 1)) + "…"
        : text;
  }

  static byte[] bytes(JsonNode task) {
    return task.toString().getBytes(UTF_8);
  }

  /** The fields of a task of the API, one on each line, with the URL of the video. */
  static String details(JsonNode task) {
    var fields =
        task.propertyStream()
            .filter(field -> field.getValue().isValueNode())
            .map(field -> line(field.getKey(), field.getValue().asString("")));
    var url = line("video", task.at("/result/videos/0/url/0").asString(""));
    var error = line("error", task.at("/error/message").asString(""));
    return Stream.concat(fields, Stream.of(url, error))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> line(String name, String value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(name + "\t" + ControlCharacters.escape(value));
  }
}

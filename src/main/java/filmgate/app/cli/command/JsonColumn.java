package filmgate.app.cli.command;

import java.time.Instant;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Columns of tables whose rows are JSON objects of the API. */
public final class JsonColumn {
  private static final String NONE = "-";

  private JsonColumn() {}

  /** A string or a number; empty if the field is absent. */
  public static Column<JsonNode> text(String header, String field) {
    return new Column<>(header, json -> json.path(field).asString(""));
  }

  /** A time in seconds since 1970; {@code -} if the field is absent or null. */
  public static Column<JsonNode> time(String header, String field) {
    return new Column<>(header, json -> time(json.path(field)));
  }

  private static String time(JsonNode seconds) {
    return seconds.isNumber() ? Instant.ofEpochSecond(seconds.longValue()).toString() : NONE;
  }

  /** An array of strings, separated by spaces. */
  public static Column<JsonNode> list(String header, String field) {
    return new Column<>(
        header,
        json ->
            json.path(field)
                .valueStream()
                .map(one -> one.asString(""))
                .collect(Collectors.joining(" ")));
  }
}

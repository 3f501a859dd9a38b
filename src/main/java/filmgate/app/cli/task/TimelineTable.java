package filmgate.app.cli.task;

import filmgate.app.cli.command.Column;
import filmgate.text.ControlCharacters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The table of the entries of a timeline. */
final class TimelineTable {
  static final List<Column<JsonNode>> COLUMNS =
      List.of(
          new Column<>("AFTER", entry -> seconds(entry.path("offset_ms"))),
          new Column<>("ENTRY", entry -> text(entry, "type")),
          new Column<>("WHAT", TimelineTable::what),
          new Column<>("DETAIL", TimelineTable::detail));

  private TimelineTable() {}

  private static String what(JsonNode entry) {
    return switch (text(entry, "type")) {
      case "attempt" -> "%s %s".formatted(text(entry, "number"), text(entry, "outcome"));
      case "money" -> "%s %s".formatted(text(entry, "movement"), text(entry, "amount"));
      case "delivery" -> joined(" ", text(entry, "event_type"), text(entry, "number"));
      default -> text(entry, "event_type");
    };
  }

  private static String detail(JsonNode entry) {
    return joined(
        ", ",
        text(entry, "backend"),
        text(entry, "channel"),
        text(entry, "ledger_id"),
        prefixed("HTTP ", text(entry, "response_status")),
        entry.has("duration_ms") ? seconds(entry.path("duration_ms")) : "",
        ControlCharacters.escape(text(entry, "error_message")),
        ControlCharacters.escape(entry.at("/error/message").asString("")),
        entry.has("next_attempt_at")
            ? "next at " + Instant.ofEpochSecond(entry.path("next_attempt_at").longValue())
            : "");
  }

  private static String seconds(JsonNode millis) {
    return String.format(Locale.ROOT, "%.3f s", millis.asLong(0) / 1000.0);
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  private static String joined(String separator, String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
  }

  private static String text(JsonNode entry, String field) {
    return entry.path(field).asString("");
  }
}

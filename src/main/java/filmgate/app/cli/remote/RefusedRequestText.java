package filmgate.app.cli.remote;

import filmgate.text.ControlCharacters;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A refused request as lines of text, in which control characters of the request are escaped. */
final class RefusedRequestText {
  private RefusedRequestText() {}

  static String of(JsonNode request) {
    var text = new StringBuilder();
    text.append(
        "%s %s  %s\n"
            .formatted(
                escaped(request.path("method")),
                escaped(request.path("path")),
                request.path("http_status").asInt(0)));
    line(text, "request", request.path("request_id"));
    line(text, "reason", request.path("reason"));
    line(text, "param", request.path("param"));
    line(text, "message", request.path("message"));
    for (var error : request.path("errors")) {
      line(text, "", error.path("message"));
    }
    line(text, "cause", request.path("cause"));
    line(text, "fix", request.path("fix"));
    line(text, "docs", request.path("doc_url"));
    var body = request.path("body").asString("");
    if (!body.isEmpty()) {
      text.append('\n')
          .append(lines(body))
          .append(request.path("body_cut").asBoolean(false) ? "…" : "");
    }
    return text.toString().stripTrailing();
  }

  private static String escaped(JsonNode value) {
    return ControlCharacters.escape(value.asString(""));
  }

  /** The lines of a body; a terminal would run what other control characters mean to it. */
  private static String lines(String body) {
    return body.lines()
        .map(line -> ControlCharacters.escape(line.replace("\t", "    ")))
        .collect(Collectors.joining("\n"));
  }

  private static void line(StringBuilder text, String label, JsonNode value) {
    var shown = escaped(value);
    if (!shown.isEmpty()) {
      text.append("%-8s %s\n".formatted(label, shown));
    }
  }
}

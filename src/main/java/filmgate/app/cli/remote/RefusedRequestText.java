package filmgate.app.cli.remote;

import tools.jackson.databind.JsonNode;

/** A refused request as lines of text. */
final class RefusedRequestText {
  private RefusedRequestText() {}

  static String of(JsonNode request) {
    var text = new StringBuilder();
    text.append(
        "%s %s  %s\n"
            .formatted(
                request.path("method").asString(""),
                request.path("path").asString(""),
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
      text.append('\n').append(body).append(request.path("body_cut").asBoolean(false) ? "…" : "");
    }
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String label, JsonNode value) {
    var shown = value.asString("");
    if (!shown.isEmpty()) {
      text.append("%-8s %s\n".formatted(label, shown));
    }
  }
}

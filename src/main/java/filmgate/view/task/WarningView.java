package filmgate.view.task;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.Schema;
import filmgate.task.TaskWarning;
import filmgate.text.Language;
import tools.jackson.core.JsonGenerator;

/** A warning about a request that was accepted. */
public final class WarningView {
  public static final Schema SCHEMA =
      object(
              required("param", string()),
              required("reason", string()),
              required("message", string()))
          .named("Warning");

  private WarningView() {}

  static void write(JsonGenerator json, TaskWarning warning, Language language) {
    var message =
        switch (language) {
          case EN -> warning.english();
          case ZH -> warning.chinese();
        };
    write(json, warning.param(), warning.reason(), message);
  }

  public static void write(JsonGenerator json, String param, String reason, String message) {
    json.writeStartObject();
    json.writeStringProperty("param", param);
    json.writeStringProperty("reason", reason);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }
}

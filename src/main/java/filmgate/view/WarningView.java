package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;

import tools.jackson.core.JsonGenerator;

/** One thing that a caller should know although the request is taken (R13b). */
public final class WarningView {
  public static final Schema SCHEMA =
      object(always("param", text()), always("reason", text()), always("message", text()))
          .named("Warning");

  private WarningView() {}

  public static void write(JsonGenerator json, String param, String reason, String message) {
    json.writeStartObject();
    json.writeStringProperty("param", param);
    json.writeStringProperty("reason", reason);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }
}

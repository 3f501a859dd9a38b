package filmgate.view.task;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.Schema;
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

  public static void write(JsonGenerator json, String param, String reason, String message) {
    json.writeStartObject();
    json.writeStringProperty("param", param);
    json.writeStringProperty("reason", reason);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }
}

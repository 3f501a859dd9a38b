package filmgate.api.error;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** One {@code error} object and the id of the request. */
record StandardEnvelope(ErrorBody.CodeStyle code, String schemaName) implements ErrorEnvelope {
  @Override
  public void write(JsonGenerator json, ErrorBody body, ApiError error) {
    json.writeName("error");
    body.writeError(json, error, code);
    json.writeStringProperty("request_id", body.requestId());
  }

  @Override
  public Schema schema() {
    return object(required("error", ErrorSchema.error(code)), required("request_id", string()))
        .named(schemaName);
  }
}

package filmgate.api.dialect.newapi;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorSchema;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The errors of new-api: the standard {@code error} object beside flat fields. */
record NewApiErrors() implements ErrorEnvelope {
  @Override
  public void write(JsonGenerator json, ErrorBody body, ApiError error) {
    json.writeName("error");
    body.writeError(json, error, ErrorBody.CodeStyle.STATUS);
    json.writeStringProperty("code", ErrorBody.reason(error));
    json.writeStringProperty("message", body.message(error));
    json.writeNullProperty("data");
    json.writeStringProperty("request_id", body.requestId());
  }

  @Override
  public Schema schema() {
    return object(
            required("error", ErrorSchema.error(ErrorBody.CodeStyle.STATUS)),
            required("code", ErrorSchema.REASON),
            required("message", string()),
            required("data", Schema.noContent()),
            required("request_id", string()))
        .named("ErrorOfNewApi");
  }
}

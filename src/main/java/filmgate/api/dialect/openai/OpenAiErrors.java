package filmgate.api.dialect.openai;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.error.ErrorSchema;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The errors of OpenAI: {@code error.code} is the reason, and {@code error.param} is present. */
record OpenAiErrors() implements ErrorEnvelope {
  @Override
  public void write(JsonGenerator json, ErrorBody body, ApiError error) {
    json.writeName("error");
    body.writeError(json, error, ErrorBody.CodeStyle.REASON);
    json.writeStringProperty("request_id", body.requestId());
  }

  @Override
  public Schema schema() {
    return object(
            required("error", ErrorSchema.error(ErrorBody.CodeStyle.REASON)),
            required("request_id", string()))
        .named("ErrorOfVideos");
  }
}

package filmgate.api.error;

import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** How a dialect writes errors. */
public interface ErrorEnvelope {
  /** The envelope of the documented API and of all paths without a dialect. */
  ErrorEnvelope STANDARD = new StandardEnvelope(ErrorBody.CodeStyle.STATUS, "Error");

  /** The standard envelope with the reason in {@code error.code}, as in OpenAI's API. */
  ErrorEnvelope REASON_AS_CODE = new StandardEnvelope(ErrorBody.CodeStyle.REASON, "ErrorOfVideos");

  /** Writes the fields of the body. */
  void write(JsonGenerator json, ErrorBody body, ApiError error);

  /** The schema of the body. */
  Schema schema();
}

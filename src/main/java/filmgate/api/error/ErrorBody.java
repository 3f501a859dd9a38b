package filmgate.api.error;

import filmgate.billing.Amount;
import filmgate.json.JsonBuilder;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON body of an error response.
 *
 * @param origin the start of absolute links
 */
public record ErrorBody(
    ErrorEnvelope envelope, Language language, String origin, String requestId) {

  /** The page that lists every reason. The page of a reason is below it. */
  public static final String DOCS = "/docs/errors";

  private static final String CHINESE_DOCS = "/docs/zh/errors";

  /** What {@code error.code} contains. */
  public enum CodeStyle {
    /** The HTTP status; {@code error.param} is absent if no field caused the error. */
    STATUS,
    /** The reason; {@code error.param} is null if no field caused the error. */
    REASON
  }

  public byte[] render(ApiError error) {
    return JsonBuilder.object(json -> envelope.write(json, this, error));
  }

  /** The reason of the error, as it appears in bodies. */
  public static String reason(ApiError error) {
    return ErrorCatalogue.of(error).reason();
  }

  /** The message of the error in the language of the caller. */
  public String message(ApiError error) {
    return ErrorCatalogue.of(error).sentence().forLanguage(language);
  }

  /** Writes the {@code error} object. */
  public void writeError(JsonGenerator json, ApiError error, CodeStyle code) {
    var spec = ErrorCatalogue.of(error);
    var problems = error instanceof ApiError.InvalidRequest(var found) ? found : List.<Problem>of();
    json.writeStartObject();
    switch (code) {
      case STATUS -> json.writeNumberProperty("code", spec.status());
      case REASON -> json.writeStringProperty("code", spec.reason());
    }
    json.writeStringProperty("message", spec.sentence().forLanguage(language));
    json.writeStringProperty("type", spec.type());
    writeParam(json, param(error, problems), code);
    json.writeStringProperty("reason", spec.reason());
    writeMoney(json, error);
    writeConflict(json, error);
    if (!problems.isEmpty()) {
      writeSuggestion(json, problems.getFirst());
      writeProblems(json, problems);
    }
    json.writeStringProperty("doc_url", docUrl(spec));
    json.writeEndObject();
  }

  /** The path of the page of a reason, or of the list if the reason is empty. */
  public static String page(String reason, Language language) {
    var list =
        switch (language) {
          case EN -> DOCS;
          case ZH -> CHINESE_DOCS;
        };
    return reason.isEmpty() ? list : list + "/" + reason;
  }

  /** The page of the reason in the language of the caller. */
  private String docUrl(ErrorSpec spec) {
    return origin + page(ErrorCatalogue.contains(spec) ? spec.reason() : "", language);
  }

  /** The additional fields of a 402. */
  private static void writeMoney(JsonGenerator json, ApiError error) {
    if (error instanceof ApiError.OutOfFunds(var required, var available)) {
      json.writeStringProperty("required", required.toDecimal());
      json.writeStringProperty("available", available.toDecimal());
    }
    if (error instanceof ApiError.OverSpendCap(var required, var cap)) {
      json.writeStringProperty("required", required.toDecimal());
      json.writeStringProperty("available", new Amount(cap.leftMicros()).toDecimal());
      json.writeStringProperty("limit", new Amount(cap.capMicros()).toDecimal());
      json.writeStringProperty("limit_of", cap.owner().wireName());
      json.writeStringProperty("limit_per", cap.period().wireName());
    }
  }

  /** What an edit would have overwritten. */
  private static void writeConflict(JsonGenerator json, ApiError error) {
    if (error instanceof ApiError.RevisionConflict(var conflict)) {
      json.writeName("conflict");
      conflict.write(json);
    }
    if (error instanceof ApiError.PreconditionFailed(var conflict)) {
      json.writeName("conflict");
      conflict.write(json);
    }
  }

  private static String param(ApiError error, List<Problem> problems) {
    if (error instanceof ApiError.NoChannel(var param)) {
      return param;
    }
    return problems.isEmpty() ? "" : problems.getFirst().param();
  }

  private static void writeParam(JsonGenerator json, String param, CodeStyle code) {
    if (!param.isEmpty()) {
      json.writeStringProperty("param", param);
    } else if (code == CodeStyle.REASON) {
      json.writeNullProperty("param");
    }
  }

  private void writeProblems(JsonGenerator json, List<Problem> problems) {
    json.writeName("errors");
    json.writeStartArray();
    for (var problem : problems) {
      json.writeStartObject();
      json.writeStringProperty("param", problem.param());
      json.writeStringProperty("reason", problem.reason().wireName());
      json.writeStringProperty("message", problem.message(language));
      writeSuggestion(json, problem);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSuggestion(JsonGenerator json, Problem problem) {
    if (!problem.suggestion().isEmpty()) {
      json.writeStringProperty("did_you_mean", problem.suggestion());
    }
  }
}

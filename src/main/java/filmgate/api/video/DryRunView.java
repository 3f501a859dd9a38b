package filmgate.api.video;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.constant;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.billing.PriceBook;
import filmgate.intake.Submissions.PriceEstimate;
import filmgate.intake.Submissions.ValidRequest;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.text.Language;
import filmgate.view.model.QuoteView;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.WarningView;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/** The response to a dry run. */
public final class DryRunView {
  public static final Schema SCHEMA =
      object(required("code", constant(200)), required("data", arrayOf(data()))).named("DryRun");

  private DryRunView() {}

  private static Schema data() {
    return object(
        required("status", enumOf("dry_run")),
        required("normalized", anyObject().describedAs("The request with all defaults.")),
        required("ignored", arrayOf(string()).describedAs("The fields without effect.")),
        required("warnings", arrayOf(WarningView.SCHEMA)),
        required("cost", QuoteView.SCHEMA.orNull()),
        required("backend", string()),
        required("previsualisation", bool()),
        optional("estimated_time", integer().describedAs("Seconds until the video is expected.")),
        required(
            "balance_after",
            decimalAmount().describedAs("The available balance after this request.")));
  }

  /**
   * @param secondsUntilVideo the estimated time; empty without an estimate
   */
  static byte[] render(ValidRequest request, OptionalLong secondsUntilVideo, Language language) {
    var backend = TaskSnapshot.Backend.named(request.backend());
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeArrayPropertyStart("data");
          json.writeStartObject();
          json.writeStringProperty("status", "dry_run");
          json.writeName("normalized");
          json.writeRawValue(request.normalized().toString());
          writeWarnings(json, request, language);
          writeCost(json, request.estimate(), language);
          json.writeStringProperty("backend", backend.name());
          json.writeBooleanProperty("previsualisation", backend.previsualisation());
          secondsUntilVideo.ifPresent(
              seconds -> json.writeNumberProperty("estimated_time", seconds));
          json.writeStringProperty("balance_after", request.estimate().balanceAfter().toDecimal());
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void writeCost(JsonGenerator json, PriceEstimate estimate, Language language) {
    json.writeName("cost");
    switch (estimate.price()) {
      case PriceBook.Priced(var quote) ->
          new QuoteView(quote, estimate.charged(), language).write(json);
      case PriceBook.Unpriced _ -> json.writeNull();
    }
  }

  private static void writeWarnings(JsonGenerator json, ValidRequest request, Language language) {
    json.writeArrayPropertyStart("ignored");
    request.ignored().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("warnings");
    for (var warning : request.warnings()) {
      WarningView.write(
          json, warning.param(), warning.reason().wireName(), warning.message(language));
    }
    json.writeEndArray();
  }
}

package filmgate.api;

import static filmgate.view.Schema.arrayOf;
import static filmgate.view.Schema.bool;
import static filmgate.view.Schema.decimalAmount;
import static filmgate.view.Schema.enumOf;
import static filmgate.view.Schema.integer;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.required;
import static filmgate.view.Schema.string;
import static filmgate.view.Schema.time;

import filmgate.billing.PriceBook;
import filmgate.intake.PricePreview;
import filmgate.view.JsonBuilder;
import filmgate.view.Schema;
import tools.jackson.core.JsonGenerator;

/** What other prices would have brought, in JSON. */
final class PricePreviewView {
  private static final Schema LINE =
      object(
              required("model", string()),
              required(
                  "sku", string().describedAs("the line of the book by which they were charged")),
              required("tasks", integer()),
              required("charged", decimalAmount()),
              required("would_be_charged", decimalAmount()),
              required("difference", decimalAmount()),
              required(
                  "without_price", integer().describedAs("how many of them could not be sold")))
          .named("PricePreviewLine");

  static final Schema SCHEMA =
      object(
              required("object", enumOf("price_preview")),
              required("currency", string()),
              required("since", time()),
              required("at", time().describedAs("the time whose rules count")),
              required(
                  "complete", bool().describedAs("false: only the newest tasks were looked at")),
              required("data", arrayOf(LINE)),
              required("total", LINE),
              required("tasks_without_price", arrayOf(string()).describedAs("ids, the newest 20")))
          .named("PricePreview");

  private PricePreviewView() {}

  static byte[] render(PricePreview preview, PriceBook book) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("object", "price_preview");
          json.writeStringProperty("currency", book.currency());
          json.writeStringProperty("since", preview.since().toString());
          json.writeStringProperty("at", preview.at().toString());
          json.writeBooleanProperty("complete", preview.complete());
          json.writeName("data");
          json.writeStartArray();
          preview.lines().forEach(line -> write(json, line));
          json.writeEndArray();
          json.writeName("total");
          write(json, preview.total());
          json.writeName("tasks_without_price");
          json.writeStartArray();
          preview.unpricedModels().forEach(json::writeString);
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, PricePreview.PreviewRow line) {
    json.writeStartObject();
    json.writeStringProperty("model", line.model());
    json.writeStringProperty("sku", line.sku());
    json.writeNumberProperty("tasks", line.tasks());
    json.writeStringProperty("charged", line.chargedThen().toDecimal());
    json.writeStringProperty("would_be_charged", line.chargedNow().toDecimal());
    json.writeStringProperty("difference", line.chargedNow().minus(line.chargedThen()).toDecimal());
    json.writeNumberProperty("without_price", line.unpriced());
    json.writeEndObject();
  }
}

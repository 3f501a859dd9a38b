package filmgate.view.model;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.time;

import filmgate.billing.PriceBook;
import filmgate.intake.PricePreview;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import tools.jackson.core.JsonGenerator;

/** The JSON of a price preview. */
public final class PricePreviewView {
  private static final Schema LINE =
      object(
              required("model", string()),
              required("sku", string().describedAs("The price rule by which they were charged.")),
              required("tasks", integer()),
              required("charged", decimalAmount()),
              required("would_be_charged", decimalAmount()),
              required("difference", decimalAmount()),
              required(
                  "without_price",
                  integer().describedAs("The number of tasks that no rule of the book covers.")))
          .named("PricePreviewLine");

  public static final Schema SCHEMA =
      object(
              required("object", enumOf("price_preview")),
              required("currency", string()),
              required("since", time()),
              required("at", time().describedAs("The time whose rules apply.")),
              required(
                  "complete", bool().describedAs("False: only the newest tasks are included.")),
              required("data", arrayOf(LINE)),
              required("total", LINE),
              required(
                  "tasks_without_price",
                  arrayOf(string()).describedAs("The ids of the newest 20.")))
          .named("PricePreview");

  private PricePreviewView() {}

  public static byte[] render(PricePreview preview, PriceBook book) {
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

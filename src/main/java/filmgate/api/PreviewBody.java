package filmgate.api;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.listOf;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.time;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.billing.PriceBook;
import filmgate.intake.PricePreview;
import filmgate.view.JsonBytes;
import filmgate.view.Schema;
import tools.jackson.core.JsonGenerator;

/** What other prices would have brought, in JSON. */
final class PreviewBody {
  private static final Schema LINE =
      object(
              always("model", text()),
              always("sku", text().about("the line of the book by which they were charged")),
              always("tasks", whole()),
              always("charged", amount()),
              always("would_be_charged", amount()),
              always("difference", amount()),
              always("without_price", whole().about("how many of them could not be sold")))
          .named("PricePreviewLine");

  static final Schema SCHEMA =
      object(
              always("object", word("price_preview")),
              always("currency", text()),
              always("since", time()),
              always("at", time().about("the time whose rules count")),
              always("complete", flag().about("false: only the newest tasks were looked at")),
              always("data", listOf(LINE)),
              always("total", LINE),
              always("tasks_without_price", listOf(text()).about("ids, the newest 20")))
          .named("PricePreview");

  private PreviewBody() {}

  static byte[] render(PricePreview preview, PriceBook book) {
    return JsonBytes.object(
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

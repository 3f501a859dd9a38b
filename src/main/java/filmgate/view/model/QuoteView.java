package filmgate.view.model;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.number;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.billing.Amount;
import filmgate.billing.Quote;
import filmgate.json.Schema;
import filmgate.text.Language;
import tools.jackson.core.JsonGenerator;

/** The JSON of a quote, for dry runs. */
public final class QuoteView {
  public static final Schema SCHEMA =
      object(
              required("amount", decimalAmount()),
              required("currency", string()),
              optional("credits", number().describedAs("10 × USD. Absent for other currencies.")),
              required("unit", enumOf("second", "video")),
              required("quantity", integer()),
              required("unit_price", decimalAmount()),
              required("sku", string()),
              required("final", bool().describedAs("Whether the video costs exactly this amount.")),
              required("maximum", decimalAmount().describedAs("The amount that is held.")),
              required("charged", decimalAmount().describedAs("The most that this key pays.")),
              required("formula", string()))
          .named("Quote");

  private QuoteView() {}

  /**
   * Writes one object.
   *
   * @param charged the most that this caller pays
   */
  public static void write(JsonGenerator json, Quote quote, Amount charged, Language language) {
    json.writeStartObject();
    json.writeStringProperty("amount", quote.amount().toDecimal());
    json.writeStringProperty("currency", quote.currency());
    if (quote.isInCredits()) {
      json.writeNumberProperty("credits", quote.amount().toCredits());
    }
    json.writeStringProperty("unit", quote.unit().wireName());
    json.writeNumberProperty("quantity", quote.quantity());
    json.writeStringProperty("unit_price", quote.unitPrice().toDecimal());
    json.writeStringProperty("sku", quote.sku());
    json.writeBooleanProperty("final", quote.isFinal());
    json.writeStringProperty("maximum", quote.amount().toDecimal());
    json.writeStringProperty("charged", charged.toDecimal());
    json.writeStringProperty("formula", quote.formula().forLanguage(language));
    json.writeEndObject();
  }
}

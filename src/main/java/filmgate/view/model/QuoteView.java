package filmgate.view.model;

import static filmgate.billing.Amount.DECIMAL_STRING;
import static filmgate.json.JsonType.STRING;

import filmgate.billing.Amount;
import filmgate.billing.Quote;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.Language;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of a quote, for dry runs.
 *
 * @param charged the most that this caller pays
 */
public record QuoteView(Quote quote, Amount charged, Language language) {
  private static final JsonType<QuoteView> TYPE =
      JsonShape.<QuoteView>object()
          .field("amount", DECIMAL_STRING, view -> view.quote.amount())
          .field("currency", STRING, view -> view.quote.currency())
          .optional(
              "credits",
              JsonType.NUMBER.describedAs("10 × USD. Absent for other currencies."),
              view -> view.quote.amount().toCredits(view.quote.currency()))
          .field("unit", JsonType.oneOf("second", "video"), view -> view.quote.unit().wireName())
          .field("quantity", JsonType.INTEGER, view -> view.quote.quantity())
          .field("unit_price", DECIMAL_STRING, view -> view.quote.unitPrice())
          .field("sku", STRING, view -> view.quote.sku())
          .field(
              "final",
              JsonType.BOOLEAN.describedAs("Whether the video costs exactly this amount."),
              view -> view.quote.isFinal())
          .field(
              "maximum",
              DECIMAL_STRING.describedAs("The amount that is held."),
              view -> view.quote.amount())
          .field(
              "charged",
              DECIMAL_STRING.describedAs("The most that this key pays."),
              QuoteView::charged)
          .field("formula", STRING, view -> view.quote.formula().forLanguage(view.language))
          .named("Quote");

  public static final Schema SCHEMA = TYPE.schema();

  /** Writes one object. */
  public void write(JsonGenerator json) {
    TYPE.writer().accept(json, this);
  }
}

package filmgate.view;

import static filmgate.view.Schema.always;
import static filmgate.view.Schema.amount;
import static filmgate.view.Schema.flag;
import static filmgate.view.Schema.number;
import static filmgate.view.Schema.object;
import static filmgate.view.Schema.sometimes;
import static filmgate.view.Schema.text;
import static filmgate.view.Schema.whole;
import static filmgate.view.Schema.word;

import filmgate.billing.Amount;
import filmgate.billing.Quote;
import filmgate.catalogue.Language;
import tools.jackson.core.JsonGenerator;

/** What a generation would cost, as dry runs show it (contract 5.4). */
public final class QuoteView {
  public static final Schema SCHEMA =
      object(
              always("amount", amount()),
              always("currency", text()),
              sometimes("credits", number().about("10 × USD; in no other currency")),
              always("unit", word("second", "video")),
              always("quantity", whole()),
              always("unit_price", amount()),
              always("sku", text()),
              always("final", flag().about("whether a film costs exactly this")),
              always("maximum", amount().about("what is held")),
              always("charged", amount().about("what this key would pay at most")),
              always("formula", text()))
          .named("Quote");

  private QuoteView() {}

  /**
   * One object.
   *
   * @param charged what this caller would pay at most
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

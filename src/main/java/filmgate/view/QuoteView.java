package filmgate.view;

import filmgate.billing.Amount;
import filmgate.billing.Quote;
import filmgate.catalogue.Language;
import tools.jackson.core.JsonGenerator;

/** What a generation would cost, as dry runs show it (contract 5.4). */
public final class QuoteView {
  private QuoteView() {}

  /**
   * One object.
   *
   * @param charged what this caller would pay at most
   */
  public static void write(JsonGenerator json, Quote quote, Amount charged, Language language) {
    json.writeStartObject();
    json.writeStringProperty("amount", quote.amount().text());
    json.writeStringProperty("currency", quote.currency());
    if (quote.hasCredits()) {
      json.writeNumberProperty("credits", quote.amount().credits());
    }
    json.writeStringProperty("unit", quote.unit().word());
    json.writeNumberProperty("quantity", quote.quantity());
    json.writeStringProperty("unit_price", quote.unitPrice().text());
    json.writeStringProperty("sku", quote.sku());
    json.writeBooleanProperty("final", quote.isFinal());
    json.writeStringProperty("maximum", quote.amount().text());
    json.writeStringProperty("charged", charged.text());
    json.writeStringProperty("formula", quote.formula().in(language));
    json.writeEndObject();
  }
}

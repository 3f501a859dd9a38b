package filmgate.api.model;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceRule;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import java.time.Clock;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the rules of the price book for callers. */
public final class PricesEndpoint {
  static final Parameter MODEL =
      Parameter.query("model", Parameter.TEXT, "Only rules of this model.");

  private static final JsonShape<PriceBook> LIST =
      JsonShape.<PriceBook>object()
          .constant("object", "list")
          .field("currency", JsonType.STRING, PriceBook::currency)
          .field(
              "example",
              JsonType.BOOLEAN.describedAs("Whether this is the example price book."),
              PriceBook::example)
          .field("data", PriceBookJson.RULE.list(), PriceBook::rules);

  public static final Schema SCHEMA = LIST.schema().named("Prices");

  private final Supplier<PriceBook> prices;
  private final Clock clock;

  PricesEndpoint(Supplier<PriceBook> prices, Clock clock) {
    this.prices = prices;
    this.clock = clock;
  }

  /** {@code GET /v1/prices?model=}: the rules in force and future rules. */
  ApiResponse list(ApiRequest call) {
    var book = prices.get();
    var now = clock.instant();
    var model = call.query("model");
    var rules =
        book.rules().stream()
            .filter(rule -> model.isEmpty() || rule.conditions().models().contains(model.get()))
            .filter(rule -> now.isBefore(rule.period().until()))
            .toList();
    return ApiResponse.json(LIST.render(new PriceBook(book.currency(), book.example(), rules)));
  }

  /** The unit price of each SKU of a model, in OpenRouter's format. */
  ObjectNode skus(String model) {
    var skus = JsonNodeFactory.instance.objectNode();
    for (PriceRule rule : prices.get().rulesOf(model, clock.instant())) {
      skus.put(rule.sku(), rule.rate().price().toDecimal());
    }
    return skus;
  }
}

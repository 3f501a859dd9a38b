package filmgate.api.model;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceRule;
import filmgate.json.Schema;
import filmgate.view.model.PriceRuleView;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the rules of the price book for callers. */
public final class PricesEndpoint {
  static final Parameter MODEL = Parameter.query("model", string(), "Only rules of this model.");

  public static final Schema SCHEMA =
      object(
              required("object", enumOf("list")),
              required("currency", string()),
              required("example", bool().describedAs("Whether this is the example price book.")),
              required("data", arrayOf(PriceRuleView.SCHEMA)))
          .named("Prices");

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
    var list = JsonNodeFactory.instance.objectNode();
    list.put("object", "list");
    list.put("currency", book.currency());
    list.put("example", book.example());
    var data = list.putArray("data");
    for (var rule : book.rules()) {
      var requested = model.isEmpty() || rule.coverage().models().contains(model.get());
      if (requested && now.isBefore(rule.period().until())) {
        data.add(PriceBookJson.write(rule));
      }
    }
    return ApiResponse.json(list.toString().getBytes(StandardCharsets.UTF_8));
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

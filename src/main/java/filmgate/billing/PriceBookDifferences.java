package filmgate.billing;

import filmgate.json.FieldDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** The differences between two price books. */
public final class PriceBookDifferences {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PriceBookDifferences() {}

  /** The currency, and the rules of each SKU as {@code rules[SKU]}; null where there are none. */
  public static List<FieldDifference> of(PriceBook present, PriceBook sent) {
    var found = new ArrayList<FieldDifference>();
    add(found, "currency", JSON.stringNode(present.currency()), JSON.stringNode(sent.currency()));
    Stream.of(present, sent)
        .flatMap(book -> book.rules().stream())
        .map(PriceRule::sku)
        .distinct()
        .sorted()
        .forEach(sku -> add(found, "rules[" + sku + "]", rules(present, sku), rules(sent, sku)));
    return List.copyOf(found);
  }

  private static void add(
      List<FieldDifference> found, String param, JsonNode present, JsonNode sent) {
    if (!present.equals(sent)) {
      found.add(new FieldDifference(param, present, sent));
    }
  }

  private static JsonNode rules(PriceBook book, String sku) {
    var rules = JSON.arrayNode();
    book.rules().stream()
        .filter(rule -> rule.sku().equals(sku))
        .forEach(rule -> rules.add(json(rule)));
    return rules.isEmpty() ? NullNode.getInstance() : rules;
  }

  private static JsonNode json(PriceRule rule) {
    return JsonMapper.shared().readTree(PriceBookJson.RULE_SHAPE.render(rule));
  }
}

package filmgate.billing;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes price books as JSON and reads the stored and the example ones. */
public final class PriceBookJson {
  private static final String EXAMPLES = "example-prices.json";

  private PriceBookJson() {}

  /** The list prices of the upstreams at the time of writing; examples, not an offer. */
  public static PriceBook exampleBook(Catalogue catalogue) {
    var models = catalogue.models().stream().map(ModelSpec::id).collect(Collectors.toSet());
    try (var in = PriceBookJson.class.getResourceAsStream(EXAMPLES)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + EXAMPLES);
      }
      var json = JsonMapper.shared().readTree(in.readAllBytes());
      return switch (new PriceBookReader(models).read(json)) {
        case PriceBookReader.ValidPriceBook(var book) -> book;
        case PriceBookReader.InvalidPriceBook(var problems) ->
            throw new IllegalStateException(EXAMPLES + ": " + problems);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a stored price book. It may name models that no longer exist. */
  public static PriceBook readStored(String text) {
    var json = JsonMapper.shared().readTree(text);
    var models = new HashSet<String>();
    for (var rule : json.path("rules")) {
      rule.path("models").forEach(model -> models.add(model.stringValue("")));
    }
    return switch (new PriceBookReader(models).read(json)) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new IllegalStateException("stored price book: " + problems);
    };
  }

  /** Writes the whole price book. */
  public static ObjectNode write(PriceBook book) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("currency", book.currency());
    json.put("example", book.example());
    var rules = json.putArray("rules");
    book.rules().forEach(rule -> rules.add(write(rule)));
    return json;
  }

  /** Writes one rule, without the conditions that it does not set. */
  public static ObjectNode write(PriceRule rule) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("sku", rule.sku());
    writeConditions(rule.coverage(), json);
    var rate = rule.rate();
    json.put("unit", rate.unit().wireName());
    json.put("price", rate.price().toDecimal());
    json.put("settled_on", name(PriceBookReader.BILLED_LENGTHS, rate.billedLength()));
    var period = rule.period();
    if (!period.from().equals(Instant.MIN)) {
      json.put("from", period.from().toString());
    }
    if (!period.until().equals(Instant.MAX)) {
      json.put("until", period.until().toString());
    }
    if (!rule.note().isEmpty()) {
      json.put("note", rule.note());
    }
    return json;
  }

  private static void writeConditions(PriceConditions conditions, ObjectNode json) {
    putSorted(json, "models", conditions.models());
    putSorted(json, "resolutions", names(PriceBookReader.QUALITIES, conditions.qualities()));
    var seconds = conditions.seconds();
    if (!seconds.equals(PriceConditions.Seconds.ANY)) {
      json.putObject("seconds").put("min", seconds.min()).put("max", seconds.max());
    }
    switch (conditions.audio()) {
      case ANY -> {}
      case SILENT -> json.put("audio", false);
      case WITH_AUDIO -> json.put("audio", true);
    }
    putSorted(json, "inputs", names(PriceBookReader.INPUTS, conditions.inputs()));
  }

  private static void putSorted(ObjectNode json, String field, Collection<String> texts) {
    if (!texts.isEmpty()) {
      var list = json.putArray(field);
      texts.stream().sorted().forEach(list::add);
    }
  }

  private static <T> Collection<String> names(Map<String, T> meanings, Collection<T> values) {
    return values.stream().map(value -> name(meanings, value)).toList();
  }

  private static <T> String name(Map<String, T> meanings, T value) {
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}

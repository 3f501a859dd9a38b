package filmgate.billing;

import static filmgate.json.JsonType.BOOLEAN;
import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.STRINGS;
import static filmgate.json.JsonType.TIME;

import filmgate.billing.PriceConditions.Seconds;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of price books, and the stored and the example ones. */
public final class PriceBookJson {
  private static final String EXAMPLES = "example-prices.json";

  private static final JsonType<String> LINE = STRING.as(Schema.line(PriceBookReader.TEXT_MAX));
  private static final JsonType<String> NOTE =
      STRING.as(Schema.lineOrEmpty(PriceBookReader.TEXT_MAX));
  private static final JsonType<Number> SECONDS_BOUND =
      INTEGER.as(Schema.integer(Seconds.ANY.min(), Seconds.ANY.max()));

  private static final JsonShape<Seconds> SECONDS =
      JsonShape.<Seconds>object()
          .optional("min", orAbsent(SECONDS_BOUND), seconds -> Optional.of(seconds.min()))
          .optional("max", orAbsent(SECONDS_BOUND), seconds -> Optional.of(seconds.max()));

  /** A rule without the conditions that it does not set. */
  static final JsonShape<PriceRule> RULE_SHAPE =
      JsonShape.<PriceRule>object()
          .field("sku", LINE, PriceRule::sku)
          .field(
              "models",
              STRINGS.as(Schema.arrayOf(Schema.string(), 1, PriceBookReader.MODELS_MAX)),
              rule -> sorted(rule.conditions().models()))
          .optional(
              "resolutions",
              orAbsent(JsonType.oneOf("720p", "1080p", "4k").list()),
              rule -> names(PriceBookReader.QUALITIES, rule.conditions().qualities()))
          .optional(
              "seconds",
              orAbsent(SECONDS.type()),
              rule -> Optional.of(rule.conditions().seconds()).filter(s -> !s.equals(Seconds.ANY)))
          .optional("audio", orAbsent(BOOLEAN), rule -> audio(rule.conditions()))
          .optional(
              "inputs",
              orAbsent(JsonType.oneOf("text", "image", "video").list()),
              rule -> names(PriceBookReader.INPUTS, rule.conditions().inputs()))
          .field("unit", JsonType.oneOf("second", "video"), rule -> rule.rate().unit().wireName())
          .field(
              "price",
              Amount.DECIMAL_STRING.as(
                  AmountSchema.of(Amount.Sign.NOT_NEGATIVE, PriceBookReader.PRICE_MAX)),
              rule -> rule.rate().price())
          .optional(
              "settled_on",
              orAbsent(JsonType.oneOf("asked", "measured")),
              rule -> Optional.of(name(PriceBookReader.BILLED_LENGTHS, rule.rate().billedLength())))
          .optional("from", orAbsent(TIME), rule -> unless(Instant.MIN, rule.period().from()))
          .optional("until", orAbsent(TIME), rule -> unless(Instant.MAX, rule.period().until()))
          .optional("note", orAbsent(LINE), rule -> unless("", rule.note()));

  public static final JsonType<PriceRule> RULE = RULE_SHAPE.named("PriceRule");

  /** A whole price book. */
  static final JsonShape<PriceBook> BOOK_SHAPE =
      JsonShape.<PriceBook>object()
          .field(
              "currency",
              STRING
                  .as(Schema.matching("^" + PriceBookReader.CURRENCY + "$"))
                  .describedAs("The currency of the accounts, such as `USD`."),
              PriceBook::currency)
          .optional(
              "example",
              orAbsent(BOOLEAN)
                  .describedAs("Accepted and ignored: an uploaded book is never the example."),
              book -> Optional.of(book.example()))
          .optional("note", orAbsent(NOTE), _ -> Optional.empty())
          .field("rules", RULE.list(), PriceBook::rules);

  public static final JsonType<PriceBook> BOOK = BOOK_SHAPE.named("PriceBook");

  private PriceBookJson() {}

  /** In a request, null counts as absent. */
  private static <T> JsonType<T> orAbsent(JsonType<T> type) {
    return type.as(type.schema().orNull());
  }

  private static Optional<Boolean> audio(PriceConditions conditions) {
    return switch (conditions.audio()) {
      case ANY -> Optional.empty();
      case SILENT -> Optional.of(false);
      case WITH_AUDIO -> Optional.of(true);
    };
  }

  private static <T> Optional<T> unless(T absent, T value) {
    return Optional.of(value).filter(one -> !one.equals(absent));
  }

  private static List<String> sorted(Collection<String> strings) {
    return strings.stream().sorted().toList();
  }

  private static <T> Optional<List<String>> names(Map<String, T> meanings, Collection<T> values) {
    return unless(List.of(), sorted(values.stream().map(value -> name(meanings, value)).toList()));
  }

  private static <T> String name(Map<String, T> meanings, T value) {
    return meanings.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The list prices of the upstreams at the time of writing; examples, not an offer. */
  public static PriceBook exampleBook(Catalogue catalogue) {
    var models = catalogue.models().stream().map(ModelSpec::id).collect(Collectors.toSet());
    try (var in = PriceBookJson.class.getResourceAsStream(EXAMPLES)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + EXAMPLES);
      }
      return readValid(JsonMapper.shared().readTree(in.readAllBytes()), models);
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
    return readValid(json, models);
  }

  private static PriceBook readValid(JsonNode json, Set<String> models) {
    return switch (new PriceBookReader(models).read(json)) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new IllegalStateException(
              "invalid price book: " + problems.stream().map(Problem::param).toList());
    };
  }

  /** Writes the whole price book. */
  public static JsonNode write(PriceBook book) {
    return JsonMapper.shared().readTree(BOOK_SHAPE.render(book));
  }
}

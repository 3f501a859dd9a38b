package filmgate.billing;

import filmgate.billing.PriceRule.BilledLength;
import filmgate.billing.PriceRule.Period;
import filmgate.billing.PriceRule.Rate;
import filmgate.generation.OutputSpec.Quality;
import filmgate.json.JsonFields;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a price book from JSON, and reports every problem in it.
 *
 * <p>Unknown fields are rejected: with a misspelled condition, a price would apply to more videos
 * than intended.
 */
public final class PriceBookReader {
  static final Map<String, Quality> QUALITIES =
      Map.of("720p", Quality.P720, "1080p", Quality.P1080, "4k", Quality.P2160);
  static final Map<String, InputKind> INPUTS =
      Map.of("text", InputKind.TEXT, "image", InputKind.IMAGE, "video", InputKind.VIDEO);
  static final Map<String, Unit> UNITS =
      Map.of(Unit.SECOND.wireName(), Unit.SECOND, Unit.VIDEO.wireName(), Unit.VIDEO);
  static final Map<String, BilledLength> BILLED_LENGTHS =
      Map.of("asked", BilledLength.REQUESTED, "measured", BilledLength.MEASURED);

  private static final int RULES_MAX = 1_000;
  static final Amount PRICE_MAX = Amount.ofUnits(1_000_000);
  static final int MODELS_MAX = 100;
  static final int TEXT_MAX = 200;
  static final String CURRENCY = "[A-Z]{3}";

  private static final LocalizedText CURRENCY_CODE =
      new LocalizedText("three capital letters such as USD", "三个大写字母，例如 USD");
  private static final LocalizedText KNOWN_MODEL =
      new LocalizedText("a known model (got {name})", "已知模型（收到 {name}）");
  private static final LocalizedText SOME_MODEL =
      new LocalizedText("an array of at least one model", "至少包含一个模型的数组");
  private static final LocalizedText NOT_BELOW_MIN = new LocalizedText("at least min", "不小于下限的整数");
  private static final LocalizedText ASKED_PER_VIDEO =
      new LocalizedText("asked if unit is video", " asked（unit 为 video 时）");
  private static final LocalizedText AT_MOST_PRICE_MAX =
      new LocalizedText("at most " + PRICE_MAX, "不超过 " + PRICE_MAX + " 的金额");
  private static final LocalizedText AFTER_FROM =
      new LocalizedText("later than from", "晚于 from 的时间");

  private final Set<String> models;

  /** Only these models can have a price. */
  public PriceBookReader(Set<String> models) {
    this.models = Set.copyOf(models);
  }

  /** The result of reading. */
  public sealed interface ReadResult {}

  /** The price book. */
  public record ValidPriceBook(PriceBook book) implements ReadResult {}

  /** Every problem, at least one. */
  public record InvalidPriceBook(List<Problem> problems) implements ReadResult {
    public InvalidPriceBook {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the whole price book. */
  public ReadResult read(JsonNode json) {
    var book = new JsonFields(json, PriceBookJson.BOOK_SHAPE.names());
    var currency = book.required("currency", TEXT_MAX);
    if (!currency.isEmpty() && !currency.matches(CURRENCY)) {
      book.addProblem("currency", Reason.INVALID_VALUE, CURRENCY_CODE);
    }
    var example = book.flag("example", false);
    if (!book.isGiven("rules")) {
      book.addMissing("rules");
    }
    var rules = book.objects("rules", RULES_MAX).stream().flatMap(this::rule).toList();
    var _ = book.string("note", TEXT_MAX, "");
    return book.problems().isEmpty()
        ? new ValidPriceBook(new PriceBook(currency, example, rules))
        : new InvalidPriceBook(book.problems());
  }

  /** The rule; nothing if it has a problem. */
  private Stream<PriceRule> rule(JsonFields json) {
    var before = json.problems().size();
    json.allowOnly(PriceBookJson.RULE_SHAPE.names());
    var sku = json.required("sku", TEXT_MAX);
    var names = models(json);
    var qualities = json.manyOf("resolutions", QUALITIES);
    var inputs = json.manyOf("inputs", INPUTS);
    var seconds = seconds(json);
    var audio = audio(json);
    var rate = rate(json);
    var period = period(json);
    var note = json.isGiven("note") ? json.required("note", TEXT_MAX) : "";
    if (json.problems().size() > before) {
      return Stream.empty();
    }
    var conditions = new PriceConditions(names, qualities, seconds, audio, inputs);
    return Stream.of(new PriceRule(sku, conditions, rate, period, note));
  }

  private Set<String> models(JsonFields json) {
    var names = json.strings("models", MODELS_MAX);
    for (var i = 0; i < names.size(); i++) {
      if (!models.contains(names.get(i))) {
        var text = KNOWN_MODEL.with("name", names.get(i));
        json.addProblem(JsonFields.item("models", i), Reason.MODEL_NOT_FOUND, text);
      }
    }
    if (json.value("models").isEmpty() && !json.hasProblem("models")) {
      json.addProblem("models", Reason.MISSING_REQUIRED, SOME_MODEL);
    }
    return Set.copyOf(names);
  }

  private static PriceConditions.Seconds seconds(JsonFields json) {
    if (!json.isGiven("seconds")) {
      return PriceConditions.Seconds.ANY;
    }
    var range = json.object("seconds");
    range.allowOnly(List.of("min", "max"));
    var any = PriceConditions.Seconds.ANY;
    var min = (int) range.integer("min", any.max(), any.min());
    var max = (int) range.integer("max", any.max(), any.max());
    if (min > max) {
      range.addProblem("max", Reason.OUT_OF_RANGE, NOT_BELOW_MIN);
    }
    return new PriceConditions.Seconds(min, max);
  }

  private static PriceConditions.Audio audio(JsonFields json) {
    if (!json.isGiven("audio")) {
      return PriceConditions.Audio.ANY;
    }
    return json.flag("audio", false)
        ? PriceConditions.Audio.WITH_AUDIO
        : PriceConditions.Audio.SILENT;
  }

  private static Rate rate(JsonFields json) {
    if (!json.isGiven("unit")) {
      json.addMissing("unit");
    }
    var unit = json.oneOf("unit", UNITS, Unit.SECOND);
    var billedLength = json.oneOf("settled_on", BILLED_LENGTHS, BilledLength.REQUESTED);
    if (unit == Unit.VIDEO && billedLength == BilledLength.MEASURED) {
      json.addProblem("settled_on", Reason.INVALID_VALUE, ASKED_PER_VIDEO);
    }
    var price = Amount.read(json, "price", Amount.Sign.NOT_NEGATIVE);
    if (price.compareTo(PRICE_MAX) > 0) {
      json.addProblem("price", Reason.OUT_OF_RANGE, AT_MOST_PRICE_MAX);
    }
    return new Rate(unit, price, billedLength);
  }

  private static Period period(JsonFields json) {
    var from = json.instant("from", Instant.MIN);
    var until = json.instant("until", Instant.MAX);
    if (from.isBefore(until)) {
      return new Period(from, until);
    }
    json.addProblem("until", Reason.OUT_OF_RANGE, AFTER_FROM);
    return Period.ALWAYS;
  }
}

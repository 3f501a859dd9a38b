package filmgate.billing;

import filmgate.billing.PriceRule.BilledLength;
import filmgate.billing.PriceRule.Period;
import filmgate.billing.PriceRule.Rate;
import filmgate.generation.OutputSpec.Quality;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads a price book from JSON, or says everything that is wrong with it.
 *
 * <p>A name that no field has is refused: a condition that is misspelt would make a price hold for
 * more than was meant.
 */
public final class PriceBookReader {
  static final Map<String, Quality> QUALITIES =
      Map.of("720p", Quality.P720, "1080p", Quality.P1080, "4k", Quality.P2160);
  static final Map<String, InputKind> INPUTS =
      Map.of("text", InputKind.TEXT, "image", InputKind.IMAGE, "video", InputKind.VIDEO);
  static final Map<String, Unit> UNITS =
      Map.of(Unit.SECOND.wireName(), Unit.SECOND, Unit.VIDEO.wireName(), Unit.VIDEO);
  static final Map<String, BilledLength> SETTLINGS =
      Map.of("asked", BilledLength.REQUESTED, "measured", BilledLength.MEASURED);

  private static final Set<String> BOOK_FIELDS = Set.of("currency", "example", "note", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of(
          "sku",
          "models",
          "resolutions",
          "seconds",
          "audio",
          "inputs",
          "unit",
          "price",
          "settled_on",
          "from",
          "until",
          "note");
  private static final int RULES_MAX = 1_000;
  private static final Amount PRICE_MAX = Amount.ofUnits(1_000_000);
  private static final int MODELS_MAX = 100;
  private static final int TEXT_MAX = 200;

  private final Set<String> models;

  /** Only these models can have a price. */
  public PriceBookReader(Set<String> models) {
    this.models = Set.copyOf(models);
  }

  /** What came of reading. */
  public sealed interface ReadResult {}

  /** The book. */
  public record ValidPriceBook(PriceBook book) implements ReadResult {}

  /** Every flaw, at least one. */
  public record InvalidPriceBook(List<Problem> problems) implements ReadResult {
    public InvalidPriceBook {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the whole book. */
  public ReadResult read(JsonNode json) {
    var problems = new ArrayList<Problem>();
    var book = new PriceJsonReader("", json, problems);
    book.rejectUnknownFields(BOOK_FIELDS);
    var currency = book.string("currency", TEXT_MAX);
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      book.addProblem(
          "currency", Reason.INVALID_VALUE, "three capital letters, as USD", "三个大写字母，如 USD");
    }
    var example = book.flag("example", false);
    if (!book.has("rules")) {
      book.addProblem("rules", Reason.MISSING_REQUIRED, "a list", "数组");
    }
    var rules = book.objects("rules", RULES_MAX).stream().map(this::rule).toList();
    if (!problems.isEmpty()) {
      return new InvalidPriceBook(problems);
    }
    return new ValidPriceBook(
        new PriceBook(currency, example, rules.stream().flatMap(List::stream).toList()));
  }

  /** The rule; nothing where it has a flaw. */
  private List<PriceRule> rule(PriceJsonReader json) {
    var before = json.problems().size();
    json.rejectUnknownFields(RULE_FIELDS);
    var sku = json.string("sku", TEXT_MAX);
    var names = json.strings("models", MODELS_MAX);
    for (var name : names) {
      if (!models.contains(name)) {
        json.addProblem(
            "models",
            Reason.MODEL_NOT_FOUND,
            "known models; there is no " + name,
            "已知模型；不存在 " + name);
      }
    }
    if (names.isEmpty()) {
      json.addProblem("models", Reason.MISSING_REQUIRED, "at least one model", "至少一个模型");
    }
    var qualities = json.manyOf("resolutions", QUALITIES);
    var inputs = json.manyOf("inputs", INPUTS);
    var seconds = seconds(json);
    var audio = audio(json);
    var rate = rate(json);
    var period = period(json);
    var note = json.has("note") ? json.string("note", TEXT_MAX) : "";
    if (json.problems().size() > before) {
      return List.of();
    }
    var coverage = new PriceConditions(Set.copyOf(names), qualities, seconds, audio, inputs);
    return List.of(new PriceRule(sku, coverage, rate, period, note));
  }

  private static PriceConditions.Seconds seconds(PriceJsonReader json) {
    if (!json.has("seconds")) {
      return PriceConditions.Seconds.ANY;
    }
    var range = json.object("seconds");
    range.rejectUnknownFields(Set.of("min", "max"));
    var min = range.integer("min", PriceConditions.Seconds.ANY.min());
    var max = range.integer("max", PriceConditions.Seconds.ANY.max());
    if (min > max) {
      range.addProblem("max", Reason.OUT_OF_RANGE, "not below min", "不得小于 min");
    }
    return new PriceConditions.Seconds(min, max);
  }

  private static PriceConditions.Audio audio(PriceJsonReader json) {
    if (!json.has("audio")) {
      return PriceConditions.Audio.ANY;
    }
    return json.flag("audio", false)
        ? PriceConditions.Audio.WITH_SOUND
        : PriceConditions.Audio.SILENT;
  }

  private static Rate rate(PriceJsonReader json) {
    var unit = json.oneOf("unit", UNITS, Unit.SECOND);
    var settling =
        json.has("settled_on")
            ? json.oneOf("settled_on", SETTLINGS, BilledLength.REQUESTED)
            : BilledLength.REQUESTED;
    if (unit == Unit.VIDEO && settling == BilledLength.MEASURED) {
      json.addProblem(
          "settled_on", Reason.INVALID_VALUE, "asked, for a price per video", "按个计价只能是 asked");
    }
    var price = json.amount("price");
    if (price.compareTo(PRICE_MAX) > 0) {
      json.addProblem("price", Reason.OUT_OF_RANGE, "at most " + PRICE_MAX, "不超过 " + PRICE_MAX);
    }
    return new Rate(unit, price, settling);
  }

  private static Period period(PriceJsonReader json) {
    var from = json.instant("from", Instant.MIN);
    var until = json.instant("until", Instant.MAX);
    if (from.isBefore(until)) {
      return new Period(from, until);
    }
    json.addProblem("until", Reason.OUT_OF_RANGE, "after from", "晚于 from");
    return Period.ALWAYS;
  }
}

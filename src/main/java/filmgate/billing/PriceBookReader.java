package filmgate.billing;

import filmgate.billing.PriceRule.Period;
import filmgate.billing.PriceRule.Rate;
import filmgate.billing.PriceRule.Settling;
import filmgate.catalogue.OutputSpec.Quality;
import filmgate.catalogue.Problem;
import filmgate.catalogue.Reason;
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
      Map.of(Unit.SECOND.word(), Unit.SECOND, Unit.VIDEO.word(), Unit.VIDEO);
  static final Map<String, Settling> SETTLINGS =
      Map.of("asked", Settling.ASKED, "measured", Settling.MEASURED);

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
  public sealed interface Reading {}

  /** The book. */
  public record Sound(PriceBook book) implements Reading {}

  /** Every flaw, at least one. */
  public record Broken(List<Problem> problems) implements Reading {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the whole book. */
  public Reading read(JsonNode json) {
    var problems = new ArrayList<Problem>();
    var book = new JsonPart("", json, problems);
    book.only(BOOK_FIELDS);
    var currency = book.text("currency", TEXT_MAX);
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      book.blame("currency", Reason.INVALID_VALUE, "three capital letters, as USD", "三个大写字母，如 USD");
    }
    var example = book.flag("example", false);
    if (!book.has("rules")) {
      book.blame("rules", Reason.MISSING_REQUIRED, "a list", "数组");
    }
    var rules = book.parts("rules", RULES_MAX).stream().map(this::rule).toList();
    if (!problems.isEmpty()) {
      return new Broken(problems);
    }
    return new Sound(
        new PriceBook(currency, example, rules.stream().flatMap(List::stream).toList()));
  }

  /** The rule; nothing where it has a flaw. */
  private List<PriceRule> rule(JsonPart json) {
    var before = json.problems().size();
    json.only(RULE_FIELDS);
    var sku = json.text("sku", TEXT_MAX);
    var names = json.texts("models", MODELS_MAX);
    for (var name : names) {
      if (!models.contains(name)) {
        json.blame(
            "models",
            Reason.MODEL_NOT_FOUND,
            "known models; there is no " + name,
            "已知模型；不存在 " + name);
      }
    }
    if (names.isEmpty()) {
      json.blame("models", Reason.MISSING_REQUIRED, "at least one model", "至少一个模型");
    }
    var qualities = json.words("resolutions", QUALITIES);
    var inputs = json.words("inputs", INPUTS);
    var seconds = seconds(json);
    var audio = audio(json);
    var rate = rate(json);
    var period = period(json);
    var note = json.has("note") ? json.text("note", TEXT_MAX) : "";
    if (json.problems().size() > before) {
      return List.of();
    }
    var coverage = new Coverage(Set.copyOf(names), qualities, seconds, audio, inputs);
    return List.of(new PriceRule(sku, coverage, rate, period, note));
  }

  private static Coverage.Seconds seconds(JsonPart json) {
    if (!json.has("seconds")) {
      return Coverage.Seconds.ANY;
    }
    var range = json.part("seconds");
    range.only(Set.of("min", "max"));
    var min = range.whole("min", Coverage.Seconds.ANY.min());
    var max = range.whole("max", Coverage.Seconds.ANY.max());
    if (min > max) {
      range.blame("max", Reason.OUT_OF_RANGE, "not below min", "不得小于 min");
    }
    return new Coverage.Seconds(min, max);
  }

  private static Coverage.Audio audio(JsonPart json) {
    if (!json.has("audio")) {
      return Coverage.Audio.ANY;
    }
    return json.flag("audio", false) ? Coverage.Audio.WITH_SOUND : Coverage.Audio.SILENT;
  }

  private static Rate rate(JsonPart json) {
    var unit = json.word("unit", UNITS, Unit.SECOND);
    var settling =
        json.has("settled_on")
            ? json.word("settled_on", SETTLINGS, Settling.ASKED)
            : Settling.ASKED;
    if (unit == Unit.VIDEO && settling == Settling.MEASURED) {
      json.blame(
          "settled_on", Reason.INVALID_VALUE, "asked, for a price per video", "按个计价只能是 asked");
    }
    var price = json.amount("price");
    if (price.compareTo(PRICE_MAX) > 0) {
      json.blame("price", Reason.OUT_OF_RANGE, "at most " + PRICE_MAX, "不超过 " + PRICE_MAX);
    }
    return new Rate(unit, price, settling);
  }

  private static Period period(JsonPart json) {
    var from = json.instant("from", Instant.MIN);
    var until = json.instant("until", Instant.MAX);
    if (from.isBefore(until)) {
      return new Period(from, until);
    }
    json.blame("until", Reason.OUT_OF_RANGE, "after from", "晚于 from");
    return Period.ALWAYS;
  }
}

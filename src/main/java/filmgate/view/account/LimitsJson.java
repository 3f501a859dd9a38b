package filmgate.view.account;

import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.optional;

import filmgate.billing.Amount;
import filmgate.json.Schema;
import filmgate.json.UnknownFields;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Limits.Spend;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the limits of a key or an account. A limit is a count, or an amount of money as a
 * decimal string. An absent limit does not exist.
 */
public final class LimitsJson {
  /** The largest count. */
  public static final long COUNT_MAX = 1_000_000_000;

  public static final Schema SCHEMA =
      Schema.object(
              optional("requests_per_minute", integer(0, COUNT_MAX).orNull()),
              optional("concurrent", integer(0, COUNT_MAX).orNull()),
              optional("queue", integer(0, COUNT_MAX).orNull()),
              optional("spend_per_day", decimalAmount().orNull()),
              optional("spend_per_month", decimalAmount().orNull()),
              optional("spend_total", decimalAmount().orNull()))
          .describedAs("An absent limit does not exist.")
          .named("Limits");

  private static final List<String> NAMES =
      List.of(
          "requests_per_minute",
          "concurrent",
          "queue",
          "spend_per_day",
          "spend_per_month",
          "spend_total");

  private final ObjectNode json;
  private final String path;
  private final Consumer<Problem> refuse;

  private LimitsJson(ObjectNode json, String path, Consumer<Problem> refuse) {
    this.json = json;
    this.path = path;
    this.refuse = refuse;
  }

  /** Writes the existing limits as an object. */
  public static void write(JsonGenerator json, Limits limits) {
    json.writeStartObject();
    count(json, "requests_per_minute", limits.requestsPerMinute());
    count(json, "concurrent", limits.concurrent());
    count(json, "queue", limits.queue());
    money(json, "spend_per_day", limits.spend().perDay());
    money(json, "spend_per_month", limits.spend().perMonth());
    money(json, "spend_total", limits.spend().total());
    json.writeEndObject();
  }

  private static void count(JsonGenerator json, String name, Cap cap) {
    switch (cap) {
      case Cap.Unlimited() -> {}
      case Cap.AtMost(var count) -> json.writeNumberProperty(name, count);
    }
  }

  private static void money(JsonGenerator json, String name, Cap cap) {
    switch (cap) {
      case Cap.Unlimited() -> {}
      case Cap.AtMost(var micros) -> json.writeStringProperty(name, new Amount(micros).toDecimal());
    }
  }

  /**
   * Reads limits. An absent limit keeps its value in {@code before}; null removes it.
   *
   * @param path the path of the object in the body
   * @param refuse receives every violation
   */
  public static Limits read(JsonNode json, String path, Limits before, Consumer<Problem> refuse) {
    if (!(json instanceof ObjectNode object)) {
      var words = new LocalizedText(path + " must be an object", path + " 必须是对象");
      refuse.accept(new Problem(path, Reason.INVALID_TYPE, words));
      return before;
    }
    UnknownFields.reject(object, path + ".", NAMES, refuse);
    return new LimitsJson(object, path, refuse).read(before);
  }

  private Limits read(Limits before) {
    var spend = before.spend();
    return new Limits(
        count("requests_per_minute", before.requestsPerMinute()),
        count("concurrent", before.concurrent()),
        count("queue", before.queue()),
        new Spend(
            money("spend_per_day", spend.perDay()),
            money("spend_per_month", spend.perMonth()),
            money("spend_total", spend.total())));
  }

  private Cap count(String name, Cap before) {
    var value = json.path(name);
    if (value.isMissingNode()) {
      return before;
    }
    if (value.isNull()) {
      return new Cap.Unlimited();
    }
    var param = path + "." + name;
    if (!value.isIntegralNumber()) {
      var words = new LocalizedText(param + " must be an integer", param + " 必须是整数");
      refuse.accept(new Problem(param, Reason.INVALID_TYPE, words));
      return before;
    }
    if (value.longValue() < 0 || value.longValue() > COUNT_MAX) {
      var words =
          new LocalizedText(
              param + " must be between 0 and " + COUNT_MAX,
              param + " 必须在 0 到 " + COUNT_MAX + " 之间");
      refuse.accept(new Problem(param, Reason.OUT_OF_RANGE, words));
      return before;
    }
    return new Cap.AtMost(value.longValue());
  }

  private Cap money(String name, Cap before) {
    var value = json.path(name);
    if (value.isMissingNode()) {
      return before;
    }
    if (value.isNull()) {
      return new Cap.Unlimited();
    }
    var text = value.isString() ? value.stringValue() : "";
    return switch (Amount.parse(text, Amount.Sign.NOT_NEGATIVE)) {
      case Amount.Valid(var amount) -> new Cap.AtMost(amount.micros());
      case Amount.Invalid flaw -> {
        refuse.accept(flaw.problem(path + "." + name));
        yield before;
      }
    };
  }
}

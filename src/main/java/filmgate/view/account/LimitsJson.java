package filmgate.view.account;

import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.integer;

import filmgate.billing.Amount;
import filmgate.billing.AmountSchema;
import filmgate.json.JsonFields;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Limits.Spend;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON of the limits of a key or an account. A limit is a count, or an amount of money as a
 * decimal string. An absent limit does not exist.
 */
public final class LimitsJson {
  /** The largest count. */
  public static final long COUNT_MAX = 1_000_000_000;

  /** The fields, in the sequence of the components of {@link Limits}. */
  private static final List<LimitField> FIELDS =
      List.of(
          new LimitField("requests_per_minute", LimitType.COUNT, Limits::requestsPerMinute),
          new LimitField("concurrent", LimitType.COUNT, Limits::concurrent),
          new LimitField("queue", LimitType.COUNT, Limits::queue),
          new LimitField("spend_per_day", LimitType.MONEY, limits -> limits.spend().perDay()),
          new LimitField("spend_per_month", LimitType.MONEY, limits -> limits.spend().perMonth()),
          new LimitField("spend_total", LimitType.MONEY, limits -> limits.spend().total()));

  public static final Schema SCHEMA =
      Schema.object(FIELDS.stream().map(LimitField::property).toList())
          .describedAs("An absent limit does not exist.")
          .named("Limits");

  /** The limits of a request, where null removes a limit. */
  public static final Schema CHANGES =
      Schema.request(FIELDS.stream().map(LimitField::change).toList())
          .describedAs("Null removes a limit.")
          .named("LimitsRequest");

  static final JsonType<Limits> TYPE = new JsonType<>(SCHEMA, LimitsJson::write);

  private LimitsJson() {}

  private enum LimitType {
    COUNT,
    MONEY
  }

  private record LimitField(String name, LimitType type, Function<Limits, Cap> get) {
    Schema.Property property() {
      var schema =
          switch (type) {
            case COUNT -> integer(0, COUNT_MAX);
            case MONEY -> decimalAmount();
          };
      return Schema.optional(name, schema);
    }

    Schema.Property change() {
      var schema =
          switch (type) {
            case COUNT -> integer(0, COUNT_MAX);
            case MONEY -> AmountSchema.of(Amount.Sign.NOT_NEGATIVE);
          };
      return Schema.optional(name, schema.orNull());
    }

    void write(JsonGenerator json, Limits limits) {
      if (get.apply(limits) instanceof Cap.AtMost(var max)) {
        switch (type) {
          case COUNT -> json.writeNumberProperty(name, max);
          case MONEY -> json.writeStringProperty(name, new Amount(max).toDecimal());
        }
      }
    }

    Cap read(JsonFields json, Limits before) {
      if (!json.has(name)) {
        return get.apply(before);
      }
      if (!json.isGiven(name)) {
        return new Cap.Unlimited();
      }
      return new Cap.AtMost(
          switch (type) {
            case COUNT -> json.integer(name, COUNT_MAX, 0);
            case MONEY -> Amount.read(json, name, Amount.Sign.NOT_NEGATIVE).micros();
          });
    }
  }

  /** Writes the existing limits as an object. */
  private static void write(JsonGenerator json, Limits limits) {
    json.writeStartObject();
    FIELDS.forEach(field -> field.write(json, limits));
    json.writeEndObject();
  }

  /**
   * Reads the field {@code limits}. An absent limit keeps its value in {@code before}; null removes
   * it.
   */
  public static Limits read(JsonFields body, Limits before) {
    if (!body.has("limits")) {
      return before;
    }
    var json = body.object("limits");
    json.allowOnly(FIELDS.stream().map(LimitField::name).toList());
    var caps = FIELDS.stream().map(field -> field.read(json, before)).toList();
    var spend = new Spend(caps.get(3), caps.get(4), caps.get(5));
    return new Limits(caps.get(0), caps.get(1), caps.get(2), spend);
  }
}

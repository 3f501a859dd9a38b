package filmgate.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** A type of JSON values: its schema, and how a value is written. */
public record JsonType<T>(Schema schema, BiConsumer<JsonGenerator, T> writer) {
  public static final JsonType<String> STRING =
      new JsonType<>(Schema.string(), JsonGenerator::writeString);
  public static final JsonType<Number> INTEGER =
      new JsonType<>(Schema.integer(), (json, number) -> json.writeNumber(number.longValue()));
  public static final JsonType<BigDecimal> NUMBER =
      new JsonType<>(Schema.number(), JsonGenerator::writeNumber);
  public static final JsonType<Boolean> BOOLEAN =
      new JsonType<>(Schema.bool(), JsonGenerator::writeBoolean);
  public static final JsonType<Boolean> TRUE =
      new JsonType<>(Schema.constant(true), JsonGenerator::writeBoolean);
  public static final JsonType<Instant> TIME =
      new JsonType<>(Schema.time(), (json, time) -> json.writeString(time.toString()));
  public static final JsonType<Instant> UNIX_TIME =
      new JsonType<>(Schema.unixTime(), (json, time) -> json.writeNumber(time.getEpochSecond()));
  public static final JsonType<Number> UNIX_SECONDS =
      new JsonType<>(Schema.unixTime(), INTEGER.writer());
  public static final JsonType<List<String>> STRINGS = STRING.list();

  /** One of these strings. */
  public static JsonType<String> oneOf(String... values) {
    return new JsonType<>(Schema.enumOf(values), JsonGenerator::writeString);
  }

  /** An array of values of this type. */
  public JsonType<List<T>> list() {
    return new JsonType<>(
        Schema.arrayOf(schema),
        (json, values) -> {
          json.writeStartArray();
          values.forEach(value -> writer.accept(json, value));
          json.writeEndArray();
        });
  }

  /** This or null. */
  public JsonType<Optional<T>> orNull() {
    return new JsonType<>(
        schema.orNull(),
        (json, value) ->
            value.ifPresentOrElse(one -> writer.accept(json, one), () -> json.writeNull()));
  }

  /** The same with the schema of what requests may have. */
  public JsonType<T> as(Schema requested) {
    return new JsonType<>(requested, writer);
  }

  /** The same with a description. */
  public JsonType<T> describedAs(String sentence) {
    return new JsonType<>(schema.describedAs(sentence), writer);
  }
}

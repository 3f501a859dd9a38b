package filmgate.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** The fields of a JSON object: the name, the type, and the value of each. Immutable. */
public final class JsonShape<T> {
  private final List<JsonField<T, ?>> fields;

  private JsonShape(List<JsonField<T, ?>> fields) {
    this.fields = List.copyOf(fields);
  }

  /** A field; {@code value} is empty if an object does not have it. */
  private record JsonField<T, V>(
      String name, JsonType<V> type, boolean isRequired, Function<T, Optional<V>> value) {
    Schema.Property property() {
      return new Schema.Property(name, type.schema(), isRequired);
    }

    void write(JsonGenerator json, T object) {
      value
          .apply(object)
          .ifPresent(
              one -> {
                json.writeName(name);
                type.writer().accept(json, one);
              });
    }

    <U> JsonField<U, V> of(Function<U, T> part) {
      return new JsonField<>(name, type, isRequired, whole -> value.apply(part.apply(whole)));
    }
  }

  /** An object without fields. */
  public static <T> JsonShape<T> object() {
    return new JsonShape<>(List.of());
  }

  /** The same with a field that is always {@code value}. */
  public JsonShape<T> constant(String name, String value) {
    return field(name, JsonType.oneOf(value), _ -> value);
  }

  /** The same with a field that every object has. */
  public <V> JsonShape<T> field(String name, JsonType<V> type, Function<T, ? extends V> value) {
    return with(
        Stream.of(new JsonField<>(name, type, true, object -> Optional.of(value.apply(object)))));
  }

  /** The same with a field that some objects have. */
  public <V> JsonShape<T> optional(String name, JsonType<V> type, Function<T, Optional<V>> value) {
    return with(Stream.of(new JsonField<>(name, type, false, value)));
  }

  /** The same with the fields of a part of the object. */
  public <U> JsonShape<T> fieldsOf(JsonShape<U> shape, Function<T, U> part) {
    return with(shape.fields.stream().map(field -> field.of(part)));
  }

  private JsonShape<T> with(Stream<? extends JsonField<T, ?>> more) {
    var all = new ArrayList<>(fields);
    more.forEach(all::add);
    return new JsonShape<>(all);
  }

  public List<String> names() {
    return fields.stream().map(JsonField::name).toList();
  }

  public Schema schema() {
    return Schema.object(fields.stream().map(JsonField::property).toList());
  }

  /** The type of values that are objects of this shape, with the name of its schema. */
  public JsonType<T> named(String schemaName) {
    return type(schema().named(schemaName));
  }

  /** The type of values that are objects of this shape. */
  public JsonType<T> type() {
    return type(schema());
  }

  private JsonType<T> type(Schema schema) {
    return new JsonType<>(
        schema,
        (json, object) -> {
          json.writeStartObject();
          write(json, object);
          json.writeEndObject();
        });
  }

  /** Writes the fields into an open object. */
  public void write(JsonGenerator json, T object) {
    fields.forEach(field -> field.write(json, object));
  }

  public byte[] render(T object) {
    return JsonBuilder.object(json -> write(json, object));
  }

  /** The values of the fields as strings, empty where the object does not have a field. */
  public List<String> texts(T object) {
    return fields.stream()
        .map(field -> field.value().apply(object).map(Object::toString).orElse(""))
        .toList();
  }
}

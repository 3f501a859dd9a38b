package filmgate.json;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a request or response. It is declared next to the code that writes
 * the JSON, and tests validate responses against it.
 */
@FunctionalInterface
public interface Schema {
  /** The schema; {@code names} writes references to named schemas. */
  ObjectNode json(SchemaReferences names);

  /** Writes a reference to a named schema. */
  @FunctionalInterface
  interface SchemaReferences {
    /** Writes every schema in full. */
    SchemaReferences INLINE =
        new SchemaReferences() {
          @Override
          public ObjectNode reference(String name, Schema schema) {
            return schema.json(this);
          }
        };

    ObjectNode reference(String name, Schema schema);
  }

  /**
   * One property of an object.
   *
   * @param isRequired whether every object has it
   */
  record Property(String name, Schema schema, boolean isRequired) {}

  static Property required(String name, Schema schema) {
    return new Property(name, schema, true);
  }

  static Property optional(String name, Schema schema) {
    return new Property(name, schema, false);
  }

  static Schema object(Property... parts) {
    return object(List.of(parts));
  }

  static Schema object(List<Property> parts) {
    return names -> {
      var schema = type("object");
      var properties = schema.putObject("properties");
      var required = schema.putArray("required");
      for (var part : parts) {
        properties.set(part.name(), part.schema().json(names));
        if (part.isRequired()) {
          required.add(part.name());
        }
      }
      return schema;
    };
  }

  /** The object of a request, which has no other properties. */
  static Schema request(List<Property> parts) {
    return names -> object(parts).json(names).put("additionalProperties", false);
  }

  /** An object whose properties another document describes. */
  static Schema anyObject() {
    return _ -> type("object");
  }

  /** An object with arbitrary keys, and values of one schema. */
  static Schema map(Schema values) {
    return names -> {
      var schema = type("object");
      schema.set("additionalProperties", values.json(names));
      return schema;
    };
  }

  static Schema arrayOf(Schema items) {
    return names -> {
      var schema = type("array");
      schema.set("items", items.json(names));
      return schema;
    };
  }

  /** An array of at least one item. */
  static Schema nonEmptyArrayOf(Schema items) {
    return names -> arrayOf(items).json(names).put("minItems", 1);
  }

  /** An array of so many items. */
  static Schema arrayOf(Schema items, int min, int max) {
    return names -> {
      var schema = arrayOf(items).json(names);
      return (min > 0 ? schema.put("minItems", min) : schema).put("maxItems", max);
    };
  }

  /** A value of one of these schemas. */
  static Schema anyOf(Schema... schemas) {
    return names -> {
      var either = JsonNodeFactory.instance.objectNode();
      var list = either.putArray("anyOf");
      List.of(schemas).forEach(one -> list.add(one.json(names)));
      return either;
    };
  }

  static Schema string() {
    return _ -> type("string");
  }

  /** A string that the pattern describes. */
  static Schema matching(String pattern) {
    return _ -> type("string").put("pattern", pattern);
  }

  /** A string of one line that is not blank. */
  static Schema line(int charactersMax) {
    return _ ->
        type("string")
            .put("minLength", 1)
            .put("maxLength", charactersMax)
            .put("pattern", LinePattern.NOT_BLANK);
  }

  /** A string of one line, which may be empty. */
  static Schema lineOrEmpty(int charactersMax) {
    return _ -> type("string").put("maxLength", charactersMax).put("pattern", LinePattern.ANY);
  }

  /** One of these strings. */
  static Schema enumOf(String... words) {
    return _ -> {
      var schema = type("string");
      var list = schema.putArray("enum");
      List.of(words).forEach(list::add);
      return schema;
    };
  }

  /** An amount of money as a decimal string, {@code "0.084"}. */
  static Schema decimalAmount() {
    return _ -> type("string").put("pattern", "^-?[0-9]+(\\.[0-9]{1,6})?$");
  }

  /** A URL, absolute or relative. */
  static Schema url() {
    return _ -> type("string").put("format", "uri-reference");
  }

  /** A point in time as {@code 2026-12-01T00:00:00Z}. */
  static Schema time() {
    return _ -> type("string").put("format", "date-time");
  }

  /** The bytes of a file. */
  static Schema binary() {
    return _ -> type("string").put("format", "binary");
  }

  static Schema integer() {
    return _ -> type("integer");
  }

  static Schema integer(long min, long max) {
    return _ -> type("integer").put("minimum", min).put("maximum", max);
  }

  /** Seconds since 1970. */
  static Schema unixTime() {
    return integer().describedAs("Seconds since 1970.");
  }

  static Schema number() {
    return _ -> type("number");
  }

  static Schema bool() {
    return _ -> type("boolean");
  }

  static Schema constant(long value) {
    return _ -> type("integer").put("const", value);
  }

  static Schema constant(boolean value) {
    return _ -> type("boolean").put("const", value);
  }

  /** Always null. */
  static Schema noContent() {
    return _ -> type("null");
  }

  /** This or null. */
  default Schema orNull() {
    return names -> {
      var either = JsonNodeFactory.instance.objectNode();
      either.putArray("anyOf").add(json(names)).add(type("null"));
      return either;
    };
  }

  /** The same with a description. */
  default Schema describedAs(String sentence) {
    return names -> json(names).put("description", sentence);
  }

  /** The same as a named schema, which others can refer to. */
  default Schema named(String name) {
    var own = this;
    return names -> names.reference(name, own);
  }

  private static ObjectNode type(String name) {
    return JsonNodeFactory.instance.objectNode().put("type", name);
  }
}

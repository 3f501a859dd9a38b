package filmgate.view;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a shape that Filmgate answers or takes. It stands beside the code
 * that writes the shape, and a test holds real answers against it.
 */
@FunctionalInterface
public interface Schema {

  /** The schema, with {@code names} deciding what stands where a named one is used. */
  ObjectNode json(Names names);

  /** What stands where a schema with a name is used. */
  @FunctionalInterface
  interface Names {
    /** Every schema is written out where it is used. */
    Names IN_PLACE =
        new Names() {
          @Override
          public ObjectNode use(String name, Schema schema) {
            return schema.json(this);
          }
        };

    ObjectNode use(String name, Schema schema);
  }

  /**
   * One property of an object.
   *
   * @param always whether every object of the shape has it
   */
  record Part(String name, Schema schema, boolean always) {}

  static Part always(String name, Schema schema) {
    return new Part(name, schema, true);
  }

  static Part sometimes(String name, Schema schema) {
    return new Part(name, schema, false);
  }

  static Schema object(Part... parts) {
    return object(List.of(parts));
  }

  static Schema object(List<Part> parts) {
    return names -> {
      var schema = type("object");
      var properties = schema.putObject("properties");
      var required = schema.putArray("required");
      for (var part : parts) {
        properties.set(part.name(), part.schema().json(names));
        if (part.always()) {
          required.add(part.name());
        }
      }
      return schema;
    };
  }

  /** An object whose properties another document describes. */
  static Schema anyObject() {
    return _ -> type("object");
  }

  /** An object with names of its own, and values of one shape. */
  static Schema map(Schema values) {
    return names -> {
      var schema = type("object");
      schema.set("additionalProperties", values.json(names));
      return schema;
    };
  }

  static Schema listOf(Schema items) {
    return names -> {
      var schema = type("array");
      schema.set("items", items.json(names));
      return schema;
    };
  }

  static Schema text() {
    return _ -> type("string");
  }

  /** One of these texts. */
  static Schema word(String... words) {
    return _ -> {
      var schema = type("string");
      var list = schema.putArray("enum");
      List.of(words).forEach(list::add);
      return schema;
    };
  }

  /** An amount of money as a decimal text, {@code "0.084"}. */
  static Schema amount() {
    return _ -> type("string").put("pattern", "^-?[0-9]+(\\.[0-9]{1,6})?$");
  }

  /** An address, absolute or not. */
  static Schema url() {
    return _ -> type("string").put("format", "uri-reference");
  }

  /** A point in time as {@code 2026-12-01T00:00:00Z}. */
  static Schema time() {
    return _ -> type("string").put("format", "date-time");
  }

  static Schema whole() {
    return _ -> type("integer");
  }

  static Schema whole(long min, long max) {
    return _ -> type("integer").put("minimum", min).put("maximum", max);
  }

  /** Seconds since 1970. */
  static Schema unixTime() {
    return whole().about("seconds since 1970");
  }

  static Schema number() {
    return _ -> type("number");
  }

  static Schema flag() {
    return _ -> type("boolean");
  }

  static Schema only(long value) {
    return _ -> type("integer").put("const", value);
  }

  static Schema only(boolean value) {
    return _ -> type("boolean").put("const", value);
  }

  /** Always null. */
  static Schema nothing() {
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

  /** The same with a sentence, for people. */
  default Schema about(String sentence) {
    return names -> json(names).put("description", sentence);
  }

  /** The same as a part of the document that others refer to. */
  default Schema named(String name) {
    var own = this;
    return names -> names.use(name, own);
  }

  private static ObjectNode type(String name) {
    return JsonNodeFactory.instance.objectNode().put("type", name);
  }
}

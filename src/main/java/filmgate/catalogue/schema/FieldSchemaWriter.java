package filmgate.catalogue.schema;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes field types as JSON Schema. It allows {@code null}, blank strings, and empty arrays,
 * because the schema must not be stricter than the check.
 */
final class FieldSchemaWriter {
  /** A text that is not blank, as Java defines it: these control characters are white space too. */
  static final String NOT_BLANK = "[^\\s\\x1c-\\x1f]";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  static final String BLANK = "^\\s*$";
  private static final String WEB = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"^`{|}]+$";
  private static final String DATA = "^[Dd][Aa][Tt][Aa]:";

  private FieldSchemaWriter() {}

  static ObjectNode of(FieldType kind) {
    return switch (kind) {
      case FieldType.Text(var max) -> nullable("string").put("maxLength", max);
      case FieldType.Flag() -> nullable("boolean");
      case FieldType.TrueOnly() -> onlyTrue();
      case FieldType.WholeNumber whole -> whole(whole);
      case FieldType.IntegerChoice(var values) -> wholeOf(values);
      case FieldType.NumberRange(var min, var max) ->
          nullable("number").put("minimum", min).put("maximum", max);
      case FieldType.Choice choice -> choice(choice);
      case FieldType.MediaUrl _ ->
          nullable("string").put("pattern", BLANK + "|" + WEB + "|" + DATA);
      case FieldType.MediaUrls urls -> urls(urls);
      case FieldType.Index() -> nullable("integer");
      case FieldType.LibraryId() -> libraryId();
      case FieldType.ObjectList items -> items(items);
      case FieldType.TextList texts -> texts(texts);
      case FieldType.SingleObject(var parts) -> withParts(nullable("object"), parts);
      case FieldType.StringMap labels -> labels(labels);
    };
  }

  /** The values of this type that count as absent. */
  static ObjectNode absent(FieldType kind) {
    return switch (kind) {
      case FieldType.Text _, FieldType.Choice _, FieldType.MediaUrl _, FieldType.LibraryId _ ->
          nothing("string");
      case FieldType.WholeNumber(var _, var _, var textToo) ->
          textToo ? nothing("string") : NODES.objectNode().put("type", "null");
      case FieldType.MediaUrls _, FieldType.ObjectList _, FieldType.TextList _ -> nothing("array");
      case FieldType.StringMap _, FieldType.SingleObject _ ->
          nullable("object").put("maxProperties", 0);
      case FieldType.Flag _,
          FieldType.TrueOnly _,
          FieldType.IntegerChoice _,
          FieldType.NumberRange _,
          FieldType.Index _ ->
          NODES.objectNode().put("type", "null");
    };
  }

  /** The values that count as absent if the type is not known. */
  static ObjectNode nothing() {
    return nothing("string", "array");
  }

  private static ObjectNode nothing(String... types) {
    var schema = nullable(types);
    for (var type : types) {
      if (type.equals("string")) {
        schema.put("pattern", BLANK);
      } else {
        schema.put("maxItems", 0);
      }
    }
    return schema;
  }

  private static ObjectNode url() {
    return NODES.objectNode().put("type", "string").put("pattern", WEB + "|" + DATA);
  }

  static ObjectNode not(ObjectNode schema) {
    return NODES.objectNode().set("not", schema);
  }

  static ArrayNode stringEnum(Collection<String> texts) {
    var list = NODES.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static ObjectNode nullable(String... types) {
    var schema = NODES.objectNode();
    var list = schema.putArray("type");
    for (var type : types) {
      list.add(type);
    }
    list.add("null");
    return schema;
  }

  private static ObjectNode onlyTrue() {
    var schema = nullable("boolean");
    schema.putArray("enum").add(true).addNull();
    return schema;
  }

  private static ObjectNode whole(FieldType.WholeNumber kind) {
    var schema = kind.acceptsDigits() ? nullable("integer", "string") : nullable("integer");
    if (kind.min() != Long.MIN_VALUE) {
      schema.put("minimum", kind.min());
    }
    if (kind.max() != Long.MAX_VALUE) {
      schema.put("maximum", kind.max());
    }
    if (kind.acceptsDigits()) {
      var numbers =
          IntStream.rangeClosed((int) kind.min(), (int) kind.max())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining("|"));
      schema.put("pattern", BLANK + "|^0*(" + numbers + ")$");
    }
    return schema;
  }

  private static ObjectNode wholeOf(Collection<Integer> values) {
    var schema = nullable("integer");
    var list = schema.putArray("enum");
    values.forEach(list::add);
    list.addNull();
    return schema;
  }

  private static ObjectNode choice(FieldType.Choice kind) {
    var schema = nullable("string");
    var anyOf = schema.putArray("anyOf");
    if (kind.ignoreCase()) {
      var pattern = kind.values().stream().map(FieldSchemaWriter::anyCase);
      anyOf.addObject().put("pattern", pattern.collect(Collectors.joining("|")));
    } else {
      anyOf.addObject().set("enum", spelled(kind));
    }
    anyOf.addObject().put("pattern", BLANK);
    return schema;
  }

  /** Every accepted spelling, the canonical ones first. */
  static ArrayNode spelled(FieldType.Choice kind) {
    var words = new LinkedHashSet<>(kind.values());
    kind.options().forEach(option -> words.addAll(option.aliases()));
    return stringEnum(words);
  }

  private static String anyCase(String word) {
    return word.chars()
        .mapToObj(c -> String.valueOf((char) c))
        .map(c -> Character.isLetter(c.charAt(0)) ? "[" + c + c.toUpperCase(Locale.ROOT) + "]" : c)
        .collect(Collectors.joining("", "^", "$"));
  }

  private static ObjectNode urls(FieldType.MediaUrls kind) {
    var schema = nullable("array");
    if (kind.max() != Integer.MAX_VALUE) {
      schema.put("maxItems", kind.max());
    }
    if (kind.min() > 0) {
      var anyOf = schema.putArray("anyOf");
      anyOf.addObject().put("maxItems", 0);
      anyOf.addObject().put("minItems", kind.min());
    }
    schema.set("items", url());
    return schema;
  }

  private static ObjectNode libraryId() {
    var schema = nullable("string", "integer");
    return schema.put("pattern", BLANK + "|^[0-9]{1,64}$").put("minimum", 0);
  }

  private static ObjectNode items(FieldType.ObjectList kind) {
    var schema = nullable("array");
    if (kind.max() != Integer.MAX_VALUE) {
      schema.put("maxItems", kind.max());
    }
    var indexed =
        kind.parts().all().stream().filter(part -> part.kind() instanceof FieldType.Index);
    indexed.forEach(part -> schema.putArray("allOf").add(indexes(part.name(), kind.max())));
    schema.set("items", withParts(NODES.objectNode().put("type", "object"), kind.parts()));
    return schema;
  }

  private static ObjectNode texts(FieldType.TextList kind) {
    var schema = nullable("array").put("maxItems", kind.max());
    schema
        .putObject("items")
        .put("type", "string")
        .put("pattern", NOT_BLANK)
        .put("maxLength", kind.charactersMax());
    return schema;
  }

  private static ObjectNode labels(FieldType.StringMap kind) {
    var schema = nullable("object").put("maxProperties", kind.max());
    schema.putObject("propertyNames").put("pattern", NOT_BLANK).put("maxLength", kind.nameMax());
    schema.set("additionalProperties", nullable("string").put("maxLength", kind.valueMax()));
    return schema;
  }

  /** The n-th item has the index n. */
  static ObjectNode indexes(String part, int max) {
    var schema = NODES.objectNode();
    var list = schema.putArray("prefixItems");
    for (var number = 1; number <= max; number++) {
      var index = list.addObject().putObject("properties").putObject(part);
      index.putArray("enum").add(number).addNull();
    }
    return schema;
  }

  private static ObjectNode withParts(ObjectNode schema, Fields parts) {
    var properties = schema.putObject("properties");
    var required = NODES.arrayNode();
    var order = 1;
    for (var part : parts.all()) {
      var own = of(part.kind());
      if (part.required()) {
        required.add(part.name());
        own.set("not", absent(part.kind()));
      }
      SchemaWriter.writeField(part, own);
      own.set("x-ui", FormHints.of(part, part.name(), order++));
      properties.set(part.name(), own);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }
}

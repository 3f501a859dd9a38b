package filmgate.docs.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes examples of schemas and paths.
 *
 * <p>The file {@code examples.json} has the example of a schema by its name, and typical values by
 * the name of a field. Every other example is written from its schema: the fields that are always
 * present, and the first of alternatives.
 */
final class ExampleWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ObjectWriter LINES = MAPPER.writer().with(printer());

  /** A shorter example is one line. */
  private static final int LINE_MAX = 100;

  private static final String FILE = "examples.json";
  private static final Pattern BRACES = Pattern.compile("[^/]*\\{([a-z_]+)}");
  private static final JsonNode EXAMPLES = read();

  private final ApiDocument document;

  ExampleWriter(ApiDocument document) {
    this.document = document;
  }

  private static JsonNode read() {
    try (var file = open()) {
      return MAPPER.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(ExampleWriter.class.getResourceAsStream(FILE), FILE);
  }

  private static DefaultPrettyPrinter printer() {
    var indented = new DefaultIndenter("  ", "\n");
    var separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter()
        .withSeparators(separators)
        .withObjectIndenter(indented)
        .withArrayIndenter(indented);
  }

  /** The example in lines, or in one line if it is short. */
  String text(JsonNode schema) {
    var example = of(schema);
    var line = MAPPER.writeValueAsString(example);
    return line.length() <= LINE_MAX ? line : LINES.writeValueAsString(example);
  }

  JsonNode of(JsonNode schema) {
    return of(schema, "");
  }

  /** The example of a schema under the name of its field. */
  private JsonNode of(JsonNode schema, String field) {
    var name = ApiDocument.referred(schema);
    if (!name.isEmpty()) {
      var own = EXAMPLES.path("schemas").path(name);
      return own.isMissingNode() ? of(document.schema(name), field) : own;
    }
    for (var either : new String[] {"anyOf", "oneOf"}) {
      if (schema.has(either)) {
        return of(schema.path(either).path(0), field);
      }
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    return schema.has("enum") ? schema.path("enum").path(0) : value(schema, field);
  }

  private JsonNode value(JsonNode schema, String field) {
    var known = EXAMPLES.path("fields").path(field);
    var type = schema.path("type");
    return switch (type.isArray() ? type.path(0).stringValue("") : type.stringValue("")) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(of(schema.path("items"), field));
      case "string" ->
          known.isString() ? known : NODES.stringNode(TypeText.isDecimal(schema) ? "0.42" : field);
      case "integer" ->
          known.isIntegralNumber() ? known : NODES.numberNode(schema.path("minimum").asInt(1));
      case "number" -> known.isNumber() ? known : NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(JsonNode schema) {
    var json = NODES.objectNode();
    for (var name : schema.path("required")) {
      var field = name.stringValue();
      json.set(field, of(schema.path("properties").path(field), field));
      if (field.equals("id")) {
        json.set(field, id(schema, json.path(field)));
      }
    }
    return withIds(json);
  }

  /** The id of an object begins as those of its type do. */
  private static JsonNode id(JsonNode schema, JsonNode other) {
    var type = schema.at("/properties/object/enum/0").stringValue("");
    var own = EXAMPLES.path("ids").path(type);
    return own.isMissingNode() ? other : own;
  }

  /** The ids of a page are those of its items. */
  private static ObjectNode withIds(ObjectNode page) {
    var id = page.path("data").path(0).path("id");
    for (var name : new String[] {"first_id", "last_id"}) {
      if (id.isString() && page.has(name)) {
        page.set(name, id);
      }
    }
    return page;
  }

  /** The path of an operation with the parameters that it requires, {@code /v1/tasks/task_…}. */
  String path(ApiOperation operation) {
    var filled =
        BRACES
            .matcher(operation.path())
            .replaceAll(brace -> value(operation.path(), brace.group()));
    var query =
        document
            .parameters(operation)
            .filter(each -> each.path("in").stringValue().equals("query"))
            .filter(each -> each.path("description").stringValue("").startsWith("Required"))
            .map(each -> each.path("name").stringValue())
            .map(name -> name + "=" + EXAMPLES.path("queries").path(name).stringValue(name))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? filled : filled + "?" + query;
  }

  /** The value for braces: the one of the longest prefix of the path that the file has. */
  private static String value(String path, String braces) {
    var before = path.substring(0, path.indexOf(braces));
    return EXAMPLES.path("paths").path(before + braces).stringValue(braces);
  }
}

package filmgate.docs.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, as the pages read it. */
final class ApiDocument {
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode json;
  private final List<ApiOperation> operations;

  /** A group of operations. */
  record TagGroup(String name, String description, List<ApiOperation> operations) {
    /** The last part of the path of its page, {@code webhooks}. */
    String slug() {
      return name.toLowerCase(Locale.ROOT);
    }
  }

  ApiDocument(ObjectNode json) {
    this.json = json;
    this.operations =
        json.path("paths").properties().stream()
            .flatMap(
                path ->
                    path.getValue().properties().stream()
                        .map(
                            method ->
                                new ApiOperation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    (ObjectNode) method.getValue())))
            .toList();
  }

  List<ApiOperation> operations() {
    return operations;
  }

  /** The tags with at least one operation, in the order of the document. */
  List<TagGroup> tags() {
    return elements(json.path("tags"))
        .map(
            tag -> {
              var name = tag.path("name").stringValue();
              return new TagGroup(
                  name,
                  tag.path("description").stringValue(),
                  ordered(operations.stream().filter(one -> one.tag().equals(name)).toList()));
            })
        .filter(tag -> !tag.operations().isEmpty())
        .toList();
  }

  /** The operations by resource, and those of a resource in the order of its life. */
  private static List<ApiOperation> ordered(List<ApiOperation> some) {
    var resources = some.stream().map(ApiOperation::resource).distinct().toList();
    return some.stream()
        .sorted(
            Comparator.<ApiOperation>comparingInt(one -> resources.indexOf(one.resource()))
                .thenComparingInt(ApiOperation::rank))
        .toList();
  }

  /** The parameters of an operation, in full. */
  Stream<JsonNode> parameters(ApiOperation operation) {
    return elements(operation.json().path("parameters")).map(this::resolved);
  }

  /** The node itself, or what its {@code $ref} leads to. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").stringValue("");
    return reference.isEmpty() ? node : json.at(reference.substring(1));
  }

  /** The headers of responses, by name. */
  Map<String, JsonNode> headers() {
    var all = new LinkedHashMap<String, JsonNode>();
    json.at("/components/headers").forEachEntry(all::put);
    return all;
  }

  JsonNode schema(String name) {
    return json.at("/components/schemas").path(name);
  }

  /** A reference to a schema. */
  JsonNode reference(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", SCHEMAS + name);
  }

  /** The names of all schemas, in the order of the document. */
  List<String> schemaNames() {
    return List.copyOf(json.at("/components/schemas").propertyNames());
  }

  /** The schema that a node refers to; empty if it refers to none. */
  static String referred(JsonNode node) {
    var reference = node.path("$ref").stringValue("");
    return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The names of all schemas that a part of the document refers to, once for each reference. */
  static List<String> references(JsonNode node) {
    var all = new ArrayList<String>();
    collect(node, all);
    return all;
  }

  private static void collect(JsonNode node, List<String> names) {
    var name = referred(node);
    if (!name.isEmpty()) {
      names.add(name);
    }
    node.forEach(child -> collect(child, names));
  }
}

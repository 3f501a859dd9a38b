package filmgate.docs.reference;

import filmgate.docs.page.DocPage;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a Postman collection (v2.1) from the OpenAPI document: a group for each tag, and a request
 * for each operation.
 *
 * <p>The variables {@code baseUrl} and {@code key} are for the reader to set. A request that
 * creates something stores its id, so that the other requests use it.
 */
public final class PostmanCollection {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  private static final String BASE = "{{baseUrl}}";
  private static final String DESCRIPTION = "description";
  private static final String VALUE = "value";

  /** The longest wait of a status request, so that one request is enough for a short video. */
  private static final Map<String, String> SENT_QUERIES = Map.of("wait", "60");

  private final ApiDocument document;
  private final ExampleWriter examples;

  private PostmanCollection(ApiDocument document) {
    this.document = document;
    this.examples = new ExampleWriter(document);
  }

  /** The collection; the address of the server is {@link DocPage#BASE_URL}. */
  public static ObjectNode of(ObjectNode openApi) {
    var collection = new PostmanCollection(new ApiDocument(openApi)).write();
    var info = (ObjectNode) collection.get("info");
    info.put(DESCRIPTION, openApi.at("/info/description").stringValue(""));
    info.put("version", openApi.at("/info/version").stringValue(""));
    return collection;
  }

  private ObjectNode write() {
    var json = NODES.objectNode();
    json.putObject("info").put("name", "Filmgate").put("schema", SCHEMA);
    var bearer = json.putObject("auth").put("type", "bearer").putArray("bearer").addObject();
    bearer.put("key", "token").put(VALUE, "{{key}}").put("type", "string");
    var variables = json.putArray("variable");
    variable("baseUrl", DocPage.BASE_URL, variables);
    variable("key", "", variables);
    PostmanVariables.all().forEach((name, example) -> variable(name, example, variables));
    var groups = json.putArray("item");
    for (var tag : document.tags()) {
      var group = groups.addObject().put("name", tag.name()).put(DESCRIPTION, tag.description());
      var items = group.putArray("item");
      tag.operations().forEach(operation -> items.add(item(operation)));
    }
    return json;
  }

  private static void variable(String name, String value, ArrayNode variables) {
    variables.addObject().put("key", name).put(VALUE, value).put("type", "string");
  }

  private ObjectNode item(ApiOperation operation) {
    var item = NODES.objectNode();
    item.put("name", operation.title());
    var stored = PostmanVariables.createdBy(operation);
    if (!stored.isEmpty()) {
      item.putArray("event").add(PostmanVariables.script(stored));
    }
    item.set("request", request(operation));
    item.putArray("response");
    return item;
  }

  private ObjectNode request(ApiOperation operation) {
    var request = NODES.objectNode();
    request.put("method", operation.method());
    if (!operation.hasKey()) {
      request.putObject("auth").put("type", "noauth");
    }
    request.put(DESCRIPTION, operation.description());
    request.set("header", headers(operation));
    body(operation, request);
    request.set("url", url(operation));
    return request;
  }

  /** The headers; those that are optional are switched off. */
  private ArrayNode headers(ApiOperation operation) {
    var list = NODES.arrayNode();
    if (operation.hasJsonBody()) {
      list.addObject().put("key", "Content-Type").put(VALUE, "application/json");
    }
    document
        .parameters(operation)
        .filter(each -> each.path("in").stringValue().equals("header"))
        .forEach(each -> list.add(header(each)));
    return list;
  }

  private static ObjectNode header(JsonNode parameter) {
    var header = described(parameter);
    return header.path("disabled").asBoolean(false) ? header : header.put(VALUE, "*");
  }

  /** A parameter, switched off unless it is required. */
  private static ObjectNode described(JsonNode parameter) {
    var description = parameter.path(DESCRIPTION).stringValue("");
    var json = NODES.objectNode();
    json.put("key", parameter.path("name").stringValue()).put(VALUE, "");
    json.put(DESCRIPTION, description);
    return description.startsWith("Required") ? json : json.put("disabled", true);
  }

  private void body(ApiOperation operation, ObjectNode request) {
    if (operation.hasJsonBody()) {
      var body = request.putObject("body").put("mode", "raw");
      body.put("raw", examples.text(operation.jsonBody()));
      body.putObject("options").putObject("raw").put("language", "json");
    } else if (operation.body().has("multipart/form-data")) {
      var form = request.putObject("body").put("mode", "formdata").putArray("formdata");
      form.addObject().put("key", "file").put("type", "file").putNull("src");
    } else if (operation.hasBody()) {
      request.putObject("body").put("mode", "file").putObject("file").putNull("src");
    }
  }

  private ObjectNode url(ApiOperation operation) {
    var json = NODES.objectNode();
    var path = PostmanVariables.inPath(operation.path());
    json.put("raw", BASE + path);
    json.putArray("host").add(BASE);
    var parts = json.putArray("path");
    for (var part : path.substring(1).split("/", -1)) {
      parts.add(part);
    }
    var query = json.putArray("query");
    document
        .parameters(operation)
        .filter(each -> each.path("in").stringValue().equals("query"))
        .forEach(each -> query.add(query(each)));
    return json;
  }

  private static ObjectNode query(JsonNode parameter) {
    var json = described(parameter);
    var name = json.path("key").stringValue();
    var sent = SENT_QUERIES.get(name);
    if (sent != null) {
      json.put(VALUE, sent).remove("disabled");
    } else if (!json.has("disabled")) {
      json.put(VALUE, "{{%s_id}}".formatted(name));
    }
    return json;
  }
}

package filmgate.api.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.json.Schema;
import filmgate.text.AcceptedFiles;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one route as an OpenAPI operation. */
final class OpenApiOperationWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
  private static final String JSON = "application/json";
  private static final String CONTENT = "content";
  private static final String TEXT = "text/";
  private static final String OR_VIOLATION = ", or the reason of the first violation";

  private static final Schema CALLBACK = Schema.anyObject().named("Callback");
  private static final Schema FORM =
      Schema.object(Schema.required("file", Schema.binary())).named("UploadFileRequest");

  private final Schema.SchemaReferences names;
  private final Supplier<ObjectNode> video;

  /**
   * @param names writes the reference to a named schema
   * @param video the schema of a request for a video
   */
  OpenApiOperationWriter(Schema.SchemaReferences names, Supplier<ObjectNode> video) {
    this.names = names;
    this.video = video;
  }

  /** The parameter that every operation has. */
  static ObjectNode language() {
    return parameter(Parameter.LANGUAGE, Schema.SchemaReferences.INLINE);
  }

  ObjectNode write(Route route) {
    var operation = route.operation();
    var json = NODES.objectNode();
    json.putArray("tags").add(operation.tag().displayName());
    json.put("operationId", operation.id());
    json.put("summary", operation.summary());
    if (route.access() == RouteAccess.PUBLIC) {
      json.putArray("security");
    } else {
      json.put("description", description(route));
    }
    writeParameters(route, json.putArray("parameters"));
    testHeaders(route)
        .forEach(each -> json.withArray("x-test-headers").add(parameter(each, names)));
    writeBody(route.bodyType(), json);
    writeResponses(route, json.putObject("responses"));
    return json;
  }

  private static String description(Route route) {
    var access =
        switch (route.access()) {
          case PUBLIC -> "Requires no key.";
          case KEY -> "Requires a key with the scope `read` or `generate`.";
          case GENERATE -> "Requires a key with the scope `generate`.";
          case KEYS -> "Requires a key with the scope `keys`.";
          case ACCOUNT -> "Requires a key with the scopes `keys` and `read`.";
          case ADMIN -> "Requires a key with the scope `admin`.";
        };
    return Stream.concat(Stream.of(access), testHeaders(route).map(Parameter::description))
        .collect(joining(" "));
  }

  private static Stream<Parameter> testHeaders(Route route) {
    return route.operation().parameters().stream()
        .filter(each -> each.location() == Parameter.Location.TEST_HEADER);
  }

  private void writeParameters(Route route, ArrayNode list) {
    var braces = BRACES.matcher(route.template());
    while (braces.find()) {
      var part = list.addObject().put("in", "path").put("name", braces.group(1));
      part.put("required", true).put("description", PathParts.description(route, braces.start()));
      part.set("schema", Parameter.PATH_PART.json(names));
    }
    route.operation().parameters().stream()
        .filter(each -> each.location() != Parameter.Location.TEST_HEADER)
        .forEach(each -> list.add(parameter(each, names)));
    list.addObject().put("$ref", "#/components/parameters/Language");
  }

  private static ObjectNode parameter(Parameter parameter, Schema.SchemaReferences names) {
    var json = NODES.objectNode();
    json.put("in", parameter.location() == Parameter.Location.QUERY ? "query" : "header");
    json.put("name", parameter.name()).put("description", parameter.description());
    if (parameter.required()) {
      json.put("required", true);
    }
    json.set("schema", parameter.schema().json(names));
    return json;
  }

  private void writeBody(Route.BodyType type, ObjectNode json) {
    switch (type) {
      case Route.BodyType.NoBody _ -> {}
      case Route.BodyType.VideoBody _ -> writeBody(video.get(), json);
      case Route.BodyType.DialectBody(var schema) -> writeBody(schema.json(names), json);
      case Route.BodyType.JsonBody(var schema) -> writeBody(schema.json(names), json);
      case Route.BodyType.SignedBody _ -> writeBody(CALLBACK.json(names), json);
      case Route.BodyType.BytesBody _ -> writeBytesBody(json);
      case Route.BodyType.FileBody(var accepted) -> writeFileBody(accepted, json);
    }
  }

  private void writeFileBody(AcceptedFiles accepted, ObjectNode json) {
    var content =
        json.putObject("requestBody")
            .put("required", true)
            .put("description", "A form with the field `file`, or the bytes of the file.")
            .putObject(CONTENT);
    content.putObject("multipart/form-data").set("schema", FORM.json(names));
    var types =
        switch (accepted) {
          case IMAGE -> "image/*";
          case CLIP -> "video/*";
        };
    content.putObject(types).set("schema", Schema.binary().json(names));
    content.putObject("application/octet-stream").set("schema", Schema.binary().json(names));
  }

  private void writeBytesBody(ObjectNode json) {
    json.putObject("requestBody")
        .put("description", "The bytes of the file; none in a request for the state.")
        .putObject(CONTENT)
        .putObject("application/octet-stream")
        .set("schema", Schema.binary().json(names));
  }

  private static void writeBody(ObjectNode schema, ObjectNode json) {
    var body = json.putObject("requestBody").put("required", true);
    body.putObject(CONTENT).putObject(JSON).set("schema", schema);
  }

  private void writeResponses(Route route, ObjectNode responses) {
    var operation = route.operation();
    for (var reply : operation.responses()) {
      var response = responses.withObjectProperty(String.valueOf(reply.status()));
      response.put("description", HttpStatus.getMessage(reply.status()));
      response.set("headers", OpenApiHeaderWriter.ofReply(route));
      writeContent(reply.content(), response);
    }
    if (operation.parameters().contains(Parameter.IF_NONE_MATCH)) {
      var notModified =
          responses.putObject("304").put("description", "The resource has not changed.");
      notModified.set("headers", OpenApiHeaderWriter.ofReply(route));
    }
    var byStatus =
        route.errors().stream()
            .map(ErrorCatalogue::of)
            .collect(groupingBy(ErrorSpec::status, TreeMap::new, toList()));
    byStatus.forEach(
        (status, specs) -> responses.set(status.toString(), failure(route, status, specs)));
  }

  /** Two schemas of one status are alternatives. */
  private void writeContent(Operation.Content content, ObjectNode response) {
    switch (content) {
      case Operation.Content.Empty() -> {}
      case Operation.Content.Binary(var type) -> {
        var schema = response.withObjectProperty(CONTENT).putObject(type).putObject("schema");
        schema.put("type", "string");
        if (!type.startsWith(TEXT)) {
          schema.put("format", "binary").put("contentMediaType", type);
        }
      }
      case Operation.Content.Json(var schema) -> {
        var media = response.withObjectProperty(CONTENT).withObjectProperty(JSON);
        var written = schema.json(names);
        if (media.path("schema").isMissingNode()) {
          media.set("schema", written);
        } else {
          var first = media.get("schema");
          media.putObject("schema").putArray("anyOf").add(first).add(written);
        }
      }
    }
  }

  private ObjectNode failure(Route route, int status, List<ErrorSpec> specs) {
    var reasons = specs.stream().map(ErrorSpec::reason).distinct().toList();
    var json = NODES.objectNode();
    var description = reasons.stream().map("`%s`"::formatted).collect(joining(", "));
    json.put(
        "description",
        status == HttpStatus.BAD_REQUEST_400 ? description + OR_VIOLATION : description);
    json.set("headers", OpenApiHeaderWriter.ofError(route, status));
    var schema = route.envelope().schema().json(names);
    json.putObject(CONTENT).putObject(JSON).set("schema", schema);
    var list = json.putArray("x-reasons");
    reasons.forEach(list::add);
    return json;
  }
}

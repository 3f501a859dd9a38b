package filmgate.api.openapi;

import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.string;

import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.json.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the response headers of the OpenAPI document. */
final class OpenApiHeaderWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String RETRY_AFTER = "Retry-After";
  private static final String ETAG = "ETag";
  private static final List<String> LIMITS =
      List.of(
          "RateLimit-Policy",
          "RateLimit",
          "x-ratelimit-limit-requests",
          "x-ratelimit-remaining-requests",
          "x-ratelimit-reset-requests");

  private record Header(Schema schema, String description) {}

  private static final Map<String, Header> ALL = headerTable();

  private OpenApiHeaderWriter() {}

  private static Map<String, Header> headerTable() {
    var all = new LinkedHashMap<String, Header>();
    all.put(
        ResponseHeaders.REQUEST_ID,
        new Header(string(), "The id of this request, which the log contains."));
    all.put(
        ETAG,
        new Header(string(), "The version of the resource, for `If-None-Match` and `If-Match`."));
    all.put(RETRY_AFTER, new Header(integer(), "The seconds after which to retry."));
    all.put("Location", new Header(string(), "The path of the new task."));
    all.put("Filmgate-Warnings", new Header(integer(), "The number of warnings of the task."));
    all.put(
        "Idempotent-Replayed",
        new Header(
            string(),
            "`true`: the response of an earlier request with the same `Idempotency-Key`."));
    var limit = "Present if the key or its account has this limit.";
    LIMITS.forEach(name -> all.put(name, new Header(string(), limit)));
    return all;
  }

  static ObjectNode all() {
    var json = NODES.objectNode();
    ALL.forEach(
        (name, header) ->
            json.putObject(name)
                .put("description", header.description())
                .set("schema", header.schema().json(Schema.SchemaReferences.INLINE)));
    return json;
  }

  /** The headers of a successful response. */
  static ObjectNode ofReply(Route route) {
    var names = defaultHeaders(route);
    var read = route.operation().parameters();
    if (read.contains(Parameter.IF_NONE_MATCH) || read.contains(Parameter.IF_MATCH)) {
      names.add(ETAG);
    }
    if (read.contains(Parameter.IDEMPOTENCY_KEY)) {
      names.addAll(List.of("Location", "Filmgate-Warnings", "Idempotent-Replayed"));
    }
    return reference(names);
  }

  static ObjectNode ofError(Route route, int status) {
    var names = defaultHeaders(route);
    if (status == HttpStatus.TOO_MANY_REQUESTS_429
        || status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      names.add(RETRY_AFTER);
    }
    return reference(names);
  }

  private static List<String> defaultHeaders(Route route) {
    var names = new ArrayList<String>(List.of(ResponseHeaders.REQUEST_ID));
    if (route.access() != RouteAccess.PUBLIC) {
      names.addAll(LIMITS);
    }
    return names;
  }

  private static ObjectNode reference(List<String> names) {
    var json = NODES.objectNode();
    names.forEach(name -> json.putObject(name).put("$ref", "#/components/headers/" + name));
    return json;
  }
}

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

/** The header fields of answers, for the description. */
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
        new Header(string(), "The id of this request, as the log has it."));
    all.put(ETAG, new Header(string(), "Names this state; give it back as `If-None-Match`."));
    all.put(RETRY_AFTER, new Header(integer(), "Seconds after which asking again makes sense."));
    all.put("Location", new Header(string(), "Where the new task is."));
    all.put("Filmgate-Warnings", new Header(integer(), "How many warnings the task has."));
    all.put("Idempotent-Replayed", new Header(string(), "`true`: an earlier answer, again."));
    var limit = "Only where the key or its account has such a limit.";
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

  /** Of a success. */
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

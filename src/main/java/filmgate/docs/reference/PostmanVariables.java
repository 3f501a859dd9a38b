package filmgate.docs.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The variables of the Postman collection that hold ids: who sets them, and where they are used.
 */
final class PostmanVariables {
  private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");
  private static final String TASK = "task_id";

  /** The variable for the braces after a part of a path. */
  private static final Map<String, String> AFTER =
      Map.ofEntries(
          Map.entry("tasks", TASK),
          Map.entry("videos", TASK),
          Map.entry("generations", TASK),
          Map.entry("uploads", "upload_id"),
          Map.entry("webhook_endpoints", "webhook_endpoint_id"),
          Map.entry("webhook_deliveries", "webhook_delivery_id"),
          Map.entry("keys", "key_id"),
          Map.entry("accounts", "account_id"),
          Map.entry("channels", "channel"),
          Map.entry("models", "model"),
          Map.entry("requests", "refused_request_id"));

  /** The variable that a POST to a path with this end sets. */
  private static final Map<String, String> CREATED =
      Map.of(
          "videos/generations", TASK,
          "video/generations", TASK,
          "{id}/retry", TASK,
          "uploads/images", "upload_id",
          "uploads/videos", "upload_id",
          "v1/webhook_endpoints", "webhook_endpoint_id",
          "v1/keys", "key_id",
          "{id}/keys", "key_id",
          "v1/accounts", "account_id",
          "v1/channels", "channel");

  private PostmanVariables() {}

  /** All variables with their first values. */
  static Map<String, String> all() {
    var all = new TreeMap<String, String>();
    AFTER.values().forEach(name -> all.put(name, name.equals("model") ? "kling-v3" : ""));
    return all;
  }

  /** The path with a variable for each pair of braces, {@code /v1/tasks/{{task_id}}}. */
  static String inPath(String path) {
    return BRACES.matcher(path).replaceAll(brace -> "{{" + name(path, brace) + "}}");
  }

  private static String name(String path, MatchResult brace) {
    var before = path.substring(0, brace.start());
    var part = before.substring(before.lastIndexOf('/', before.length() - 2) + 1);
    return AFTER.getOrDefault(part.replace("/", ""), brace.group(1));
  }

  /** The variable for the id of what an operation creates; empty if it creates nothing. */
  static String createdBy(ApiOperation operation) {
    return operation.method().equals("POST")
        ? CREATED.entrySet().stream()
            .filter(entry -> operation.path().endsWith("/" + entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("")
        : "";
  }

  /** The script that stores the id of the response in a variable. */
  static ObjectNode script(String variable) {
    var event = JsonNodeFactory.instance.objectNode().put("listen", "test");
    var lines = event.putObject("script").put("type", "text/javascript").putArray("exec");
    lines.add("const body = pm.response.json();");
    lines.add("const first = Array.isArray(body.data) ? body.data[0] : {};");
    lines.add("const id = first.task_id || body.task_id || body.id || body.name;");
    lines.add("pm.test('the response has an id', () => pm.expect(id).to.be.a('string'));");
    lines.add("pm.collectionVariables.set('%s', id);".formatted(variable));
    return event;
  }
}

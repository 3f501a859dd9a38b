package filmgate.docs.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of the OpenAPI document.
 *
 * @param method {@code GET}
 */
record ApiOperation(String method, String path, ObjectNode json) {
  private static final String JSON = "application/json";
  private static final int ERRORS = 400;
  private static final Pattern CREATES = Pattern.compile("(admin)?([Cc]reate|begin|upload)");

  String id() {
    return text("operationId");
  }

  String tag() {
    return json.at("/tags/0").stringValue();
  }

  /** The first name in the path, {@code tasks}. */
  String resource() {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.equals("v1") && !part.equals("admin"))
        .findFirst()
        .orElse(path);
  }

  /** The operations of a resource in this order: create, get, list, others, delete. */
  int rank() {
    return switch (method) {
      case "POST" -> CREATES.matcher(id()).lookingAt() ? 0 : 3;
      case "GET" -> path.endsWith("}") ? 1 : 2;
      case "DELETE" -> 4;
      default -> 3;
    };
  }

  /** The summary without the full stop. */
  String title() {
    var summary = text("summary");
    return summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
  }

  /** What it requires; empty for an operation without a key. */
  String description() {
    return text("description");
  }

  /** Whether it requires a key. */
  boolean hasKey() {
    return !json.path("security").isArray();
  }

  /** The types of the body, with their schemas. */
  JsonNode body() {
    return json.at("/requestBody/content");
  }

  boolean hasBody() {
    return !body().isMissingNode();
  }

  /** The schema of the JSON body; missing if the body is not JSON. */
  JsonNode jsonBody() {
    return body().path(JSON).path("schema");
  }

  boolean hasJsonBody() {
    return !jsonBody().isMissingNode();
  }

  /** The successful responses by status. */
  List<Map.Entry<String, JsonNode>> successes() {
    return json.path("responses").properties().stream()
        .filter(response -> Integer.parseInt(response.getKey()) < ERRORS)
        .toList();
  }

  /** The schema of the first JSON response; missing if there is none. */
  JsonNode jsonResponse() {
    return successes().stream()
        .map(response -> response.getValue().path("content").path(JSON).path("schema"))
        .filter(schema -> !schema.isMissingNode())
        .findFirst()
        .orElse(json.path("responses").path("none"));
  }

  /** The reasons of its errors. */
  List<Reason> reasons() {
    var all = new ArrayList<Reason>();
    json.path("responses")
        .forEachEntry(
            (status, response) ->
                response
                    .path("x-reasons")
                    .forEach(
                        name -> all.add(new Reason(Integer.parseInt(status), name.stringValue()))));
    return all;
  }

  /** An error with its status. */
  record Reason(int status, String name) {}

  /**
   * Whether a form on a page can send it: it sends no file, its response is JSON, it requires no
   * header from another response, and it is not behind a signed link.
   */
  boolean canBeTried() {
    var answers = !jsonResponse().isMissingNode() || json.path("responses").has("204");
    var isConditional =
        ApiDocument.elements(json.path("parameters"))
            .anyMatch(parameter -> parameter.path("name").stringValue("").equals("If-Match"));
    var isSigned = !hasKey() && path.contains("{");
    return answers && !isConditional && !isSigned && (!hasBody() || hasJsonBody());
  }

  private String text(String name) {
    return json.path(name).stringValue("");
  }
}

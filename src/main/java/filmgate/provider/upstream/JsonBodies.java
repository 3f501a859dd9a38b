package filmgate.provider.upstream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes the JSON of requests and responses. */
public final class JsonBodies {
  private JsonBodies() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The object of a text that is known to be one. */
  public static ObjectNode parse(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  /** An id that is a string or a number; empty if there is none. */
  public static String id(JsonNode node) {
    return node.isString() || node.isIntegralNumber() ? node.asString() : "";
  }

  /** A decimal number that is a string or a number; empty if there is none. */
  public static String decimal(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toString() : node.stringValue("");
  }

  /** Sets each value of {@code parameters} in the body; objects are merged. */
  public static void merge(ObjectNode body, ObjectNode parameters) {
    for (var entry : parameters.properties()) {
      var name = entry.getKey();
      if (body.path(name) instanceof ObjectNode inner
          && entry.getValue() instanceof ObjectNode change) {
        merge(inner, change);
      } else {
        body.set(name, entry.getValue());
      }
    }
  }
}

package filmgate.docs.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON for readers: an object or array that fits on a line is on one line. */
public final class PrettyJson {
  private static final int WIDTH = 88;
  private static final int STEP = 2;

  private PrettyJson() {}

  /** The value on several lines. An object on the outside has one line a field. */
  public static String of(JsonNode node) {
    return node.isObject() && !node.isEmpty() ? fields(node, 0) : value(node, 0, 0);
  }

  /** The value of a response body. */
  public static String of(byte[] body) {
    return of(JsonMapper.shared().readTree(body));
  }

  /** The value on one line. */
  public static String line(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> name(field.getKey()) + line(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(PrettyJson::line).collect(Collectors.joining(", ", "[", "]"));
    }
    return node.toString();
  }

  /** The value after {@code before} characters of a line that is indented by {@code indent}. */
  private static String value(JsonNode node, int indent, int before) {
    var line = line(node);
    if (!node.isContainer() || node.isEmpty() || before + line.length() <= WIDTH) {
      return line;
    }
    return node.isObject() ? fields(node, indent) : items(node, indent);
  }

  private static String fields(JsonNode node, int indent) {
    var inner = indent + STEP;
    var lines =
        node.properties().stream()
            .map(
                field -> {
                  var name = " ".repeat(inner) + name(field.getKey());
                  return name + value(field.getValue(), inner, name.length());
                });
    return block("{", lines, "}", indent);
  }

  private static String items(JsonNode node, int indent) {
    var inner = indent + STEP;
    var lines = node.valueStream().map(item -> " ".repeat(inner) + value(item, inner, inner));
    return block("[", lines, "]", indent);
  }

  private static String block(String start, Stream<String> lines, String end, int indent) {
    return lines.collect(Collectors.joining(",\n", start + "\n", "\n" + " ".repeat(indent) + end));
  }

  private static String name(String key) {
    return JsonMapper.shared().writeValueAsString(key) + ": ";
  }
}

package filmgate.channel;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces {@code ${NAME}} by environment variables and, in secrets, {@code file:PATH} by the text
 * of a file. A request of the admin API must contain the values themselves, so that it cannot read
 * the environment of the server.
 */
final class ReferenceResolver {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final String FILE = "file:";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final LocalizedText NOT_SET =
      new LocalizedText(
          "{path} refers to the environment variable {name}, which is not set; set it, or remove"
              + " the field",
          "{path} 引用的环境变量 `{name}` 未设置，请设置该变量或删除该字段");
  private static final LocalizedText NOT_READABLE =
      new LocalizedText(
          "{path} refers to the file {name}, which cannot be read or is empty; use a text file"
              + " that the server can read",
          "{path} 引用的文件 `{name}` 无法读取或为空，请使用服务器可以读取的文本文件");
  private static final LocalizedText VALUE_ONLY =
      new LocalizedText(
          "{path} must be the value itself; references to variables and files are read in"
              + " filmgate.yaml only",
          "{path} 必须是值本身，仅 `filmgate.yaml` 支持引用环境变量和文件");

  private final Optional<ValueSource> source;
  private final List<Problem> problems = new ArrayList<>();

  /** With an empty source, references are problems. */
  ReferenceResolver(Optional<ValueSource> source) {
    this.source = source;
  }

  /** Every problem so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** A copy with the values; a field with a problem is absent. */
  ObjectNode resolve(JsonNode channel, String path, Spelling spelling) {
    var resolved = JSON.objectNode();
    for (var entry : channel.properties()) {
      var name = spelling.normalize(entry.getKey());
      var before = problems.size();
      var field = ChannelField.named(name);
      var value = value(entry.getValue(), path + name, field);
      if (problems.size() == before) {
        resolved.set(name, field.map(one -> typed(one, entry.getValue(), value)).orElse(value));
      }
    }
    return resolved;
  }

  private JsonNode value(JsonNode value, String path, Optional<ChannelField> field) {
    if (value.isString()) {
      return JSON.stringNode(text(value.stringValue(), path, field));
    }
    if (value.isArray()) {
      var items = JSON.arrayNode();
      for (var i = 0; i < value.size(); i++) {
        items.add(value(value.get(i), path + "[" + i + "]", field));
      }
      return items;
    }
    if (value.isObject() && field.filter(one -> one == ChannelField.SERVICE_ACCOUNT).isPresent()) {
      return JSON.stringNode(value.toString());
    }
    if (value.isObject()) {
      var object = JSON.objectNode();
      value
          .properties()
          .forEach(
              one ->
                  object.set(
                      one.getKey(), value(one.getValue(), path + "." + one.getKey(), field)));
      return object;
    }
    return value;
  }

  private String text(String raw, String path, Optional<ChannelField> field) {
    var matcher = VARIABLE.matcher(raw);
    var text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      text.append(variable(matcher.group(1), path));
    }
    matcher.appendTail(text);
    return field.filter(one -> isFile(one, text.toString())).isPresent()
        ? file(text.toString(), path)
        : text.toString();
  }

  private boolean isFile(ChannelField field, String text) {
    return field.isSecret()
        && (text.startsWith(FILE)
            || (field == ChannelField.SERVICE_ACCOUNT
                && source.isPresent()
                && !text.isBlank()
                && !text.strip().startsWith("{")));
  }

  private String variable(String name, String path) {
    if (source.isEmpty()) {
      return report(VALUE_ONLY, path, name);
    }
    var value = source.orElseThrow().variable(name);
    return value.filter(text -> !text.isBlank()).orElseGet(() -> report(NOT_SET, path, name));
  }

  private String file(String text, String path) {
    if (source.isEmpty()) {
      return report(VALUE_ONLY, path, "");
    }
    var name = text.startsWith(FILE) ? text.substring(FILE.length()) : text;
    return source
        .orElseThrow()
        .file(name)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .orElseGet(() -> report(NOT_READABLE, path, name));
  }

  private String report(LocalizedText text, String path, String name) {
    problems.add(
        new Problem(path, Reason.INVALID_VALUE, text.with("name", name).with("path", path)));
    return "";
  }

  /** A variable is a string; a field with a number or a flag takes its value. */
  private static JsonNode typed(ChannelField field, JsonNode raw, JsonNode value) {
    if (field.kind().isText() || value.equals(raw) || !value.isString()) {
      return value;
    }
    var text = value.stringValue().strip();
    return switch (field.kind()) {
      case FieldKind.IntegerRange _ when text.matches("-?[0-9]{1,9}") ->
          JSON.numberNode(Integer.parseInt(text));
      case FieldKind.Flag _ when text.matches("true|false") ->
          JSON.booleanNode(text.equals("true"));
      case FieldKind _ -> value;
    };
  }
}

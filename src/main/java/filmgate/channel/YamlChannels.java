package filmgate.channel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Converts the channels of a YAML file to JSON. A plain value of a field with text is a string,
 * whatever it looks like: {@code key: 12345678} is a key.
 */
public final class YamlChannels {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> repeated = new ArrayList<>();
  private final List<String> recursive = new ArrayList<>();

  /** The values that contain the present one. */
  private final Set<Node> outer = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlChannels() {}

  /**
   * The channels, which are not checked.
   *
   * @param lines the line of each value by its path, {@code channels[0].models}
   * @param repeated the paths that are set twice
   * @param recursive the paths of aliases of a value that contains them
   */
  public record ParsedChannels(
      JsonNode channels,
      Map<String, Integer> lines,
      List<String> repeated,
      List<String> recursive) {
    /** A file without channels. */
    public static final ParsedChannels NONE =
        new ParsedChannels(JSON.arrayNode(), Map.of(), List.of(), List.of());

    public ParsedChannels {
      lines = Map.copyOf(lines);
      repeated = List.copyOf(repeated);
      recursive = List.copyOf(recursive);
    }

    /** Without the channels, which contain secrets. */
    @Override
    public String toString() {
      return "ParsedChannels[%d, not shown]".formatted(channels.size());
    }

    /** The line of a value, or of the closest value that contains it. */
    public int line(String path) {
      for (var at = path; !at.isEmpty(); at = parent(at)) {
        var line = Optional.ofNullable(lines.get(at));
        if (line.isPresent()) {
          return line.orElseThrow();
        }
      }
      return 1;
    }

    private static String parent(String path) {
      return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
  }

  /** Converts the value of the key {@code channels}. */
  public static ParsedChannels read(Node node) {
    var yaml = new YamlChannels();
    var channels = yaml.convert(node, ChannelCheck.CHANNELS, Optional.empty());
    return new ParsedChannels(
        channels.isNull() ? JSON.arrayNode() : channels, yaml.lines, yaml.repeated, yaml.recursive);
  }

  private JsonNode convert(Node node, String path, Optional<ChannelField> field) {
    node.getStartMark().ifPresent(mark -> lines.put(path, mark.getLine() + 1));
    if (!outer.add(node)) {
      recursive.add(path);
      return JSON.nullNode();
    }
    try {
      return convertNew(node, path, field);
    } finally {
      outer.remove(node);
    }
  }

  private JsonNode convertNew(Node node, String path, Optional<ChannelField> field) {
    return switch (node) {
      case MappingNode map -> object(map, path, field);
      case SequenceNode list -> array(list.getValue(), path, field);
      case ScalarNode scalar -> scalar(scalar, field);
      case Node _ -> JSON.nullNode();
    };
  }

  private JsonNode object(MappingNode map, String path, Optional<ChannelField> field) {
    var object = JSON.objectNode();
    for (var entry : map.getValue()) {
      var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      var own = field.isPresent() ? field : ChannelField.named(name);
      var key = field.isPresent() ? name : Spelling.HYPHENS.normalize(name);
      if (object.has(key)) {
        repeated.add(path + "." + key);
      }
      object.set(key, convert(entry.getValueNode(), path + "." + key, own));
    }
    return object;
  }

  private JsonNode array(List<Node> nodes, String path, Optional<ChannelField> field) {
    var array = JSON.arrayNode();
    for (var node : nodes) {
      array.add(convert(node, path + "[" + array.size() + "]", field));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar, Optional<ChannelField> field) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.STR) || field.filter(one -> one.kind().isText()).isPresent()) {
      return JSON.stringNode(text);
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    return number(text);
  }

  private static JsonNode number(String text) {
    try {
      return text.matches("[-+]?[0-9]+")
          ? JSON.numberNode(new BigInteger(text))
          : JSON.numberNode(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return JSON.stringNode(text);
    }
  }
}

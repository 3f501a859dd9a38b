package filmgate.config;

import filmgate.channel.ChannelCheck;
import filmgate.channel.YamlChannels;
import filmgate.channel.YamlChannels.ParsedChannels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML file of settings. */
public sealed interface SettingsFile {
  /** The environment variable that names the file if no flag does. */
  String ENVIRONMENT_NAME = "FILMGATE_CONFIG";

  /** The file in {@code --config}, which must exist. */
  record ExplicitFile(Path path) implements SettingsFile {}

  /** The file in {@code FILMGATE_CONFIG}, or {@code filmgate.yaml} if it exists. */
  record DefaultFile(Path directory) implements SettingsFile {}

  /** The content of a file. */
  sealed interface FileContent {
    /** The values by dotted key, the problems of the structure, and the unchecked channels. */
    record Loaded(
        List<SettingsReader.RawSetting> values, List<String> problems, ChannelFile channels)
        implements FileContent {}

    /** The file cannot be read. */
    record Unreadable(String problem) implements FileContent {}
  }

  /** The path of the file, if one is read. */
  default Optional<Path> path(Map<String, String> environment) {
    return switch (this) {
      case ExplicitFile(var path) -> Optional.of(path);
      case DefaultFile(var directory) -> {
        var configured = environment.getOrDefault(ENVIRONMENT_NAME, "");
        var path = directory.resolve(configured.isBlank() ? "filmgate.yaml" : configured);
        yield configured.isBlank() && !Files.exists(path) ? Optional.empty() : Optional.of(path);
      }
    };
  }

  /** Reads the file. */
  default FileContent read(Map<String, String> environment) {
    return path(environment)
        .map(found -> Reader.read(found, environment))
        .orElseGet(() -> new FileContent.Loaded(List.of(), List.of(), ChannelFile.NONE));
  }

  final class Reader {
    private final String name;
    private final List<SettingsReader.RawSetting> values = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** The values that contain the present one. */
    private final Set<Node> outer = Collections.newSetFromMap(new IdentityHashMap<>());

    private ParsedChannels channels = ParsedChannels.NONE;

    private Reader(String name) {
      this.name = name;
    }

    private static FileContent read(Path path, Map<String, String> environment) {
      var reader = new Reader(path.toString());
      try {
        var text = Files.readString(path);
        new Compose(LoadSettings.builder().build())
            .composeString(text)
            .ifPresent(root -> reader.walk("", root));
        return new FileContent.Loaded(
            reader.values,
            reader.problems,
            new ChannelFile(
                path.toString(), reader.channels, new FileValueSource(path, environment)));
      } catch (IOException cause) {
        return new FileContent.Unreadable("cannot read %s: %s".formatted(path, cause));
      } catch (YamlEngineException cause) {
        return new FileContent.Unreadable(
            "%s is not valid YAML: %s".formatted(path, firstLine(cause)));
      }
    }

    private void walk(String key, Node node) {
      if (!outer.add(node)) {
        problems.add(position(node) + " must not contain an alias of itself");
        return;
      }
      switch (node) {
        case MappingNode map -> map.getValue().forEach(entry -> walkEntry(key, entry));
        case ScalarNode scalar when key.isEmpty() && scalar.getValue().isBlank() -> {}
        case ScalarNode scalar when !key.isEmpty() -> add(key, node, scalar.getValue());
        case SequenceNode list when !key.isEmpty() -> add(key, node, joined(key, list));
        case Node _ -> problems.add(position(node) + " must be a mapping of settings, KEY: VALUE");
      }
      outer.remove(node);
    }

    private void walkEntry(String parent, NodeTuple entry) {
      var child = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (parent.isEmpty() && child.equals(ChannelCheck.CHANNELS)) {
        channels = YamlChannels.read(entry.getValueNode());
        return;
      }
      walk(parent.isEmpty() ? child : parent + "." + child, entry.getValueNode());
    }

    private void add(String key, Node node, String text) {
      if (!seen.add(key)) {
        problems.add("%s %s is set twice".formatted(position(node), key));
      }
      values.add(new SettingsReader.RawSetting(position(node), key, text));
    }

    private String joined(String key, SequenceNode list) {
      if (!list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
        problems.add("%s %s must be an array of plain values".formatted(position(list), key));
        return "";
      }
      return list.getValue().stream()
          .map(part -> ((ScalarNode) part).getValue())
          .collect(Collectors.joining(","));
    }

    private String position(Node node) {
      return node.getStartMark()
          .map(mark -> "%s line %d:".formatted(name, mark.getLine() + 1))
          .orElse(name + ":");
    }

    private static String firstLine(Exception cause) {
      return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
  }
}

package filmgate.app.cli.shots;

import filmgate.text.SimilarNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Shots as an array in YAML or JSON. An item is an object with {@code prompt}, and optionally
 * {@code duration} and {@code index}, or a string as a line of text.
 *
 * @param problems receives a sentence with its line for each violation
 */
record ShotArray(ShotFile file, List<String> problems) {
  private static final List<String> FIELDS = List.of("prompt", "duration", "index");

  List<FileShot> read() {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(file.text())
          .map(this::shots)
          .orElse(List.of());
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> file.at(mark.getLine() + 1)).orElse(prefix());
      problems.add("%sinvalid YAML or JSON: %s".formatted(line, e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add("%sinvalid YAML or JSON".formatted(prefix()));
    } catch (StackOverflowError _) { // the library reads arrays within arrays recursively
      problems.add("%sthe array is nested too deeply".formatted(prefix()));
    }
    return List.of();
  }

  private String prefix() {
    return file.name() + ": ";
  }

  private List<FileShot> shots(Node root) {
    if (!(root instanceof SequenceNode array)) {
      problems.add(at(root) + "the shots must be an array, each with prompt and duration");
      return List.of();
    }
    var shots = new ArrayList<FileShot>();
    var items = array.getValue();
    for (var i = 0; i < items.size(); i++) {
      shot(items.get(i), i + 1).forEach(shots::add);
    }
    return List.copyOf(shots);
  }

  private Stream<FileShot> shot(Node item, int index) {
    return switch (item) {
      case MappingNode map -> new ShotObject(map, index).shot();
      case ScalarNode scalar when !isNull(scalar) && !scalar.getValue().isBlank() ->
          file.shot(line(scalar), scalar.getValue().replaceAll("\\s+", " "), problems);
      case Node _ -> {
        problems.add(at(item) + "a shot must be an object with prompt, or a string");
        yield Stream.empty();
      }
    };
  }

  private static boolean isNull(Node scalar) {
    return scalar.getTag().equals(Tag.NULL);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private String at(Node node) {
    return file.at(line(node));
  }

  /** An object of the array. */
  private final class ShotObject {
    private final MappingNode map;
    private final int index;
    private final int problemsBefore = problems.size();
    private String prompt = "";
    private OptionalInt seconds = OptionalInt.empty();

    private ShotObject(MappingNode map, int index) {
      this.map = map;
      this.index = index;
    }

    private Stream<FileShot> shot() {
      var seen = new HashSet<String>();
      for (var entry : map.getValue()) {
        var name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!seen.add(name)) {
          problem(entry.getKeyNode(), name, "is given twice");
        } else if (entry.getValueNode() instanceof ScalarNode value) {
          set(entry.getKeyNode(), name, value);
        } else {
          problem(entry.getValueNode(), name, "must be a single value");
        }
      }
      if (!seen.contains("prompt")) {
        problem(map, "prompt", "is required");
      }
      return problems.size() > problemsBefore
          ? Stream.empty()
          : Stream.of(new FileShot(line(map), prompt, seconds));
    }

    private void set(Node key, String name, ScalarNode value) {
      var text = value.getValue().strip();
      switch (name) {
        case "prompt" -> setPrompt(value, text);
        case "duration" -> setDuration(value, text);
        case "index" -> checkIndex(value, text);
        default -> unknown(key, name);
      }
    }

    private void setPrompt(Node value, String text) {
      prompt = text;
      if (text.isEmpty() || isNull(value)) {
        problem(value, "prompt", "must not be blank");
      }
    }

    private void setDuration(Node value, String text) {
      seconds = ShotLine.seconds(text.replaceFirst("\\s?s$", ""));
      if (seconds.isEmpty() && !isNull(value)) {
        problem(
            value,
            "duration",
            "must be a whole number of seconds, at least 1, not '%s'".formatted(text));
      }
    }

    private void checkIndex(Node value, String text) {
      if (!text.equals(Integer.toString(index))) {
        problem(value, "index", "must be %d, not '%s'".formatted(index, text));
      }
    }

    private void unknown(Node key, String name) {
      var near =
          SimilarNames.nearest(name, FIELDS)
              .map("Did you mean %s?"::formatted)
              .orElse("Put a prompt with a colon in quotation marks");
      problem(key, name, "is not a field of a shot. " + near);
    }

    private void problem(Node node, String field, String text) {
      problems.add("%s%s %s".formatted(at(node), field, text));
    }
  }
}

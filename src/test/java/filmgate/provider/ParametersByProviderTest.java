package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.generation.Trait;
import filmgate.provider.Coverage.Carriage;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.RemoteProviderType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How each provider carries each documented parameter: the coverage, and the difference between
 * what its adapter really sends with and without the parameter. {@code -Dgolden=write} rewrites the
 * page.
 */
class ParametersByProviderTest {
  private static final Path PAGE = Path.of("docs", "reference", "parameters-by-provider.md");
  private static final Map<String, String> SAME_PARAMETERS =
      Map.of(
          "veo3.1-quality-official", "veo3.1-fast-official",
          "kling-v3-std-silent", "kling-v3-pro-audio",
          "kling-v3-std-audio", "kling-v3-pro-audio",
          "kling-v3-pro-silent", "kling-v3-pro-audio");

  @Test
  void theReferencePageIsWrittenFromWhatTheAdaptersSend() throws IOException, ProviderException {
    var written = page();
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).hasContent(written);
  }

  @Test
  void everyParameterOfEveryModelHasAnExample() {
    var examples = ParameterExamples.all();
    for (var model : AdapterRequests.CATALOGUE.models()) {
      var shown = SAME_PARAMETERS.getOrDefault(model.id(), model.id());
      for (var field : model.fields().all()) {
        var name =
            field.container().isEmpty() ? field.name() : field.container() + "." + field.name();
        assertThat(examples)
            .as(model.id() + " " + name)
            .anyMatch(one -> one.model().equals(shown) && one.field().equals(name));
      }
    }
  }

  private static String page() throws IOException, ProviderException {
    var text = new StringBuilder(HEAD);
    var models = new LinkedHashMap<String, StringBuilder>();
    for (var example : ParameterExamples.all()) {
      var table = models.computeIfAbsent(example.model(), ParametersByProviderTest::tableHead);
      table.append("| `").append(example.field()).append("` |");
      for (var type : AdapterRequests.TYPES) {
        table.append(' ').append(cell(type, example)).append(" |");
      }
      table.append('\n');
    }
    models.values().forEach(text::append);
    return text.toString();
  }

  private static StringBuilder tableHead(String model) {
    var also =
        SAME_PARAMETERS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(model))
            .map(entry -> "`" + entry.getKey() + "`")
            .sorted()
            .collect(Collectors.joining(", "));
    var head = new StringBuilder("\n## " + model + "\n\n");
    if (!also.isEmpty()) {
      head.append("Also: ").append(also).append(".\n\n");
    }
    head.append("| parameter |");
    AdapterRequests.TYPES.forEach(type -> head.append(" `").append(type.name()).append("` |"));
    head.append("\n|---|").append("---|".repeat(AdapterRequests.TYPES.size())).append('\n');
    return head;
  }

  private static String cell(RemoteProviderType type, ParameterExamples example)
      throws IOException, ProviderException {
    var coverage = type.coverage(example.model());
    if (coverage.isEmpty()) {
      return "–";
    }
    var generation = AdapterRequests.generation(example.with());
    var fields = AdapterRequests.CATALOGUE.find(example.model()).orElseThrow().fields().names();
    if (coverage.get().refusedField(generation, Set.copyOf(fields)).isPresent()) {
      return "refused";
    }
    if (!coverage.get().ignoredHints(generation).isEmpty()) {
      return "hint";
    }
    var changed = changedPaths(type, example);
    if (changed.isEmpty()) {
      return "default";
    }
    var paths = changed.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    return (isFolded(coverage.get(), example) ? "folded: " : "carried: ") + paths;
  }

  /** Whether the parameter adds a trait that is carried inside of another field. */
  private static boolean isFolded(Coverage coverage, ParameterExamples example) {
    var added = EnumSet.noneOf(Trait.class);
    added.addAll(AdapterRequests.generation(example.with()).traits());
    var before = AdapterRequests.generation(example.without()).traits();
    var relevant = example.field().endsWith("multi_prompt") ? Set.of(Trait.SHOTS) : added;
    return relevant.stream()
        .filter(trait -> trait == Trait.SHOTS || !before.contains(trait))
        .anyMatch(trait -> coverage.carriages().get(trait) == Carriage.FOLDED);
  }

  /** The paths of the body, or {@code path} for the URL, that the parameter changes. */
  private static Set<String> changedPaths(RemoteProviderType type, ParameterExamples example)
      throws IOException, ProviderException {
    var without = flat(AdapterRequests.wire(type, example.without()));
    var with = flat(AdapterRequests.wire(type, example.with()));
    var names = new HashSet<>(without.keySet());
    names.addAll(with.keySet());
    return names.stream()
        .filter(name -> !without.getOrDefault(name, "").equals(with.getOrDefault(name, "")))
        .map(ParametersByProviderTest::shown)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The object or the list that contains the changed value, without its index. */
  private static String shown(String path) {
    return path.startsWith("element.")
        ? "element"
        : path.replaceAll("\\[[0-9]+\\].*", "[]").replaceAll("\\]\\..*", "]");
  }

  private static Map<String, String> flat(List<WireRecorder.Sent> sent) {
    var values = new LinkedHashMap<String, String>();
    for (var call : sent) {
      if (call.path().contains("elements")) {
        addAll(JsonBodies.object().set("element", call.body()), "", values);
      } else {
        addAll(call.body(), "", values);
      }
    }
    return values;
  }

  /** Contents are named by their type, because their place depends on the others. */
  private static void addAll(JsonNode node, String path, Map<String, String> values) {
    if (node instanceof ObjectNode object) {
      for (var entry : object.properties()) {
        var name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
        addAll(entry.getValue(), name, values);
      }
    } else if (node.isArray()) {
      var index = 0;
      for (var item : node) {
        var type = item.path("type").stringValue("");
        addAll(item, path + (type.isEmpty() ? "[" + index++ + "]" : "[" + type + "]"), values);
      }
    } else if (!path.endsWith("external_task_id") && !path.endsWith("].type")) {
      values.put(path, node.toString());
    }
  }

  private static final String HEAD =
      """
      # Parameters by provider

      How each provider carries each parameter of each model. A test writes this page: it submits a
      request with the parameter and one without it, and compares what the adapter sends.

      | word | meaning |
      |---|---|
      | carried | The parameter has fields of its own. |
      | folded | The parameter is part of the text of another field. |
      | hint | The provider has no such parameter. The task has the warning `not_carried`. |
      | refused | The provider cannot serve such a request. It goes to another channel. |
      | default | The value is the only one that is allowed, and nothing is sent for it. |
      | – | The provider does not serve the model. |

      The names in a cell are the fields of the upstream that the parameter changes. `element` is a
      request of its own, which creates an element before the video.

      A combination of parameters can be refused although each of them is carried. An `aspect_ratio`
      with a first frame or an edited clip is not sent to Kling, and the task has the warning
      `not_carried`.
      """;
}

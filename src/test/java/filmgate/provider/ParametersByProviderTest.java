package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.generation.Trait;
import filmgate.provider.Coverage.Carriage;
import filmgate.provider.upstream.JsonBodies;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.testing.ReferencePages;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
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
 * pages.
 */
class ParametersByProviderTest {
  private static final Map<String, String> SAME_PARAMETERS =
      Map.of(
          "veo3.1-quality-official", "veo3.1-fast-official",
          "kling-v3-std-silent", "kling-v3-pro-audio",
          "kling-v3-std-audio", "kling-v3-pro-audio",
          "kling-v3-pro-silent", "kling-v3-pro-audio");

  @Test
  void theReferencePagesAreWrittenFromWhatTheAdaptersSend() throws IOException, ProviderException {
    var cells = cells();
    ReferencePages.compare("parameters-by-provider.md", language -> page(cells, language));
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

  /** What a provider does with a parameter; {@code paths} are the fields that it changes. */
  private record Cell(LocalizedText word, Set<String> paths) {
    Cell(LocalizedText word) {
      this(word, Set.of());
    }

    String text(Language language) {
      var shown =
          paths.stream()
              .map(path -> "`" + path + "`")
              .collect(Collectors.joining(COMMA.forLanguage(language)));
      var name = word.forLanguage(language);
      return paths.isEmpty() ? name : name + COLON.forLanguage(language) + shown;
    }
  }

  /** The cells of each parameter, by provider in the order of {@link AdapterRequests#TYPES}. */
  private static Map<ParameterExamples, List<Cell>> cells() throws IOException, ProviderException {
    var all = new LinkedHashMap<ParameterExamples, List<Cell>>();
    for (var example : ParameterExamples.all()) {
      var row = new ArrayList<Cell>();
      for (var type : AdapterRequests.TYPES) {
        row.add(cell(type, example));
      }
      all.put(example, row);
    }
    return all;
  }

  private static String page(Map<ParameterExamples, List<Cell>> cells, Language language) {
    var models = new LinkedHashMap<String, StringBuilder>();
    cells.forEach(
        (example, row) -> {
          var table = models.computeIfAbsent(example.model(), model -> tableHead(model, language));
          table.append("| `").append(example.field()).append("` |");
          row.forEach(cell -> table.append(' ').append(cell.text(language)).append(" |"));
          table.append('\n');
        });
    return HEAD.forLanguage(language) + String.join("", models.values());
  }

  private static StringBuilder tableHead(String model, Language language) {
    var also =
        SAME_PARAMETERS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(model))
            .map(entry -> "`" + entry.getKey() + "`")
            .sorted()
            .collect(Collectors.joining(COMMA.forLanguage(language)));
    var head = new StringBuilder(heading(model, language));
    if (!also.isEmpty()) {
      head.append(ALSO.with("models", also).forLanguage(language));
    }
    head.append(PARAMETER.forLanguage(language));
    AdapterRequests.TYPES.forEach(type -> head.append(" `").append(type.name()).append("` |"));
    return head.append("\n|---|").append("---|".repeat(AdapterRequests.TYPES.size())).append('\n');
  }

  /** The anchor is that of the English heading, in which the site drops the dots. */
  private static String heading(String model, Language language) {
    return switch (language) {
      case EN -> "\n## " + model + "\n\n";
      case ZH -> "\n## %s {#%s}\n\n".formatted(model, model.replace(".", ""));
    };
  }

  private static Cell cell(RemoteProviderType type, ParameterExamples example)
      throws IOException, ProviderException {
    var coverage = type.coverage(example.model());
    if (coverage.isEmpty()) {
      return new Cell(NOT_SERVED);
    }
    var generation = AdapterRequests.generation(example.with());
    var fields = AdapterRequests.CATALOGUE.find(example.model()).orElseThrow().fields().names();
    if (coverage.get().refusedField(generation, Set.copyOf(fields)).isPresent()) {
      return new Cell(REFUSED);
    }
    if (!coverage.get().ignoredHints(generation).isEmpty()) {
      return new Cell(HINT);
    }
    var changed = changedPaths(type, example);
    if (changed.isEmpty()) {
      return new Cell(DEFAULT);
    }
    return new Cell(isFolded(coverage.get(), example) ? FOLDED : CARRIED, changed);
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

  private static final LocalizedText CARRIED = new LocalizedText("carried", "传递");
  private static final LocalizedText FOLDED = new LocalizedText("folded", "合并");
  private static final LocalizedText HINT = new LocalizedText("hint", "忽略");
  private static final LocalizedText REFUSED = new LocalizedText("refused", "拒绝");
  private static final LocalizedText DEFAULT = new LocalizedText("default", "默认");
  private static final LocalizedText NOT_SERVED = new LocalizedText("–", "–");
  private static final LocalizedText COLON = new LocalizedText(": ", "：");
  private static final LocalizedText COMMA = new LocalizedText(", ", "、");
  private static final LocalizedText ALSO =
      new LocalizedText("Also: {models}.\n\n", "同样适用于：{models}。\n\n");
  private static final LocalizedText PARAMETER = new LocalizedText("| parameter |", "| 参数 |");

  private static final LocalizedText HEAD =
      new LocalizedText(
              """
              # Parameters by provider

              How each provider carries each parameter of each model. A test writes this page: it submits a
              request with the parameter and one without it, and compares what the adapter sends.

              | word | meaning |
              |---|---|
              | {carried} | The parameter has fields of its own. |
              | {folded} | The parameter is part of the text of another field. |
              | {hint} | The provider has no such parameter. The task has the warning `not_carried`. |
              | {refused} | The provider cannot serve such a request. It goes to another channel. |
              | {default} | The value is the only one that is allowed, and nothing is sent for it. |
              | {none} | The provider does not serve the model. |

              The names in a cell are the fields of the upstream that the parameter changes. `element` is a
              request of its own, which creates an element before the video.

              A combination of parameters can be refused although each of them is carried. An `aspect_ratio`
              with a first frame or an edited clip is not sent to Kling, and the task has the warning
              `not_carried`.
              """,
              """
              # 各供应商的参数

              各个供应商如何传递每个模型的每个参数。本页由测试生成：分别提交带有和不带该参数的请求，\
              并比较适配器发送的内容。

              | 用语 | 含义 |
              |---|---|
              | {carried} | 参数有独立的字段。 |
              | {folded} | 参数合并到另一个字段的文本中。 |
              | {hint} | 供应商没有该参数，任务会有警告 `not_carried`。 |
              | {refused} | 供应商无法处理此类请求，由其他渠道处理。 |
              | {default} | 只允许这一个取值，无需发送任何内容。 |
              | {none} | 供应商不提供该模型。 |

              表格中的名称是该参数改变的上游字段。`element` 是在生成视频之前，\
              为创建主体元素单独发送的请求。

              即使每个参数都能传递，参数的组合也可能被拒绝。\
              与首帧或待编辑视频同时使用的 `aspect_ratio` 不会发送给 Kling，\
              任务会有警告 `not_carried`。
              """)
          .with("carried", CARRIED)
          .with("folded", FOLDED)
          .with("hint", HINT)
          .with("refused", REFUSED)
          .with("default", DEFAULT)
          .with("none", NOT_SERVED);
}

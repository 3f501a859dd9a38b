package filmgate.docs.scenario;

import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts and the requests on the page of a model, from the file of its family.
 *
 * @param path the path of the published documentation, {@code /v1/videos/generations}
 * @param bullets what the model does, in Markdown
 * @param scenarios the first one is the shortest and the one that samples send
 * @param features the rows of the support matrix
 * @param examples one for each rule of the model, in the order of its rules
 * @param notes what no declaration says
 */
public record ModelGuide(
    String path,
    List<LocalizedText> bullets,
    List<Scenario> scenarios,
    List<ModelFeature> features,
    List<RuleExample> examples,
    FieldNotes notes) {
  public ModelGuide {
    bullets = List.copyOf(bullets);
    scenarios = List.copyOf(scenarios);
    features = List.copyOf(features);
    examples = List.copyOf(examples);
  }

  /** Notes by the anchor of the parameter, {@code video_list-video_url}. */
  public record FieldNotes(Map<String, LocalizedText> byAnchor) {
    public static final FieldNotes NONE = new FieldNotes(Map.of());

    public FieldNotes {
      byAnchor = Map.copyOf(byAnchor);
    }

    private static FieldNotes of(JsonNode json) {
      return new FieldNotes(
          json.properties().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, one -> text(one.getValue()))));
    }

    /** The notes of one parameter. */
    public List<LocalizedText> of(String anchor) {
      return Optional.ofNullable(byAnchor.get(anchor)).stream().toList();
    }
  }

  /** The guide of a model. Every rule of it must have an example. */
  public static ModelGuide of(ModelSpec spec) {
    var file = read(spec.family() + ".json");
    return new ModelGuide(
        file.path("path").stringValue(),
        items(file, "bullets").map(ModelGuide::text).toList(),
        items(file, "scenarios").map(one -> scenario(one, spec)).toList(),
        items(file, "features")
            .map(one -> new ModelFeature(text(one.path("title")), body(one)))
            .toList(),
        spec.rules().stream().map(rule -> example(rule, spec, file)).toList(),
        FieldNotes.of(file.path("notes")));
  }

  private static JsonNode read(String name) {
    try (var file = open(name)) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(ModelGuide.class.getResourceAsStream(name), name);
  }

  private static Stream<JsonNode> items(JsonNode file, String name) {
    return file.path(name).valueStream();
  }

  private static LocalizedText text(JsonNode json) {
    return new LocalizedText(
        json.path(Language.EN.tag()).asString(""), json.path(Language.ZH.tag()).asString(""));
  }

  private static LocalizedBody body(JsonNode json) {
    return new LocalizedBody(json.path("body"));
  }

  private static Scenario scenario(JsonNode json, ModelSpec spec) {
    return new Scenario(
        json.path("id").stringValue(),
        text(json.path("title")),
        text(json.path("note")),
        spec.id(),
        body(json));
  }

  /** Rules with the same number have their examples in the order of the rules. */
  private static RuleExample example(Rule rule, ModelSpec spec, JsonNode file) {
    var equals = spec.rules().stream().filter(one -> one.number().equals(rule.number())).toList();
    var own =
        items(file, "violations")
            .filter(one -> one.path("rule").stringValue("").equals(rule.number()))
            .skip(equals.indexOf(rule))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(spec.family() + ": " + rule.number()));
    return new RuleExample(rule, body(own).forModel(spec.id(), Language.EN));
  }
}

package filmgate.catalogue.check;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.Warning;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What happens to the fields that a model does not declare (R13, 7(b), 7(p)). */
public final class UndeclaredFields {
  private static final int TYPO_DISTANCE = 2;

  /**
   * Documented fields whose feature does not exist yet: refused, since ignoring them would lose
   * what they ask for (7(p)). The feature's own change deletes its line here.
   */
  public static final Set<String> NOT_YET_SUPPORTED = Set.of("webhook", "callback_url");

  /** Fields of other services that no model and no dialect declares. */
  private static final Set<String> OF_OTHER_SERVICES =
      Set.of("last_frame", "sample_count", "voice_list");

  private final Set<String> exempt;

  /** {@code declared}: the names of the fields of all models and dialects. */
  UndeclaredFields(Set<String> declared) {
    this.exempt =
        Stream.of(declared, NOT_YET_SUPPORTED, OF_OTHER_SERVICES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Judges one field that {@code spec} does not declare, written at {@code path}. */
  void checkField(
      ModelSpec spec, String name, String path, JsonNode node, ProblemCollector collector) {
    if (isEmptyValue(node)) {
      return;
    }
    if (NOT_YET_SUPPORTED.contains(name)) {
      collector.addProblem(ProblemCollector.LAST_INDEX, notYet(path));
    } else if (CommonFields.ALL.contains(name)) {
      collector.addProblem(ProblemCollector.LAST_INDEX, misplaced(path, name));
    } else if (wouldBeLost(spec, name, node)) {
      collector.addProblem(ProblemCollector.LAST_INDEX, foreign(path, name, spec));
    } else if (spec.undeclaredFields().ignored().containsKey(name)) {
      var words = spec.undeclaredFields().ignored().get(name).with("path", path);
      collector.addIgnored(
          ProblemCollector.LAST_INDEX,
          new Warning(path, Warning.WarningReason.NOT_USED_BY_MODEL, words));
    } else if (exempt.contains(name)) {
      collector.addIgnored(ProblemCollector.LAST_INDEX, notUsed(path, spec));
    } else {
      var meant =
          suggestionFor(name, spec.names()).or(() -> suggestionFor(name, CommonFields.ALL.names()));
      meant.ifPresentOrElse(
          field -> collector.addProblem(ProblemCollector.LAST_INDEX, typo(path, field)),
          () -> collector.addIgnored(ProblemCollector.LAST_INDEX, unknown(path)));
    }
  }

  /** An object of the new-api dialect that {@code spec} does not know: its paid parts count. */
  void checkObject(ModelSpec spec, String name, JsonNode object, ProblemCollector collector) {
    for (var entry : object.properties()) {
      var path = name + "." + entry.getKey();
      if (ContentField.isContentField(entry.getKey()) && !isEmptyValue(entry.getValue())) {
        collector.addProblem(ProblemCollector.LAST_INDEX, foreign(path, entry.getKey(), spec));
      }
    }
    collector.addIgnored(ProblemCollector.LAST_INDEX, notUsed(name, spec));
  }

  /** Null, blank text and empty lists count as absent everywhere (R8). */
  private static boolean isEmptyValue(JsonNode node) {
    return node.isNull()
        || (node.isArray() && node.isEmpty())
        || (node.isString() && node.stringValue().isBlank());
  }

  private static boolean wouldBeLost(ModelSpec spec, String name, JsonNode node) {
    var off = node.isBoolean() && !node.booleanValue();
    return ContentField.isContentField(name)
        || (spec.undeclaredFields().refused().contains(name) && !off);
  }

  /** The nearest of {@code names}, where one is near enough to be what was meant. */
  static Optional<String> suggestionFor(String name, Collection<String> names) {
    for (var distance = 1; distance <= TYPO_DISTANCE; distance++) {
      for (var candidate : names) {
        if (SimilarNames.isWithin(name, candidate, distance)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  static Problem typo(String path, String meant) {
    var words =
        new LocalizedText(
                "unknown field {path}; did you mean {meant}?", "未知参数 {path}；是否想写 {meant}？")
            .with("meant", meant)
            .with("path", path);
    return new Problem(path, Reason.UNKNOWN_PARAMETER, words, meant);
  }

  static Warning unknown(String path) {
    var words =
        new LocalizedText("unknown field {path} is ignored", "未知参数 {path} 已忽略").with("path", path);
    return new Warning(path, Warning.WarningReason.UNKNOWN_PARAMETER, words);
  }

  private static Warning notUsed(String path, ModelSpec spec) {
    var words =
        new LocalizedText(
                "{path} changes nothing with {model} and is ignored", "{path} 对 {model} 无效，已忽略")
            .with("model", spec.id())
            .with("path", path);
    return new Warning(path, Warning.WarningReason.NOT_USED_BY_MODEL, words);
  }

  private static Problem notYet(String path) {
    var words =
        new LocalizedText(
                "{path} is not available on this server; send the request without it",
                "本服务器不支持 {path}；请去掉该参数后重试")
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, words);
  }

  /** A field of every request that stands inside an object. */
  private static Problem misplaced(String path, String name) {
    var words =
        new LocalizedText("{path} belongs at the top level, as {name}", "{path} 应放在请求体顶层，写作 {name}")
            .with("name", name)
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, words);
  }

  private static Problem foreign(String path, String name, ModelSpec spec) {
    var words =
        new LocalizedText(
                "{path} is not supported by {model}; {instead}", "{model} 不支持 {path}；{instead}")
            .with("instead", ContentField.alternativeFor(name, spec))
            .with("model", spec.id())
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, words);
  }
}

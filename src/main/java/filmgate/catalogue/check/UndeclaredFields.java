package filmgate.catalogue.check;

import static filmgate.catalogue.check.ProblemCollector.LAST_INDEX;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.ValidationMessages;
import filmgate.text.Warning;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Refuses or ignores the fields that a model does not declare (rule R13). */
public final class UndeclaredFields {
  private static final int TYPO_DISTANCE = 2;

  /** Documented fields without an implementation: refused, because they must not be ignored. */
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

  /** Checks a field that {@code spec} does not declare, at {@code path}. */
  void checkField(
      ModelSpec spec, String name, String path, JsonNode node, ProblemCollector collector) {
    if (isEmptyValue(node)) {
      return;
    }
    if (NOT_YET_SUPPORTED.contains(name)) {
      collector.addProblem(LAST_INDEX, notYet(path));
    } else if (CommonFields.ALL.contains(name)) {
      collector.addProblem(LAST_INDEX, misplaced(path, name));
    } else if (wouldBeLost(spec, name, node)) {
      collector.addProblem(LAST_INDEX, foreign(path, name, spec));
    } else if (spec.undeclaredFields().ignored().containsKey(name)) {
      var message = spec.undeclaredFields().ignored().get(name).with("path", path);
      collector.addUndeclared(
          LAST_INDEX, new Warning(path, Warning.WarningReason.NOT_USED_BY_MODEL, message), node);
    } else if (exempt.contains(name)) {
      collector.addUndeclared(LAST_INDEX, notUsed(path, spec), node);
    } else {
      var suggestion =
          suggestionFor(name, spec.names()).or(() -> suggestionFor(name, CommonFields.ALL.names()));
      suggestion.ifPresentOrElse(
          field -> collector.addProblem(LAST_INDEX, typo(path, field)),
          () -> collector.addUndeclared(LAST_INDEX, unknown(path), node));
    }
  }

  /**
   * Checks an object of a dialect that {@code spec} does not declare: content fields are refused.
   */
  void checkObject(ModelSpec spec, String name, JsonNode object, ProblemCollector collector) {
    for (var entry : object.properties()) {
      var path = name + "." + entry.getKey();
      if (ContentField.isContentField(entry.getKey()) && !isEmptyValue(entry.getValue())) {
        collector.addProblem(LAST_INDEX, foreign(path, entry.getKey(), spec));
      }
    }
    collector.addUndeclared(LAST_INDEX, notUsed(name, spec), object);
  }

  /** Null, blank strings, and empty arrays count as absent (rule R8). */
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

  /** The known name that was probably intended. */
  static Optional<String> suggestionFor(String name, Collection<String> names) {
    return SimilarNames.nearest(name, names, TYPO_DISTANCE);
  }

  static Problem typo(String path, String suggestion) {
    var message = ValidationMessages.unknownField(path, suggestion);
    return new Problem(path, Reason.UNKNOWN_PARAMETER, message, suggestion);
  }

  static Warning unknown(String path) {
    var message =
        new LocalizedText("unknown field {path} is ignored", "{path} 已忽略：不是已知参数")
            .with("path", path);
    return new Warning(path, Warning.WarningReason.UNKNOWN_PARAMETER, message);
  }

  private static Warning notUsed(String path, ModelSpec spec) {
    var message =
        new LocalizedText("{path} is ignored: {model} does not use it", "{path} 已忽略：{model} 不使用该参数")
            .with("model", spec.id())
            .with("path", path);
    return new Warning(path, Warning.WarningReason.NOT_USED_BY_MODEL, message);
  }

  private static Problem notYet(String path) {
    var message =
        new LocalizedText(
                "{path} is not available on this server; remove it", "本服务器不支持 {path}，请删除该参数")
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, message);
  }

  /** A field of every model that is nested in an object. */
  private static Problem misplaced(String path, String name) {
    var message =
        new LocalizedText(
                "{path} must be at the top level of the body, as {name}",
                "{path} 必须放在请求体顶层，写作 {name}")
            .with("name", name)
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, message);
  }

  private static Problem foreign(String path, String name, ModelSpec spec) {
    var message =
        new LocalizedText(
                "{path} is not supported by {model}; {instead}", "{model} 不支持 {path}，{instead}")
            .with("instead", ContentField.alternativeFor(name, spec))
            .with("model", spec.id())
            .with("path", path);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, message);
  }
}

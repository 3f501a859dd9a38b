package filmgate.catalogue.check;

import static filmgate.catalogue.check.ProblemCollector.LAST_INDEX;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.value.NestedUrls;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.ValidationMessages;
import filmgate.text.Warning;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Refuses or ignores the fields that a model does not declare (rule R13). */
public final class UndeclaredFields {
  private static final int TYPO_DISTANCE = 2;

  /** Fields of other services that no model and no dialect declares. */
  private static final Set<String> OF_OTHER_SERVICES = Set.of("voice_list");

  private final Set<String> ofModels;
  private final Set<String> exempt;

  /** The names of the fields of all models, and those that only dialects have. */
  UndeclaredFields(Set<String> ofModels, Set<String> ofDialects) {
    this.ofModels = Set.copyOf(ofModels);
    this.exempt =
        Stream.of(ofModels, ofDialects, OF_OTHER_SERVICES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a model or a dialect declares the name. */
  private boolean isExempt(String name) {
    return exempt.contains(name);
  }

  /** Checks a field that the model does not declare. */
  void check(
      UndeclaredField field,
      ParsedRequest request,
      ForeignFieldCheck foreign,
      MisplacedFieldCheck misplaced) {
    if (field.isEmpty()) {
      return;
    }
    var collector = misplaced.collector();
    var problem = problem(field, request.spec());
    var meaning = ForeignMeaning.find(field.name());
    if (problem.isPresent()) {
      collector.addProblem(LAST_INDEX, problem.get());
    } else if (ForeignMeaning.isCallback(field.name()) && !field.isOff()) {
      foreign.checkCallback(field);
    } else if (isIgnoredByModel(field, request.spec())) {
      collector.addUndeclared(LAST_INDEX, notUsedBecause(field, request.spec()), field.node());
    } else if (meaning.isPresent()) {
      foreign.check(meaning.get(), field, !ofModels.contains(field.name()));
    } else {
      checkUnknown(field, request, misplaced);
    }
  }

  /** The problem of a name that is known and cannot be used here. */
  private static Optional<Problem> problem(UndeclaredField field, ModelSpec spec) {
    var name = field.name();
    if (CommonFields.ALL.contains(name) || spec.fields().contains(name)) {
      return Optional.of(misplaced(field.path(), name));
    }
    return wouldBeLost(spec, name, field.node())
        ? Optional.of(foreignContent(field.path(), name, spec))
        : Optional.empty();
  }

  private static boolean isIgnoredByModel(UndeclaredField field, ModelSpec spec) {
    return spec.undeclaredFields().ignored().containsKey(field.name())
        && !NestedUrls.isIn(field.node());
  }

  private static Warning notUsedBecause(UndeclaredField field, ModelSpec spec) {
    var message =
        Objects.requireNonNull(spec.undeclaredFields().ignored().get(field.name()))
            .with("path", field.path());
    return new Warning(field.path(), Warning.WarningReason.NOT_USED_BY_MODEL, message);
  }

  private void checkUnknown(
      UndeclaredField field, ParsedRequest request, MisplacedFieldCheck misplaced) {
    var collector = misplaced.collector();
    var spec = request.spec();
    var twin = ContentField.findTwin(field.name());
    var suggestion =
        isExempt(field.name())
            ? Optional.<String>empty()
            : suggestionFor(field.name(), spec.names())
                .or(() -> suggestionFor(field.name(), CommonFields.ALL.names()));
    if (suggestion.isPresent()) {
      collector.addProblem(LAST_INDEX, typo(field.path(), suggestion.get()));
    } else if (twin.isPresent()) {
      collector.addProblem(LAST_INDEX, foreignContent(field.path(), twin.get(), spec));
    } else if (misplaced.checkInside(field)) {
      return;
    } else if (NestedUrls.isIn(field.node()) || NestedUrls.isUrl(field.name())) {
      collector.addProblem(LAST_INDEX, ForeignFieldCheck.lostUrl(field, request));
    } else if (isExempt(field.name())) {
      collector.addUndeclared(LAST_INDEX, notUsed(field.path(), spec), field.node());
    } else {
      collector.addUndeclared(LAST_INDEX, unknown(field.path()), field.node());
    }
  }

  private static boolean wouldBeLost(ModelSpec spec, String name, JsonNode node) {
    var off = node.isBoolean() && !node.booleanValue();
    return ContentField.isContentField(name)
        || (spec.undeclaredFields().refused().contains(name) && !off);
  }

  /** The known name that was probably intended. */
  static Optional<String> suggestionFor(String name, Collection<String> names) {
    return names.stream()
        .filter(known -> ForeignMeaning.isTwin(known, name))
        .findFirst()
        .or(() -> SimilarNames.nearest(name, names, TYPO_DISTANCE));
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

  static Warning notUsed(String path, ModelSpec spec) {
    var message =
        new LocalizedText("{path} is ignored: {model} does not use it", "{path} 已忽略：{model} 不使用该参数")
            .with("model", spec.id())
            .with("path", path);
    return new Warning(path, Warning.WarningReason.NOT_USED_BY_MODEL, message);
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

  private static Problem foreignContent(String path, String name, ModelSpec spec) {
    var message = foreign(path, ContentField.alternativeFor(name, spec), spec);
    return new Problem(path, Reason.UNSUPPORTED_PARAMETER, message);
  }

  static LocalizedText foreign(String path, LocalizedText instead, ModelSpec spec) {
    return new LocalizedText(
            "{path} is not supported by {model}; {instead}", "{model} 不支持 {path}，{instead}")
        .with("instead", instead)
        .with("model", spec.id())
        .with("path", path);
  }

  /** An unknown field with a URL; {@code fields}: where URLs go, empty if nowhere. */
  static LocalizedText lostUrl(String path, String fields) {
    return (fields.isEmpty()
            ? new LocalizedText(
                "{path} contains a URL and is not a known field; remove it",
                "{path} 不是已知参数但包含 URL，请删除")
            : new LocalizedText(
                "{path} contains a URL and is not a known field; use {fields} instead",
                "{path} 不是已知参数但包含 URL，请改用 {fields}"))
        .with("fields", fields)
        .with("path", path);
  }
}

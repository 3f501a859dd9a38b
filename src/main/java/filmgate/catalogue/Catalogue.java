package filmgate.catalogue;

import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.RequestCheck;
import filmgate.catalogue.check.ValueCheck;
import filmgate.catalogue.spec.Family;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.ValidationMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** All models by public name. Immutable. */
public final class Catalogue {
  private static final String MODEL = "model";
  private static final LocalizedText SIMILAR_MODEL =
      new LocalizedText(
          "model is not a known model; did you mean {name}?", "model 不是已知模型，您是否想使用 {name}？");

  private final Map<String, CheckedModel> entries = new LinkedHashMap<>();
  private final LocalizedText unknownModel;

  private record CheckedModel(ModelSpec spec, RequestCheck check, Set<String> fields) {}

  /** A catalogue for a program without dialects. */
  public Catalogue(List<Family> families) {
    this(families, Set.of());
  }

  /**
   * @param dialectFields the names of fields that belong to a dialect and not to a model; a check
   *     ignores them with a warning
   */
  public Catalogue(List<Family> families, Set<String> dialectFields) {
    var models = families.stream().flatMap(family -> family.models().stream()).toList();
    var names = allNames(models);
    for (var model : models) {
      entries.put(
          model.id(),
          new CheckedModel(
              model, new RequestCheck(model, names, dialectFields), Set.copyOf(model.names())));
    }
    this.unknownModel =
        new LocalizedText(
                "model is not a known model; use one of {ids}", "model 不是已知模型，请使用以下模型之一：{ids}")
            .with("ids", String.join(", ", entries.keySet()));
  }

  private static Set<String> allNames(List<ModelSpec> models) {
    return models.stream()
        .flatMap(model -> model.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The model with exactly this name, including case. */
  public Optional<ModelSpec> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(CheckedModel::spec);
  }

  /** The names that are accepted at the top level of a request for the model. */
  public Set<String> fieldsOf(String id) {
    var entry = entries.get(id);
    return entry == null ? Set.of() : entry.fields();
  }

  public List<ModelSpec> models() {
    return entries.values().stream().map(CheckedModel::spec).toList();
  }

  /** Checks the body against the model that its field {@code model} names (rules R6 and R7). */
  public CheckResult check(ObjectNode body, CheckContext context) {
    var model = body.path(MODEL);
    if (ValueCheck.isAbsent(new FieldType.Text(FieldType.TEXT_MAX), model)) {
      return refused(Reason.MISSING_REQUIRED, ValidationMessages.missing(MODEL));
    }
    if (!model.isString()) {
      return refused(
          Reason.INVALID_TYPE, ValidationMessages.wrongType(MODEL, model, JsonNouns.STRING));
    }
    var entry = entries.get(model.stringValue());
    return entry == null
        ? refused(Reason.MODEL_NOT_FOUND, unknown(model.stringValue()))
        : entry.check().check(body, context);
  }

  /** The nearest model, or all of them. */
  private LocalizedText unknown(String name) {
    return SimilarNames.nearest(name, List.copyOf(entries.keySet()))
        .map(near -> SIMILAR_MODEL.with("name", near))
        .orElse(unknownModel);
  }

  private static CheckResult refused(Reason reason, LocalizedText message) {
    return new CheckResult.Rejected(List.of(new Problem(MODEL, reason, message)));
  }
}

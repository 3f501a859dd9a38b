package filmgate.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every model by its public name. Immutable; created once. */
public final class Catalogue {
  private static final String MODEL = "model";

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Words unknownModel;

  private record Entry(ModelSpec spec, RequestCheck check) {}

  public Catalogue(List<Family> families) {
    var models = families.stream().flatMap(family -> family.models().stream()).toList();
    var names = allNames(models);
    for (var model : models) {
      entries.put(model.id(), new Entry(model, new RequestCheck(model, names)));
    }
    this.unknownModel =
        new Words("unknown model; supported models: {ids}", "未知模型；支持的模型：{ids}")
            .with("ids", String.join(", ", entries.keySet()));
  }

  private static Set<String> allNames(List<ModelSpec> models) {
    return models.stream()
        .flatMap(model -> model.names().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The model with exactly this name, case included (7(g)). */
  public Optional<ModelSpec> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::spec);
  }

  public List<ModelSpec> models() {
    return entries.values().stream().map(Entry::spec).toList();
  }

  /** Selects the model by the body's {@code model} (R6, R7) and holds the body against it. */
  public Verdict check(ObjectNode body, CheckContext context) {
    var model = body.path(MODEL);
    if (ValueCheck.isAbsent(new Kind.Text(Kind.TEXT_MAX), model)) {
      return refused(Reason.MISSING_REQUIRED, Wording.missing(MODEL));
    }
    if (!model.isString()) {
      return refused(Reason.INVALID_TYPE, wrongType(model));
    }
    var entry = entries.get(model.stringValue());
    return entry == null
        ? refused(Reason.MODEL_NOT_FOUND, unknownModel)
        : entry.check().check(body, context);
  }

  private static Words wrongType(JsonNode model) {
    return Wording.wrongType(MODEL, model, new Words("a text", "文本"));
  }

  private static Verdict refused(Reason reason, Words words) {
    return new Verdict.Refused(List.of(new Problem(MODEL, reason, words)));
  }
}

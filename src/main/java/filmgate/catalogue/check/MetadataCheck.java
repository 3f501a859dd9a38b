package filmgate.catalogue.check;

import static filmgate.catalogue.check.ProblemCollector.LAST_INDEX;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds fields of the model that are sent in {@code metadata}, where clients of other gateways put
 * them: there they would be labels without effect (rule metadata-fields).
 */
record MetadataCheck(ModelSpec spec, ValueCheck values, ProblemCollector collector) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  void check(Field field, JsonNode node) {
    if (!(field.kind() instanceof FieldType.StringMap) || !node.isObject()) {
      return;
    }
    for (var entry : node.properties()) {
      if (collector.isFull()) {
        return;
      }
      var path = field.name() + "." + entry.getKey();
      problem(new UndeclaredField(entry.getKey(), path, entry.getValue()))
          .ifPresent(problem -> collector.addProblem(LAST_INDEX, problem));
    }
  }

  private Optional<Problem> problem(UndeclaredField label) {
    if (label.isEmpty()) {
      return Optional.empty();
    }
    var own = spec.fields().all().stream().filter(it -> isNameOf(it, label.name())).findFirst();
    if (own.filter(it -> isValid(it, label)).isPresent()) {
      var name = own.get().path();
      var message =
          new LocalizedText(
                  "{path} is a field of {model}; send it as {name} outside metadata",
                  "{path} 是 {model} 的参数，请写作 {name}，不要放在 `metadata` 中")
              .with("name", name)
              .with("model", spec.id())
              .with("path", label.path());
      return Optional.of(new Problem(label.path(), Reason.UNSUPPORTED_PARAMETER, message, name));
    }
    return isContent(label.name()) ? Optional.of(content(label)) : Optional.empty();
  }

  private static boolean isNameOf(Field field, String name) {
    return field.names().stream().anyMatch(known -> ForeignMeaning.isTwin(known, name));
  }

  private static boolean isContent(String name) {
    return ContentField.findTwin(name).isPresent()
        || ForeignMeaning.find(name)
            .filter(it -> it == ForeignMeaning.FIRST_FRAME || it == ForeignMeaning.LAST_FRAME)
            .isPresent();
  }

  private Problem content(UndeclaredField label) {
    var instead =
        ContentField.findTwin(label.name())
            .map(name -> ContentField.alternativeFor(name, spec))
            .orElseGet(() -> ContentField.mediaOf(false, spec));
    var message =
        new LocalizedText(
                "{path} has no effect in metadata; {instead}", "{path} 放在 `metadata` 中无效，{instead}")
            .with("instead", instead)
            .with("path", label.path());
    return new Problem(label.path(), Reason.UNSUPPORTED_PARAMETER, message);
  }

  /** Labels are strings, so {@code "10"} and {@code "true"} are also read as JSON. */
  private boolean isValid(Field field, UndeclaredField label) {
    return readings(label.node()).stream()
        .anyMatch(
            node ->
                !ValueCheck.isAbsent(field.kind(), node)
                    && values
                        .withoutProblems()
                        .check(field.kind(), new FieldValue(node, label.path(), LAST_INDEX))
                        .isPresent());
  }

  private static List<JsonNode> readings(JsonNode node) {
    var text = node.stringValue("").strip();
    if (text.equals("true") || text.equals("false")) {
      return List.of(node, NODES.booleanNode(text.equals("true")));
    }
    if (text.matches("-?[0-9]{1,9}")) {
      return List.of(node, WholeNumbers.node(Long.parseLong(text)));
    }
    return text.matches("[0-9]{1,9}\\.[0-9]{1,9}")
        ? List.of(node, NODES.numberNode(Double.parseDouble(text)))
        : List.of(node);
  }
}

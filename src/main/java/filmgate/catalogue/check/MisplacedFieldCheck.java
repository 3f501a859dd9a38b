package filmgate.catalogue.check;

import static filmgate.catalogue.check.ProblemCollector.LAST_INDEX;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.value.NestedUrls;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds fields of the model where they would have no effect: in {@code metadata}, where clients of
 * other gateways put them, and in objects that no model has, such as {@code parameters} (rules
 * metadata-fields and nested-fields).
 */
record MisplacedFieldCheck(ParsedRequest request, ValueCheck values, ProblemCollector collector) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Adds the problems of the labels of a task. */
  void checkLabels(UndeclaredField labels) {
    for (var entry : labels.node().properties()) {
      if (collector.isFull()) {
        return;
      }
      var path = labels.path() + "." + entry.getKey();
      problem(new UndeclaredField(entry.getKey(), path, entry.getValue()), true)
          .ifPresent(problem -> collector.addProblem(LAST_INDEX, problem));
    }
  }

  /** Adds the problems of everything in an unknown field, and returns whether there are any. */
  boolean checkInside(UndeclaredField outer) {
    var found = false;
    var index = 0;
    for (var item : outer.node().isArray() ? outer.node() : NODES.arrayNode()) {
      var path = outer.path() + "[" + index++ + "]";
      found |= checkInside(new UndeclaredField(outer.name(), path, item));
    }
    for (var entry : outer.node().properties()) {
      if (collector.isFull()) {
        return true;
      }
      var path = outer.path() + "." + entry.getKey();
      var inner = new UndeclaredField(entry.getKey(), path, entry.getValue());
      var problem = problem(inner, false);
      problem.ifPresent(it -> collector.addProblem(LAST_INDEX, it));
      found |= problem.isPresent() || checkInside(inner);
    }
    return found;
  }

  private Optional<Problem> problem(UndeclaredField field, boolean isLabel) {
    if (field.isEmpty()) {
      return Optional.empty();
    }
    var spec = request.spec();
    var own = spec.fields().all().stream().filter(it -> isNameOf(it, field.name())).findFirst();
    if (own.filter(it -> isLost(it, field.node(), isLabel)).isPresent()) {
      return own.map(it -> misplaced(field, it));
    }
    var content = ContentField.findTwin(field.name());
    if (content.isPresent()) {
      return Optional.of(noEffect(field, ContentField.alternativeFor(content.get(), spec)));
    }
    return ForeignMeaning.find(field.name()).flatMap(it -> foreign(it, field, isLabel));
  }

  private static boolean isNameOf(Field field, String name) {
    return field.names().stream().anyMatch(known -> ForeignMeaning.isTwin(known, name));
  }

  private Optional<Problem> foreign(
      ForeignMeaning meaning, UndeclaredField field, boolean isLabel) {
    var foreign = new ForeignFieldCheck(request, values, collector);
    var own = meaning.fieldIn(request.spec());
    var name = own.map(Field::name).orElse("");
    var value = ForeignValue.read(meaning, name, field.node());
    var isLost =
        switch (meaning.effect()) {
          case FRAME -> true;
          case CONTENT -> isLabel ? NestedUrls.isIn(field.node()) : !field.isOff();
          case SWITCH ->
              own.map(it -> isValid(it, value, false))
                  .orElseGet(
                      () -> !isLabel && isReadable(value) && !foreign.isFact(meaning, value));
          case OTHER_UNIT -> !isLabel && value.isNumber();
        };
    if (!isLost) {
      return Optional.empty();
    }
    return Optional.of(
        own.filter(_ -> meaning.effect() == ForeignMeaning.Effect.SWITCH)
            .map(it -> misplaced(field, it))
            .orElseGet(() -> noEffect(field, foreign.instead(meaning))));
  }

  private static boolean isReadable(JsonNode value) {
    return value.isNumber() || value.isBoolean();
  }

  /** A number is meant for the field even if it is out of range. */
  private boolean isLost(Field own, JsonNode node, boolean isLabel) {
    return isValid(own, node, isLabel)
        || (!isLabel
            && node.isNumber()
            && !node.equals(request.value(own.name()))
            && (own.kind() instanceof FieldType.WholeNumber
                || own.kind() instanceof FieldType.IntegerChoice));
  }

  /**
   * Whether the value is valid for the field.
   *
   * @param always whether it counts if the request has the same value
   */
  private boolean isValid(Field field, JsonNode node, boolean always) {
    return readings(node).stream()
        .filter(value -> !ValueCheck.isAbsent(field.kind(), value))
        .flatMap(value -> canonical(field, value).stream())
        .anyMatch(value -> always || !value.equals(request.value(field.name())));
  }

  private Optional<JsonNode> canonical(Field field, JsonNode value) {
    return values
        .withoutProblems()
        .check(field.kind(), new FieldValue(value, field.name(), LAST_INDEX));
  }

  /** Labels are strings, so {@code "10"} and {@code "true"} are also read as JSON. */
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

  private Problem misplaced(UndeclaredField field, Field own) {
    var message =
        new LocalizedText(
                "{path} has no effect; {model} reads it as {name}, outside {outer}",
                "{path} 无效，请在 `{outer}` 之外写作 {name}（{model}）")
            .with("name", own.path())
            .with("model", request.spec().id())
            .with("outer", outer(field))
            .with("path", field.path());
    return new Problem(field.path(), Reason.UNSUPPORTED_PARAMETER, message, own.path());
  }

  private static Problem noEffect(UndeclaredField field, LocalizedText instead) {
    var message =
        new LocalizedText(
                "{path} has no effect in {outer}; {instead}", "{path} 放在 `{outer}` 中无效，{instead}")
            .with("instead", instead)
            .with("outer", outer(field))
            .with("path", field.path());
    return new Problem(field.path(), Reason.UNSUPPORTED_PARAMETER, message);
  }

  private static String outer(UndeclaredField field) {
    return field.path().substring(0, field.path().length() - field.name().length() - 1);
  }
}

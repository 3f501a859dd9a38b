package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ForeignMeaning;
import filmgate.catalogue.value.NestedUrls;
import filmgate.catalogue.value.WholeNumbers;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks an item of an array against its fields. */
record ItemCheck(ValueCheck values, ProblemCollector collector, Fields parts) {
  /** The canonical item with its defaults, or nothing; {@code number} counts from 1. */
  Optional<JsonNode> check(FieldValue given, int number) {
    if (!given.node().isObject()) {
      return values.wrongType(given, JsonNouns.OBJECT);
    }
    var canonical = JsonNodeFactory.instance.objectNode();
    var valid = true;
    for (var part : parts.all()) {
      var at =
          new FieldValue(
              given.node().path(part.name()), given.path() + "." + part.name(), given.index());
      valid &= checkPart(part, at, number, canonical);
    }
    valid &= checkOthers(given);
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private boolean checkPart(Field part, FieldValue given, int number, ObjectNode canonical) {
    if (ValueCheck.isAbsent(part.kind(), given.node())) {
      if (part.required()) {
        values.addProblem(given, Reason.MISSING_REQUIRED, ValidationMessages.missing(given.path()));
        return false;
      }
      if (part.defaultValue() instanceof DefaultValue.FixedDefault(var value)) {
        canonical.set(part.name(), value);
      }
      return true;
    }
    var value = values.check(part.kind(), given);
    value.ifPresent(node -> canonical.set(part.name(), node));
    return value.isPresent()
        && (!(part.kind() instanceof FieldType.Index) || hasIndex(given, number));
  }

  private boolean hasIndex(FieldValue given, int number) {
    var index = WholeNumbers.from(given.node());
    if (index.isPresent() && index.getAsLong() == number) {
      return true;
    }
    var message =
        new LocalizedText(
                "{path} must be {number}: index counts the shots from 1, in order and without a"
                    + " gap",
                "{path} 必须是 {number}：序号从 1 开始按顺序连续递增")
            .with("number", Integer.toString(number))
            .with("path", given.path());
    values.addProblem(given, Reason.INVALID_VALUE, message);
    return false;
  }

  /** Typos are refused, other unknown fields ignored; no name is exempt (rule typos). */
  private boolean checkOthers(FieldValue given) {
    var valid = true;
    for (var entry : given.node().properties()) {
      if (collector.isFull() || parts.contains(entry.getKey()) || entry.getValue().isNull()) {
        continue;
      }
      var path = given.path() + "." + entry.getKey();
      var suggestion =
          UndeclaredFields.suggestionFor(entry.getKey(), parts.names())
              .or(() -> meaningOf(entry.getKey()));
      if (suggestion.isPresent()) {
        collector.addProblem(given.index(), UndeclaredFields.typo(path, suggestion.get()));
        valid = false;
      } else if (NestedUrls.isIn(entry.getValue()) || NestedUrls.isUrl(entry.getKey())) {
        collector.addProblem(given.index(), lostUrl(path));
        valid = false;
      } else {
        collector.addUndeclared(given.index(), UndeclaredFields.unknown(path), entry.getValue());
      }
    }
    return valid;
  }

  private Optional<String> meaningOf(String name) {
    return ForeignMeaning.find(name).flatMap(it -> it.fieldIn(parts)).map(Field::name);
  }

  private Problem lostUrl(String path) {
    var media = parts.all().stream().filter(Field::takesUrls).map(Field::name).toList();
    return new Problem(
        path,
        Reason.UNSUPPORTED_PARAMETER,
        UndeclaredFields.lostUrl(path, String.join(", ", media)));
  }
}

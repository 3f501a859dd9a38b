package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks an item of an array against its fields. */
final class ItemCheck {
  private final ValueCheck values;
  private final ProblemCollector collector;
  private final Fields parts;

  ItemCheck(ValueCheck values, ProblemCollector collector, Fields parts) {
    this.values = values;
    this.collector = collector;
    this.parts = parts;
  }

  /** The canonical item with its defaults, or nothing; {@code number} counts from 1. */
  Optional<JsonNode> check(FieldValue spot, int number) {
    if (!spot.node().isObject()) {
      return values.wrongType(spot, JsonNouns.OBJECT);
    }
    var canonical = JsonNodeFactory.instance.objectNode();
    var valid = true;
    for (var part : parts.all()) {
      var at =
          new FieldValue(
              spot.node().path(part.name()), spot.path() + "." + part.name(), spot.index());
      valid &= checkPart(part, at, number, canonical);
    }
    valid &= checkOthers(spot);
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private boolean checkPart(Field part, FieldValue spot, int number, ObjectNode canonical) {
    if (ValueCheck.isAbsent(part.kind(), spot.node())) {
      if (part.required()) {
        values.addProblem(spot, Reason.MISSING_REQUIRED, ValidationMessages.missing(spot.path()));
        return false;
      }
      if (part.defaultValue() instanceof DefaultValue.FixedDefault(var value)) {
        canonical.set(part.name(), value);
      }
      return true;
    }
    var value = values.check(part.kind(), spot);
    value.ifPresent(node -> canonical.set(part.name(), node));
    return value.isPresent()
        && (!(part.kind() instanceof FieldType.Index) || inPlace(spot, number));
  }

  private boolean inPlace(FieldValue spot, int number) {
    var given = WholeNumbers.from(spot.node());
    if (given.isPresent() && given.getAsLong() == number) {
      return true;
    }
    var message =
        new LocalizedText(
                "{path} must be {number}: index counts the shots from 1, in order and without a"
                    + " gap",
                "{path} 必须是 {number}：序号从 1 开始按顺序连续递增")
            .with("number", Integer.toString(number))
            .with("path", spot.path());
    values.addProblem(spot, Reason.INVALID_VALUE, message);
    return false;
  }

  /** Typos are refused, other unknown fields ignored; no name is exempt (rule typos). */
  private boolean checkOthers(FieldValue spot) {
    var valid = true;
    for (var entry : spot.node().properties()) {
      if (collector.isFull() || parts.contains(entry.getKey()) || entry.getValue().isNull()) {
        continue;
      }
      var path = spot.path() + "." + entry.getKey();
      var meant = UndeclaredFields.suggestionFor(entry.getKey(), parts.names());
      if (meant.isPresent()) {
        collector.addProblem(spot.index(), UndeclaredFields.typo(path, meant.get()));
        valid = false;
      } else {
        collector.addIgnored(spot.index(), UndeclaredFields.unknown(path));
      }
    }
    return valid;
  }
}

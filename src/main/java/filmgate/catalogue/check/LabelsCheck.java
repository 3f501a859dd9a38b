package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.FieldType;
import filmgate.text.JsonNouns;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks an object whose keys the caller chooses. */
final class LabelsCheck {
  private final ValueCheck values;
  private final FieldType.StringMap kind;

  LabelsCheck(ValueCheck values, FieldType.StringMap kind) {
    this.values = values;
    this.kind = kind;
  }

  /** The labels that have a value, or nothing if there is a problem. */
  Optional<JsonNode> check(FieldValue spot) {
    if (!spot.node().isObject()) {
      return values.wrongType(spot, JsonNouns.OBJECT);
    }
    if (spot.node().size() > kind.max()) {
      var message = ValidationMessages.tooMany(spot.path(), spot.node().size(), kind.max());
      return values.addProblem(spot, Reason.TOO_MANY_ITEMS, message);
    }
    var canonical = JsonNodeFactory.instance.objectNode();
    var valid = true;
    for (var entry : spot.node().properties()) {
      var at = new FieldValue(entry.getValue(), path(spot, entry.getKey()), spot.index());
      valid &= isKeyValid(entry.getKey(), at);
      if (!entry.getValue().isNull()) {
        var value = values.check(new FieldType.Text(kind.valueMax()), at);
        value.ifPresent(text -> canonical.set(entry.getKey(), text));
        valid &= value.isPresent();
      }
    }
    return valid ? Optional.of(canonical) : Optional.empty();
  }

  private boolean isKeyValid(String name, FieldValue at) {
    if (name.isBlank()) {
      values.addProblem(at, Reason.INVALID_VALUE, ValidationMessages.emptyKey(at.path()));
      return false;
    }
    var characters = name.codePointCount(0, name.length());
    if (characters > kind.nameMax()) {
      var message = ValidationMessages.keyTooLong(at.path(), characters, kind.nameMax());
      values.addProblem(at, Reason.STRING_TOO_LONG, message);
      return false;
    }
    return true;
  }

  /** The path, with a key that is too long cut short. */
  private String path(FieldValue spot, String name) {
    var end = name.length() > kind.nameMax() ? name.offsetByCodePoints(0, 16) : name.length();
    return spot.path() + "." + name.substring(0, end) + (end < name.length() ? "…" : "");
  }
}

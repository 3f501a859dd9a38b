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
record LabelsCheck(ValueCheck values, FieldType.StringMap kind) {
  /** The labels that have a value, or nothing if there is a problem. */
  Optional<JsonNode> check(FieldValue given) {
    if (!given.node().isObject()) {
      return values.wrongType(given, JsonNouns.OBJECT);
    }
    if (given.node().size() > kind.max()) {
      var message = ValidationMessages.tooMany(given.path(), given.node().size(), kind.max());
      return values.addProblem(given, Reason.TOO_MANY_ITEMS, message);
    }
    var canonical = JsonNodeFactory.instance.objectNode();
    var valid = true;
    for (var entry : given.node().properties()) {
      var at = new FieldValue(entry.getValue(), path(given, entry.getKey()), given.index());
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
  private String path(FieldValue given, String name) {
    var end = name.length() > kind.nameMax() ? name.offsetByCodePoints(0, 16) : name.length();
    return given.path() + "." + name.substring(0, end) + (end < name.length() ? "…" : "");
  }
}

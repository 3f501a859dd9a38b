package filmgate.catalogue;

import filmgate.catalogue.ValueCheck.Spot;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks one item of a list against its parts. */
final class ItemCheck {
  private final ValueCheck values;
  private final Findings findings;
  private final Fields parts;

  ItemCheck(ValueCheck values, Findings findings, Fields parts) {
    this.values = values;
    this.findings = findings;
    this.parts = parts;
  }

  /** The canonical item with its presets, or nothing; {@code number} counts items from 1. */
  Optional<JsonNode> check(Spot spot, int number) {
    if (!spot.node().isObject()) {
      return values.wrongType(spot, ValueCheck.OBJECT);
    }
    var canonical = JsonNodeFactory.instance.objectNode();
    var sound = true;
    for (var part : parts.all()) {
      var at =
          new Spot(spot.node().path(part.name()), spot.path() + "." + part.name(), spot.place());
      sound &= checkPart(part, at, number, canonical);
    }
    sound &= checkOthers(spot);
    return sound ? Optional.of(canonical) : Optional.empty();
  }

  private boolean checkPart(Field part, Spot spot, int number, ObjectNode canonical) {
    if (ValueCheck.isAbsent(part.kind(), spot.node())) {
      if (part.required()) {
        values.refuse(spot, Reason.MISSING_REQUIRED, Wording.missing(spot.path()));
        return false;
      }
      if (part.preset() instanceof Preset.Fixed(var value)) {
        canonical.set(part.name(), value);
      }
      return true;
    }
    var value = values.check(part.kind(), spot);
    value.ifPresent(node -> canonical.set(part.name(), node));
    return value.isPresent() && (!(part.kind() instanceof Kind.Place) || inPlace(spot, number));
  }

  private boolean inPlace(Spot spot, int number) {
    var given = Wholes.from(spot.node());
    if (given.isPresent() && given.getAsLong() == number) {
      return true;
    }
    var words =
        new Words(
                "{path} must be {number}: the index counts the shots from 1 without a gap, in"
                    + " order",
                "{path} 必须是 {number}：index 从 1 开始按顺序连续递增")
            .with("number", Integer.toString(number))
            .with("path", spot.path());
    values.refuse(spot, Reason.INVALID_VALUE, words);
    return false;
  }

  /** Typos are refused, other unknown parts ignored; no name is exempt here (7(b)). */
  private boolean checkOthers(Spot spot) {
    var sound = true;
    for (var entry : spot.node().properties()) {
      if (findings.isFull() || parts.has(entry.getKey()) || entry.getValue().isNull()) {
        continue;
      }
      var path = spot.path() + "." + entry.getKey();
      var meant = OtherFields.meant(entry.getKey(), parts.names());
      if (meant.isPresent()) {
        findings.refuse(spot.place(), OtherFields.typo(path, meant.get()));
        sound = false;
      } else {
        findings.ignore(spot.place(), OtherFields.unknown(path));
      }
    }
    return sound;
  }
}

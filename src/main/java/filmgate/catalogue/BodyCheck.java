package filmgate.catalogue;

import filmgate.catalogue.ValueCheck.Spot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one body one by one: kinds, aliases, places, unknown names. */
final class BodyCheck {
  private final ModelSpec spec;
  private final OtherFields others;
  private final Findings findings;
  private final ValueCheck values;
  private final Reading reading;

  BodyCheck(ModelSpec spec, OtherFields others, CheckContext context, Findings findings) {
    this.spec = spec;
    this.others = others;
    this.findings = findings;
    this.values = new ValueCheck(context, findings);
    this.reading = new Reading(spec);
  }

  Reading read(ObjectNode body) {
    for (var entry : body.properties()) {
      if (findings.isFull()) {
        break;
      }
      var name = entry.getKey();
      var place = spec.fields().placeOf(name);
      if (place >= 0) {
        take(place, name, name, entry.getValue());
      } else if (spec.fields().homes().contains(name)) {
        readHome(name, entry.getValue());
      } else if (ExtraFields.ALL.has(name)) {
        readExtra(ExtraFields.ALL.named(name), entry.getValue());
      } else if (!name.equals("model")) {
        readOther(name, entry.getValue());
      }
    }
    return reading;
  }

  private void readExtra(Field field, JsonNode node) {
    if (!ValueCheck.isAbsent(field.kind(), node)) {
      values
          .check(field.kind(), new Spot(node, field.name(), Findings.LAST))
          .ifPresent(canonical -> reading.extras().set(field.name(), canonical));
    }
  }

  private void readOther(String name, JsonNode node) {
    if (name.equals("extra_body") && node.isObject()) {
      others.judgeObject(spec, name, node, findings);
    } else {
      others.judge(spec, name, name, node, findings);
    }
  }

  private void readHome(String home, JsonNode node) {
    if (node.isNull()) {
      return;
    }
    if (!node.isObject()) {
      values.wrongType(new Spot(node, home, firstPlaceIn(home)), ValueCheck.OBJECT);
      return;
    }
    for (var entry : node.properties()) {
      if (findings.isFull()) {
        return;
      }
      var name = entry.getKey();
      var path = home + "." + name;
      var place = spec.fields().placeOf(name);
      if (place >= 0 && spec.fields().at(place).home().equals(home)) {
        take(place, name, path, entry.getValue());
      } else {
        others.judge(spec, name, path, entry.getValue(), findings);
      }
    }
  }

  private int firstPlaceIn(String home) {
    var place = 0;
    while (!spec.fields().at(place).home().equals(home)) {
      place++;
    }
    return place;
  }

  private void take(int place, String name, String path, JsonNode node) {
    var field = spec.fields().at(place);
    if (ValueCheck.isAbsent(field.kind(), node)) {
      return;
    }
    var value = values.check(field.kind(), new Spot(node, path, place));
    if (value.isEmpty()) {
      reading.refuse(place);
    }
    var canonical = value.orElse(node);
    if (!reading.given(place)) {
      reading.give(place, path, node);
      reading.set(place, canonical);
    } else if (field.home().isEmpty()) {
      takeAlias(place, name, canonical);
    } else {
      takeSecondPlace(place, path, node, canonical);
    }
  }

  /** The same field under two names: the alias is to blame when they differ (R10). */
  private void takeAlias(int place, String name, JsonNode canonical) {
    var field = spec.fields().at(place);
    var first = reading.pathAt(place);
    var alias = name.equals(field.name()) ? first : name;
    var other = alias.equals(name) ? first : name;
    var known = reading.valueAt(place);
    if (!reading.refused(field.name()) && !known.equals(canonical)) {
      findings.refuse(place, conflict(alias, other));
      reading.refuse(place);
    }
    if (name.equals(field.name())) {
      reading.give(place, name, canonical);
    }
  }

  private static Problem conflict(String alias, String other) {
    var words =
        new Words(
                "{alias} and {other} mean the same and differ; send one of them",
                "{alias} 与 {other} 含义相同但取值不同；只传其中一个")
            .with("alias", alias)
            .with("other", other);
    return new Problem(alias, Reason.CONFLICTING_PARAMETERS, words);
  }

  /** The same field at the top level and inside its object: inside wins (R90). */
  private void takeSecondPlace(int place, String path, JsonNode node, JsonNode canonical) {
    var inside = path.indexOf('.') >= 0;
    var loser = inside ? reading.pathAt(place) : path;
    var winner = inside ? path : reading.pathAt(place);
    if (inside) {
      reading.give(place, path, node);
      reading.set(place, canonical);
    }
    var words =
        new Words("{winner} wins over {loser}, which is ignored", "{winner} 优先，{loser} 已忽略")
            .with("winner", winner)
            .with("loser", loser);
    findings.ignore(place, new Warning(loser, Warning.Kind.OVERRIDDEN, words));
  }
}

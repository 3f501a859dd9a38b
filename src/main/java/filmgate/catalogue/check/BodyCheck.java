package filmgate.catalogue.check;

import filmgate.catalogue.check.ValueCheck.FieldValue;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.Warning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one body one by one: kinds, aliases, places, unknown names. */
final class BodyCheck {
  private final ModelSpec spec;
  private final UndeclaredFields others;
  private final ProblemCollector collector;
  private final ValueCheck values;
  private final ParsedRequest reading;

  BodyCheck(
      ModelSpec spec, UndeclaredFields others, CheckContext context, ProblemCollector collector) {
    this.spec = spec;
    this.others = others;
    this.collector = collector;
    this.values = new ValueCheck(context, collector);
    this.reading = new ParsedRequest(spec);
  }

  ParsedRequest read(ObjectNode body) {
    for (var entry : body.properties()) {
      if (collector.isFull()) {
        break;
      }
      var name = entry.getKey();
      var place = spec.fields().indexOf(name);
      if (place >= 0) {
        accept(place, name, name, entry.getValue());
      } else if (spec.fields().containers().contains(name)) {
        readContainer(name, entry.getValue());
      } else if (CommonFields.ALL.contains(name)) {
        readCommon(CommonFields.ALL.find(name), entry.getValue());
      } else if (!name.equals("model")) {
        readUndeclared(name, entry.getValue());
      }
    }
    return reading;
  }

  private void readCommon(Field field, JsonNode node) {
    if (!ValueCheck.isAbsent(field.kind(), node)) {
      values
          .check(field.kind(), new FieldValue(node, field.name(), ProblemCollector.LAST_INDEX))
          .ifPresent(canonical -> reading.extras().set(field.name(), canonical));
    }
  }

  private void readUndeclared(String name, JsonNode node) {
    if (name.equals("extra_body") && node.isObject()) {
      others.checkObject(spec, name, node, collector);
    } else {
      others.checkField(spec, name, name, node, collector);
    }
  }

  private void readContainer(String home, JsonNode node) {
    if (node.isNull()) {
      return;
    }
    if (!node.isObject()) {
      values.wrongType(new FieldValue(node, home, firstIndexIn(home)), JsonNouns.OBJECT);
      return;
    }
    for (var entry : node.properties()) {
      if (collector.isFull()) {
        return;
      }
      var name = entry.getKey();
      var path = home + "." + name;
      var place = spec.fields().indexOf(name);
      if (place >= 0 && spec.fields().get(place).container().equals(home)) {
        accept(place, name, path, entry.getValue());
      } else {
        others.checkField(spec, name, path, entry.getValue(), collector);
      }
    }
  }

  private int firstIndexIn(String home) {
    var place = 0;
    while (!spec.fields().get(place).container().equals(home)) {
      place++;
    }
    return place;
  }

  private void accept(int place, String name, String path, JsonNode node) {
    var field = spec.fields().get(place);
    if (ValueCheck.isAbsent(field.kind(), node)) {
      return;
    }
    var value = values.check(field.kind(), new FieldValue(node, path, place));
    if (value.isEmpty()) {
      reading.markInvalid(place);
    }
    var canonical = value.orElse(node);
    if (!reading.isGiven(place)) {
      reading.putRaw(place, path, node);
      reading.set(place, canonical);
    } else if (field.container().isEmpty()) {
      acceptAlias(place, name, canonical);
    } else {
      acceptNested(place, path, node, canonical);
    }
  }

  /** The same field under two names: the alias is to blame when they differ (R10). */
  private void acceptAlias(int place, String name, JsonNode canonical) {
    var field = spec.fields().get(place);
    var first = reading.pathOf(place);
    var alias = name.equals(field.name()) ? first : name;
    var other = alias.equals(name) ? first : name;
    var known = reading.valueAt(place);
    if (!reading.isInvalid(field.name()) && !known.equals(canonical)) {
      collector.addProblem(place, conflict(alias, other));
      reading.markInvalid(place);
    }
    if (name.equals(field.name())) {
      reading.putRaw(place, name, canonical);
    }
  }

  private static Problem conflict(String alias, String other) {
    var words =
        new LocalizedText(
                "{alias} and {other} mean the same and differ; send one of them",
                "{alias} 与 {other} 含义相同但取值不同；只传其中一个")
            .with("alias", alias)
            .with("other", other);
    return new Problem(alias, Reason.CONFLICTING_PARAMETERS, words);
  }

  /** The same field at the top level and inside its object: inside wins (R90). */
  private void acceptNested(int place, String path, JsonNode node, JsonNode canonical) {
    var inside = path.indexOf('.') >= 0;
    var loser = inside ? reading.pathOf(place) : path;
    var winner = inside ? path : reading.pathOf(place);
    if (inside) {
      reading.putRaw(place, path, node);
      reading.set(place, canonical);
    }
    var words =
        new LocalizedText("{winner} wins over {loser}, which is ignored", "{winner} 优先，{loser} 已忽略")
            .with("winner", winner)
            .with("loser", loser);
    collector.addIgnored(place, new Warning(loser, Warning.WarningReason.OVERRIDDEN, words));
  }
}

package filmgate.catalogue;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/** Holds the rules of a model against the fields of a request. */
final class RuleCheck {
  private final Reading reading;
  private final Findings findings;

  RuleCheck(Reading reading, Findings findings) {
    this.reading = reading;
    this.findings = findings;
  }

  void check(Rule rule) {
    switch (rule) {
      case Rule.Needs needs -> needs(needs);
      case Rule.Ignores ignores -> ignores(ignores);
      case Rule.ShotsFill fill -> new ShotCheck(reading, findings).fill(fill);
      case Rule.ShotsShare share -> new ShotCheck(reading, findings).share(share);
      case Rule.Distinct distinct -> distinct(distinct);
      case Rule.OneForm form -> oneForm(form);
      case Rule.ImagesNumbered numbered -> new TextCheck(reading, findings).imagesExist(numbered);
      case Rule.ImageMentioned _ -> {}
      case Rule.ElementsListed listed -> new TextCheck(reading, findings).elementsListed(listed);
    }
  }

  private void needs(Rule.Needs rule) {
    if (reading.truth(rule.when()) == Truth.YES && reading.truth(rule.needs()) == Truth.NO) {
      refuse(rule.blame().field(), rule.blame().reason(), rule.words());
    }
  }

  private void ignores(Rule.Ignores rule) {
    if (!reading.has(rule.field()) || reading.truth(rule.when()) != Truth.YES) {
      return;
    }
    var place = reading.spec().fields().placeOf(rule.field());
    var path = reading.path(rule.field());
    var words = rule.words().with("path", path);
    findings.ignore(place, new Warning(path, Warning.Kind.NO_EFFECT, words));
    reading.drop(place);
  }

  private void distinct(Rule.Distinct rule) {
    var seen = new HashSet<String>();
    var index = 0;
    for (var item : reading.raw(rule.list())) {
      if (findings.isFull()) {
        return;
      }
      var text = item.path(rule.part()).stringValue("");
      var counted = rule.values().isEmpty() ? !text.isBlank() : rule.values().contains(text);
      if (counted && !seen.add(text)) {
        var path = reading.path(rule.list()) + "[" + index + "]." + rule.part();
        refuseAt(rule.list(), path, Reason.DUPLICATE, rule.words());
      }
      index++;
    }
  }

  private void oneForm(Rule.OneForm rule) {
    var index = 0;
    for (var item : reading.raw(rule.list())) {
      if (findings.isFull()) {
        return;
      }
      var path = reading.path(rule.list()) + "[" + index + "]";
      if (item.isObject()) {
        oneForm(rule, item, path);
      }
      index++;
    }
  }

  private void oneForm(Rule.OneForm rule, JsonNode item, String path) {
    var parts = ((Kind.Items) reading.spec().fields().named(rule.list()).kind()).parts();
    var referenced = !absent(parts.named(rule.reference()), item);
    var missing = rule.parts().stream().filter(part -> absent(parts.named(part), item)).toList();
    if (referenced && missing.size() < rule.parts().size()) {
      refuseAt(rule.list(), path, Reason.CONFLICTING_PARAMETERS, rule.words());
    } else if (!referenced) {
      for (var part : missing) {
        var words = Wording.missing(path + "." + part);
        refuseAt(rule.list(), path + "." + part, Reason.MISSING_REQUIRED, words);
      }
    }
  }

  private static boolean absent(Field part, JsonNode item) {
    return ValueCheck.isAbsent(part.kind(), item.path(part.name()));
  }

  private void refuse(String field, Reason reason, Words words) {
    refuseAt(field, reading.path(field), reason, words);
  }

  private void refuseAt(String field, String path, Reason reason, Words words) {
    var place = reading.spec().fields().placeOf(field);
    findings.refuse(place, new Problem(path, reason, words.with("path", path)));
  }
}

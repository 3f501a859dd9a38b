package filmgate.catalogue.check;

import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.catalogue.spec.TriState;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import filmgate.text.Warning;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/** Checks the rules of a model that combine fields. */
record RuleCheck(ParsedRequest request, ProblemCollector collector) {
  void check(Rule rule) {
    switch (rule) {
      case Rule.Needs needs -> needs(needs);
      case Rule.Ignores ignores -> ignores(ignores);
      case Rule.ShotsFillDuration fill -> new ShotCheck(request, collector).checkFill(fill);
      case Rule.ShotsShareDuration share -> new ShotCheck(request, collector).checkShare(share);
      case Rule.UniqueItems unique -> unique(unique);
      case Rule.OneOfForms form -> oneForm(form);
      case Rule.ImageReferencesExist numbered ->
          new TextCheck(request, collector).checkImageReferences(numbered);
      case Rule.FirstImageReferenced _ -> {}
      case Rule.ElementReferencesExist listed ->
          new TextCheck(request, collector).checkElementReferences(listed);
    }
  }

  private void needs(Rule.Needs rule) {
    if (request.evaluate(rule.when()) == TriState.YES
        && request.evaluate(rule.needs()) == TriState.NO) {
      addProblem(rule.violation().field(), rule.violation().reason(), rule.message());
    }
  }

  private void ignores(Rule.Ignores rule) {
    if (!request.has(rule.field()) || request.evaluate(rule.when()) != TriState.YES) {
      return;
    }
    var index = request.spec().fields().indexOf(rule.field());
    var path = request.path(rule.field());
    var message = rule.message().with("path", path);
    collector.addIgnored(index, new Warning(path, Warning.WarningReason.NO_EFFECT, message));
    request.clear(index);
  }

  private void unique(Rule.UniqueItems rule) {
    var seen = new HashSet<String>();
    var index = 0;
    for (var item : request.rawValue(rule.list())) {
      if (collector.isFull()) {
        return;
      }
      var text = item.path(rule.part()).stringValue("");
      var counted = rule.values().isEmpty() ? !text.isBlank() : rule.values().contains(text);
      if (counted && !seen.add(text)) {
        var path = request.path(rule.list()) + "[" + index + "]." + rule.part();
        addProblemAt(rule.list(), path, Reason.DUPLICATE, rule.message());
      }
      index++;
    }
  }

  private void oneForm(Rule.OneOfForms rule) {
    var index = 0;
    for (var item : request.rawValue(rule.list())) {
      if (collector.isFull()) {
        return;
      }
      var path = request.path(rule.list()) + "[" + index + "]";
      if (item.isObject()) {
        oneForm(rule, item, path);
      }
      index++;
    }
  }

  private void oneForm(Rule.OneOfForms rule, JsonNode item, String path) {
    var parts = ((FieldType.ObjectList) request.spec().fields().find(rule.list()).kind()).parts();
    var referenced = !absent(parts.find(rule.reference()), item);
    var missing = rule.parts().stream().filter(part -> absent(parts.find(part), item)).toList();
    if (referenced && missing.size() < rule.parts().size()) {
      addProblemAt(rule.list(), path, Reason.CONFLICTING_PARAMETERS, rule.message());
    } else if (!referenced) {
      for (var part : missing) {
        var message = ValidationMessages.missing(path + "." + part);
        addProblemAt(rule.list(), path + "." + part, Reason.MISSING_REQUIRED, message);
      }
    }
  }

  private static boolean absent(Field part, JsonNode item) {
    return ValueCheck.isAbsent(part.kind(), item.path(part.name()));
  }

  private void addProblem(String field, Reason reason, LocalizedText message) {
    addProblemAt(field, request.path(field), reason, message);
  }

  private void addProblemAt(String field, String path, Reason reason, LocalizedText message) {
    var index = request.spec().fields().indexOf(field);
    var text = inWordsOfCaller(message, field).with("path", path);
    collector.addProblem(index, new Problem(path, reason, text));
  }

  /** Fields under other names than ours are named as the caller wrote them. */
  private LocalizedText inWordsOfCaller(LocalizedText message, String field) {
    var text = message;
    for (var own : request.spec().fields().all()) {
      text = text.withWord(own.path(), request.path(own.name()));
    }
    var isNamed = text.en().contains("{path}") || text.en().contains(request.path(field));
    return isNamed || !request.isMapped(field)
        ? text
        : new LocalizedText("{path}: " + text.en(), "{path}：" + text.zh());
  }
}

package filmgate.catalogue.check;

import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.Warning;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the texts of a request call: pictures by number, elements by name. */
final class TextCheck {
  private final ParsedRequest reading;
  private final ProblemCollector collector;

  TextCheck(ParsedRequest reading, ProblemCollector collector) {
    this.reading = reading;
    this.collector = collector;
  }

  void checkImageReferences(Rule.ImageReferencesExist rule) {
    var count = rule.images().stream().mapToInt(field -> reading.rawValue(field).size()).sum();
    forEachText(
        rule.texts(),
        (path, text) -> {
          for (var number : ImageMentions.numbers(text)) {
            if (number < 1 || number > count) {
              var words = rule.message().with("number", Long.toString(number));
              var counted = words.with("count", Integer.toString(count)).with("path", path);
              refuse(path, counted);
              return;
            }
          }
        });
  }

  private void refuse(String path, LocalizedText words) {
    var problem = new Problem(path, Reason.IMAGE_REFERENCE_OUT_OF_RANGE, words);
    collector.addProblem(indexOf(problem), problem);
  }

  private int indexOf(Problem problem) {
    return reading.spec().fields().indexOf(problem.field());
  }

  void checkElementReferences(Rule.ElementReferencesExist rule) {
    if (reading.isInvalid(rule.elements()) || reading.isInvalid(rule.texts().prompt())) {
      return;
    }
    var names = new HashSet<String>();
    for (var element : reading.rawValue(rule.elements())) {
      var name = element.path("name").stringValue("");
      if (name.isBlank()) {
        return;
      }
      names.add(name);
    }
    forEachText(rule.texts(), (path, text) -> warnOfUnknownElements(rule, path, text, names));
  }

  private void warnOfUnknownElements(
      Rule.ElementReferencesExist rule, String path, String text, Set<String> names) {
    for (var stranger : unknownElements(text, names)) {
      var words = rule.message().with("name", stranger).with("path", path);
      var field = new Problem(path, Reason.INVALID_VALUE, words).field();
      var place = reading.spec().fields().indexOf(field);
      collector.addWarning(
          place, new Warning(path, Warning.WarningReason.ELEMENT_NOT_LISTED, words));
    }
  }

  /** The names called by {@code @}, each once, that are not the start of a listed name's call. */
  private static List<String> unknownElements(String text, Set<String> names) {
    var found = new LinkedHashSet<String>();
    for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      var start = at + 1;
      if (names.stream().noneMatch(name -> text.startsWith(name, start))) {
        var end = start;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
          end++;
        }
        if (end > start) {
          found.add(text.substring(start, end));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isNameCharacter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private void forEachText(Rule.PromptFields texts, BiConsumer<String, String> action) {
    var prompt = reading.rawValue(texts.prompt());
    if (prompt.isString()) {
      action.accept(reading.path(texts.prompt()), prompt.stringValue());
    }
    var index = 0;
    for (var shot : reading.rawValue(texts.shots())) {
      var text = shot.path("prompt");
      if (text.isString()) {
        var path = reading.path(texts.shots()) + "[" + index + "].prompt";
        action.accept(path, text.stringValue());
      }
      index++;
    }
  }
}

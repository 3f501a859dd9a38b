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

/** Checks the references in prompts: images by number, elements by name. */
record TextCheck(ParsedRequest request, ProblemCollector collector) {
  void checkImageReferences(Rule.ImageReferencesExist rule) {
    var count = rule.images().stream().mapToInt(field -> request.rawValue(field).size()).sum();
    forEachText(
        rule.texts(),
        (path, text) -> {
          for (var number : ImageMentions.numbers(text)) {
            if (number < 1 || number > count) {
              var message = rule.message().with("number", Long.toString(number));
              var counted = message.with("count", Integer.toString(count)).with("path", path);
              refuse(path, counted);
              return;
            }
          }
        });
  }

  private void refuse(String path, LocalizedText message) {
    var problem = new Problem(path, Reason.IMAGE_REFERENCE_OUT_OF_RANGE, message);
    collector.addProblem(indexOf(problem), problem);
  }

  private int indexOf(Problem problem) {
    return request.spec().fields().indexOf(problem.field());
  }

  void checkElementReferences(Rule.ElementReferencesExist rule) {
    if (request.isInvalid(rule.elements()) || request.isInvalid(rule.texts().prompt())) {
      return;
    }
    var names = new HashSet<String>();
    for (var element : request.rawValue(rule.elements())) {
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
    for (var name : unknownElements(text, names)) {
      var message = rule.message().with("name", name).with("path", path);
      var field = new Problem(path, Reason.INVALID_VALUE, message).field();
      var index = request.spec().fields().indexOf(field);
      collector.addWarning(
          index, new Warning(path, Warning.WarningReason.ELEMENT_NOT_LISTED, message));
    }
  }

  /** The names after {@code @}, each once, that do not begin with the name of an element. */
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
    var prompt = request.rawValue(texts.prompt());
    if (prompt.isString()) {
      action.accept(request.path(texts.prompt()), prompt.stringValue());
    }
    var index = 0;
    for (var shot : request.rawValue(texts.shots())) {
      var text = shot.path("prompt");
      if (text.isString()) {
        var path = request.path(texts.shots()) + "[" + index + "].prompt";
        action.accept(path, text.stringValue());
      }
      index++;
    }
  }
}

package filmgate.catalogue.check;

import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The automatic mention of the first picture (R49). */
final class PromptRewrite {
  private static final String PROMPT = "prompt";

  private final ParsedRequest reading;

  PromptRewrite(ParsedRequest reading) {
    this.reading = reading;
  }

  void referenceFirstImage(Rule.FirstImageReferenced rule) {
    var texts = rule.texts();
    var shots = reading.value(texts.shots());
    if (!reading.has(rule.images()) || isMentioned(reading.text(texts.prompt()), shots)) {
      return;
    }
    if (reading.has(texts.prompt())) {
      var text = ImageMentions.FIRST + reading.text(texts.prompt());
      var place = reading.spec().fields().indexOf(texts.prompt());
      reading.set(place, JsonNodeFactory.instance.stringNode(text));
    } else if (shots.path(0) instanceof ObjectNode first) {
      first.put(PROMPT, ImageMentions.FIRST + first.path(PROMPT).stringValue(""));
    }
  }

  private static boolean isMentioned(String prompt, JsonNode shots) {
    if (!ImageMentions.numbers(prompt).isEmpty()) {
      return true;
    }
    for (var shot : shots) {
      if (!ImageMentions.numbers(shot.path(PROMPT).stringValue("")).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}

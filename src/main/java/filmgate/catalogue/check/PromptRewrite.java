package filmgate.catalogue.check;

import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a reference to the first image in front of the prompt (rule R49). */
record PromptRewrite(ParsedRequest request) {
  private static final String PROMPT = "prompt";

  void referenceFirstImage(Rule.FirstImageReferenced rule) {
    var texts = rule.texts();
    var shots = request.value(texts.shots());
    if (!request.has(rule.images()) || isMentioned(request.text(texts.prompt()), shots)) {
      return;
    }
    if (request.has(texts.prompt())) {
      var text = ImageMentions.FIRST + request.text(texts.prompt());
      var index = request.spec().fields().indexOf(texts.prompt());
      request.set(index, JsonNodeFactory.instance.stringNode(text));
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

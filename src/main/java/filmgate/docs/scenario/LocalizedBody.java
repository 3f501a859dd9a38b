package filmgate.docs.scenario;

import filmgate.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a request without {@code model}. An object in it that has {@code en} and {@code zh}
 * is a string in one of the languages.
 */
record LocalizedBody(JsonNode json) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String MODEL = "model";

  /** The body for a model, with its strings in one language. */
  ObjectNode forModel(String model, Language language) {
    var body = NODES.objectNode().put(MODEL, model);
    json.properties()
        .forEach(field -> body.set(field.getKey(), inLanguage(field.getValue(), language)));
    return body;
  }

  private static JsonNode inLanguage(JsonNode node, Language language) {
    if (node.isObject() && node.has(Language.EN.tag()) && node.has(Language.ZH.tag())) {
      return node.path(language.tag());
    }
    if (node.isObject()) {
      var copy = NODES.objectNode();
      node.properties()
          .forEach(field -> copy.set(field.getKey(), inLanguage(field.getValue(), language)));
      return copy;
    }
    if (node.isArray()) {
      var copy = NODES.arrayNode();
      node.forEach(item -> copy.add(inLanguage(item, language)));
      return copy;
    }
    return node;
  }
}

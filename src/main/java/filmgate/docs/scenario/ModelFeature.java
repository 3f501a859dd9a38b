package filmgate.docs.scenario;

import filmgate.catalogue.spec.ModelSpec;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request can use, as a row of the support matrix.
 *
 * @param body a request whose string {@code {duration}} is the duration of the column
 */
public record ModelFeature(LocalizedText title, LocalizedBody body) {
  private static final String DURATION = "duration";
  private static final String PLACEHOLDER = "{duration}";

  /** A request of the model with the feature, and with so many seconds. */
  public ObjectNode request(ModelSpec spec, int seconds) {
    var request = body.forModel(spec.id(), Language.EN).put(DURATION, seconds);
    fill(request, seconds);
    return request;
  }

  private static void fill(JsonNode node, int seconds) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        if (field.getValue().asString("").equals(PLACEHOLDER)) {
          object.put(field.getKey(), seconds);
        } else {
          fill(field.getValue(), seconds);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> fill(item, seconds));
    }
  }
}

package filmgate.docs.scenario;

import filmgate.catalogue.spec.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request with a value that a field does not accept.
 *
 * @param path the path of the field, {@code multi_prompt[0].duration}
 * @param value the value at the path
 */
public record LimitExample(Field field, String path, JsonNode value, ObjectNode body) {
  @Override
  public String toString() {
    return path;
  }
}

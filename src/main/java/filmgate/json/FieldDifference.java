package filmgate.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A field of a request whose stored value differs from the one that was sent.
 *
 * @param param the path of the field, {@code limits.queue}
 * @param present null if the field has no value
 * @param sent null if the request removes the value
 */
public record FieldDifference(String param, JsonNode present, JsonNode sent) {

  /**
   * The differences between two states in the fields of a request.
   *
   * @param present what is stored, as responses show it
   * @param sent what the request would store, as responses show it
   * @param request the fields that were sent; those of an object in it are compared one by one
   */
  public static List<FieldDifference> of(JsonNode present, JsonNode sent, JsonNode request) {
    var found = new ArrayList<FieldDifference>();
    for (var field : request.properties()) {
      var name = field.getKey();
      var parts = field.getValue();
      if (parts.isObject()) {
        for (var part : parts.propertyNames()) {
          add(found, name + "." + part, present.path(name).path(part), sent.path(name).path(part));
        }
      } else {
        add(found, name, present.path(name), sent.path(name));
      }
    }
    return List.copyOf(found);
  }

  private static void add(
      List<FieldDifference> found, String param, JsonNode present, JsonNode sent) {
    var before = orNull(present);
    var after = orNull(sent);
    if (!before.equals(after)) {
      found.add(new FieldDifference(param, before, after));
    }
  }

  /** The value, or null if it is absent. */
  public static JsonNode orNull(JsonNode value) {
    return value.isMissingNode() ? NullNode.getInstance() : value;
  }
}

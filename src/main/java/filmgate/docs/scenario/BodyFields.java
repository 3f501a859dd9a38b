package filmgate.docs.scenario;

import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes fields of a body, within the object that contains them. */
public final class BodyFields {
  private BodyFields() {}

  /** The value under any name of the field; missing if there is none. */
  public static JsonNode get(ObjectNode body, Field field) {
    var owner = field.container().isEmpty() ? body : body.path(field.container());
    return field.names().stream()
        .filter(owner::has)
        .findFirst()
        .map(owner::path)
        .orElse(MissingNode.getInstance());
  }

  /** A copy of the body with another value. */
  public static ObjectNode with(ObjectNode body, Field field, JsonNode value) {
    var copy = without(body, field);
    owner(copy, field).set(field.name(), value);
    return copy;
  }

  /** A copy of the body without the field. */
  public static ObjectNode without(ObjectNode body, Field field) {
    var copy = body.deepCopy();
    owner(copy, field).remove(field.names());
    return copy;
  }

  private static ObjectNode owner(ObjectNode body, Field field) {
    return field.container().isEmpty() ? body : body.withObjectProperty(field.container());
  }

  /** Whether the field contains frames, reference images, or clips. */
  public static boolean isMedia(Field field) {
    return field.takesUrls()
        || (field.kind() instanceof FieldType.ObjectList(var parts, var _)
            && parts.all().stream().anyMatch(part -> part.kind() instanceof FieldType.MediaUrl));
  }
}

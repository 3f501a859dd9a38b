package filmgate.catalogue.check;

import tools.jackson.databind.JsonNode;

/**
 * A field of a body that the model does not declare.
 *
 * @param path as the caller wrote it, {@code extra_body.image_tail}
 */
record UndeclaredField(String name, String path, JsonNode node) {
  /** Null, blank strings, and empty arrays count as absent (rule R8). */
  boolean isEmpty() {
    return node.isNull()
        || (node.isArray() && node.isEmpty())
        || (node.isString() && node.stringValue().isBlank());
  }

  boolean isOff() {
    return node.isBoolean() && !node.booleanValue();
  }
}

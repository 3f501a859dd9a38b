package filmgate.api.task;

import filmgate.id.BlobUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Replaces the references to blobs in one stored request by links; for one thread at a time. */
final class RequestFiles {
  private final Function<String, Optional<String>> links;
  private final List<String> missing = new ArrayList<>();

  /**
   * @param links the link of the blob with a digest; empty if no caller can read it any more
   */
  RequestFiles(Function<String, Optional<String>> links) {
    this.links = links;
  }

  /** The request with links, without the values that have none. */
  ObjectNode linked(ObjectNode request) {
    return object(request, "");
  }

  /** The paths of the values that have no link, {@code image_urls[1]}. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  private ObjectNode object(ObjectNode object, String path) {
    var copy = JsonNodeFactory.instance.objectNode();
    for (var field : object.properties()) {
      var name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      value(field.getValue(), name).ifPresent(value -> copy.set(field.getKey(), value));
    }
    return copy;
  }

  private ArrayNode array(ArrayNode array, String path) {
    var copy = JsonNodeFactory.instance.arrayNode();
    for (var index = 0; index < array.size(); index++) {
      value(array.get(index), path + "[" + index + "]").ifPresent(copy::add);
    }
    return copy;
  }

  private Optional<JsonNode> value(JsonNode value, String path) {
    return switch (value) {
      case ObjectNode object -> Optional.of(object(object, path));
      case ArrayNode array -> Optional.of(array(array, path));
      case StringNode text -> text(text, path);
      default -> Optional.of(value);
    };
  }

  private Optional<JsonNode> text(StringNode text, String path) {
    var digest = BlobUri.digest(text.stringValue());
    if (digest.isEmpty()) {
      return Optional.of(text);
    }
    var link = links.apply(digest.get());
    if (link.isEmpty()) {
      missing.add(path);
    }
    return link.map(StringNode::valueOf);
  }
}

package filmgate.intake;

import filmgate.generation.Generation;
import filmgate.id.BlobUri;
import filmgate.net.DataUri;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The data: URIs and the uploads of one request, which are blobs. A task row contains references to
 * blobs, never a data: URI (rule R11 in docs/reference/rules.md).
 */
final class InlineMedia {
  private static final String UNSTORED = "0".repeat(64);

  private final UnaryOperator<String> storage;
  private final Map<String, String> references;

  /**
   * @param storage stores a data: URI and returns the digest of its content
   * @param uploads the references to uploads, by their URLs
   */
  private InlineMedia(UnaryOperator<String> storage, Map<String, String> uploads) {
    this.storage = storage;
    this.references = new HashMap<>(uploads);
  }

  static InlineMedia storedBy(UnaryOperator<String> storage, Map<String, String> uploads) {
    return new InlineMedia(storage, uploads);
  }

  /** Stores nothing; the references have the length of those to blobs. */
  static InlineMedia unstored(Map<String, String> uploads) {
    return new InlineMedia(_ -> UNSTORED, uploads);
  }

  static boolean isIn(Generation generation) {
    return generation.media().sources().stream()
        .anyMatch(source -> DataUri.isDataUri(source.address()));
  }

  /** One problem for each field whose data: URI is not valid. */
  static List<Problem> problems(Generation generation) {
    var problems = new ArrayList<Problem>();
    for (var source : generation.media().sources()) {
      if (isInvalid(source.address())) {
        problems.add(problem(source.param()));
      }
    }
    return problems;
  }

  private static boolean isInvalid(String source) {
    return DataUri.isDataUri(source) && DataUri.parse(source) instanceof DataUri.Parsed.Invalid;
  }

  private static Problem problem(String param) {
    var text =
        new LocalizedText(
            param + " must be a valid Base64 data: URI", param + " 必须是有效的 Base64 data: URI");
    return new Problem(param, Reason.INVALID_URL, text);
  }

  /** The generation with a reference for each data: URI and each upload. */
  Generation store(Generation generation) {
    return generation.mapSources(
        source ->
            DataUri.isDataUri(source) ? store(source) : references.getOrDefault(source, source));
  }

  private String store(String source) {
    return references.computeIfAbsent(source, uri -> BlobUri.of(storage.apply(uri)));
  }

  /** Replaces the data: URIs and uploads of this JSON object by the same references. */
  void replaceSources(ObjectNode json) {
    if (!references.isEmpty()) {
      var _ = replaced(json);
    }
  }

  /** A copy of this JSON object with the same references; the object itself if it needs none. */
  ObjectNode withReferences(ObjectNode json) {
    if (references.isEmpty()) {
      return json;
    }
    var copy = json.deepCopy();
    replaceSources(copy);
    return copy;
  }

  private JsonNode replaced(JsonNode value) {
    switch (value) {
      case ObjectNode object ->
          object.properties().forEach(field -> field.setValue(replaced(field.getValue())));
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          array.set(i, replaced(array.get(i)));
        }
      }
      case StringNode text when references.containsKey(text.stringValue()) -> {
        return StringNode.valueOf(references.get(text.stringValue()));
      }
      default -> {}
    }
    return value;
  }
}

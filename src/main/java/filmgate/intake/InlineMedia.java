package filmgate.intake;

import filmgate.assets.BlobStore;
import filmgate.generation.Generation;
import filmgate.id.BlobUri;
import filmgate.net.DataUri;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The data: URIs of one request, which are stored as blobs. A task row contains references to
 * blobs, never a data: URI (rule R11 in docs/reference/rules.md).
 */
final class InlineMedia {
  private final BlobStore blobs;
  private final Map<String, String> references = new HashMap<>();

  InlineMedia(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** One problem for each field whose data: URI is not valid. */
  static List<Problem> problems(Generation generation) {
    return generation.media().sources().stream()
        .flatMap(source -> problem(source.param(), source.address()))
        .toList();
  }

  private static Stream<Problem> problem(String param, String source) {
    if (DataUri.isDataUri(source) && DataUri.parse(source) instanceof DataUri.Parsed.Invalid _) {
      var text =
          new LocalizedText(
              param + " must be a valid Base64 data: URI", param + " 必须是有效的 Base64 data: URI");
      return Stream.of(new Problem(param, Reason.INVALID_URL, text));
    }
    return Stream.empty();
  }

  /** The generation with a reference to a blob for each data: URI. */
  Generation store(Generation generation) {
    return generation.mapSources(source -> DataUri.isDataUri(source) ? store(source) : source);
  }

  private String store(String source) {
    return references.computeIfAbsent(source, uri -> BlobUri.of(digest(uri)));
  }

  private String digest(String source) {
    return switch (DataUri.parse(source)) {
      case DataUri.Parsed.Valid(var uri) -> {
        try {
          var bytes = new ByteArrayOutputStream((int) uri.bytes());
          uri.writeTo(bytes);
          yield blobs.store(new ByteArrayInputStream(bytes.toByteArray())).digest();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      case DataUri.Parsed.Invalid(var fault) ->
          throw new IllegalStateException(
              "the check let an invalid data: URI pass: " + fault.wireName());
    };
  }

  /** Replaces the data: URIs of this JSON object by the same references. */
  void replaceSources(ObjectNode json) {
    if (!references.isEmpty()) {
      var _ = replaced(json);
    }
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

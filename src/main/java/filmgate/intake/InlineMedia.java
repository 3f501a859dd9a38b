package filmgate.intake;

import filmgate.assets.BlobStore;
import filmgate.assets.DataUri;
import filmgate.generation.Generation;
import filmgate.generation.MediaInputs;
import filmgate.id.BlobUri;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves pictures and clips that came inside a request into blobs: no task row ever holds a {@code
 * data:} URI (R11).
 */
final class InlineMedia {
  private final BlobStore blobs;
  private final Map<String, String> kept = new HashMap<>();

  InlineMedia(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The fields whose data: URI cannot be taken apart. */
  static List<Problem> problems(Generation generation) {
    var problems = new ArrayList<Problem>();
    generation
        .media()
        .sources()
        .forEach(source -> check(source.param(), source.address(), problems));
    return problems;
  }

  private static void check(String param, String source, List<Problem> problems) {
    if (DataUri.isDataUri(source)
        && DataUri.parse(source) instanceof DataUri.Parsed.Invalid(var detail)) {
      var words = new LocalizedText(param + ": " + detail, param + "：data: URI 无效");
      problems.add(new Problem(param, Reason.INVALID_URL, words));
    }
  }

  /** The first field whose file was kept once and is no longer. */
  static Optional<String> expiredInput(Generation generation, BlobStore blobs) {
    return generation.media().sources().stream()
        .filter(source -> isExpired(source.address(), blobs))
        .map(MediaInputs.Source::param)
        .findFirst();
  }

  private static boolean isExpired(String source, BlobStore blobs) {
    return BlobUri.digest(source).map(digest -> !blobs.exists(digest)).orElse(false);
  }

  /** The generation with {@code blob:} and a digest in place of every data: URI. */
  Generation store(Generation generation) {
    return generation.mapSources(source -> DataUri.isDataUri(source) ? store(source) : source);
  }

  private String store(String source) {
    var known = kept.get(source);
    if (known != null) {
      return known;
    }
    var name = BlobUri.of(put(source));
    kept.put(source, name);
    return name;
  }

  private String put(String source) {
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
      case DataUri.Parsed.Invalid(var detail) ->
          throw new IllegalStateException("the check let a broken data: URI pass: " + detail);
    };
  }

  /** Writes the same names into JSON that holds the URIs, in place. */
  void replaceSources(JsonNode json) {
    if (kept.isEmpty()) {
      return;
    }
    switch (json) {
      case ObjectNode object -> {
        for (var name : object.propertyNames().toArray(String[]::new)) {
          var value = object.get(name);
          if (isStored(value)) {
            object.put(name, kept.get(value.stringValue()));
          } else {
            replaceSources(value);
          }
        }
      }
      case ArrayNode array -> {
        for (var i = 0; i < array.size(); i++) {
          var value = array.get(i);
          if (isStored(value)) {
            array.set(i, kept.get(value.stringValue()));
          } else {
            replaceSources(value);
          }
        }
      }
      default -> {}
    }
  }

  private boolean isStored(JsonNode value) {
    return value.isString() && kept.containsKey(value.stringValue());
  }
}

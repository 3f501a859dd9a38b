package filmgate.render.rig.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file with the values of an ordinary figure ({@code ordinary}) and of its variants, each of
 * which replaces some of these values ({@code variants}).
 */
public final class VariantFile {
  private VariantFile() {}

  /**
   * The ordinary figure under the empty name, and every variant under its own.
   *
   * @throws IllegalStateException if the resource is missing
   */
  public static <T> Map<String, T> read(String resource, Class<T> type) {
    var file = json(resource);
    var ordinary = file.path("ordinary");
    var all = new TreeMap<String, T>();
    all.put("", JsonMapper.shared().treeToValue(ordinary, type));
    for (var one : file.path("variants").properties()) {
      all.put(
          one.getKey(), JsonMapper.shared().treeToValue(merged(ordinary, one.getValue()), type));
    }
    return all;
  }

  /** The values of {@code base} with those of {@code changes}, at every depth. */
  public static JsonNode merged(JsonNode base, JsonNode changes) {
    var merged = (ObjectNode) base.deepCopy();
    for (var change : changes.properties()) {
      var before = merged.path(change.getKey());
      var value = change.getValue();
      merged.set(change.getKey(), before.isObject() ? merged(before, value) : value);
    }
    return merged;
  }

  /**
   * A JSON resource of the renderer.
   *
   * @throws IllegalStateException if it is missing
   */
  public static JsonNode json(String resource) {
    var path = "/filmgate/render/" + resource;
    try (var in = VariantFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + path);
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

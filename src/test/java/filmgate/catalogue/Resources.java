package filmgate.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the test resources and of text blocks. */
public final class Resources {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final Path ROOT = Path.of("src", "test", "resources");

  private Resources() {}

  public static JsonNode json(String file) {
    return JSON.readTree(text(ROOT.resolve(file)));
  }

  public static ObjectNode object(String text) {
    return (ObjectNode) JSON.readTree(text);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Builds the body of a request from parameters: {@code key=value}, where a value that is valid JSON
 * is used as JSON and any other as a string. {@code @file} is the file as a data: URI, {@code @@} a
 * literal @, and {@code key[]=value} appends to an array.
 */
final class RequestBodyBuilder {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "webp", "image/webp",
          "gif", "image/gif",
          "avif", "image/avif",
          "heic", "image/heic",
          "mp4", "video/mp4",
          "mov", "video/quicktime");

  private final Path directory;
  private final FileValue files;
  private final ObjectNode body = JSON.createObjectNode();

  /** The text by which a request refers to a file. */
  interface FileValue {
    /**
     * @param key the field, for messages
     */
    String of(String key, Path file);
  }

  /** A builder that resolves files in this directory. */
  RequestBodyBuilder(Path directory, FileValue files) {
    this.directory = directory;
    this.files = files;
  }

  /**
   * The body.
   *
   * @throws CliException when a parameter is not key=value or a file cannot be read
   */
  ObjectNode build(String model, String prompt, List<String> parameters) {
    body.put("model", model);
    if (!prompt.isEmpty()) {
      body.put("prompt", prompt);
    }
    parameters.forEach(this::add);
    return body;
  }

  private void add(String parameter) {
    var equals = parameter.indexOf('=');
    if (equals < 1) {
      throw new CliException("-p must be key=value, not '%s'".formatted(parameter));
    }
    var key = parameter.substring(0, equals);
    var value = value(key, parameter.substring(equals + 1));
    if (key.endsWith("[]")) {
      body.withArray("/" + escaped(key.substring(0, key.length() - 2))).add(value);
    } else {
      body.set(key, value);
    }
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode value(String key, String text) {
    if (text.startsWith("@@")) {
      return StringNode.valueOf(text.substring(1));
    }
    if (text.startsWith("@")) {
      return StringNode.valueOf(files.of(key, directory.resolve(text.substring(1))));
    }
    try {
      var node = JSON.readTree(text);
      return node.isMissingNode() ? StringNode.valueOf(text) : node;
    } catch (JacksonException _) {
      return StringNode.valueOf(text);
    }
  }

  /** The file itself as a data: URI. */
  static String dataUri(String key, Path file) {
    try {
      var name = file.toString().toLowerCase(Locale.ROOT);
      var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      if (type == null) {
        throw new CliException("%s: %s is not a supported image or clip".formatted(key, file));
      }
      var base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
      return "data:" + type + ";base64," + base64;
    } catch (IOException cause) {
      throw new CliException(
          "%s: cannot read %s. Use @@ for a string that begins with @".formatted(key, file), cause);
    }
  }
}

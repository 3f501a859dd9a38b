package filmgate.api.error;

import filmgate.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A typical cause of an error, and a request that has it.
 *
 * @param request the body of a submission, or else a method and a path, headers, and a body
 * @param param the field that the response names; empty if it names none
 */
public record ErrorExample(LocalizedText cause, String request, String param) {
  private static final String FILE = "examples.json";

  /** The example of every reason. */
  public static Map<String, ErrorExample> all() {
    try (var file = open()) {
      return new JsonMapper()
          .readTree(file).properties().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> of(one.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(ErrorExample.class.getResourceAsStream(FILE), FILE);
  }

  private static ErrorExample of(JsonNode json) {
    return new ErrorExample(
        new LocalizedText(json.path("en").asString(""), json.path("zh").asString("")),
        json.path("request").asString(""),
        json.path("param").asString(""));
  }

  /** Whether the request is the body of a submission. */
  public boolean isBody() {
    return request.startsWith("{");
  }
}

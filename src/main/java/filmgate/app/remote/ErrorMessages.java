package filmgate.app.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.text.ControlCharacters;
import java.time.Duration;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of error responses: what the server says, its reason, and the id of the request. */
final class ErrorMessages {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int BEGINNING = 120;
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final long SECONDS_MAX = 86_400;

  private ErrorMessages() {}

  static String of(ServerAddress server, int status, byte[] body) {
    var json = json(body);
    var message = json.at("/error/message").asString("");
    return message.isEmpty()
        ? "%s responded %d without a message of Filmgate: %s"
            .formatted(server.base(), status, beginning(new String(body, UTF_8)))
        : message(json, message);
  }

  private static String message(JsonNode json, String message) {
    var reason = json.at("/error/reason").asString("");
    var request = json.path("request_id").asString("");
    var problems =
        json.at("/error/errors")
            .valueStream()
            .skip(1)
            .map(problem -> problem.path("message").asString(""))
            .filter(text -> !text.isEmpty())
            .toList();
    var all = problems.isEmpty() ? message : message + "; " + String.join("; ", problems);
    return ControlCharacters.escape("%s (%s, request %s)".formatted(all, reason, request));
  }

  /** The JSON of a response; null if it has none. */
  static JsonNode json(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException _) {
      return MAPPER.nullNode();
    }
  }

  /** The beginning of a text on one line. */
  static String beginning(String text) {
    var line = WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    return ControlCharacters.escape(
        line.length() > BEGINNING ? line.substring(0, BEGINNING) + "…" : line);
  }

  /** The seconds of a {@code Retry-After} header; zero for a date or no value. */
  static Duration seconds(String retryAfter) {
    return retryAfter.matches("[0-9]{1,9}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(retryAfter), SECONDS_MAX))
        : Duration.ZERO;
  }
}

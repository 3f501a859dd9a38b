package filmgate.lab.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A request to an upstream.
 *
 * @param path the path below the name of the dialect, {@code /tasks}
 * @param query the parameters by name; the first value of each
 * @param headers the headers by name in lower case
 * @param base the URL below which the dialect is, {@code http://127.0.0.1:9100/kling}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DialectRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    String base) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final String BEARER = "Bearer ";

  /** The parameters of the query of a URL. */
  public static Map<String, String> parameters(String query) {
    var all = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      var at = pair.indexOf('=');
      if (at > 0) {
        all.putIfAbsent(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
      }
    }
    return all;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  public boolean is(String expectedMethod, String expectedPath) {
    return method.equals(expectedMethod) && path.equals(expectedPath);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  /** The token of {@code Authorization: Bearer}; empty if there is none. */
  public String bearer() {
    return header("authorization")
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip())
        .orElse("");
  }

  /** The body; a missing node if it is not JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }
}

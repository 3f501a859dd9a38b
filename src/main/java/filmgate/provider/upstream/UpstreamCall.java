package filmgate.provider.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request to an upstream. Its text contains no header and no body.
 *
 * @param path with its query, below the base URL
 */
public record UpstreamCall(
    String method, String path, Map<String, String> headers, Optional<JsonNode> body) {
  public UpstreamCall {
    headers = Map.copyOf(headers);
  }

  public static UpstreamCall get(String path) {
    return new UpstreamCall("GET", path, Map.of(), Optional.empty());
  }

  public static UpstreamCall post(String path, JsonNode body) {
    return new UpstreamCall("POST", path, Map.of(), Optional.of(body));
  }

  /** The same request with one more header. */
  public UpstreamCall with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new UpstreamCall(method, path, more, body);
  }

  /** The same request with a Bearer token. */
  public UpstreamCall withBearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Whether it changes nothing, so that it may be sent again. */
  boolean isRead() {
    return method.equals("GET");
  }

  @Override
  public String toString() {
    var query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}

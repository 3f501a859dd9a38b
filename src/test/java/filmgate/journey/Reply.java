package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response of the server. */
final class Reply {
  private final HttpResponse<byte[]> response;

  Reply(HttpResponse<byte[]> response) {
    this.response = response;
  }

  int status() {
    return response.statusCode();
  }

  byte[] body() {
    return response.body();
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body());
  }

  /** The first value of a header, or an empty string. */
  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String text() {
    return new String(body(), UTF_8);
  }
}

package filmgate.api.system;

import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;

/** Reports whether the server is alive and ready, and its version. */
final class HealthEndpoint {
  static final Schema LIVENESS = object(required("status", enumOf("ok")));
  static final Schema READINESS =
      object(
          required("status", enumOf("ready", "not_ready")),
          required(
              "obstacles",
              arrayOf(string()).describedAs("Why the server is not ready, as stable names.")));
  static final Schema VERSION =
      object(required("name", enumOf("filmgate")), required("version", string()));

  private static final ApiResponse ALIVE =
      ApiResponse.json(JsonBuilder.object(json -> json.writeStringProperty("status", "ok")));

  private final Supplier<List<String>> obstacles;
  private final ApiResponse version;

  /**
   * @param obstacles why the server is not ready, as stable names; empty when it is
   */
  HealthEndpoint(Supplier<List<String>> obstacles, String version) {
    this.obstacles = obstacles;
    this.version =
        ApiResponse.json(
            JsonBuilder.object(
                json -> {
                  json.writeStringProperty("name", "filmgate");
                  json.writeStringProperty("version", version);
                }));
  }

  ApiResponse liveness() {
    return ALIVE;
  }

  ApiResponse version() {
    return version;
  }

  ApiResponse readiness() {
    var found = obstacles.get();
    var body =
        JsonBuilder.object(
            json -> {
              json.writeStringProperty("status", found.isEmpty() ? "ready" : "not_ready");
              json.writeName("obstacles");
              json.writeStartArray();
              found.forEach(json::writeString);
              json.writeEndArray();
            });
    var status = found.isEmpty() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
    return new ApiResponse.Full(
        status, List.of(ResponseHeaders.JSON, ResponseHeaders.NO_STORE), body);
  }
}

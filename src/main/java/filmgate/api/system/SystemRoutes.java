package filmgate.api.system;

import static filmgate.api.route.Operation.Tag.SERVER;
import static filmgate.api.route.RouteAccess.PUBLIC;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.intake.overview.ServiceStatus;
import filmgate.json.Schema;
import filmgate.view.overview.ServiceStatusView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The health, version, and description of the server. They need no key. */
public final class SystemRoutes implements RouteGroup {
  private final HealthEndpoint health;
  private final OpenApiEndpoint description;
  private final Supplier<ServiceStatus> status;

  /**
   * @param obstacles why the server is not ready, as stable names; empty if it is ready
   * @param status which models can be served
   * @param description the description of all routes
   */
  public SystemRoutes(
      Supplier<List<String>> obstacles,
      Supplier<ServiceStatus> status,
      String version,
      Supplier<ObjectNode> description) {
    this.status = status;
    this.health = new HealthEndpoint(obstacles, version);
    this.description = new OpenApiEndpoint(description);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/livez",
            PUBLIC,
            immediate(health::liveness),
            Operation.of(SERVER, "getLiveness", "Get the liveness.")
                .returns(HealthEndpoint.LIVENESS)),
        Route.get(
            "/readyz",
            PUBLIC,
            _ -> health.readiness(),
            Operation.of(SERVER, "getReadiness", "Get the readiness.")
                .returns(HealthEndpoint.READINESS)
                .returns(503, HealthEndpoint.READINESS)),
        Route.get(
            "/status.json",
            PUBLIC,
            _ ->
                ApiResponse.json(
                    ServiceStatusView.render(status.get()), List.of(ResponseHeaders.NO_STORE)),
            Operation.of(
                    SERVER, "getStatus", "Get the status of the server and of each of its models.")
                .returns(ServiceStatusView.SCHEMA)),
        Route.get(
            "/version",
            PUBLIC,
            immediate(health::version),
            Operation.of(SERVER, "getVersion", "Get the version.").returns(HealthEndpoint.VERSION)),
        Route.get(
            "/openapi.json",
            PUBLIC,
            description,
            Operation.of(SERVER, "getDescription", "Get this OpenAPI 3.1 document.")
                .withParameters(Parameter.IF_NONE_MATCH)
                .returns(Schema.anyObject())));
  }

  private static Endpoint immediate(Supplier<ApiResponse> response) {
    return new Endpoint() {
      @Override
      public Optional<ApiResponse> handlesImmediately(ApiRequest call) {
        return Optional.of(response.get());
      }

      @Override
      public ApiResponse handle(ApiRequest call) {
        return response.get();
      }
    };
  }
}

package filmgate.api;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the groups of routes to the one table. A new route stands in its group, a new group here.
 */
final class ApiRoutes {
  private final ApiServices services;
  private final List<Route> table;

  ApiRoutes(ApiServices services, LongPolls waits) {
    this.services = services;
    var views = new TaskEndpointFactory(services, waits);
    this.table =
        Stream.<RouteGroup>of(
                new VideoRoutes(services, views),
                new TaskRoutes(views),
                new ModelRoutes(services),
                new AccountRoutes(services),
                new KeyRoutes(services),
                new AdminRoutes(services),
                new PriceAdminRoutes(services),
                new SystemRoutes(services.health(), this::description))
            .flatMap(group -> group.routes().stream())
            .toList();
  }

  Router routes() {
    return new Router(table);
  }

  private ObjectNode description() {
    return OpenApiWriter.write(
        table, services.submissionServices().models(), services.health().version());
  }
}

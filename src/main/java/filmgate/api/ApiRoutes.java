package filmgate.api;

import filmgate.api.account.AccountRoutes;
import filmgate.api.admin.AdminRoutes;
import filmgate.api.admin.PriceAdminRoutes;
import filmgate.api.key.KeyRoutes;
import filmgate.api.model.ModelRoutes;
import filmgate.api.openapi.OpenApiWriter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.route.Router;
import filmgate.api.services.ApiServices;
import filmgate.api.system.SystemRoutes;
import filmgate.api.task.LongPolls;
import filmgate.api.task.TaskEndpointFactory;
import filmgate.api.task.TaskRoutes;
import filmgate.api.video.VideoRoutes;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the groups of routes to the one table. A new route stands in its group, a new group here.
 */
public final class ApiRoutes {
  private final ApiServices services;
  private final List<Route> table;

  public ApiRoutes(ApiServices services, LongPolls waits) {
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

  public Router routes() {
    return new Router(table);
  }

  private ObjectNode description() {
    return OpenApiWriter.write(
        table, services.submissionServices().models(), services.health().version());
  }
}

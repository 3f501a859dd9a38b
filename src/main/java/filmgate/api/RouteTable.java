package filmgate.api;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins the groups of routes to the one table. A new route stands in its group, a new group here.
 */
final class RouteTable {
  private final Surroundings around;
  private final List<Route> table;

  RouteTable(Surroundings around, Waits waits) {
    this.around = around;
    var views = new TaskViews(around, waits);
    this.table =
        Stream.<RouteGroup>of(
                new VideoRoutes(around, views),
                new TaskRoutes(views),
                new ModelRoutes(around),
                new MoneyRoutes(around),
                new KeyRoutes(around),
                new OperatorRoutes(around),
                new PriceAdminRoutes(around),
                new ServerRoutes(around.health(), this::description))
            .flatMap(group -> group.routes().stream())
            .toList();
  }

  Routes routes() {
    return new Routes(table);
  }

  private ObjectNode description() {
    return OpenApi.write(table, around.making().models(), around.health().version());
  }
}

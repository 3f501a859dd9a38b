package filmgate.api;

import java.util.List;

/**
 * Joins the groups of routes to the one table. A new route stands in its group, a new group here.
 */
final class RouteTable {
  private final List<RouteGroup> groups;

  RouteTable(Surroundings around, Waits waits) {
    var views = new TaskViews(around, waits);
    groups =
        List.of(
            new VideoRoutes(around, views),
            new TaskRoutes(views),
            new ModelRoutes(around),
            new MoneyRoutes(around),
            new ServerRoutes(around.health()));
  }

  Routes routes() {
    return new Routes(groups.stream().flatMap(group -> group.routes().stream()).toList());
  }
}

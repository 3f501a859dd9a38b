package filmgate.api.route;

import java.util.List;

/** The routes of one concern. */
public interface RouteGroup {

  /** In the order in which they are described. */
  List<Route> routes();
}

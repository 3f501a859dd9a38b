package filmgate.api;

import java.util.List;

/** The routes of one concern. */
interface RouteGroup {

  /** In the order in which they are described. */
  List<Route> routes();
}

package filmgate.api.route;

import java.util.List;

/** The routes of one topic. */
public interface RouteGroup {

  /** The routes, in the order of the description. */
  List<Route> routes();
}

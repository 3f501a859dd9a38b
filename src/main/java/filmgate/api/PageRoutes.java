package filmgate.api;

import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;

/** The routes of pages for browsers and agents, which are not part of the API. */
public interface PageRoutes extends RouteGroup {
  /** What a browser gets at a path that no route matches. */
  Route unknownPage();
}

package filmgate.app.metrics;

import filmgate.api.PageRoutes;
import filmgate.api.route.Route;
import filmgate.api.system.MetricsRoute;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages of a server and its metrics, which are not part of the API.
 *
 * @param text all metrics
 */
public record MeteredPages(PageRoutes pages, Supplier<byte[]> text) implements PageRoutes {
  @Override
  public List<Route> routes() {
    return Stream.concat(pages.routes().stream(), Stream.of(MetricsRoute.of(text))).toList();
  }

  @Override
  public Route unknownPage() {
    return pages.unknownPage();
  }
}

package filmgate.api.system;

import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.metrics.MetricRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Returns the metrics to a key of an operator. The route is not part of the API. */
public final class MetricsRoute {
  private static final HttpField TYPE =
      new HttpField(HttpHeader.CONTENT_TYPE, MetricRegistry.MEDIA_TYPE);

  private MetricsRoute() {}

  /**
   * The route.
   *
   * @param text all metrics; may block on the database
   */
  public static Route of(Supplier<byte[]> text) {
    return Route.get(
        "/metrics",
        RouteAccess.ADMIN,
        _ ->
            new ApiResponse.Full(
                HttpStatus.OK_200, List.of(TYPE, ResponseHeaders.NO_STORE), text.get()),
        Operation.of(Operation.Tag.PAGES, "", ""));
  }
}

package filmgate.app.metrics;

import filmgate.api.http.ServedRequests;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Set;

/** Counts HTTP requests. */
final class RequestMetrics implements ServedRequests {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Counter requests;
  private final Histogram duration;

  RequestMetrics(MetricRegistry registry) {
    this.requests = registry.counter(Metric.HTTP_REQUESTS);
    this.duration = registry.histogram(Metric.HTTP_REQUEST_DURATION);
  }

  @Override
  public void served(String method, String route, int status, long nanos) {
    var knownMethod = METHODS.contains(method) ? method : "other";
    var knownRoute = route.isEmpty() ? "none" : route;
    requests.labelValues(knownMethod, knownRoute, Integer.toString(status)).inc();
    duration.labelValues(knownMethod, knownRoute).observe(nanos / 1e9);
  }
}

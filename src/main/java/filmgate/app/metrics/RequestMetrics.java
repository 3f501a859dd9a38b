package filmgate.app.metrics;

import filmgate.api.http.ServedRequests;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts HTTP requests. */
final class RequestMetrics implements ServedRequests {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Counter requests;
  private final Histogram duration;

  /** Bounded by the methods, routes, and status codes of this program. */
  private final Map<RequestLabels, DataPoints> points = new ConcurrentHashMap<>();

  /** The labels of a request. */
  private record RequestLabels(String method, String route, int status) {}

  /** What a request updates, so that its labels are looked up once. */
  private record DataPoints(CounterDataPoint count, DistributionDataPoint duration) {
    private void add(double seconds) {
      count.inc();
      duration.observe(seconds);
    }
  }

  RequestMetrics(MetricRegistry registry) {
    this.requests = registry.counter(Metric.HTTP_REQUESTS);
    this.duration = registry.histogram(Metric.HTTP_REQUEST_DURATION);
  }

  @Override
  public void served(String method, String route, int status, long nanos) {
    var labels =
        new RequestLabels(
            METHODS.contains(method) ? method : "other", route.isEmpty() ? "none" : route, status);
    points.computeIfAbsent(labels, this::pointsOf).add(nanos / 1e9);
  }

  private DataPoints pointsOf(RequestLabels labels) {
    return new DataPoints(
        requests.labelValues(labels.method, labels.route, Integer.toString(labels.status)),
        duration.labelValues(labels.method, labels.route));
  }
}

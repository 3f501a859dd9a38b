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
  private final Map<Kind, DataPoints> points = new ConcurrentHashMap<>();

  /** The labels of a request. */
  private record Kind(String method, String route, int status) {}

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
    var kind =
        new Kind(
            METHODS.contains(method) ? method : "other", route.isEmpty() ? "none" : route, status);
    points.computeIfAbsent(kind, this::pointsOf).add(nanos / 1e9);
  }

  private DataPoints pointsOf(Kind kind) {
    return new DataPoints(
        requests.labelValues(kind.method, kind.route, Integer.toString(kind.status)),
        duration.labelValues(kind.method, kind.route));
  }
}

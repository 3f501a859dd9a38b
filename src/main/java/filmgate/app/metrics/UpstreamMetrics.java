package filmgate.app.metrics;

import filmgate.app.channel.CallObserver;
import filmgate.dispatch.health.CallOutcome;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import filmgate.provider.Provider;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;

/** Counts the calls to upstreams. */
final class UpstreamMetrics implements CallObserver {
  private final Counter requests;
  private final Histogram duration;

  UpstreamMetrics(MetricRegistry registry) {
    this.requests = registry.counter(Metric.UPSTREAM_REQUESTS);
    this.duration = registry.histogram(Metric.UPSTREAM_REQUEST_DURATION);
  }

  @Override
  public Provider observed(String channel, Provider provider) {
    return new MeteredProvider(provider, channel, this);
  }

  /** A call has ended. */
  void called(String channel, Operation operation, CallOutcome outcome, long nanos) {
    requests.labelValues(channel, operation.wireName(), outcome.wireName()).inc();
    duration.labelValues(channel, operation.wireName()).observe(nanos / 1e9);
  }

  /** What a call requests. */
  enum Operation {
    SUBMIT("submit"),
    LOOK_UP("look_up"),
    POLL("poll"),
    CANCEL("cancel"),
    CHECK_ACCOUNT("check_account");

    private final String wireName;

    Operation(String wireName) {
      this.wireName = wireName;
    }

    /** The name in the label. */
    String wireName() {
      return wireName;
    }
  }
}

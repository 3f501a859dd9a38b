package filmgate.app.metrics;

import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import filmgate.webhook.AttemptResult;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.List;

/** Counts the attempts to deliver webhooks. */
final class DeliveryMetrics {
  private static final List<String> RESULTS =
      List.of("delivered", "retried", "given_up", "receiver_gone", "nothing_to_send");

  private final Counter attempts;

  DeliveryMetrics(MetricRegistry registry) {
    this.attempts = registry.counter(Metric.WEBHOOK_ATTEMPTS);
    RESULTS.forEach(attempts::initLabelValues);
  }

  /** An attempt was recorded. */
  void attempted(AttemptResult result) {
    attempts.labelValues(label(result)).inc();
  }

  private static String label(AttemptResult result) {
    return switch (result) {
      case AttemptResult.Delivered _ -> "delivered";
      case AttemptResult.RetryAt _ -> "retried";
      case AttemptResult.GivenUp _ -> "given_up";
      case AttemptResult.ReceiverGone _ -> "receiver_gone";
      case AttemptResult.NothingToSend _ -> "nothing_to_send";
    };
  }
}

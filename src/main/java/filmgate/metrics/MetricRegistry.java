package filmgate.metrics;

import filmgate.metrics.MetricType.CounterType;
import filmgate.metrics.MetricType.GaugeType;
import filmgate.metrics.MetricType.HistogramType;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * The metrics of one process. Updates of counters and histograms take no lock. Each metric of the
 * catalogue is registered once. Thread-safe.
 */
public final class MetricRegistry {
  /** The media type of {@link #text}. */
  public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /** Receives the values of a metric when it is read. */
  @FunctionalInterface
  public interface Values {
    /** The value for these label values, which are in the order of the labels of the metric. */
    void add(double value, String... labels);

    /** The same for a whole number, which is exact up to 2^53. */
    default void add(long value, String... labels) {
      add((double) value, labels);
    }
  }

  /** Registers a counter that is updated. */
  public Counter counter(Metric metric) {
    if (!(metric.type() instanceof CounterType)) {
      throw new IllegalArgumentException("not a counter: " + metric.wireName());
    }
    return Counter.builder()
        .name(metric.wireName())
        .help(metric.help().en())
        .labelNames(metric.labelNames())
        .withoutExemplars()
        .register(registry);
  }

  /** Registers a histogram of seconds. */
  public Histogram histogram(Metric metric) {
    if (metric.type() instanceof HistogramType(var bounds)) {
      return Histogram.builder()
          .name(metric.wireName())
          .help(metric.help().en())
          .labelNames(metric.labelNames())
          .classicOnly()
          .classicUpperBounds(bounds.stream().mapToDouble(Double::doubleValue).toArray())
          .withoutExemplars()
          .register(registry);
    }
    throw new IllegalArgumentException("not a histogram: " + metric.wireName());
  }

  /** Registers a gauge or a counter whose values are read when the metrics are. */
  public void readFrom(Metric metric, Consumer<Values> source) {
    switch (metric.type()) {
      case GaugeType _ ->
          GaugeWithCallback.builder()
              .name(metric.wireName())
              .help(metric.help().en())
              .labelNames(metric.labelNames())
              .callback(values -> source.accept(values::call))
              .register(registry);
      case CounterType _ ->
          CounterWithCallback.builder()
              .name(metric.wireName())
              .help(metric.help().en())
              .labelNames(metric.labelNames())
              .callback(values -> source.accept(values::call))
              .register(registry);
      case HistogramType _ ->
          throw new IllegalArgumentException("not a gauge or counter: " + metric.wireName());
    }
  }

  /** All metrics in the text format of Prometheus. */
  public byte[] text() {
    var text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }
}

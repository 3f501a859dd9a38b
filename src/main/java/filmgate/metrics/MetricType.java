package filmgate.metrics;

import java.util.List;

/** The types of metrics. */
sealed interface MetricType {
  /** The name in the text format. */
  String wireName();

  /** A number that only grows while the process runs; its name ends with {@code _total}. */
  record CounterType() implements MetricType {
    @Override
    public String wireName() {
      return "counter";
    }
  }

  /** A number that is read when the metrics are. */
  record GaugeType() implements MetricType {
    @Override
    public String wireName() {
      return "gauge";
    }
  }

  /**
   * Counts of durations in seconds.
   *
   * @param bounds the upper bounds of the buckets, in ascending order
   */
  record HistogramType(List<Double> bounds) implements MetricType {
    public HistogramType {
      bounds = List.copyOf(bounds);
    }

    @Override
    public String wireName() {
      return "histogram";
    }
  }
}

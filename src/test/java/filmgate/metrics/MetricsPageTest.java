package filmgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.metrics.MetricType.CounterType;
import filmgate.metrics.MetricType.GaugeType;
import filmgate.metrics.MetricType.HistogramType;
import filmgate.testing.ReferencePages;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Set<String> UNBOUNDED =
      Set.of("key", "account", "task", "task_id", "request_id", "url", "path", "prompt");

  @Test
  void theReferencePagesAreWrittenFromTheCatalogue() throws IOException {
    ReferencePages.compare("metrics.md", MetricsPage::markdown);
  }

  @Test
  void everyMetricAndLabelIsDescribedInBothLanguages() {
    assertThat(Metric.values())
        .allSatisfy(
            metric -> {
              assertThat(metric.help().en()).matches("\\p{ASCII}+\\.");
              assertThat(metric.help().zh()).matches(".*\\p{IsHan}.*。");
            });
    assertThat(MetricLabel.values())
        .allSatisfy(
            label -> {
              assertThat(label.meaning().en()).matches("\\p{ASCII}+\\.");
              assertThat(label.meaning().zh()).endsWith("。");
            });
  }

  @Test
  void namesSayTheTypeAndTheUnit() {
    for (var metric : Metric.values()) {
      switch (metric.type()) {
        case CounterType _ -> assertThat(metric.wireName()).endsWith("_total");
        case GaugeType _ -> assertThat(metric.wireName()).doesNotEndWith("_total");
        case HistogramType(var bounds) -> {
          assertThat(metric.wireName()).endsWith("_seconds");
          assertThat(bounds).isSorted().doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void noLabelNamesSomethingWithoutBounds() {
    assertThat(MetricLabel.values())
        .extracting(MetricLabel::wireName)
        .doesNotContainAnyElementsOf(UNBOUNDED);
  }
}

package filmgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.metrics.MetricType.CounterType;
import filmgate.metrics.MetricType.GaugeType;
import filmgate.metrics.MetricType.HistogramType;
import filmgate.testing.ReferencePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Pattern NAME = Pattern.compile("filmgate_\\w+");

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
  void alertsNameMetricsOfTheCatalogue() throws IOException {
    var alerts = Files.readString(Path.of("deploy", "prometheus-alerts.yml"));
    assertThat(NAME.matcher(alerts).results().map(MatchResult::group))
        .isNotEmpty()
        .isSubsetOf(Arrays.stream(Metric.values()).map(Metric::wireName).toList());
  }

  @Test
  void noLabelNamesSomethingWithoutBounds() {
    assertThat(MetricLabel.values())
        .extracting(MetricLabel::wireName)
        .doesNotContainAnyElementsOf(UNBOUNDED);
  }
}

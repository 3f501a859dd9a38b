package filmgate.metrics;

import filmgate.metrics.MetricType.CounterType;
import filmgate.metrics.MetricType.GaugeType;
import filmgate.metrics.MetricType.HistogramType;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** The reference page of the metrics, written from {@link Metric}. */
public final class MetricsPage {
  private static final String NOTE =
      "<!-- Written from filmgate.metrics.Metric: mvn test -Dtest=MetricsPageTest -Dgolden=write"
          + " -->";

  private static final String ENGLISH_HEAD =
      """
      # Metrics

      {note}

      `GET /metrics` returns the metrics of the process in the text format of Prometheus.
      [Watch a server](../guides/operate.md#watch-a-server) shows how to read them. A key with the
      scope `admin` is required, or the address of `metrics.port`.

      Counters start at 0 when the process starts. A series with labels appears with its first value.
      No label contains a key, an account, or a task.

      | name | type | labels | meaning |
      |---|---|---|---|
      """;

  private static final String CHINESE_HEAD =
      """
      # 监控指标

      {note}

      `GET /metrics` 以 Prometheus 的文本格式返回进程的监控指标。\
      [监控服务器](../guides/operate.md#watch-a-server)说明如何读取。\
      请求需要具有 `admin` 权限的密钥，或访问 `metrics.port` 的地址。

      计数器在进程启动时从 0 开始。带标签的时间序列在有第一个值之后才会出现。\
      任何标签都不包含密钥、账户或任务。

      | 名称 | 类型 | 标签 | 含义 |
      |---|---|---|---|
      """;

  private static final LocalizedText HEAD =
      new LocalizedText(ENGLISH_HEAD, CHINESE_HEAD).with("note", NOTE);

  private static final LocalizedText LABELS =
      new LocalizedText(
          """

          ## Labels

          | label | of | values |
          |---|---|---|
          """,
          """

          ## 标签 {#labels}

          | 标签 | 所属指标 | 取值 |
          |---|---|---|
          """);

  private static final LocalizedText ALL_OTHERS = new LocalizedText("several", "多个");

  private static final LocalizedText BUCKETS =
      new LocalizedText(
          """

          ## Buckets

          The upper bounds of the buckets of each histogram, in seconds.

          | name | bounds |
          |---|---|
          """,
          """

          ## 分桶 {#buckets}

          每个直方图的分桶上限，单位为秒。

          | 名称 | 上限 |
          |---|---|
          """);

  private MetricsPage() {}

  /** The page in Markdown. */
  public static String markdown(Language language) {
    var page = new StringBuilder(HEAD.forLanguage(language));
    for (var metric : Metric.values()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  metric.wireName(),
                  type(metric).forLanguage(language),
                  labels(metric),
                  metric.help().forLanguage(language)));
    }
    page.append(LABELS.forLanguage(language));
    for (var label : MetricLabel.values()) {
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  label.wireName(),
                  owners(label, language),
                  label.meaning().forLanguage(language)));
    }
    page.append(BUCKETS.forLanguage(language));
    for (var metric : Metric.values()) {
      if (metric.type() instanceof HistogramType(var bounds)) {
        page.append(
            "| `%s` | %s |\n"
                .formatted(
                    metric.wireName(),
                    bounds.stream().map(MetricsPage::number).collect(Collectors.joining(" "))));
      }
    }
    return page.toString();
  }

  private static LocalizedText type(Metric metric) {
    return switch (metric.type()) {
      case CounterType _ -> new LocalizedText("counter", "计数器");
      case GaugeType _ -> new LocalizedText("gauge", "仪表");
      case HistogramType _ -> new LocalizedText("histogram", "直方图");
    };
  }

  private static String labels(Metric metric) {
    return metric.labels().stream()
        .map(label -> "`" + label.wireName() + "`")
        .collect(Collectors.joining(" "));
  }

  /** The metric that has the label, if it is only one. */
  private static String owners(MetricLabel label, Language language) {
    var owners = new ArrayList<String>();
    for (var metric : Metric.values()) {
      if (metric.labels().contains(label)) {
        owners.add("`" + metric.wireName() + "`");
      }
    }
    return owners.size() == 1 ? owners.getFirst() : ALL_OTHERS.forLanguage(language);
  }

  private static String number(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }
}

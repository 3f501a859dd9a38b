package filmgate.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.metrics.Metric;
import filmgate.metrics.MetricLabel;
import filmgate.testing.Tools;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of a server after a task: those of the catalogue, and nothing else. */
class MetricsJourneyTest {
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
  private static final Pattern SERIES =
      Pattern.compile("(?m)^([a-z_]+?)(?:_bucket|_sum|_count)?(?:\\{(.*)})? \\S+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final String BODY =
      "{\"model\":\"kling-v3\",\"prompt\":\"a secret lighthouse\",\"duration\":3}";

  @TempDir Path directory;

  @Test
  void everyMetricOfTheCatalogueIsThereAfterATaskAndNothingElse() throws Exception {
    var port = freePort();
    var settings = Map.of("FILMGATE_METRICS_PORT", Integer.toString(port));
    try (var server = RunningServer.on(directory.resolve("data"), settings)) {
      var task = server.submit(BODY);
      server.awaitTask(task, _ -> false);
      var key = server.post("/v1/keys", "{\"name\":\"shop\",\"scopes\":[\"read\"]}");
      var reply = server.get("/metrics");
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).startsWith("text/plain; version=0.0.4");
      assertThat(types(reply.text())).isEqualTo(documentedTypes());
      assertThat(labels(reply.text())).isEqualTo(documentedLabels());
      checkValues(reply.text());
      checkWithPromtool(reply.text());
      onlyAnOperatorReadsThem(server, key.json().path("key").stringValue());
      var open = RunningServer.fetch("http://127.0.0.1:" + port + "/metrics");
      assertThat(open.status()).isEqualTo(200);
      assertThat(types(open.text())).isEqualTo(documentedTypes());
      assertThat(RunningServer.fetch("http://127.0.0.1:" + port + "/v1/models").status())
          .isEqualTo(404);
      assertThat(reply.text() + open.text())
          .doesNotContain("lighthouse", task, RunningServer.KEY, "acc_", "key_");
    }
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void checkValues(String text) {
    assertThat(text)
        .contains(
            "filmgate_tasks_submitted_total{mode=\"live\",model=\"kling-v3\"} 1.0",
            "filmgate_tasks_finished_total{cause=\"none\",mode=\"live\",model=\"kling-v3\","
                + "outcome=\"succeeded\",provider=\"local\"} 1.0",
            "filmgate_task_duration_seconds_count{mode=\"live\",model=\"kling-v3\"} 1",
            "filmgate_task_phase_duration_seconds_count{mode=\"live\",phase=\"queued\"} 1",
            "filmgate_task_phase_duration_seconds_count{mode=\"live\",phase=\"running\"} 1",
            "filmgate_task_phase_duration_seconds_count{mode=\"live\",phase=\"storing\"} 1",
            "filmgate_tasks_in_state{mode=\"live\",state=\"queued\"} 0.0",
            "filmgate_upstream_requests_total{channel=\"local\",operation=\"submit\","
                + "result=\"accepted\"} 1.0",
            "filmgate_channel_up{channel=\"local\",provider=\"local\"} 1.0",
            "filmgate_ledger_imbalance{currency=\"USD\"} 0.0",
            "route=\"/v1/videos/generations\",status=\"200\"} 1.0");
    assertThat(text).containsPattern("filmgate_charged_total\\{currency=\"USD\"} [0-9.]*[1-9]");
  }

  private static Map<String, String> types(String text) {
    return TYPE.matcher(text)
        .results()
        .collect(Collectors.toMap(type -> type.group(1), type -> type.group(2)));
  }

  private static Map<String, String> documentedTypes() {
    return Arrays.stream(Metric.values())
        .collect(Collectors.toMap(Metric::wireName, Metric::typeName));
  }

  private static Map<String, Set<String>> labels(String text) {
    var all = new TreeMap<String, Set<String>>();
    for (var series : SERIES.matcher(text).results().toList()) {
      var names = all.computeIfAbsent(series.group(1), _ -> new TreeSet<>());
      if (series.group(2) != null) {
        LABEL.matcher(series.group(2)).results().forEach(label -> names.add(label.group(1)));
      }
      names.remove("le");
    }
    return all;
  }

  private static Map<String, Set<String>> documentedLabels() {
    var all = new TreeMap<String, Set<String>>();
    for (var metric : Metric.values()) {
      all.put(
          metric.wireName(),
          metric.labels().stream()
              .map(MetricLabel::wireName)
              .collect(Collectors.toUnmodifiableSet()));
    }
    return all;
  }

  private static void onlyAnOperatorReadsThem(RunningServer server, String readKey)
      throws Exception {
    assertThat(server.as(readKey, "GET", "/metrics", "").status()).isEqualTo(403);
    assertThat(server.as("fg-unknown-key-00000001", "GET", "/metrics", "").status()).isEqualTo(401);
    assertThat(RunningServer.fetch(URI.create(server.address()).resolve("/metrics") + "").status())
        .isEqualTo(401);
  }

  private static void checkWithPromtool(String text) throws Exception {
    if (!Tools.areInstalled("promtool")) {
      return;
    }
    var process =
        new ProcessBuilder("promtool", "check", "metrics").redirectErrorStream(true).start();
    try (var input = process.getOutputStream()) {
      input.write(text.getBytes(UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(List.of(process.waitFor(), output)).isEqualTo(List.of(0, ""));
  }
}

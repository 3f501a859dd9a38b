package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The log of a server with {@code log.format: json}. */
class JsonLogJourneyTest {
  private static final String PROMPT = "a lighthouse that no log names";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "FILMGATE_LOG_FORMAT", "json", //
          "FILMGATE_LOG_ACCESS", "on",
          "FILMGATE_LOG_LEVEL", "debug");

  @TempDir Path directory;

  @Test
  void everyLineIsAnObjectWithoutSecrets() throws Exception {
    try (var server = RunningServer.on(directory.resolve("data"), SETTINGS)) {
      var key = server.post("/v1/keys", "{\"name\":\"shop\"}").json().path("key").stringValue();
      var task =
          server
              .as(key)
              .submit(
                  "{\"model\":\"kling-v3\",\"prompt\":\"%s\",\"duration\":3}".formatted(PROMPT));
      server.awaitTask(task, _ -> false);
      var link = server.post("/v1/sign_in_links", "{}").json().path("url").stringValue();
      server.as("fg_live_not-a-valid-key-of-this-server", "GET", "/v1/tasks?key=" + key, "");
      var log = server.log();
      assertThat(log).contains("\"event\":\"task_event_applied\"", task, "\"request_id\":\"req_");
      assertThat(log.lines())
          .allSatisfy(
              line -> {
                var json = JsonMapper.shared().readTree(line);
                assertThat(json.propertyNames()).contains("time", "level", "logger");
                assertThat(json.has("event") || json.has("message")).isTrue();
              });
      assertThat(log)
          .doesNotContain(
              PROMPT,
              key,
              RunningServer.KEY,
              "not-a-valid-key",
              link.substring(link.indexOf('#') + 1));
    }
  }
}

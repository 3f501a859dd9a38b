package filmgate.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios and programs as callers see them. */
class GuideRoutesTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SAMPLES = "/v1/code_samples";

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling-v3", "kling-v3-omni", "veo3.1-fast-official"})
  void everyScenarioIsAValidRequest(String model) throws IOException, InterruptedException {
    var scenarios = json(server.get("/v1/models/" + model + "/scenarios")).path("data");
    assertThat(scenarios.size()).isGreaterThan(2);
    for (var scenario : scenarios) {
      var body = scenario.path("body");
      assertThat(body.path("model").stringValue()).isEqualTo(model);
      assertThat(scenario.path("title").stringValue()).isNotBlank();
      assertThat(json(server.post("/v1/videos/estimate", body.toString())).path("code").intValue())
          .isEqualTo(200);
    }
  }

  @Test
  void scenariosAreInTheLanguageOfTheCaller() throws IOException, InterruptedException {
    var scenario = json(server.get("/v1/models/kling-v3/scenarios?language=zh")).at("/data/0");
    assertThat(scenario.path("title").stringValue()).isEqualTo("文生视频");
    assertThat(scenario.at("/body/prompt").stringValue()).startsWith("一只");
  }

  @Test
  void anUnknownModelIsNotFound() throws IOException, InterruptedException {
    var response = server.get("/v1/models/kling-v9/scenarios");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("model_not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"curl", "python", "javascript", "go", "java", "php", "ruby", "swift", "csharp"})
  void aProgramSendsTheBodyToThisServer(String language) throws IOException, InterruptedException {
    var sample =
        json(
            server.post(
                SAMPLES,
                """
                {"language": "%s", "body": {"model": "kling-v3", "prompt": "a grey heron"}}
                """
                    .formatted(language)));
    var code = sample.path("code").stringValue();
    assertThat(code)
        .contains("a grey heron", server.url(""), "FILMGATE_KEY")
        .doesNotContain("127.0.0.1:8080");
    var parts = sample.path("tokens").valueStream().map(token -> token.path("text").stringValue());
    assertThat(parts.collect(Collectors.joining())).isEqualTo(code);
  }

  @Test
  void aCommandQuotesWhatAShellWouldRead() throws IOException, InterruptedException {
    var body = "{'model': 'kling-v3', 'prompt': '$HOME', 'duration': 3, 'seed': '7', 'a=b': 1}";
    var request = "{'language': 'cli', 'body': %s}".formatted(body).replace('\'', '"');
    assertThat(json(server.post(SAMPLES, request)).path("code").stringValue())
        .isEqualTo(
            """
            filmgate generate '$HOME' \\
              --server %s \\
              --model kling-v3 \\
              -p duration=3 \\
              -p seed='"7"' \\
              --out kling-v3.mp4
            """
                .formatted(server.url("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"language\": \"cobol\", \"body\": {}}",
        "{\"language\": \"go\", \"body\": []}",
        "{\"language\": \"go\"}"
      })
  void otherRequestsAreRefused(String body) throws IOException, InterruptedException {
    assertThat(server.post(SAMPLES, body).statusCode()).isEqualTo(400);
  }
}

package filmgate.api.webhook;

import static filmgate.testing.AdminTestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.Task;
import filmgate.task.TaskWebhook;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The webhook of one task, as a caller sends it. */
class TaskWebhookTest {
  private static final String CREATE = "/v1/videos/generations";
  private static final String BODY = "{\"model\":\"kling-v3\",\"prompt\":\"a fox\",\"%s\":\"%s\"}";

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

  private Task created(String path, String name, String url)
      throws IOException, InterruptedException {
    var response = server.post(path, BODY.formatted(name, url));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var id = TaskFixtures.idOf(response.headers().firstValue("Location").orElseThrow());
    return server.store.find(id).orElseThrow();
  }

  private TaskWebhook webhook(String path, String name, String url)
      throws IOException, InterruptedException {
    return created(path, name, url).request().options().webhook().orElseThrow();
  }

  @Test
  void theFieldWebhookIsABaseUrl() throws IOException, InterruptedException {
    assertThat(webhook(CREATE, "webhook", "https://a.example/hooks/"))
        .isEqualTo(
            new TaskWebhook(
                "https://a.example/hooks/callback",
                "standard",
                "en",
                "http://127.0.0.1:" + server.port));
  }

  @Test
  void theDialectDecidesTheFormat() throws IOException, InterruptedException {
    var webhook =
        webhook("/v1/video/generations?language=zh", "callback_url", "https://a.example/x");
    assertThat(webhook.format()).isEqualTo("newapi");
    assertThat(webhook.language()).isEqualTo("zh");
    assertThat(webhook.url()).isEqualTo("https://a.example/x");
  }

  @ParameterizedTest
  @CsvSource({"zh, zh", "ZH-CN, zh", "en, en", "ko, en"})
  void theBodyDecidesTheLanguage(String language, String stored)
      throws IOException, InterruptedException {
    var url = "https://a.example/x\",\"language\":\"" + language;
    var task = created(CREATE, "callback_url", url);
    assertThat(task.warnings()).isEmpty();
    assertThat(task.request().options().webhook().orElseThrow().language()).isEqualTo(stored);
  }

  @Test
  void anotherSpellingIsMapped() throws IOException, InterruptedException {
    var task = created(CREATE, "notify_hook", "https://a.example/x");
    assertThat(task.request().options().webhook().orElseThrow().url())
        .isEqualTo("https://a.example/x");
    assertThat(task.warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.param()).isEqualTo("notify_hook");
              assertThat(warning.reason()).isEqualTo("mapped");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "webhook, http://10.0.0.1, blocked_url",
    "webhook, http://localhost:9000, blocked_url",
    "webhook, https://a.example:8443, blocked_url",
    "callback_url, https://u:p@a.example/x, invalid_url",
    "callback_url, a.example/x, invalid_url",
    "callback_url, ftp://a.example/x, invalid_url",
    "webhook_url, http://[fd00::1]/x, blocked_url",
    "callBackUrl, http://169.254.169.254/x, blocked_url"
  })
  void anInvalidUrlIsRefusedUnderItsName(String name, String url, String reason)
      throws IOException, InterruptedException {
    var response = server.post(CREATE, BODY.formatted(name, url));
    var error = json(response).path("error");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(error.path("reason").stringValue()).as(error.toString()).isEqualTo(reason);
    assertThat(error.path("param").stringValue()).isEqualTo(name);
    assertThat(server.store.size()).isZero();
  }

  @Test
  void anInvalidUrlIsReportedBesideOtherViolations() throws IOException, InterruptedException {
    var body = BODY.formatted("webhook_url", "http://10.0.0.1/x").replace("}", ",\"duration\":99}");
    var problems = json(server.post(CREATE, body)).path("error").path("errors");
    assertThat(problems.valueStream().map(one -> one.path("param").stringValue()))
        .containsExactly("duration", "webhook_url");
  }

  @Test
  void anEmptyWebhookIsNone() throws IOException, InterruptedException {
    var task = created(CREATE, "webhook", " ");
    assertThat(task.request().options().webhook()).isEmpty();
  }

  @Test
  void aRetryKeepsTheWebhook() throws IOException, InterruptedException {
    var task = created(CREATE, "callback_url", "https://a.example/x");
    server.store.put(TaskFixtures.finished(task));
    var response =
        server.send(
            server.request("/v1/tasks/" + task.id() + "/retry").POST(BodyPublishers.noBody()));
    var again = TaskFixtures.idOf(response.headers().firstValue("Location").orElseThrow());
    assertThat(server.store.find(again).orElseThrow().request().options().webhook())
        .isEqualTo(task.request().options().webhook());
  }
}

package filmgate.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Query parameters that a route does not have, a dry run in the body, and idempotency keys. */
class UnknownQueryTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";

  @TempDir Path directory;
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = new TestServer(directory, TestServer.settings());
    server.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, new TaskState.Queued(1, 0), 2));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tasks?page=2,page,''",
    "/v1/tasks?task_id=x,task_id,''",
    "/v1/tasks?Limit=2,Limit,limit",
    "/v1/tasks?external-id=2,external-id,external_id",
    "/v1/tasks?externalId=2,externalId,external_id",
    "/v1/tasks?statuss=pending,statuss,status",
    "/v1/tasks?metadata=x,metadata,''",
    "/v1/tasks/{id}?wiat=1,wiat,wait",
    "/v1/video/generations/{id}?foo=1,foo,''",
    "/v1/videos?page=2,page,''",
    "/v1/models?modl=x,modl,''",
    "/v1/balance?foo=1,foo,''",
  })
  void anUnknownParameterIsRefusedWithTheLikelyName(String path, String param, String meant)
      throws IOException, InterruptedException {
    var response = server.get(path.replace("{id}", TaskFixtures.id(1).value()));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertError(response, param, meant);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/tasks?limit=2&limit=3,limit",
    "/v1/tasks?limit=2&status=pending&limit=2,limit",
    "/v1/tasks?status=pending&status=failed,status",
    "/v1/tasks?metadata.a=1&metadata.a=2,metadata.a",
    "/v1/tasks?language=en&language=zh,language",
    "/v1/tasks/{id}?wait=0&wait=5,wait",
    "/v1/tasks?limit=2&%6cimit=2,limit",
    "/v1/ledger?limit=&limit=,limit",
    "/v1/models?expand=parameters&expand=parameters,expand",
  })
  void aRepeatedParameterIsRefused(String path, String param)
      throws IOException, InterruptedException {
    var response = server.get(path.replace("{id}", TaskFixtures.id(1).value()));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    var error = JsonMapper.shared().readTree(response.body()).path("error");
    assertThat(error.path("param").stringValue()).isEqualTo(param);
    assertThat(error.path("reason").stringValue()).isEqualTo("duplicate");
    assertThat(error.path("message").stringValue())
        .contains(path.contains("language") ? param : param + " occurs more than once");
  }

  @Test
  void aRepeatedDryRunCreatesNothing() throws IOException, InterruptedException {
    var response = server.post(SUBMIT + "?dry_run=false&dry_run=true", DOG);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(server.get("/v1/tasks").body()).doesNotContain("a dog");
  }

  @Test
  void aMisspelledDryRunCreatesNothing() throws IOException, InterruptedException {
    var response = server.post(SUBMIT + "?dry-run=true", DOG);
    assertThat(response.statusCode()).isEqualTo(400);
    assertError(response, "dry-run", "dry_run");
    assertThat(server.get("/v1/tasks").body()).doesNotContain("a dog");
  }

  private static void assertError(HttpResponse<String> response, String param, String meant) {
    var error = JsonMapper.shared().readTree(response.body()).path("error");
    assertThat(error.path("param").stringValue()).isEqualTo(param);
    assertThat(error.path("reason").stringValue()).isEqualTo("unknown_parameter");
    assertThat(error.path("did_you_mean").stringValue("")).isEqualTo(meant);
    assertThat(error.path("message").stringValue()).contains(param);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/tasks?limit=2&language=zh",
        "/v1/tasks?metadata.page=2&metadata.a.b=1",
        "/v1/tasks/{id}?wait=0",
        "/v1/models?expand=parameters",
        "/livez?probe=1",
        "/livez?probe=1&probe=2",
        "/version?language=en&language=zh",
        "/v1/tasks?metadata.a=1&metadata.b=1",
        "/version?x=1",
      })
  void whatARouteDescribesAndWhatPagesIgnorePasses(String path)
      throws IOException, InterruptedException {
    var response = server.get(path.replace("{id}", TaskFixtures.id(1).value()));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  @Test
  void aDryRunInTheBodyCreatesNothing() throws IOException, InterruptedException {
    var body = DOG.replace("}", ",\"dry_run\":true}");
    assertThat(server.post(SUBMIT, body).body()).contains("\"status\":\"dry_run\"");
    assertThat(server.post(SUBMIT, DOG.replace("}", ",\"dry_run\":false}")).body())
        .contains("\"status\":\"submitted\"");
    var wrong = server.post(SUBMIT, DOG.replace("}", ",\"dry_run\":\"yes\"}"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"param\":\"dry_run\"", "invalid_type");
    var misspelled = server.post(SUBMIT, DOG.replace("}", ",\"dryRun\":true}"));
    assertThat(misspelled.statusCode()).isEqualTo(400);
    assertThat(misspelled.body()).contains("\"did_you_mean\":\"dry_run\"");
  }

  @Test
  void twoDifferentIdempotencyKeysAreRefused() throws IOException, InterruptedException {
    var different = send("Idempotency-Key", "order-1", "X-Idempotency-Key", "order-2");
    assertThat(different.statusCode()).isEqualTo(400);
    assertThat(different.body()).contains("\"param\":\"Idempotency-Key\"");
    assertThat(send("Idempotency-Key", "a-1", "X-Idempotency-Key", "a-1").statusCode())
        .isEqualTo(200);
    assertThat(send("X-Idempotency-Key", "two words").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> send(String... headers) throws IOException, InterruptedException {
    return server.send(
        server
            .request(SUBMIT)
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(BodyPublishers.ofString(DOG)));
  }
}

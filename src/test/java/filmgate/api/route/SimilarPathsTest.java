package filmgate.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hint of a path that has no route, among the routes of the server. */
class SimilarPathsTest {
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

  @ParameterizedTest
  @CsvSource({
    "/v1/tasks/, /v1/tasks",
    "/v1/v1/tasks, /v1/tasks",
    "/tasks, /v1/tasks",
    "/v1/task, /v1/tasks",
    "/v1/task/task_1, /v1/tasks/task_1",
    "/v1/task/task_1/, /v1/tasks/task_1",
    "/task/task_1/cancel, /v1/tasks/task_1/cancel",
    "/v1/tasks/task_1/cancle, /v1/tasks/task_1/cancel",
    "/api/v1/tasks, /v1/tasks",
    "/api/v1/tasks/task_1, /v1/tasks/task_1",
    "/api/tasks, /v1/tasks",
    "/api/v1/task, /v1/tasks",
    "/openai/v1/videos, /v1/videos",
    "/v2/tasks, /v1/tasks",
    "/v1/Tasks, /v1/tasks",
    "/V1/tasks, /v1/tasks",
    "/v1/video/generation, /v1/video/generations",
    "/v1/videos/generation/task_1, /v1/videos/generations/task_1",
    "/v1/model, /v1/models",
    "/v1/models/kling-v3/schemas, /v1/models/kling-v3/schema",
    "/v1/users/balance, /v1/user/balance",
    "/v1/balances, /v1/balance",
    "/v1/ledgers, /v1/ledger",
    "/v1/price, /v1/prices",
    "/v1/key, /v1/keys",
    "/openapi, ''",
    "/open-api.json, /openapi.json",
    "/health/livez, /livez",
    "/admin/accounts, /admin/v1/accounts",
    "/admin/v1/account, /admin/v1/accounts",
  })
  void aNearPathIsNamed(String path, String meant) throws IOException, InterruptedException {
    var response = server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
    if (meant.isEmpty()) {
      assertThat(response.body()).doesNotContain("Use `");
    } else {
      assertThat(response.body()).contains("Use `" + meant + "`");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/nothing", "/v1/nothing", "/wp-login.php", "/.env", "/v1/images"})
  void anotherPathGetsNoHint(String path) throws IOException, InterruptedException {
    var response = server.get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("route_not_found").doesNotContain("Use `");
  }
}

package filmgate.api;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.AdminTestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A parameter is checked although the response would not depend on it. */
class StrictParametersTest {
  @TempDir static Path directory;
  private static AdminTestServer operator;

  @BeforeAll
  static void open() throws Exception {
    operator = new AdminTestServer(directory);
  }

  @AfterAll
  static void close() {
    operator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/ledger?format=csv&limit=-1, limit",
    "/v1/ledger?format=csv&after=x, after",
    "/v1/ledger?limit=1001, limit",
    "/v1/models?expand=, expand",
    "/v1/usage?start=2026-02-29, start"
  })
  void aQueryIsRefused(String path, String param) throws Exception {
    var answer = operator.door.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/param").stringValue())
        .isEqualTo(param);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/events?limit=0",
        "/v1/tasks?limit=0",
        "/v1/videos?limit=0",
        "/v1/models?expand=parameters",
        "/v1/models?language=tlh"
      })
  void aQueryIsAccepted(String path) throws Exception {
    assertThat(operator.door.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aDryRunChecksTheIdempotencyKey() throws Exception {
    var request = operator.door.request("/v1/videos/generations?dry_run=true");
    request.header("Content-Type", "application/json").header("Idempotency-Key", "a,b");
    request.POST(BodyPublishers.ofString("{\"model\":\"kling-v3\",\"prompt\":\"a fox\"}"));
    var answer = operator.door.send(request);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/param").stringValue())
        .isEqualTo("Idempotency-Key");
  }
}

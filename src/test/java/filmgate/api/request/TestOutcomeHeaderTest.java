package filmgate.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import filmgate.task.TestOutcome;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What test keys may provoke, as far as the door decides it. */
class TestOutcomeHeaderTest {
  private static final String ROUTE = "/v1/videos/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private HttpResponse<String> post(String path, String key, String outcome, String body)
      throws IOException, InterruptedException {
    return door.send(
        door.request(path)
            .setHeader("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Filmgate-Test-Outcome", outcome)
            .POST(BodyPublishers.ofString(body)));
  }

  private List<Task> tasks() {
    var all = TaskFilter.ALL;
    return door.store
        .list(new TaskQuery(TestServer.ACCOUNT, all, Optional.empty(), SortOrder.OLDEST_FIRST, 9))
        .tasks();
  }

  @ParameterizedTest
  @CsvSource({"failed, FAILED", "moderated, MODERATED", "slow, SLOW"})
  void theTestOutcomeIsStoredWithTheTask(String word, TestOutcome testOutcome)
      throws IOException, InterruptedException {
    assertThat(post(ROUTE, TestServer.FREE_KEY, word, DOG).statusCode()).isEqualTo(200);
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> assertThat(task.request().options().testOutcome()).isEqualTo(testOutcome));
  }

  @Test
  void anEmptyAccountIsShownAfterTheRequestIsChecked() throws IOException, InterruptedException {
    var refused = post(ROUTE, TestServer.FREE_KEY, "insufficient_balance", DOG);
    assertThat(refused.statusCode()).isEqualTo(402);
    assertThat(refused.body()).contains("payment_required", "insufficient_balance");
    var unsound =
        post(ROUTE, TestServer.FREE_KEY, "insufficient_balance", "{\"model\":\"kling-v3\"}");
    assertThat(unsound.statusCode()).isEqualTo(400);
    assertThat(tasks()).isEmpty();
  }

  @Test
  void aRateLimitedTestKeyGetsRetryAfter() throws IOException, InterruptedException {
    var refused = post(ROUTE, TestServer.FREE_KEY, "rate_limited", DOG);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("rate_limit_error", "rate_limited");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("x-should-retry")).contains("true");
    assertThat(tasks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FAILED", "failed,slow", "nothing", "cancelled"})
  void anUnknownWordIsRefusedWithTheHeadersName(String word)
      throws IOException, InterruptedException {
    var refused = post(ROUTE, TestServer.FREE_KEY, word, DOG);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"param\":\"Filmgate-Test-Outcome\"", "invalid_value");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void aKeyThatPaysProvokesNothing() throws IOException, InterruptedException {
    var refused = post(ROUTE, TestServer.KEY, "failed", DOG);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            "\"param\":\"Filmgate-Test-Outcome\"", "unsupported_parameter", "requires a test key");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void aRetryKeepsTheLabelsAndUsesItsOwnOutcome() throws IOException, InterruptedException {
    var labelled =
        DOG.replace("}", ",\"metadata\":{\"a\":\"b\"},\"external_id\":\"o 1\",\"expires_in\":60}");
    var first = post(ROUTE, TestServer.FREE_KEY, "failed", labelled);
    var path = first.headers().firstValue("Location").orElseThrow() + "/retry";
    assertThat(post(path, TestServer.FREE_KEY, "slow", "").statusCode()).isEqualTo(200);
    assertThat(post(path, TestServer.FREE_KEY, "insufficient_balance", "").statusCode())
        .isEqualTo(402);
    var terms = tasks().stream().map(task -> task.request().options()).toList();
    assertThat(terms).hasSize(2);
    assertThat(terms.getLast()).isEqualTo(terms.getFirst().withTestOutcome(TestOutcome.SLOW));
    var shown = door.get(first.headers().firstValue("Location").orElseThrow()).body();
    assertThat(shown)
        .contains("\"external_id\":\"o 1\"", "\"metadata\":{\"a\":\"b\"}", "\"queue_expires_at\":");
  }
}

package filmgate.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Task;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the files of a task are stored, by its request and its account. */
class TaskRetentionTest {
  private static final String ROUTE = "/v1/videos/generations";
  private static final int INSTALLATION_HOURS = 168;

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

  private static String dog(String more) {
    return "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"%s}".formatted(more);
  }

  private List<Integer> stored() {
    var query =
        new TaskQuery(
            TestServer.ACCOUNT, TaskFilter.ALL, Optional.empty(), SortOrder.OLDEST_FIRST, 9);
    return door.store.list(query).tasks().stream()
        .map(Task::request)
        .map(request -> request.options().retentionHours())
        .toList();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {ROUTE, "/v1/video/generations"})
  void everyDialectReadsTheRetention(String route) throws IOException, InterruptedException {
    assertThat(door.post(route, dog(",\"retention_hours\":12")).statusCode()).isEqualTo(200);
    assertThat(stored()).containsExactly(12);
    var tooLong = door.post(route, dog(",\"retention_hours\":169"));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("retention_hours", "168");
  }

  @Test
  void theAccountsRetentionIsTheDefaultAndTheMaximum() throws IOException, InterruptedException {
    var first = door.post(ROUTE, dog(""));
    door.retention.put(TestServer.ACCOUNT, 24);
    door.post(ROUTE, dog(""));
    assertThat(stored()).containsExactly(INSTALLATION_HOURS, 24);
    assertThat(door.get(location(first)).body()).contains("\"retention_hours\":168");
    assertThat(door.post(ROUTE, dog(",\"retention_hours\":24")).statusCode()).isEqualTo(200);
    var refused = door.post(ROUTE, dog(",\"retention_hours\":25"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("\"param\":\"retention_hours\"", "out_of_range", "between 1 and 24 (got 25)");
    assertThat(door.get("/v1/user/balance").body()).contains("\"retention_hours\":24");
    door.retention.put(TestServer.ACCOUNT, 0);
    assertThat(door.get("/v1/user/balance").body()).contains("\"retention_hours\":168");
  }

  @Test
  void aDryRunChecksTheRetention() throws IOException, InterruptedException {
    var path = ROUTE + "?dry_run=true";
    assertThat(door.post(path, dog(",\"retention_hours\":1")).statusCode()).isEqualTo(200);
    assertThat(door.post(path, dog(",\"retention_hours\":169")).body())
        .contains("\"param\":\"retention_hours\"");
    assertThat(stored()).isEmpty();
  }

  @Test
  void aRetryHasTheRetentionOfTheFirstRun() throws IOException, InterruptedException {
    var first = door.post(ROUTE, dog(",\"retention_hours\":5"));
    door.retention.put(TestServer.ACCOUNT, 24);
    assertThat(door.post(location(first) + "/retry", "").statusCode()).isEqualTo(200);
    assertThat(stored()).containsExactly(5, 5);
  }
}

package filmgate.api.task;

import static filmgate.testing.AdminTestServer.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.BlobUri;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.samples.SampleFile;
import filmgate.store.Command;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The timeline and the request of a task, and the totals of tasks, over HTTP. */
class TaskHistoryEndpointsTest {
  private static final String SAMPLE = SampleFile.find("cat.jpg").orElseThrow().digest();
  private static final String INPUT =
      """
      {"prompt":"a dog","image_urls":["%s","%s"],"seed":7}
      """
          .formatted(BlobUri.of(SAMPLE), BlobUri.of("0".repeat(64)));

  @TempDir Path directory;
  private final Random random = new Random(5);
  private AdminTestServer server;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    server = new AdminTestServer(directory);
    server.root(201, "POST", "/admin/v1/accounts/root/credits", "{\"amount\":\"10\"}");
    server.store.await(new Command.ClaimShards("a", TestServer.NOW, Duration.ofDays(1)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Task submitted() {
    var now = TestServer.NOW.toEpochMilli();
    var task =
        new Task(
            TaskId.of(now, random.nextLong(), random.nextLong()),
            new Task.Owner(AccountId.ROOT, new KeyId("key_1"), Task.Lane.LIVE),
            new Task.Request("kling-v3", INPUT, "{}", "{}"),
            new Price("kling-v3:std", new Price.Settlement.Fixed(420_000), 420_000),
            TaskState.initial(),
            List.of(),
            new Task.Timestamps(now, 0, 0),
            1);
    server.store.await(new Command.SubmitTask(task));
    server.door.store.put(task);
    return task;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return server.as(ROOT, 200, "GET", path, "");
  }

  private static List<String> texts(JsonNode timeline, String field) {
    return timeline.path("data").valueStream().map(one -> one.path(field).asString("-")).toList();
  }

  @Test
  void theTimelineOfAFailedTaskHasItsAttemptAndItsMoney() throws IOException, InterruptedException {
    var task = submitted();
    apply(task, 100, new TaskEvent.Started("backup", TestServer.NOW.toEpochMilli() + 60_000));
    var failure = Failure.of(FailureCode.CONTENT_POLICY_VIOLATION, "not allowed");
    apply(task, 350, new TaskEvent.Refused(failure));
    var timeline = get("/v1/tasks/" + task.id() + "/timeline");
    assertThat(texts(timeline, "type"))
        .containsExactly("change", "money", "change", "attempt", "change", "money");
    assertThat(texts(timeline, "offset_ms")).containsExactly("0", "0", "100", "100", "350", "350");
    assertThat(texts(timeline, "movement")).contains("hold", "release");
    var attempt = timeline.path("data").path(3);
    assertThat(attempt.path("duration_ms").asInt()).isEqualTo(250);
    assertThat(attempt.path("channel").stringValue()).isEqualTo("backup");
    assertThat(attempt.path("error").path("doc_url").stringValue())
        .endsWith("/docs/reference/task-status#why-a-task-failed");
    assertThat(timeline.path("truncated").asBoolean()).isFalse();
  }

  private void apply(Task task, long millis, TaskEvent event) {
    var at = TestServer.NOW.plusMillis(millis);
    server.store.await(new Command.ApplyEvent(task.id(), 1, event, at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "request"})
  void theTaskOfAnotherAccountIsUnknown(String part) throws IOException, InterruptedException {
    var path = "/v1/tasks/" + submitted().id() + "/" + part;
    var unknown = "/v1/tasks/" + TaskId.of(1, 2, 3) + "/" + part;
    var other = server.as(TestServer.OTHER_KEY, 404, "GET", path, "");
    var missing = server.as(TestServer.OTHER_KEY, 404, "GET", unknown, "");
    assertThat(other.path("error")).isEqualTo(missing.path("error"));
  }

  @Test
  void aRequestCanBeSentAgain() throws IOException, InterruptedException {
    var task = submitted();
    var found = get("/v1/tasks/" + task.id() + "/request");
    var request = found.path("body");
    assertThat(request.path("prompt").stringValue()).isEqualTo("a dog");
    assertThat(request.path("seed").asInt()).isEqualTo(7);
    assertThat(request.path("image_urls").path(0).stringValue())
        .isEqualTo(server.door.url("/docs/samples/cat.jpg"));
    assertThat(request.path("image_urls").size()).isEqualTo(1);
    assertThat(found.path("missing").valueStream().map(JsonNode::stringValue))
        .containsExactly("image_urls[1]");
  }

  @Test
  void totalsTakeTheFiltersOfTheList() throws IOException, InterruptedException {
    submitted();
    submitted();
    var all = get("/v1/tasks/totals");
    assertThat(all.path("count").asInt()).isEqualTo(2);
    assertThat(all.path("net").stringValue()).isEqualTo("0");
    assertThat(all.path("truncated").asBoolean()).isFalse();
    assertThat(get("/v1/tasks/totals?status=failed").path("count").asInt()).isZero();
    assertThat(get("/v1/tasks/totals?key=key_1&test=false").path("count").asInt()).isEqualTo(2);
    var refused = server.as(ROOT, 400, "GET", "/v1/tasks/totals?test=maybe", "");
    assertThat(refused.path("error").path("param").stringValue()).isEqualTo("test");
  }

  @Test
  void aTestKeyCannotListLiveTasks() throws IOException, InterruptedException {
    submitted();
    for (var path : List.of("/v1/tasks", "/v1/tasks/totals")) {
      var refused = server.as(TestServer.FREE_KEY, 400, "GET", path + "?test=false", "");
      assertThat(refused.path("error").path("param").stringValue()).isEqualTo("test");
    }
  }
}

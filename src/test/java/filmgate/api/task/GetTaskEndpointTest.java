package filmgate.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetTaskEndpointTest {
  @TempDir Path directory;
  private TestServer door;
  private final Task running = TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.running(), 2);
  private final String path = "/v1/tasks/" + running.id();

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
    door.store.put(running);
  }

  @AfterEach
  void close() {
    door.close();
  }

  private CompletableFuture<HttpResponse<String>> later(String path) {
    return door.client.sendAsync(door.request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static <T> T soon(CompletableFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(10, TimeUnit.SECONDS);
  }

  private String tag() throws IOException, InterruptedException {
    return door.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private void finish() {
    var until = TestServer.NOW.plus(Duration.ofDays(7)).toEpochMilli();
    var done = TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, until);
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, done, 3));
    door.signals.changed(running.id());
  }

  @Test
  void anUnfinishedTaskSaysWhenToAskAgain() throws IOException, InterruptedException {
    var answer = door.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("openai-poll-after-ms")).hasValue("2000");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).startsWith("req_");
    finish();
    assertThat(door.get(path).headers().firstValue("openai-poll-after-ms")).isEmpty();
  }

  @Test
  void theTagFollowsVersionProgressHourAndLanguage() throws IOException, InterruptedException {
    var first = tag();
    door.signals.progress(running.id(), 41);
    var second = tag();
    assertThat(second).isNotEqualTo(first);
    assertThat(door.get(path).body()).contains("\"progress\":41");
    assertThat(door.get(path + "?language=zh").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(second);
    finish();
    var third = tag();
    assertThat(third).isNotEqualTo(second);
    door.clock.move(Duration.ofHours(1));
    assertThat(tag()).isNotEqualTo(third);
  }

  @Test
  void anUnchangedTaskIs304() throws IOException, InterruptedException {
    var answer = door.send(door.request(path).header("If-None-Match", "\"x\", " + tag()));
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("ETag")).hasValue(tag());
  }

  @Test
  void aWaitEndsWhenTheTaskDoes() throws Exception {
    var answer = later(path + "?wait=60");
    door.awaitLongPoll();
    door.signals.progress(running.id(), 50);
    assertThat(answer.isDone()).isFalse();
    finish();
    assertThat(soon(answer).body()).contains("\"status\":\"completed\"");
  }

  @Test
  void aWaitWithATagEndsAtTheFirstChange() throws Exception {
    var request = door.request(path + "?wait=60").header("If-None-Match", tag()).build();
    var answer = door.client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    door.awaitLongPoll();
    door.signals.progress(running.id(), 50);
    assertThat(soon(answer).body()).contains("\"progress\":50");
  }

  @Test
  void aWaitThatTimesOutReturnsTheBodyOr304() throws Exception {
    var body = later(path + "?wait=1");
    var request = door.request(path + "?wait=1").header("If-None-Match", tag()).build();
    var same = door.client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    assertThat(soon(body).body()).contains("processing");
    assertThat(soon(same).statusCode()).isEqualTo(304);
  }

  @Test
  void aFinishedTaskIsNotWaitedFor() throws Exception {
    finish();
    assertThat(soon(later(path + "?wait=60")).statusCode()).isEqualTo(200);
  }

  @Test
  void theEndOfTheServerEndsAWait() throws Exception {
    var answer = later(path + "?wait=60");
    door.awaitLongPoll();
    door.server.close();
    assertThat(soon(answer).body()).contains("processing");
  }

  @Test
  void aTaskThatLeftTheMemoryIsStillFound() throws IOException, InterruptedException {
    door.store.putOld(running);
    assertThat(door.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/tasks/%s",
        "/v1/tasks/%s?wait=1",
        "/v1/videos/generations/%s",
        "/v1/video/generations/%s",
        "/v1/videos/%s",
        "/v1/videos/%s/content"
      })
  void anothersTaskLooksLikeNone(String template) throws IOException, InterruptedException {
    door.store.put(TaskFixtures.task(2, TestServer.OTHER, TaskFixtures.running(), 1));
    var theirs = door.get(template.formatted(TaskFixtures.id(2)));
    var none = door.get(template.formatted(TaskFixtures.id(3)));
    var nonsense = door.get(template.formatted("nonsense"));
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(neutral(theirs)).isEqualTo(neutral(none)).isEqualTo(neutral(nonsense));
    door.store.putOld(TaskFixtures.task(2, TestServer.OTHER, TaskFixtures.running(), 1));
    assertThat(neutral(door.get(template.formatted(TaskFixtures.id(2))))).isEqualTo(neutral(none));
  }

  /** Everything that a caller can see, without the request's id and the time. */
  private static String neutral(HttpResponse<String> answer) {
    var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
    var headers = new java.util.TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
    return (answer.statusCode() + " " + headers + answer.body()).replace(id, "ID");
  }

  @Test
  void aFailureIsReportedInTheRequestedLanguage() throws IOException, InterruptedException {
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, TaskFixtures.failed(), 3));
    assertThat(door.get(path).body())
        .contains(
            "\"error\":{\"code\":\"broken_media\",\"message\":\"the picture is broken\","
                + "\"type\":\"task_failed\",\"param\":\"image_urls[0]\"}");
    assertThat(door.get(path + "?language=zh").body())
        .contains("\"message\":\"请求中的图片或视频无法解码（image_urls[0]）\"");
  }

  @Test
  void aCancelledTaskReadsAsEachShapeSaysIt() throws IOException, InterruptedException {
    door.store.put(TaskFixtures.task(1, TestServer.ACCOUNT, new TaskState.Cancelled(), 3));
    assertThat(door.get(path).body()).contains("\"status\":\"cancelled\"");
    assertThat(door.get("/v1/videos/" + running.id()).body())
        .contains("\"status\":\"failed\"")
        .contains("\"error\":{\"code\":\"cancelled\",\"message\":\"The task was cancelled\"");
    assertThat(door.get("/v1/videos/" + running.id() + "?language=zh").body())
        .contains("\"message\":\"任务已取消\"");
    assertThat(door.get("/v1/video/generations/" + running.id()).body())
        .contains("\"status\":\"FAILURE\"")
        .contains("\"status\":\"failed\"");
  }
}

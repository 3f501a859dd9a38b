package filmgate.api.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.Route;
import filmgate.task.TaskState;
import filmgate.testing.TaskFixtures;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskEndpointsTest {
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";

  @TempDir Path directory;
  private final ArrayList<Route> table = new ArrayList<>();
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door =
        new TestServer(
            directory,
            TestServer.settings(),
            submissions -> submissions,
            routes -> {
              table.addAll(routes.table());
              return routes;
            });
  }

  @AfterEach
  void close() {
    door.close();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return door.send(door.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private String submitted() throws IOException, InterruptedException {
    var answer = door.post("/v1/videos/generations", DOG);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String task(int number, TaskState state) {
    door.store.put(TaskFixtures.task(number, TestServer.ACCOUNT, state, 2));
    return "/v1/tasks/" + TaskFixtures.id(number);
  }

  @Test
  void aQueuedTaskCanBeCancelled() throws IOException, InterruptedException {
    var path = submitted();
    var first = send("POST", path + "/cancel");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"status\":\"cancelled\"");
    assertThat(send("POST", path + "/cancel").statusCode()).isEqualTo(200);
    assertThat(door.get(path).body()).contains("\"status\":\"cancelled\"");
  }

  @Test
  void aTestKeyHasAccessOnlyToTestTasks() throws IOException, InterruptedException {
    var live = submitted();
    var test =
        door.send(
            door.request("/v1/videos/generations")
                .setHeader("Authorization", "Bearer " + TestServer.FREE_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(DOG)));
    var own = test.headers().firstValue("Location").orElseThrow();
    for (var method : List.of("GET ", "POST /cancel", "POST /retry", "DELETE ")) {
      var part = method.split(" ", -1);
      assertThat(sendAs(TestServer.FREE_KEY, part[0], live + part[1]).statusCode()).isEqualTo(404);
    }
    assertThat(door.get(live).body()).contains("\"test\":false", "\"status\":\"pending\"");
    var found = sendAs(TestServer.FREE_KEY, "GET", own);
    assertThat(found.body()).contains("\"test\":true");
    var listed = sendAs(TestServer.FREE_KEY, "GET", "/v1/tasks").body();
    assertThat(listed).contains(id(own)).doesNotContain(id(live));
    assertThat(sendAs(TestServer.FREE_KEY, "POST", own + "/cancel").statusCode()).isEqualTo(200);
    assertThat(door.get("/v1/tasks").body()).contains(id(own), id(live));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> sendAs(String key, String method, String path)
      throws IOException, InterruptedException {
    return door.send(
        door.request(path)
            .setHeader("Authorization", "Bearer " + key)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void aRunningTaskBeginsToStop() throws IOException, InterruptedException {
    var path = task(1, TaskFixtures.running());
    var first = send("POST", path + "/cancel");
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.body()).contains("\"status\":\"processing\"");
    assertThat(send("POST", path + "/cancel").statusCode()).isEqualTo(202);
  }

  @Test
  void onlyOpenTasksCanBeCancelledAndOnlyFinishedErased() throws IOException, InterruptedException {
    var late = send("POST", task(1, TaskFixtures.failed()) + "/cancel");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("\"reason\":\"not_cancellable\"");
    var early = send("DELETE", task(2, TaskFixtures.running()));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("\"reason\":\"task_not_finished\"");
  }

  @Test
  void aRetryIsANewTaskOfTheSameRequest() throws IOException, InterruptedException {
    var earlier = submitted();
    var answer = send("POST", earlier + "/retry");
    assertThat(answer.body()).contains("\"status\":\"submitted\"");
    var later = answer.headers().firstValue("Location").orElseThrow();
    assertThat(later).isNotEqualTo(earlier);
    assertThat(door.get(later).body()).contains("\"prompt\":\"a dog\"");
  }

  @Test
  void aRetryNeedsTheFilesOfTheFirstTry() throws IOException, InterruptedException {
    var dot =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    var sent =
        door.post(
            "/v1/videos/generations",
            "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"image_urls\":[\"" + dot + "\"]}");
    var earlier = sent.headers().firstValue("Location").orElseThrow();
    assertThat(send("POST", earlier + "/retry").statusCode()).isEqualTo(200);
    var id = filmgate.id.TaskId.parse(earlier.substring(earlier.lastIndexOf('/') + 1));
    var generation = door.store.find(id.orElseThrow()).orElseThrow().request().generation();
    var at = generation.indexOf("\"blob:") + 6;
    assertThat(door.blobs.delete(generation.substring(at, at + 64))).isTrue();
    var answer = send("POST", earlier + "/retry");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("\"reason\":\"input_expired\"");
  }

  @Test
  void anErasedTaskIsGone() throws IOException, InterruptedException {
    var path = task(1, TaskFixtures.failed());
    var answer = send("DELETE", path);
    assertThat(answer.body())
        .isEqualTo(
            "{\"id\":\"%s\",\"object\":\"task.deleted\",\"deleted\":true}"
                .formatted(TaskFixtures.id(1)));
    assertThat(door.get(path).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path).statusCode()).isEqualTo(404);
    task(2, TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, TaskFixtures.FINISHED + 9_000_000));
    assertThat(send("DELETE", "/v1/videos/" + TaskFixtures.id(2)).body()).contains("video.deleted");
  }

  @Test
  void aListIsPagedNewestFirst() throws IOException, InterruptedException {
    for (int i = 1; i <= 3; i++) {
      task(i, TaskFixtures.running());
    }
    door.store.put(TaskFixtures.task(4, TestServer.OTHER, TaskFixtures.running(), 1));
    var first = door.get("/v1/tasks?limit=2").body();
    assertThat(first)
        .startsWith("{\"object\":\"list\",\"data\":[{\"id\":\"" + TaskFixtures.id(3))
        .endsWith(
            "\"first_id\":\"%s\",\"last_id\":\"%s\",\"has_more\":true}"
                .formatted(TaskFixtures.id(3), TaskFixtures.id(2)));
    var rest = door.get("/v1/videos?limit=2&after=" + TaskFixtures.id(2)).body();
    assertThat(rest).contains("\"object\":\"video\"").endsWith("\"has_more\":false}");
    assertThat(door.get("/v1/tasks?after=" + TaskFixtures.id(1)).body())
        .isEqualTo(
            "{\"object\":\"list\",\"data\":[],\"first_id\":null,\"last_id\":null,\"has_more\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "status=done, status",
    "order=up, order",
    "after=task_1, after",
    "limit=101, limit",
    "created_after=x, created_after"
  })
  void aListRefusesWhatItDoesNotKnow(String query, String param)
      throws IOException, InterruptedException {
    var answer = door.get("/v1/tasks?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"param\":\"" + param + "\"");
  }

  @Test
  void aBatchNamesWhatItDidNotFind() throws IOException, InterruptedException {
    task(1, TaskFixtures.running());
    door.store.put(TaskFixtures.task(2, TestServer.OTHER, TaskFixtures.running(), 1));
    var ids = "[\"%s\",\"x\",\"%s\"]".formatted(TaskFixtures.id(1), TaskFixtures.id(2));
    var answer = door.post("/v1/tasks/batch", "{\"task_ids\":" + ids + "}");
    assertThat(answer.body())
        .contains("\"data\":[{\"id\":\"" + TaskFixtures.id(1))
        .endsWith("\"not_found\":[\"x\",\"" + TaskFixtures.id(2) + "\"]}");
    assertThat(door.post("/v1/tasks/batch", "{}").body()).contains("missing_required");
    assertThat(door.post("/v1/tasks/batch", "{\"task_ids\":[1]}").body())
        .contains("\"param\":\"task_ids[0]\"");
  }

  /** Walks the table itself: a route with a task's id in it cannot be forgotten here. */
  @Test
  void anothersTaskLooksLikeNoneOnEveryRoute() throws IOException, InterruptedException {
    var until = TestServer.NOW.plus(Duration.ofDays(1)).toEpochMilli();
    var theirs = TaskFixtures.succeeded(TaskFixtures.DIGEST, 10, until);
    var walked = 0;
    for (var route : table) {
      if (isOfATask(route)) {
        for (var state : new TaskState[] {theirs, TaskFixtures.running()}) {
          door.store.put(TaskFixtures.task(2, TestServer.OTHER, state, 1));
          assertThat(answer(route, TaskFixtures.id(2).value()))
              .isEqualTo(answer(route, TaskFixtures.id(3).value()))
              .startsWith("404");
        }
        walked++;
      }
    }
    assertThat(walked).isGreaterThanOrEqualTo(11);
  }

  /** Keys and accounts are walked where operators are tested. */
  private static boolean isOfATask(Route route) {
    return switch (route.access()) {
      case PUBLIC, KEYS, ACCOUNT, ADMIN -> false;
      case KEY, GENERATE -> route.template().contains("{");
    };
  }

  private String answer(Route route, String id) throws IOException, InterruptedException {
    var path = route.template().replaceAll("\\{[a-z]+}", id);
    var answer = send(route.method().name(), path);
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date"));
    var request = answer.headers().firstValue("X-Request-Id").orElseThrow();
    return (answer.statusCode() + " " + headers + answer.body()).replace(request, "ID");
  }
}

package filmgate.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.event.TaskChangeDetails;
import filmgate.event.TaskEventType;
import filmgate.event.TaskStatus;
import filmgate.id.AccountId;
import filmgate.keys.Authentication;
import filmgate.store.sql.StoreFixtures;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as lists and as streams, over HTTP. */
class EventRoutesTest {
  private static final String STREAM = "text/event-stream";

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private TestServer server;
  private Task task;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer(directory, TestServer.settings());
    task = ownedBy(TestServer.ACCOUNT, Task.Lane.LIVE, TaskState.initial());
    server.store.put(task);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private static Task ownedBy(AccountId account, Task.Lane lane, TaskState state) {
    var any = StoreFixtures.task(new SplittableRandom(7), "{}");
    return withState(
        new Task(
            any.id(),
            new Task.Owner(account, any.owner().key(), lane),
            any.request(),
            any.price(),
            state,
            any.warnings(),
            any.timestamps(),
            any.version()),
        state);
  }

  private static Task withState(Task task, TaskState state) {
    return new Task(
        task.id(),
        task.owner(),
        task.request(),
        task.price(),
        state,
        task.warnings(),
        task.timestamps(),
        task.version() + 1);
  }

  private void record(long id, TaskEventType type, TaskStatus status, TaskChangeDetails details) {
    var change =
        new EventData.TaskChanged(
            task.id(), task.owner().key(), task.owner().lane().isTest(), id, type, status, details);
    server.store.events().add(new Event(id, task.owner().account(), TestServer.NOW, change));
  }

  private void recordStart() {
    record(1, TaskEventType.SUBMITTED, TaskStatus.PENDING, TaskChangeDetails.NONE);
    var attempt = new TaskChangeDetails.AttemptOnChannel(1, "local", "local");
    record(
        2,
        TaskEventType.PROCESSING,
        TaskStatus.PROCESSING,
        new TaskChangeDetails(
            TaskChangeDetails.Charges.NONE, Optional.of(attempt), Optional.empty(), List.of()));
  }

  private void recordFailure() {
    var failure = Failure.of(FailureCode.REFUSED, "The provider refused it.");
    server.store.put(withState(task, new TaskState.Failed(failure)));
    record(
        3,
        TaskEventType.FAILED,
        TaskStatus.FAILED,
        new TaskChangeDetails(
            new TaskChangeDetails.Charges(0, 0, 630_000, 0),
            Optional.empty(),
            Optional.of(failure),
            List.of()));
  }

  private String path() {
    return "/v1/tasks/" + task.id() + "/events";
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }

  private HttpRequest.Builder stream(String path) {
    return server.request(path).header("Accept", STREAM);
  }

  private Iterator<String> lines(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(STREAM);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    return response.body().iterator();
  }

  /** The lines up to the next empty one. */
  private static List<String> block(Iterator<String> lines) {
    var block = new ArrayList<String>();
    for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
      block.add(line);
    }
    return block;
  }

  @Test
  void theHistoryOfATaskIsAListOldestFirst() throws IOException, InterruptedException {
    recordStart();
    recordFailure();
    var page = json(server.get(path()).body());
    assertThat(page.at("/data").valueStream().map(one -> one.path("type").stringValue()))
        .containsExactly("video.submitted", "video.processing", "video.failed");
    assertThat(page.at("/data/1/data/attempt"))
        .isEqualTo(json("{\"number\":1,\"backend\":\"local\"}"));
    assertThat(page.at("/data/2/data/status").stringValue()).isEqualTo("failed");
    assertThat(page.at("/data/2/data/charges")).isEqualTo(json("{\"released\":\"0.63\"}"));
    assertThat(page.at("/data/2/data/error/code").stringValue()).isEqualTo("refused");
    assertThat(page.at("/has_more").booleanValue()).isFalse();
    var first = json(server.get(path() + "?limit=1").body());
    assertThat(first.at("/last_id").stringValue()).isEqualTo("evt_0000000000000001");
    var rest = json(server.get(path() + "?after=evt_0000000000000001").body());
    assertThat(rest.at("/data").size()).isEqualTo(2);
  }

  @Test
  void theTaskOfAnotherAccountIsNotFound() throws IOException, InterruptedException {
    task = ownedBy(TestServer.OTHER, Task.Lane.LIVE, TaskState.initial());
    server.store.put(task);
    assertThat(server.get(path()).statusCode()).isEqualTo(404);
    assertThat(server.send(stream(path())).statusCode()).isEqualTo(404);
  }

  @Test
  void aStreamBeginsWithTheHistoryAndEndsWithTheTask() throws IOException, InterruptedException {
    recordStart();
    var lines = lines(stream(path()));
    assertThat(block(lines)).containsExactly("retry: 3000");
    var submitted = block(lines);
    assertThat(submitted.subList(0, 2))
        .containsExactly("id: evt_0000000000000001", "event: task.submitted");
    assertThat(json(submitted.get(2).substring("data: ".length())).path("type").stringValue())
        .isEqualTo("video.submitted");
    assertThat(block(lines).get(1)).isEqualTo("event: task.processing");
    server.signals.progress(task.id(), 40);
    assertThat(block(lines))
        .containsExactly(
            "event: task.progress",
            "data: {\"id\":\"%s\",\"object\":\"task\",\"progress\":40}".formatted(task.id()));
    recordFailure();
    server.signals.changed(task.id());
    assertThat(block(lines).subList(0, 2))
        .containsExactly("id: evt_0000000000000003", "event: task.failed");
    assertThat(lines.hasNext()).isFalse();
  }

  @Test
  void aStreamEndsWithTheKeyOfItsReader() throws IOException, InterruptedException {
    recordStart();
    var lines = lines(stream(path()));
    for (var i = 0; i < 3; i++) {
      block(lines);
    }
    server.signals.progress(task.id(), 40);
    assertThat(block(lines)).contains("event: task.progress");
    var key = server.keys.authenticate(TestServer.KEY, TestServer.NOW);
    server.keys.remove(((Authentication.Authenticated) key).caller().key());
    recordFailure();
    server.signals.changed(task.id());
    assertThat(lines).isExhausted();
  }

  @Test
  void aReaderThatComesBackGetsWhatItHasNotSeen() throws IOException, InterruptedException {
    recordStart();
    recordFailure();
    var lines = lines(stream(path()).header("Last-Event-ID", "evt_0000000000000002"));
    block(lines);
    assertThat(block(lines).getFirst()).isEqualTo("id: evt_0000000000000003");
    assertThat(lines.hasNext()).isFalse();
  }

  @Test
  void aBrowserStopsToConnectAfterTheLastEvent() throws IOException, InterruptedException {
    recordStart();
    recordFailure();
    var request = stream(path()).header("Last-Event-ID", "evt_0000000000000003");
    assertThat(server.send(request).statusCode()).isEqualTo(204);
  }

  @Test
  void anUnknownLastEventIdIsAnError() throws IOException, InterruptedException {
    recordStart();
    var theirs = ownedBy(TestServer.OTHER, Task.Lane.LIVE, TaskState.initial());
    var low = new EventData.LowBalance(1, 2, "USD");
    server.store.events().add(new Event(9, theirs.owner().account(), TestServer.NOW, low));
    for (var id : List.of("evt_0000000000000009", "evt_0000000000000008", "7", "evt_1")) {
      var refused = server.send(stream(path()).header("Last-Event-ID", id));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused.body()).at("/error/param").stringValue()).isEqualTo("Last-Event-ID");
    }
  }

  @Test
  void aListChecksTheLastEventIdToo() throws IOException, InterruptedException {
    recordStart();
    var list = server.request(path());
    assertThat(server.send(list.copy().header("Last-Event-ID", "Kx[2")).statusCode())
        .isEqualTo(400);
    assertThat(server.send(list.header("Last-Event-ID", "evt_3534434460936679")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theStreamOfAnAccountBeginsNow() throws IOException, InterruptedException {
    recordStart();
    var lines = lines(stream("/v1/events?type=video.failed"));
    block(lines);
    recordFailure();
    server.signals.changed(task.id());
    assertThat(block(lines).getFirst()).isEqualTo("id: evt_0000000000000003");
  }

  @Test
  void aTestKeySeesOnlyTestTasks() throws IOException, InterruptedException {
    recordStart();
    task = ownedBy(TestServer.ACCOUNT, Task.Lane.TEST, TaskState.initial());
    record(3, TaskEventType.SUBMITTED, TaskStatus.PENDING, TaskChangeDetails.NONE);
    var request =
        server.request("/v1/events").setHeader("Authorization", "Bearer " + TestServer.FREE_KEY);
    var page = json(server.send(request).body());
    assertThat(page.at("/data").size()).isEqualTo(1);
    assertThat(page.at("/data/0/data/test").booleanValue()).isTrue();
  }

  @Test
  void jsonIsTheDefault() throws IOException, InterruptedException {
    for (var accept : List.of("*/*", "application/json, text/event-stream;q=0.9", "text/html")) {
      var response = server.send(server.request(path()).header("Accept", accept));
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }
  }
}

package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Submissions that are sent more than once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyJourneyTest {
  private static final String ROUTE = "/v1/videos/generations";
  private static final String OTHER_ROUTE = "/v1/video/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":5}";
  private static final String SAME_DOG =
      "{ \"duration\": 5, \"prompt\":\"a do\\u0067\", \"model\":\"kling-v3\"}";
  private static final String CAT = "{\"model\":\"kling-v3\",\"prompt\":\"a cat\"}";

  @TempDir static Path directory;
  private RunningServer server;

  @BeforeAll
  void start() throws Exception {
    server = RunningServer.on(directory.resolve("data"), Map.of("FILMGATE_LOCAL_WORKERS", "0"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Reply named(String name, String body) throws Exception {
    return server.post(ROUTE, body, "Idempotency-Key", name);
  }

  private Reply counted(int count, String body) throws Exception {
    return server.post(ROUTE, body, "x-stainless-retry-count", String.valueOf(count));
  }

  private static List<Reply> atOnce(int count, Callable<Reply> call) throws Exception {
    var works = new ArrayList<FutureTask<Reply>>();
    for (var i = 0; i < count; i++) {
      var work = new FutureTask<>(call);
      works.add(work);
      Thread.ofVirtual().start(work);
    }
    var replies = new ArrayList<Reply>();
    for (var work : works) {
      replies.add(work.get(60, TimeUnit.SECONDS));
    }
    return replies;
  }

  @Test
  void concurrentRetriesCreateOneTask() throws Exception {
    var replies = atOnce(100, () -> named("hundred", DOG.replace("dog", "hundred")));
    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    assertThat(replies.stream().filter(IdempotencyJourneyTest::isReplayed)).hasSize(99);
    var id = replies.getFirst().json().at("/data/0/task_id").stringValue();
    assertThat(named("hundred", CAT).status()).isEqualTo(422);
    assertThat(held(id)).hasSize(1);
  }

  /** The holds of the task, and of all tasks with the same prompt. */
  private static List<String> held(String id) throws Exception {
    return new Database(directory.resolve("data"))
        .ask(
            """
            SELECT transfer.id FROM transfer JOIN task ON task.id = transfer.task_id
            WHERE kind = 'hold' AND input = (SELECT input FROM task WHERE id = '%s')
            """
                .formatted(id));
  }

  @Test
  void theSameNameInAnotherAccountIsAnothers() throws Exception {
    var customer = ApiClient.in(directory.resolve("data"), new AccountId("acc_other"), 0);
    customer.topUp(10_000_000);
    var other = server.as(customer.key());
    var body = DOG.replace("dog", "shared dog");
    var first = named("shared", body);
    var theirs = other.post(ROUTE, body, "Idempotency-Key", "shared");
    assertThat(theirs.status()).isEqualTo(200);
    assertThat(isReplayed(theirs)).isFalse();
    assertThat(theirs.text()).isNotEqualTo(first.text());
    assertThat(other.post(ROUTE, body, "Idempotency-Key", "shared").text())
        .isEqualTo(theirs.text());
    var id = theirs.json().at("/data/0/task_id").stringValue();
    assertThat(held(id)).hasSize(2);
    assertThat(server.get("/v1/tasks/" + id).status()).isEqualTo(404);
  }

  @Test
  void theOtherSpellingOfTheHeaderIsTheSameKey() throws Exception {
    var body = DOG.replace("dog", "twice named dog");
    var first = server.post(ROUTE, body, "X-Idempotency-Key", "x-key");
    assertThat(first.status()).isEqualTo(200);
    assertThat(server.post(ROUTE, body, "X-Idempotency-Key", "x-key").text())
        .isEqualTo(first.text());
    assertThat(named("x-key", body).text()).isEqualTo(first.text());
  }

  private static boolean isReplayed(Reply reply) {
    return reply.header("Idempotent-Replayed").equals("true");
  }

  @Test
  void anEquivalentBodyIsARetryAndAnotherIsRejected() throws Exception {
    var first = named("words", DOG);
    assertThat(named("\"words\"", SAME_DOG).text()).isEqualTo(first.text());
    var other = named("words", CAT);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("idempotency_key_reused", "idempotency_error");
    assertThat(other.header("x-should-retry")).isEqualTo("false");
    var elsewhere = server.post(OTHER_ROUTE, CAT, "Idempotency-Key", "words");
    assertThat(elsewhere.status()).isEqualTo(200);
  }

  @Test
  void aRefusalIsNotRemembered() throws Exception {
    assertThat(named("refused", "{\"model\":\"kling-v3\"}").status()).isEqualTo(400);
    var accepted = named("refused", DOG);
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(isReplayed(accepted)).isFalse();
  }

  @Test
  void anIllFormedNameIsRefused() throws Exception {
    var reply = named("two words", DOG);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("\"param\":\"Idempotency-Key\"");
  }

  @Test
  void whatAnSdkResendsIsOneTaskAndWhatItSendsTwiceIsTwo() throws Exception {
    var body = DOG.replace("dog", "resent dog");
    var first = counted(0, body);
    var again = counted(1, body);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(isReplayed(again)).isTrue();
    var deliberate = counted(0, body);
    assertThat(deliberate.text()).isNotEqualTo(first.text());
    assertThat(counted(2, body).text()).isEqualTo(deliberate.text());
    assertThat(server.post(ROUTE, body).text()).isNotEqualTo(deliberate.text());
  }

  @Test
  void aRetryOfATaskIsRepeatedUnderItsName() throws Exception {
    var dog = "/v1/tasks/" + server.submit(DOG) + "/retry";
    var first = server.post(dog, "", "Idempotency-Key", "retried");
    var again = server.post(dog, "", "Idempotency-Key", "retried");
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(isReplayed(again)).isTrue();
    var cat = "/v1/tasks/" + server.submit(CAT) + "/retry";
    assertThat(server.post(cat, "", "Idempotency-Key", "retried").status()).isEqualTo(422);
  }

  @Test
  void aQueuedTaskReportsItsPosition() throws Exception {
    var id = server.submit(CAT);
    assertThat(server.task(id).path("queue_position").asLong()).isPositive();
  }
}

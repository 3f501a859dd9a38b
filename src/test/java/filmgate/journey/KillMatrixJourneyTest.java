package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.Halting;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that dies at every named step of what it does, and the next one on its data: no task and
 * no unit of money is lost or there twice.
 *
 * <p>The second column says whether the deed is durable at the end of the path.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixJourneyTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final int PAUSED = 0;

  @TempDir static Path folder;

  private MortalServer mortal = new MortalServer(Path.of(""));
  private int made;

  /** The model: what was put into the root account, and what films cost. */
  private long toppedUp;

  private long spent;

  @BeforeAll
  void begin() {
    mortal = new MortalServer(folder.resolve("data"));
  }

  @AfterAll
  void end() throws Exception {
    mortal.close();
  }

  /** Nothing is open after a case: all money is either spent or back. */
  @AfterEach
  void theBooksAgreeWithTheModel() throws Exception {
    mortal.assertSound();
    assertThat(
            mortal
                .database()
                .ask(
                    "SELECT available || ' ' || held || ' ' || spent FROM balance WHERE account ="
                        + " 'root'"))
        .containsExactly((toppedUp - spent) + " 0 " + spent);
  }

  private String film(String more) {
    made++;
    return "{\"model\":\"kling-v3\",\"prompt\":\"take %d of it\",\"duration\":3%s}"
        .formatted(made, more);
  }

  private Reply submit(RunningServer server, String body) throws Exception {
    return server.post(SUBMIT, body, "Idempotency-Key", "take-" + made);
  }

  private static String id(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/data/0/task_id").stringValue();
  }

  /** The tasks of the last body. */
  private List<String> tasks() throws Exception {
    return mortal
        .database()
        .ask(
            "SELECT id FROM task WHERE input LIKE '%\"take "
                + made
                + " of it\"%' AND erased_ms = 0");
  }

  private long holds(String id) throws Exception {
    return transfers(id, "hold");
  }

  private long transfers(String id, String kind) throws Exception {
    return mortal.database().ask("SELECT kind FROM transfer WHERE task_id = '" + id + "'").stream()
        .filter(kind::equals)
        .count();
  }

  private void cancelled(RunningServer server, String id) throws Exception {
    var reply = server.post("/v1/tasks/" + id + "/cancel", "");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(status(server, id)).isEqualTo("cancelled");
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  private static String status(RunningServer server, String id) throws Exception {
    return server.task(id).path("status").stringValue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          submit.before_command                                          | 0
          submit.hold_written                                            | 0
          submit.task_written                                            | 0
          submit.history_written                                         | 0
          submit.name_written                                            | 0
          submit.name_written commit.balance_written                     | 0
          submit.name_written commit.ready                               | 0
          submit.name_written commit.done                                | 1
          submit.name_written commit.remembered                          | 1
          submit.name_written commit.told                                | 1
          submit.before_signal                                           | 1
          submit.before_answer                                           | 1
          """)
  void aSubmitIsThereOnceOrNotAtAll(String path, int kept) throws Exception {
    var server = mortal.with(PAUSED);
    var body = film("");
    mortal.die(path, () -> submit(server, body));
    assertThat(tasks()).hasSize(kept);
    submittedOnce(body);
  }

  /** Sent again it is one task with one hold; then it is cancelled. */
  private void submittedOnce(String body) throws Exception {
    var server = mortal.with(PAUSED);
    var id = id(submit(server, body));
    assertThat(tasks()).containsExactly(id);
    assertThat(holds(id)).isEqualTo(1);
    assertThat(submit(server, body.replace("take", "tale")).status()).isEqualTo(422);
    cancelled(server, id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"submit.media_kept", "blob.forced", "blob.named"})
  void aSubmitWithAPictureIsThereOnceOrNotAtAll(String path) throws Exception {
    var server = mortal.with(PAUSED);
    var body = film(picture(Pictures.png(640, 360)));
    mortal.die(path, () -> submit(server, body));
    assertThat(tasks()).isEmpty();
    submittedOnce(body);
  }

  private static String picture(byte[] bytes) {
    return ",\"image\":\"data:image/png;base64,%s\""
        .formatted(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void aRepetitionThatWasNotAnsweredIsRepeatedAgain() throws Exception {
    var server = mortal.with(PAUSED);
    var body = film("");
    var id = id(submit(server, body));
    assertThat(mortal.die("submit.repeated", () -> submit(server, body))).isEmpty();
    assertThat(tasks()).containsExactly(id);
    submittedOnce(body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cancel.before_command                                          | 0
          cancel.before_command move.state_written                       | 0
          cancel.before_command move.release_written                     | 0
          cancel.before_command move.history_written                     | 0
          cancel.before_command move.history_written commit.ready        | 0
          cancel.before_command move.history_written commit.done         | 1
          cancel.before_signal                                           | 1
          cancel.before_answer                                           | 1
          """)
  void aCancelOfAQueuedTaskIsWholeOrDidNotHappen(String path, int kept) throws Exception {
    var server = mortal.with(PAUSED);
    var id = id(submit(server, film("")));
    mortal.die(path, () -> server.post("/v1/tasks/" + id + "/cancel", ""));
    var next = mortal.with(PAUSED);
    assertThat(status(next, id)).isEqualTo(kept == 1 ? "cancelled" : "queued");
    cancelled(next, id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          money.transfer_written                                         | 0
          money.log_written                                              | 0
          money.log_written commit.balance_written                       | 0
          money.log_written commit.ready                                 | 0
          money.log_written commit.done                                  | 1
          """)
  void aTopUpIsWholeOrDidNotHappen(String path, int kept) throws Exception {
    var server = mortal.with(PAUSED);
    books(path, "top-up", "root", "1000000");
    toppedUp += kept * 1_000_000L;
    assertThat(server.get("/readyz").status()).isEqualTo(200);
  }

  /** Another process on the same data, which dies there while the server goes on. */
  private void books(String path, String... deed) throws Exception {
    var words = new java.util.ArrayList<String>();
    words.add(path);
    words.add(mortal.data().resolve("filmgate.db").toString());
    words.addAll(List.of(deed));
    try (var program =
        new Program("filmgate.store.sql.HaltingBooksMain", folder, Map.of(), words)) {
      assertThat(program.exitCode()).as(path + program.told()).isEqualTo(Halting.EXIT_CODE);
    }
  }

  @Test
  void anAccountIsWholeOrDoesNotExist() throws Exception {
    var server = mortal.with(PAUSED);
    books("account.row_written", "create", "acc_half");
    assertThat(mortal.database().ask("SELECT id FROM account WHERE id = 'acc_half'")).isEmpty();
    assertThat(server.get("/readyz").status()).isEqualTo(200);
  }

  @Test
  void aSealIsWholeOrDidNotHappen() throws Exception {
    cancelled(mortal.with(PAUSED), id(submit(mortal.with(PAUSED), film(""))));
    mortal.close();
    var before = mortal.database().ask("SELECT count(*) FROM transfer_seal");
    books("seal.computed", "seal");
    books("seal.written", "seal");
    books("seal.written commit.ready", "seal");
    assertThat(mortal.database().ask("SELECT count(*) FROM transfer_seal")).isEqualTo(before);
    books("seal.written commit.done", "seal");
    assertThat(mortal.database().ask("SELECT max(last_id) FROM transfer_seal"))
        .isEqualTo(mortal.database().ask("SELECT max(id) FROM transfer"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "submit.before_signal move.before_command",
    "submit.task_written move.state_written",
    "submit.task_written move.history_written",
    "submit.before_signal move.before_signal",
    "handover.begun",
    "handover.inputs_brought",
    "handover.answered",
    "handover.answered move.history_written commit.ready",
    "handover.answered move.history_written commit.done",
    "settle.film_found",
    "settle.before_blob",
    "settle.before_blob blob.forced",
    "settle.before_blob blob.named",
    "settle.film_kept",
    "settle.film_kept move.before_command",
    "settle.film_kept move.state_written",
    "settle.film_kept move.capture_written",
    "settle.film_kept move.history_written",
    "settle.film_kept move.history_written commit.balance_written",
    "settle.film_kept move.history_written commit.ready",
    "settle.film_kept move.history_written commit.done",
    "settle.film_kept move.history_written commit.told",
    "settle.film_kept move.before_signal",
  })
  void aFilmIsMadeOnceAndPaidOnce(String path) throws Exception {
    var server = mortal.with(1);
    var body = film("");
    var price = price(server, body);
    var answered = mortal.die(path, () -> submit(server, body));
    var next = mortal.with(1);
    var id = id(submit(next, body));
    answered.ifPresent(reply -> assertThat(id(reply)).isEqualTo(id));
    assertThat(tasks()).containsExactly(id);
    next.awaitFilm(id);
    spent += price;
    assertThat(mortal.database().events(id)).containsOnlyOnce("kept").endsWith("kept");
    assertThat(transfers(id, "capture")).isEqualTo(1);
    assertThat(next.get("/v1/videos/" + id + "/content").status()).isEqualTo(200);
  }

  private static long price(RunningServer server, String body) throws Exception {
    var quote = server.post(SUBMIT + "?dry_run=true", body).json().at("/data/0/cost/charged");
    return new java.math.BigDecimal(quote.stringValue()).movePointRight(6).longValueExact();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "handover.inputs_brought move.before_command",
    "handover.inputs_brought move.state_written",
    "handover.inputs_brought move.release_written",
    "handover.inputs_brought move.history_written",
    "handover.inputs_brought move.history_written commit.balance_written",
    "handover.inputs_brought move.history_written commit.ready",
    "handover.inputs_brought move.history_written commit.done",
    "handover.inputs_brought move.history_written commit.remembered",
    "handover.inputs_brought move.before_signal",
  })
  void aFailedTaskHasItsMoneyBackOnce(String path) throws Exception {
    var server = mortal.with(1);
    var body = film(picture("no picture at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    mortal.die(path, () -> submit(server, body));
    var next = mortal.with(1);
    var id = id(submit(next, body));
    assertThat(next.awaitEnd(id).path("status").stringValue()).isEqualTo("failed");
    assertThat(holds(id)).isEqualTo(1);
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cancel.before_signal",
    "cancel.stopped",
    "cancel.stopped move.state_written",
    "cancel.stopped move.release_written",
    "cancel.stopped move.history_written commit.ready",
    "cancel.stopped move.history_written commit.done",
  })
  void aCancelOfARunningTaskNeverComesBack(String path) throws Exception {
    var server = mortal.with(1);
    var id = id(submit(server, film("").replace("\"duration\":3", "\"duration\":15")));
    server.awaitTask(id, task -> task.path("progress").intValue() > 0);
    mortal.die(path, () -> server.post("/v1/tasks/" + id + "/cancel", ""));
    var next = mortal.with(1);
    assertThat(next.awaitEnd(id).path("status").stringValue()).isEqualTo("cancelled");
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  @Test
  void aFilmIsDeletedWithItsTaskOrStays() throws Exception {
    var server = mortal.with(1);
    var body = film("");
    var price = price(server, body);
    var id = id(submit(server, body));
    server.awaitFilm(id);
    spent += price;
    mortal.die("erase.before_command", () -> server.delete("/v1/tasks/" + id));
    var second = mortal.with(1);
    assertThat(status(second, id)).isEqualTo("completed");
    mortal.die("erase.before_command commit.ready", () -> second.delete("/v1/tasks/" + id));
    var third = mortal.with(1);
    assertThat(third.get("/v1/videos/" + id + "/content").status()).isEqualTo(200);
    mortal.die("erase.film_left", () -> third.delete("/v1/tasks/" + id));
    assertThat(mortal.with(1).get("/v1/tasks/" + id).status()).isEqualTo(404);
  }

  @Test
  void aFilmWhoseTimeIsOverGoesAndItsTaskStays() throws Exception {
    var server = mortal.with(1);
    var body = film("");
    spent += price(server, body);
    var id = id(submit(server, body));
    server.awaitFilm(id);
    mortal.close();
    mortal.database().change("UPDATE task SET kept_until_ms = 1 WHERE id = '" + id + "'");
    mortal.dieStarting("retention.row_written");
    var next = mortal.with(1);
    assertThat(next.get("/v1/videos/" + id + "/content").status()).isEqualTo(410);
    assertThat(status(next, id)).isEqualTo("completed");
    mortal.die("erase.before_answer", () -> next.delete("/v1/tasks/" + id));
    assertThat(mortal.with(1).get("/v1/tasks/" + id).status()).isEqualTo(404);
  }

  @Test
  void aStartThatDiesIsMadeUpForByTheNext() throws Exception {
    var server = mortal.with(PAUSED);
    var id = id(submit(server, film("")));
    mortal.dieStarting("rescue.shards_taken");
    cancelled(mortal.with(PAUSED), id);
  }
}

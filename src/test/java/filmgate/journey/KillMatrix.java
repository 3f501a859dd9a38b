package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The data and a model of the money for tests that kill a server at crash points. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KillMatrix {
  static final String SUBMIT = "/v1/videos/generations";
  static final int PAUSED = 0;

  /** The paths that every build runs; {@code -Dkills=100} runs all. */
  static final Set<String> ALWAYS =
      Set.of(
          "submit.task_written",
          "submit.idempotency_written commit.ready",
          "submit.idempotency_written commit.done",
          "submit.before_answer",
          "submit.replayed",
          "cancel.before_command event.release_written",
          "cancel.before_answer",
          "money.log_written commit.ready",
          "idempotent.answer_written commit.done",
          "account.change_written limits.written",
          "key.row_written",
          "rescue.shards_taken",
          "handover.answered",
          "settle.stills_stored blob.named",
          "settle.video_stored",
          "settle.video_stored event.recorded commit.ready",
          "settle.video_stored event.recorded commit.done",
          "preview.stored preview.written",
          "handover.inputs_fetched event.release_written",
          "cancel.stopped event.recorded commit.done",
          "delivery.written commit.ready",
          "delivery.sent",
          "delivery.sent delivery.attempted commit.ready",
          "upload.blob_stored",
          "upload.row_written commit.done",
          "upload.delete_written commit.done",
          "upload.part_written",
          "upload.completion_written commit.done",
          "expiry.found event.recorded commit.done",
          "retention.inputs_released",
          "refund.task_written",
          "refund.task_written commit.done");

  @TempDir static Path directory;

  KillableServer mortal = new KillableServer(Path.of(""));
  private int made;

  /** The model: the top-ups of the root account, and the cost of videos. */
  long toppedUp;

  long spent;

  @BeforeAll
  void begin() throws Exception {
    mortal = new KillableServer(directory.resolve("data"), environment());
    mortal.with(PAUSED);
  }

  /** Further settings of the server. */
  Map<String, String> environment() throws Exception {
    return Map.of();
  }

  @AfterAll
  void end() throws Exception {
    mortal.close();
  }

  /** After a case, all money is either charged or released. */
  @AfterEach
  void theLedgerMatchesTheModel() throws Exception {
    mortal.assertAuditPasses();
    assertThat(
            mortal
                .database()
                .ask(
                    "SELECT available || ' ' || held || ' ' || spent FROM balance WHERE account ="
                        + " 'root'"))
        .containsExactly((toppedUp - spent) + " 0 " + spent);
  }

  static void chosen(String path) {
    assumeThat(ALWAYS.contains(path) || System.getProperty("kills") != null).as("-Dkills").isTrue();
  }

  String video(String more) {
    made++;
    return "{\"model\":\"kling-v3\",\"prompt\":\"take %d of it\",\"duration\":3%s}"
        .formatted(made, more);
  }

  Reply submit(RunningServer server, String body) throws Exception {
    return server.post(SUBMIT, body, "Idempotency-Key", "take-" + made);
  }

  static String id(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/data/0/task_id").stringValue();
  }

  /** The tasks of the last body. */
  List<String> tasks() throws Exception {
    return mortal
        .database()
        .ask(
            "SELECT id FROM task WHERE input LIKE '%\"take "
                + made
                + " of it\"%' AND erased_ms = 0");
  }

  long holds(String id) throws Exception {
    return transfers(id, "hold");
  }

  long transfers(String id, String kind) throws Exception {
    return mortal.database().ask("SELECT kind FROM transfer WHERE task_id = '" + id + "'").stream()
        .filter(kind::equals)
        .count();
  }

  void cancelled(RunningServer server, String id) throws Exception {
    var reply = server.post("/v1/tasks/" + id + "/cancel", "");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(status(server, id)).isEqualTo("cancelled");
    assertThat(transfers(id, "release")).isEqualTo(1);
  }

  static String status(RunningServer server, String id) throws Exception {
    return server.task(id).path("status").stringValue();
  }

  static String image(byte[] bytes) {
    return ",\"image_urls\":[\"data:image/png;base64,%s\"]"
        .formatted(Base64.getEncoder().encodeToString(bytes));
  }

  static long price(RunningServer server, String body) throws Exception {
    var quote = server.post(SUBMIT + "?dry_run=true", body).json().at("/data/0/cost/charged");
    return new java.math.BigDecimal(quote.stringValue()).movePointRight(6).longValueExact();
  }
}

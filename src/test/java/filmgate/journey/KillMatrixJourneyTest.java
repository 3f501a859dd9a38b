package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.Halting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that is killed at each crash point, and the next one on its data: no task and no money
 * is lost or duplicated.
 *
 * <p>The second column says whether the change is durable at the end of the path.
 */
class KillMatrixJourneyTest extends KillMatrix {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          submit.before_command                                          | 0
          submit.hold_written                                            | 0
          submit.task_written                                            | 0
          submit.event_written                                           | 0
          submit.idempotency_written                                            | 0
          submit.idempotency_written commit.balance_written                     | 0
          submit.idempotency_written commit.ready                               | 0
          submit.idempotency_written commit.done                                | 1
          submit.idempotency_written commit.cached                          | 1
          submit.idempotency_written commit.notified                                | 1
          submit.before_signal                                           | 1
          submit.before_answer                                           | 1
          """)
  void aSubmitIsThereOnceOrNotAtAll(String path, int kept) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var body = video("");
    mortal.die(path, () -> submit(server, body));
    assertThat(tasks()).hasSize(kept);
    submittedOnce(body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"submit.media_stored", "blob.synced", "blob.named"})
  void aSubmitWithAImageIsThereOnceOrNotAtAll(String path) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var body = video(image(ImageFiles.png(640, 360)));
    mortal.die(path, () -> submit(server, body));
    assertThat(tasks()).isEmpty();
    submittedOnce(body);
  }

  @Test
  void aRepetitionThatWasNotAnsweredIsRepeatedAgain() throws Exception {
    var server = mortal.with(PAUSED);
    var body = video("");
    var id = id(submit(server, body));
    assertThat(mortal.die("submit.replayed", () -> submit(server, body))).isEmpty();
    assertThat(tasks()).containsExactly(id);
    submittedOnce(body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cancel.before_command                                          | 0
          cancel.before_command event.state_written                       | 0
          cancel.before_command event.release_written                     | 0
          cancel.before_command event.recorded                     | 0
          cancel.before_command event.recorded commit.ready        | 0
          cancel.before_command event.recorded commit.done         | 1
          cancel.before_signal                                           | 1
          cancel.before_answer                                           | 1
          """)
  void aCancelOfAQueuedTaskIsWholeOrDidNotHappen(String path, int kept) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var id = id(submit(server, video("")));
    mortal.die(path, () -> server.post("/v1/tasks/" + id + "/cancel", ""));
    var next = mortal.with(PAUSED);
    assertThat(status(next, id)).isEqualTo(kept == 1 ? "cancelled" : "pending");
    cancelled(next, id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expiry.found                                                   | 0
          expiry.found event.before_command                               | 0
          expiry.found event.state_written                                | 0
          expiry.found event.release_written                              | 0
          expiry.found event.recorded                              | 0
          expiry.found event.recorded commit.ready                 | 0
          expiry.found event.recorded commit.done                  | 1
          expiry.found event.before_signal                                | 1
          """)
  void aTaskExpiresOnceWithItsMoneyBack(String path, int kept) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    mortal.die(path, () -> submit(server, video(",\"expires_in\":1")));
    var id = tasks().getFirst();
    assertThat(mortal.database().events(id)).filteredOn("expired"::equals).hasSize(kept);
    var next = mortal.with(PAUSED);
    assertThat(next.awaitEnd(id).path("status").stringValue()).isEqualTo("failed");
    assertThat(transfers(id, "release")).isEqualTo(1);
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
    chosen(path);
    var server = mortal.with(PAUSED);
    killOther(path, "top-up", "root", "1000000");
    toppedUp += kept * 1_000_000L;
    assertThat(server.get("/readyz").status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          idempotent.change_done                                              | 0
          idempotent.answer_written                                           | 0
          idempotent.answer_written commit.ready                              | 0
          idempotent.answer_written commit.done                               | 1
          idempotent.answer_written commit.notified                               | 1
          """)
  void aTopUpUnderANameIsDoneOnceHoweverOftenItIsSent(String path, int kept) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    mortal.die(path, () -> topUp(server, path));
    assertThat(topUps(path)).hasSize(kept);
    toppedUp += 1_000_000;
    var next = mortal.with(PAUSED);
    var first = topUp(next, path);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(topUp(next, path).text()).isEqualTo(first.text());
    assertThat(topUps(path)).hasSize(1);
  }

  private static Reply topUp(RunningServer server, String name) throws Exception {
    var body = "{\"amount\":\"1\",\"memo\":\"%s\"}".formatted(name);
    var key = name.replace(' ', '/');
    return server.post("/admin/v1/accounts/root/credits", body, "Idempotency-Key", key);
  }

  private List<String> topUps(String memo) throws Exception {
    return mortal.database().ask("SELECT id FROM transfer WHERE memo = '" + memo + "'");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          account.change_written                                         | before 0
          account.change_written limits.written                          | before 0
          account.change_written limits.written commit.ready             | before 0
          account.change_written limits.written commit.done              | after 1
          """)
  void aChangeOfAnAccountIsWholeOrDidNotHappen(String path, String kept) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var accounts = "/admin/v1/accounts";
    var made = server.post(accounts, "{\"name\":\"before\"}").json();
    var id = made.path("id").stringValue();
    var change = "{\"name\":\"after\",\"limits\":{\"queue\":3}}";
    mortal.die(path, () -> server.as(RunningServer.KEY, "PATCH", accounts + "/" + id, change));
    var left = "SELECT name || ' ' || (SELECT count(*) FROM limits WHERE owner = id) FROM account";
    assertThat(mortal.database().ask(left + " WHERE id = '" + id + "'")).containsExactly(kept);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"key.row_written", "key.change_written", "key.lineage_written"})
  void aKeyIsReplacedByAnotherOrStays(String path) throws Exception {
    chosen(path);
    var server = mortal.with(PAUSED);
    var made = server.post("/v1/keys", "{\"name\":\"old\"}").json();
    var keys = "SELECT count(*), sum(expires_ms), sum(lineage <> '') FROM api_key";
    var before = mortal.database().ask(keys);
    var rotate = "/v1/keys/" + made.path("id").stringValue() + "/rotate";
    mortal.die(path, () -> server.post(rotate, "{}", "Idempotency-Key", path));
    assertThat(mortal.database().ask(keys)).isEqualTo(before);
    var next = mortal.with(PAUSED);
    assertThat(next.post(rotate, "{}", "Idempotency-Key", path).status()).isEqualTo(201);
  }

  @Test
  void anAccountIsWholeOrDoesNotExist() throws Exception {
    chosen("account.row_written");
    var server = mortal.with(PAUSED);
    killOther("account.row_written", "create", "acc_half");
    assertThat(mortal.database().ask("SELECT id FROM account WHERE id = 'acc_half'")).isEmpty();
    assertThat(server.get("/readyz").status()).isEqualTo(200);
  }

  @Test
  void aSealIsWholeOrDidNotHappen() throws Exception {
    chosen("seal.written");
    cancelled(mortal.with(PAUSED), id(submit(mortal.with(PAUSED), video(""))));
    mortal.close();
    var before = mortal.database().ask("SELECT count(*) FROM transfer_seal");
    killOther("seal.computed", "seal");
    killOther("seal.written", "seal");
    killOther("seal.written commit.ready", "seal");
    assertThat(mortal.database().ask("SELECT count(*) FROM transfer_seal")).isEqualTo(before);
    killOther("seal.written commit.done", "seal");
    assertThat(mortal.database().ask("SELECT max(last_id) FROM transfer_seal"))
        .isEqualTo(mortal.database().ask("SELECT max(id) FROM transfer"));
  }

  @Test
  void aRollupCountsEachEventOnce() throws Exception {
    chosen("rollup.rows_written");
    cancelled(mortal.with(PAUSED), id(submit(mortal.with(PAUSED), video(""))));
    mortal.close();
    var database = mortal.database();
    database.change("DELETE FROM rollup");
    database.change("UPDATE rollup_watermark SET event_id = 0");
    killOther("rollup.counted", "rollup");
    killOther("rollup.watermark_written", "rollup");
    killOther("rollup.rows_written", "rollup");
    killOther("rollup.rows_written commit.ready", "rollup");
    assertThat(database.ask("SELECT event_id FROM rollup_watermark")).containsExactly("0");
    killOther("rollup.rows_written commit.done", "rollup");
    assertThat(database.ask("SELECT event_id FROM rollup_watermark"))
        .isEqualTo(database.ask("SELECT max(id) FROM event"));
    assertThat(database.ask("SELECT sum(amount) FROM rollup WHERE period = 'day'"))
        .containsExactly("2");
  }

  @Test
  void aStartThatDiesIsMadeUpForByTheNext() throws Exception {
    var server = mortal.with(PAUSED);
    var id = id(submit(server, video("")));
    mortal.dieStarting("rescue.shards_taken");
    cancelled(mortal.with(PAUSED), id);
  }

  /** A retry finds one task with one hold, which is then cancelled. */
  private void submittedOnce(String body) throws Exception {
    var server = mortal.with(PAUSED);
    var id = id(submit(server, body));
    assertThat(tasks()).containsExactly(id);
    assertThat(holds(id)).isEqualTo(1);
    assertThat(submit(server, body.replace("take", "tale")).status()).isEqualTo(422);
    cancelled(server, id);
  }

  /** Another process on the same data is killed while the server runs. */
  private void killOther(String path, String... change) throws Exception {
    var words = new java.util.ArrayList<String>();
    words.add(path);
    words.add(mortal.data().resolve("filmgate.db").toString());
    words.addAll(List.of(change));
    try (var program =
        new ServerProcess("filmgate.store.sql.HaltingMoneyMain", directory, Map.of(), words)) {
      assertThat(program.exitCode()).as(path + program.errors()).isEqualTo(Halting.EXIT_CODE);
    }
  }
}

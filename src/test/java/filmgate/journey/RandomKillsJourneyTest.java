package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.sql.SqlAudit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is killed repeatedly under load: what it acknowledged stays true. {@code
 * -Dkills=100} sets the number of kills, {@code -Dseed} repeats a run.
 */
class RandomKillsJourneyTest {
  private static final Logger LOG = LoggerFactory.getLogger(RandomKillsJourneyTest.class);
  private static final int CLIENTS = 8;
  private static final int ANSWERS_MAX = 400;
  private static final AccountId ACCOUNT = new AccountId("acc_killed");
  private static final String BODY = "{\"model\":\"kling-v3\",\"prompt\":\"a\",\"duration\":3}";

  @TempDir Path directory;

  private final int kills = Integer.getInteger("kills", 5);
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);
  private final ClientHistory witnessed = new ClientHistory();
  private long toppedUp;

  private Path data() {
    return directory.resolve("data");
  }

  private List<String> rows(String sql) throws Exception {
    return new Database(data()).ask(sql);
  }

  @Test
  void acknowledgedChangesSurviveKills() throws Exception {
    var begin = System.nanoTime();
    LOG.info("kills={} seed={}", kills, seed);
    RunningServer.on(data(), Map.of()).close();
    var customer = ApiClient.in(data(), ACCOUNT, 0);
    for (int kill = 0; kill < kills; kill++) {
      try (var server = RunningServer.on(data(), Map.of())) {
        assertTrue();
        var micros = 1_000_000L * (1 + random.nextInt(100));
        var clients = begin(server.as(customer.key()));
        customer.topUp(micros);
        toppedUp += micros;
        awaitAnswers(random.nextInt(ANSWERS_MAX));
        server.program().kill();
        for (var client : clients) {
          client.get(60, TimeUnit.SECONDS);
        }
      }
    }
    followToTheEnd(customer);
    LOG.info(
        "kills={} seed={} answers={} accepted={} unanswered={} cancels={} tasks={} transfers={}"
            + " violations=0 seconds={}",
        kills,
        seed,
        witnessed.answers(),
        witnessed.accepted(),
        witnessed.unanswered(),
        witnessed.cancels(),
        rows("SELECT count(*) FROM task").getFirst(),
        rows("SELECT count(*) FROM transfer").getFirst(),
        (System.nanoTime() - begin) / 1_000_000_000);
  }

  private List<FutureTask<Void>> begin(RunningServer server) {
    var clients = new ArrayList<FutureTask<Void>>();
    for (int i = 0; i < CLIENTS; i++) {
      var client = new ChaosClient(server, witnessed, random.split());
      var work =
          new FutureTask<Void>(
              () -> {
                client.work();
                return null;
              });
      clients.add(work);
      Thread.ofVirtual().start(work);
    }
    return clients;
  }

  /** Kills the server after this many responses. */
  private void awaitAnswers(int more) throws Exception {
    witnessed.await(witnessed.answers() + more);
  }

  /** Checks what the server returns under load against earlier responses. */
  private void assertTrue() throws Exception {
    assertThat(SqlAudit.check(data().resolve("filmgate.db")).violations()).isEmpty();
    witnessed.check(
        rows("SELECT json_extract(input, '$.prompt') || '|' || id || '|' || state FROM task"));
  }

  private void followToTheEnd(ApiClient customer) throws Exception {
    try (var server = RunningServer.on(data(), Map.of())) {
      assertTrue();
      var caller = server.as(customer.key());
      var price =
          new BigDecimal(
                  caller
                      .post("/v1/videos/generations?dry_run=true", BODY)
                      .json()
                      .at("/data/0/cost/charged")
                      .stringValue())
              .movePointRight(6)
              .longValueExact();
      for (var id : rows("SELECT id FROM task WHERE state = 'queued'")) {
        witnessed.cancelAnswered(id, caller.post("/v1/tasks/" + id + "/cancel", "").status());
      }
      for (var id : rows("SELECT id FROM task WHERE finished_ms = 0")) {
        caller.awaitEnd(id);
      }
      assertTrue();
      var videos = rows("SELECT id FROM task WHERE state = 'succeeded'").size();
      var spent = videos * price;
      assertThat(
              rows(
                  "SELECT available || ' ' || held || ' ' || spent FROM balance WHERE account = '"
                      + ACCOUNT
                      + "'"))
          .containsExactly((toppedUp - spent) + " 0 " + spent);
    }
  }
}

package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.sql.SqlAudit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An operator sells videos: accounts, money and keys on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorJourneyTest {
  private static final String ACCOUNTS = "/admin/v1/accounts";
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\",\"duration\":5}";
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

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

  private JsonNode root(int status, String method, String path, String body) throws Exception {
    var reply = server.as(RunningServer.KEY, method, path, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    return reply.json();
  }

  private String account() throws Exception {
    return root(201, "POST", ACCOUNTS, "{\"name\":\"Acme\"}").path("id").stringValue();
  }

  private JsonNode key(AccountId account, String body) throws Exception {
    return root(201, "POST", ACCOUNTS + "/" + account + "/keys", body);
  }

  private static String text(JsonNode key) {
    return key.path("key").stringValue();
  }

  private Reply submit(JsonNode key) throws Exception {
    return server.as(text(key), "POST", SUBMIT, DOG);
  }

  /** Repeats the request until it returns true. */
  private static void await(Callable<Boolean> wanted) throws Exception {
    var end = System.nanoTime() + PATIENCE_NANOS;
    while (!wanted.call()) {
      assertThat(System.nanoTime()).as("timeout").isLessThan(end);
    }
  }

  @Test
  void anAccountBuysWhatItHasMoneyFor() throws Exception {
    var account = account();
    var key = key(new AccountId(account), "{\"name\":\"shop\",\"kind\":\"live\"}");
    assertThat(submit(key).status()).isEqualTo(402);
    var credits = ACCOUNTS + "/" + account + "/credits";
    root(201, "POST", credits, "{\"amount\":\"0.50\",\"memo\":\"first\"}");
    assertThat(submit(key).status()).isEqualTo(200);
    assertThat(submit(key).status()).isEqualTo(402);
    var shown = root(200, "GET", ACCOUNTS + "/" + account, "");
    assertThat(shown.path("held").stringValue()).isEqualTo("0.42");
    assertThat(shown.path("available").stringValue()).isEqualTo("0.08");
    var path = "/admin/v1/keys/" + key.path("id").stringValue();
    root(200, "DELETE", path, "");
    assertThat(submit(key).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "account, spend_per_day",
    "account, spend_per_month",
    "account, spend_total",
    "key, spend_per_day",
    "key, spend_per_month",
    "key, spend_total"
  })
  void ofManyKeysAtOnceACapForThreeLetsThreeIn(String owner, String cap) throws Exception {
    var limits = "\"limits\":{\"%s\":\"1.26\"}".formatted(cap);
    var ofAccount = owner.equals("account");
    var account =
        root(201, "POST", ACCOUNTS, "{\"name\":\"x\"" + (ofAccount ? "," + limits : "") + "}")
            .path("id")
            .stringValue();
    root(201, "POST", ACCOUNTS + "/" + account + "/credits", "{\"amount\":\"1000\"}");
    var keys = new ArrayList<JsonNode>();
    for (int i = 0; i < (ofAccount ? 200 : 1); i++) {
      keys.add(key(new AccountId(account), ofAccount ? "{}" : "{" + limits + "}"));
    }
    var together = new CountDownLatch(1);
    var submits = new ArrayList<FutureTask<Integer>>();
    for (int i = 0; i < 200; i++) {
      var key = keys.get(i % keys.size());
      var submit =
          new FutureTask<>(
              () -> {
                together.await();
                return submit(key).status();
              });
      submits.add(submit);
      Thread.ofVirtual().start(submit);
    }
    together.countDown();
    var counts = new TreeMap<Integer, Integer>();
    for (var submit : submits) {
      counts.merge(submit.get(60, TimeUnit.SECONDS), 1, Integer::sum);
    }
    assertThat(counts).isEqualTo(Map.of(200, 3, 402, 197));
    var shown = root(200, "GET", ACCOUNTS + "/" + account, "");
    assertThat(shown.path("held").stringValue()).isEqualTo("1.26");
    assertThat(SqlAudit.check(directory.resolve("data").resolve("filmgate.db")).violations())
        .isEmpty();
  }

  @Test
  void aTopUpUnderANameSurvivesAKill() throws Exception {
    var data = directory.resolve("killed");
    var settings = Map.of("FILMGATE_LOCAL_WORKERS", "0");
    String path;
    try (var first = RunningServer.on(data, settings)) {
      path =
          ACCOUNTS + "/" + first.post(ACCOUNTS, "{\"name\":\"x\"}").json().path("id").stringValue();
      assertThat(pay(first, path).status()).isEqualTo(201);
      first.program().kill();
    }
    try (var second = RunningServer.on(data, settings)) {
      var again = pay(second, path);
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
      var shown = second.get(path).json();
      assertThat(shown.path("available").stringValue()).isEqualTo("10");
    }
  }

  private static Reply pay(RunningServer server, String path) throws Exception {
    return server.post(path + "/credits", "{\"amount\":\"10\"}", "Idempotency-Key", "invoice-1");
  }

  @Test
  void keysEndWhenTheyShall() throws Exception {
    var account = account();
    var soon = Instant.now().plusSeconds(2);
    var expiring = key(new AccountId(account), "{\"expires_at\":\"" + soon + "\"}");
    var rotated = key(new AccountId(account), "{}");
    var path = "/admin/v1/keys/" + rotated.path("id").stringValue() + "/rotate";
    var fresh = root(201, "POST", path, "{\"grace_seconds\":2}");
    assertThat(server.as(text(rotated), "GET", "/v1/tasks", "").status()).isEqualTo(200);
    for (var ending : List.of(expiring, rotated)) {
      await(() -> server.as(text(ending), "GET", "/v1/tasks", "").status() == 401);
    }
    assertThat(server.as(text(fresh), "GET", "/v1/tasks", "").status()).isEqualTo(200);
  }

  @Test
  void theServerNoticesWhatTheCommandLineRevoked() throws Exception {
    var key = key(new AccountId(account()), "{}");
    assertThat(server.as(text(key), "GET", "/v1/tasks", "").status()).isEqualTo(200);
    var words =
        List.of(
            "keys",
            "revoke",
            key.path("id").stringValue(),
            "--data",
            directory.resolve("data").toString());
    try (var program = new ServerProcess(directory, Map.of(), words)) {
      assertThat(program.exitCode()).as(program.errors()).isZero();
    }
    await(() -> server.as(text(key), "GET", "/v1/tasks", "").status() == 401);
  }
}

package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.sql.SqlAudit;
import java.nio.file.Path;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator helps a customer: reads a task, its usage, and refunds it, beside a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportJourneyTest {
  private static final String ACCOUNTS = "/admin/v1/accounts";
  private static final String VIDEO =
      "{\"model\":\"kling-v3\",\"prompt\":\"a dog at a desk\",\"duration\":3}";
  private static final String MEMO = "{\"memo\":\"blurred\"}";
  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int CROWD = 100;

  @TempDir static Path directory;
  private RunningServer server;
  private RunningServer customer;
  private String account;
  private String price;

  @BeforeAll
  void start() throws Exception {
    server = RunningServer.on(directory.resolve("data"), Map.of("FILMGATE_LOG_ACCESS", "on"));
    account = server.post(ACCOUNTS, "{\"name\":\"Acme\"}").json().path("id").stringValue();
    server.post(path("/credits"), "{\"amount\":\"10\"}");
    var key = server.post(path("/keys"), "{}").json().path("key").stringValue();
    customer = server.as(key);
    price =
        customer
            .post("/v1/videos/generations?dry_run=true", VIDEO)
            .json()
            .at("/data/0/cost/charged")
            .stringValue();
  }

  @AfterAll
  void stop() {
    server.close();
    assertThat(SqlAudit.check(directory.resolve("data").resolve("filmgate.db")).violations())
        .isEmpty();
  }

  private String path(String more) {
    return ACCOUNTS + "/" + account + more;
  }

  private String video() throws Exception {
    var id = customer.submit(VIDEO);
    customer.awaitVideo(id);
    return id;
  }

  private JsonNode balance() throws Exception {
    return server.get(path("")).json();
  }

  /** The standard output of a command on the data directory of the server. */
  private String command(int code, String... words) throws Exception {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", directory.resolve("data").toString()));
    try (var program = new ServerProcess(directory, Map.of(), all)) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(code);
      return code == 0 ? program.said() : program.errors();
    }
  }

  private List<String> audited() throws Exception {
    return server
        .get("/admin/v1/audit?limit=100")
        .json()
        .path("data")
        .valueStream()
        .map(
            entry -> entry.path("action").stringValue() + " " + entry.path("subject").stringValue())
        .toList();
  }

  private static void await(Callable<Boolean> wanted) throws Exception {
    var end = System.nanoTime() + PATIENCE_NANOS;
    while (!wanted.call()) {
      assertThat(System.nanoTime()).as("timeout").isLessThan(end);
    }
  }

  @Test
  void aHundredRefundsAtOnceReturnTheChargeOnce() throws Exception {
    var before = balance();
    var id = video();
    var together = new CountDownLatch(1);
    var refunds = new ArrayList<FutureTask<Integer>>();
    for (int i = 0; i < CROWD; i++) {
      var name = "refund-" + i;
      var refund =
          new FutureTask<>(
              () -> {
                together.await();
                return server
                    .post("/admin/v1/tasks/" + id + "/refund", MEMO, "Idempotency-Key", name)
                    .status();
              });
      refunds.add(refund);
      Thread.ofVirtual().start(refund);
    }
    together.countDown();
    var counts = new TreeMap<Integer, Integer>();
    for (var refund : refunds) {
      counts.merge(refund.get(60, TimeUnit.SECONDS), 1, Integer::sum);
    }
    assertThat(counts).isEqualTo(Map.of(201, 1, 409, CROWD - 1));
    assertThat(balance().path("available")).isEqualTo(before.path("available"));
    assertThat(balance().path("spent")).isEqualTo(before.path("spent"));
    var task = customer.task(id);
    assertThat(task.path("refunded").asString()).isEqualTo(price);
    assertThat(task.path("cost").asString()).isEqualTo(price);
    var entries = customer.get("/v1/ledger?limit=3").json().path("data");
    assertThat(entries.get(0).path("task_id").stringValue()).isEqualTo(id);
    assertThat(entries.get(0).path("amount").stringValue()).isEqualTo(price);
  }

  @Test
  void theCommandLineHelpsBesideTheServer() throws Exception {
    var id = video();
    var shown = JsonMapper.shared().readTree(command(0, "tasks", "show", id, "--json"));
    var answered = server.get("/admin/v1/tasks/" + id).json();
    answered
        .propertyStream()
        .forEach(fact -> assertThat(shown.get(fact.getKey())).isEqualTo(fact.getValue()));
    assertThat(shown.at("/request/prompt").stringValue()).isEqualTo("a dog at a desk");
    assertThat(shown.path("captured").stringValue()).isEqualTo(price);
    assertThat(command(0, "tasks", "list", "--account", account, "--status", "completed"))
        .contains(id);
    assertThat(command(2, "refund", id, "--memo", "x", "--amount", "100"))
        .contains("--amount must be at most " + price);
    assertThat(command(0, "refund", id, "--memo", "blurred", "--amount", "0.1"))
        .contains("\t" + id + "\t" + account + "\t0.1\tblurred");
    await(() -> customer.task(id).path("refunded").asString().equals("0.1"));
    String[] once = {"refund", id, "--memo", "x", "--amount", "0.1", "--idempotency-key", "k-1"};
    assertThat(command(0, once)).isEqualTo(command(0, once)).contains("\t0.1\tx");
    await(() -> customer.task(id).path("refunded").asString().equals("0.2"));
    once[3] = "y";
    assertThat(command(2, once)).contains("--idempotency-key was used with other arguments");
    once[7] = "ключ";
    assertThat(command(2, once)).contains("--idempotency-key must be 1-255 visible ASCII");
    assertThat(command(2, "refund", "task_01ARZ3NDEKTSV4RRFFQ69G5FAV", "--memo", "x"))
        .contains("does not exist");
    var usage = command(0, "usage", "--account", account, "--group-by", "model", "--json");
    var own = customer.get("/v1/usage?scope=account&group_by=model").json();
    assertThat(JsonMapper.shared().readTree(usage).path("total")).isEqualTo(own.path("total"));
    assertThat(audited())
        .contains("task.content.read " + id, "task.refunded " + id, "usage.read " + account);
  }

  @Test
  void anOperatorSeesAPromptAndAVideoOnlyAfterTheAuditLog() throws Exception {
    var id = video();
    var task = "/admin/v1/tasks/" + id;
    var places =
        List.of(
            task,
            task + "/timeline",
            "/admin/v1/tasks",
            "/admin/v1/tasks?account=" + account,
            "/admin/v1/events?account=" + account,
            "/admin/v1/overview",
            "/admin/v1/audit",
            "/v1/requests",
            "/v1/exports",
            "/v1/uploads",
            "/v1/webhook_deliveries",
            "/v1/events",
            "/v1/tasks");
    for (var place : places) {
      assertThat(server.get(place).text()).as(place).doesNotContain("a dog", ".mp4", "sig=");
    }
    for (var own : List.of("", "/timeline", "/request", "/events")) {
      assertThat(server.get("/v1/tasks/" + id + own).status()).as(own).isEqualTo(404);
    }
    assertThat(server.get("/v1/videos/" + id + "/content").status()).isEqualTo(404);
    assertThat(customer.post(task + "/content", MEMO).status()).isEqualTo(403);
    assertThat(audited()).doesNotContain("task.content.read " + id);
    var content = server.post(task + "/content", MEMO).json();
    assertThat(audited()).contains("task.content.read " + id);
    assertThat(content.at("/request/prompt").stringValue()).isEqualTo("a dog at a desk");
    var link = content.at("/result/videos/0/url/0").stringValue();
    assertThat(RunningServer.fetch(link).status()).isEqualTo(200);
  }

  @Test
  void operatorsReadTasksInTheirLanguage() throws Exception {
    var keys = server.post(path("/keys"), "{\"kind\":\"test\"}");
    var test = server.as(keys.json().path("key").stringValue());
    var body = VIDEO.replace("\"duration\"", "\"colour\":\"blue\",\"duration\"");
    var id =
        test.post("/v1/videos/generations", body, "Filmgate-Test-Outcome", "moderated")
            .json()
            .at("/data/0/task_id")
            .stringValue();
    await(() -> test.task(id).path("status").stringValue().equals("failed"));
    for (var language : List.of("en", "zh")) {
      var own = test.get("/v1/tasks/" + id + "?language=" + language).json().path("data");
      var read = server.get("/admin/v1/tasks/" + id + "?language=" + language).json();
      var list = server.get("/admin/v1/tasks?account=" + account + "&language=" + language);
      var listed = list.json().path("data").valueStream().filter(one -> isTask(one, id)).toList();
      assertThat(read.at("/error/message").stringValue())
          .isEqualTo(own.at("/error/message").stringValue())
          .isEqualTo(listed.getFirst().at("/error/message").stringValue());
      var content = server.post("/admin/v1/tasks/" + id + "/content?language=" + language, MEMO);
      assertThat(content.json().path("warnings")).isNotEmpty().isEqualTo(own.path("warnings"));
      assertThat(read.path("warning_reasons")).isNotEmpty();
      assertThat(read.at("/error/message").stringValue().matches("(?s).*\\p{IsHan}.*"))
          .isEqualTo(language.equals("zh"));
    }
  }

  private static boolean isTask(JsonNode one, String id) {
    return one.path("id").stringValue().equals(id);
  }

  @Test
  void theLogNamesTheAccountAndTheRequest() throws Exception {
    var id = video();
    var link = customer.task(id).at("/result/videos/0/url/0").stringValue();
    assertThat(RunningServer.fetch(link).status()).isEqualTo(200);
    var reply = customer.get("/v1/tasks/" + id + "?language=zh");
    var request = reply.header("X-Request-Id");
    await(() -> server.program().errors().contains("request_id=" + request));
    assertThat(line(request))
        .contains("event=request_served method=GET path=/v1/tasks/" + id + " status=200 bytes=")
        .contains(" ms=", " remote=127.0.0.1", " account=" + account);
    var missing = RunningServer.fetch(server.address() + "/v1/tasks/x?secret=hunter2");
    assertThat(missing.status()).isEqualTo(401);
    await(() -> server.program().errors().contains(missing.header("X-Request-Id")));
    assertThat(line(missing.header("X-Request-Id"))).contains(" status=401 ");
    assertThat(server.program().errors().lines().filter(line -> line.contains("task=" + id)))
        .isNotEmpty()
        .allMatch(line -> line.contains(" account=" + account));
    assertThat(server.program().errors())
        .contains("path=/files/" + id + ".mp4 status=200")
        .doesNotContain("hunter2", "sig=", "a dog at a desk", RunningServer.KEY);
  }

  private String line(String request) {
    return server
        .program()
        .errors()
        .lines()
        .filter(line -> line.contains("request_id=" + request))
        .findFirst()
        .orElseThrow();
  }
}

package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.server.Create;
import filmgate.store.sql.SqlAudit;
import filmgate.testing.ReferencePages;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every fault at every upstream, all at the same time: each has a channel, an account, and a task
 * of its own. No task is lost or created twice, and the money is exact.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixJourneyTest {
  private static final List<String> PROVIDERS = List.of("kling", "kling-legacy", "gateway");
  private static final String BODY =
      "{\"model\":\"kling-v3\",\"prompt\":\"a fox runs\",\"duration\":3,\"mode\":\"std\"}";

  @TempDir static Path directory;
  private final List<Cell> cells = new ArrayList<>();

  /** A fault at a provider: its account, and its task. */
  private record Cell(
      String provider, UpstreamFault fault, String key, String account, String task) {
    Cell with(String submitted) {
      return new Cell(provider, fault, key, account, submitted);
    }
  }

  @Test
  void noTaskIsLostDoubledOrChargedWrongly() throws Exception {
    try (var channels = new LabChannels(directory).withKling("unused", "enabled: false");
        var server = RunningServer.on(directory.resolve("data"), channels.environment())) {
      script(channels);
      var customers = customers(server, channels);
      for (var customer : customers) {
        cells.add(customer.with(awaitSubmit(server.as(customer.key()))));
      }
      for (var cell : cells) {
        assertOutcome(server, channels, cell);
      }
      assertThat(channels.lab.creates().duplicates()).isEmpty();
    }
    assertThat(SqlAudit.check(directory.resolve("data/filmgate.db")).violations()).isEmpty();
    ReferencePages.compare("upstream-faults.md", this::page);
  }

  @AfterAll
  void end() {
    cells.clear();
  }

  private static List<UpstreamFault> faults(String provider) {
    var faults = new ArrayList<>(UpstreamFault.COMMON);
    faults.addAll(provider.startsWith("kling") ? UpstreamFault.KLING : UpstreamFault.GATEWAY);
    return faults;
  }

  private static String key(String provider, int number) {
    return "fault-matrix-%s-key-%03d".formatted(provider, number);
  }

  /** Each fault occurs at requests with its own key. */
  private static void script(LabChannels channels) throws Exception {
    var faults = new StringJoiner("},{", "[{", "}]");
    var upstreams = new StringJoiner(",", "{", "}");
    for (var provider : PROVIDERS) {
      var keys = new StringJoiner("\",\"", "[\"", "\"]");
      var number = 0;
      for (var fault : faults(provider)) {
        keys.add(key(provider, number));
        faults.add(fault.in(provider, key(provider, number)));
        number++;
      }
      upstreams.add(
          "\"%s\":{\"keys\":%s,\"idempotency\":true,\"running_milliseconds\":500,\"queued_milliseconds\":300}"
              .formatted(provider, keys));
    }
    channels.script("{\"upstreams\":%s,\"faults\":%s}".formatted(upstreams, faults));
  }

  private static List<Cell> customers(RunningServer server, LabChannels channels) throws Exception {
    var customers = new ArrayList<Cell>();
    for (var provider : PROVIDERS) {
      for (var fault : faults(provider)) {
        customers.add(customer(server, channels, provider, fault));
      }
    }
    return customers;
  }

  /** An account with money, a key, and a channel of its own, without a task. */
  private static Cell customer(
      RunningServer server, LabChannels channels, String provider, UpstreamFault fault)
      throws Exception {
    var key = key(provider, faults(provider).indexOf(fault));
    var account = server.post("/admin/v1/accounts", "{\"name\":\"one\"}").json().path("id");
    var id = account.stringValue();
    var path = "/admin/v1/accounts/" + id;
    assertThat(server.post(path + "/credits", "{\"amount\":\"10.00\",\"memo\":\"test\"}").status())
        .isEqualTo(201);
    var customer =
        server
            .post(path + "/keys", "{\"name\":\"one\",\"kind\":\"live\"}")
            .json()
            .path("key")
            .stringValue();
    var channel =
        """
        {"name":"%s","provider":"%s","base_url":"%s","key":"%s","poll_seconds":1,
         "request_seconds":2,"accounts":["%s"],"models":["kling-v3"]%s}\
        """
            .formatted(
                "c-" + key,
                provider,
                channels.lab.url(provider),
                key,
                id,
                provider.equals("gateway") ? ",\"idempotency\":true" : "");
    var created = server.post("/admin/v1/channels", channel);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    return new Cell(provider, fault, customer, id, "");
  }

  /** A new channel takes effect within seconds. */
  private static String awaitSubmit(RunningServer server) throws Exception {
    var reply = server.post("/v1/videos/generations", BODY);
    for (var tries = 0; reply.status() == 503 && tries < 10_000; tries++) {
      reply = server.post("/v1/videos/generations", BODY);
    }
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().at("/data/0/task_id").stringValue();
  }

  private void assertOutcome(RunningServer server, LabChannels channels, Cell cell)
      throws Exception {
    var customer = server.as(cell.key());
    var waits = cell.fault().outcome().equals(UpstreamFault.WAITS);
    if (waits) {
      awaitRefusal(customer, channels, cell);
    }
    var task = waits ? customer.task(cell.task()) : customer.awaitEnd(cell.task());
    var status = task.path("status").stringValue();
    assertThat(waits && !completed(status) ? UpstreamFault.WAITS : outcome(task))
        .as("%s: %s %s", cell.provider(), cell.fault().name().en(), task)
        .isEqualTo(cell.fault().outcome());
    assertThat(creates(channels, cell).filter(Create::accepted))
        .as("%s: accepted of %s", cell.provider(), cell.fault().name().en())
        .hasSize(cell.fault().accepted());
    var money = server.get("/admin/v1/accounts/" + cell.account()).json();
    assertThat(money.path("spent").stringValue()).isEqualTo(completed(status) ? "0.252" : "0");
    assertThat(money.path("held").stringValue()).isEqualTo(waits ? "0.252" : "0");
  }

  private static String outcome(JsonNode task) {
    var status = task.path("status").stringValue();
    return status.equals("failed") ? task.at("/error/code").asString() : status;
  }

  private static void awaitRefusal(RunningServer customer, LabChannels channels, Cell cell)
      throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (creates(channels, cell).findAny().isEmpty()) {
      assertThat(System.nanoTime()).as(cell.fault().name().en()).isLessThan(end);
      var _ = customer.task(cell.task());
    }
  }

  private static boolean completed(String status) {
    return status.equals("completed");
  }

  private static Stream<Create> creates(LabChannels channels, Cell cell) {
    return channels.lab.creates().all().stream()
        .filter(create -> id(create).startsWith(cell.task()));
  }

  private static String id(Create create) {
    return create.externalId().isEmpty() ? create.idempotencyKey() : create.externalId();
  }

  private static final LocalizedText HEAD =
      new LocalizedText(
          """
          # Faults of upstreams

          What a task gets when its upstream fails in one way. A test causes every fault at the upstream
          lab and counts the submissions that the upstream accepts: none twice. The money is exact. `waits`
          means that the task stays queued until the operator's account at the upstream is usable again,
          which is checked every minute. Other outcomes are the code of the failed task.

          | provider | fault | outcome | accepted submissions |
          |---|---|---|---|
          """,
          """
          # 上游故障

          上游以某种方式出错时，任务的结果如下。测试会在上游实验服务中触发每一种故障，\
          并统计上游接受的提交次数：没有任何提交被接受两次，金额准确无误。\
          `waits` 表示任务保持排队，直到运维人员在上游的账户恢复可用，每分钟检查一次。\
          `completed` 以外的其他结果是任务失败的错误码。

          | 供应商 | 故障 | 结果 | 接受的提交数 |
          |---|---|---|---|
          """);

  private String page(Language language) {
    var page = new StringBuilder(HEAD.forLanguage(language));
    for (var cell : cells) {
      page.append(
          "| `%s` | %s | `%s` | %d |\n"
              .formatted(
                  cell.provider(),
                  cell.fault().name().forLanguage(language),
                  cell.fault().outcome(),
                  cell.fault().accepted()));
    }
    return page.toString();
  }
}

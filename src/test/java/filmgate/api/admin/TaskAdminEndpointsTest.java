package filmgate.api.admin;

import static filmgate.testing.AdminTestServer.ROOT;
import static filmgate.testing.AdminTestServer.json;
import static filmgate.testing.AdminTestServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.AuditEntry;
import filmgate.task.FailureCode;
import filmgate.task.TaskEvent;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.testing.AdminTestServer;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Operators read and refund the tasks of a customer. */
class TaskAdminEndpointsTest {
  private static final String TASKS = "/admin/v1/tasks";
  private static final VideoFacts FACTS = CustomerFixture.FACTS;

  @TempDir Path directory;
  private CustomerFixture customer;
  private AdminTestServer door;
  private AccountId account;
  private String accountPath;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    customer = new CustomerFixture(directory);
    door = customer.door;
    account = customer.account;
    accountPath = customer.accountPath;
  }

  @AfterEach
  void close() {
    customer.close();
  }

  private List<AuditEntry> audit() {
    return door.store.auditLog().entries(Long.MAX_VALUE, 10);
  }

  @Test
  void aTaskIsShownWithItsOwnerMoneyAndHistory() throws IOException, InterruptedException {
    var shown = door.root(200, "GET", customer.video(), "");
    assertThat(shown.path("account_id").stringValue()).isEqualTo(account.value());
    assertThat(shown.path("key_id").stringValue()).isEqualTo("key_1");
    assertThat(shown.path("status").stringValue()).isEqualTo("completed");
    assertThat(shown.path("held").stringValue()).isEqualTo("0.42");
    assertThat(shown.path("captured").stringValue()).isEqualTo("0.42");
    assertThat(shown.path("refunded").stringValue()).isEqualTo("0");
    assertThat(shown.path("attempts").intValue()).isEqualTo(1);
    assertThat(shown.path("channel").stringValue()).isEqualTo("local");
    assertThat(shown.path("history").size()).isEqualTo(4);
    assertThat(shown.path("warning_reasons").isArray()).isTrue();
    assertThat(shown.path("completed_at").longValue() - shown.path("created_at").longValue())
        .isEqualTo(9);
    var error = door.root(200, "GET", customer.failed(), "").path("error");
    assertThat(error.path("code").stringValue()).isEqualTo(FailureCode.REFUSED.wireName());
    assertThat(error.path("message").stringValue()).isEqualTo("It was refused.");
    assertThat(error.path("param").stringValue()).isEqualTo("prompt");
  }

  @Test
  void theCostOfTheUpstreamIsShownToTheOperator() throws IOException, InterruptedException {
    var costs = List.of(new Video.UpstreamCost(2_500_000, "units"));
    var task =
        customer.path(
            customer.submitted(),
            new TaskEvent.Started("main", Long.MAX_VALUE / 2),
            new TaskEvent.Delivered(new Video.Measured(URI.create("file:/a.mp4"), FACTS), costs));
    var shown = door.root(200, "GET", task, "").path("upstream_costs").path(0);
    assertThat(shown.path("amount").stringValue()).isEqualTo("2.5");
    assertThat(shown.path("unit").stringValue()).isEqualTo("units");
    assertThat(door.root(200, "GET", customer.failed(), "").path("upstream_costs")).isEmpty();
  }

  @Test
  void theTasksOfAChannelWithAnUnknownOutcomeAreListed() throws IOException, InterruptedException {
    var unknown =
        customer.path(
            customer.submitted(),
            new TaskEvent.Started("main", Long.MAX_VALUE / 2),
            new TaskEvent.ResponseLost(Long.MAX_VALUE / 2),
            new TaskEvent.DeadlinePassed());
    assertThat(customer.failed()).isNotEmpty();
    var page = door.root(200, "GET", "/admin/v1/channels/main/unknown_outcomes", "");
    assertThat(page.path("data")).hasSize(1);
    assertThat(unknown).endsWith(page.at("/data/0/id").stringValue());
    assertThat(page.at("/data/0/error/code").stringValue()).isEqualTo("outcome_unknown");
    assertThat(page.path("has_more").booleanValue()).isFalse();
    var other = door.root(200, "GET", "/admin/v1/channels/other/unknown_outcomes", "");
    assertThat(other.path("data")).isEmpty();
    var invalid = door.root(404, "GET", "/admin/v1/channels/%C2%84/unknown_outcomes", "");
    assertThat(invalid.at("/error/reason").stringValue()).isEqualTo("channel_not_found");
  }

  @Test
  void tasksAreListedByAccountStatusAndModel() throws IOException, InterruptedException {
    var one = customer.video();
    customer.failed();
    customer.submitted();
    assertThat(ids("")).hasSize(3);
    assertThat(ids("?account=" + account)).hasSize(3);
    assertThat(ids("?account=" + account + "&status=completed&model=kling-v3"))
        .containsExactly(one.substring(one.lastIndexOf('/') + 1));
    assertThat(ids("?account=" + account + "&model=veo-3")).isEmpty();
    assertThat(ids("?status=failed"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(ids("?account=" + account + "&status=completed"));
    assertThat(door.root(200, "GET", TASKS, "").path("data").valueStream())
        .filteredOn(task -> task.path("channel").asString("").equals("local"))
        .singleElement()
        .satisfies(task -> assertThat(one).endsWith(task.path("id").stringValue()));
    var first = door.root(200, "GET", TASKS + "?limit=2", "");
    assertThat(first.path("has_more").booleanValue()).isTrue();
    var after = first.path("last_id").stringValue();
    assertThat(ids("?limit=2&after=" + after)).hasSize(1);
  }

  private List<String> ids(String query) throws IOException, InterruptedException {
    return door.root(200, "GET", TASKS + query, "")
        .path("data")
        .valueStream()
        .map(task -> task.path("id").stringValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "?status=completed, 400, account",
    "?model=kling-v3, 400, account",
    "?account=acc_9, 404, ''",
    "?account=, 404, ''",
    "?status=done, 400, status",
    "?after=x, 400, after",
    "?limit=101, 400, limit",
    "?acount=root, 400, acount",
    "/task_1, 404, ''",
    "/task_01ARZ3NDEKTSV4RRFFQ69G5FAV, 404, ''",
  })
  void badReadsAreNamed(String query, int status, String param)
      throws IOException, InterruptedException {
    var before = door.store.auditLog().lastId();
    var error = door.root(status, "GET", TASKS + query, "").path("error");
    assertThat(error.path("param").stringValue("")).isEqualTo(param);
    assertThat(door.store.auditLog().lastId()).isEqualTo(before);
  }

  @Test
  void aRefundIsDoneOnceUnderAName() throws IOException, InterruptedException {
    var path = customer.video();
    var body = "{\"amount\":\"0.10\",\"memo\":\"blurred\"}";
    var name = new String[] {"Idempotency-Key", "refund-1"};
    var first = door.send(ROOT, "POST", path + "/refund", body, name);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    var again = door.send(ROOT, "POST", path + "/refund", body, name);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    var other = body.replace("0.10", "0.20");
    assertThat(door.send(ROOT, "POST", path + "/refund", other, name).statusCode()).isEqualTo(422);
    assertThat(json(first).path("kind").stringValue()).isEqualTo("adjustment");
    assertThat(json(first).path("amount").stringValue()).isEqualTo("0.1");
    assertThat(json(first).path("task_id").stringValue())
        .isEqualTo(path.substring(TASKS.length() + 1));
    assertThat(door.root(200, "GET", path, "").path("refunded").stringValue()).isEqualTo("0.1");
    var rest = door.root(201, "POST", path + "/refund", "{\"memo\":\"all of it\"}");
    assertThat(rest.path("amount").stringValue()).isEqualTo("0.32");
    var shown = door.root(200, "GET", accountPath, "");
    assertThat(shown.path("available").stringValue()).isEqualTo("10");
    assertThat(shown.path("spent").stringValue()).isEqualTo("0");
    var ledger = door.root(200, "GET", accountPath + "/ledger", "").at("/data/0");
    assertThat(ledger.path("task_id").stringValue()).isEqualTo(path.substring(TASKS.length() + 1));
    assertThat(ledger.path("memo").stringValue()).isEqualTo("all of it");
  }

  @Test
  void aTaskInTheWrongStateIsNotRefunded() throws IOException, InterruptedException {
    var memo = "{\"memo\":\"x\"}";
    assertThat(refusal(409, customer.path(customer.submitted()), memo))
        .isEqualTo("not_charged_yet");
    assertThat(refusal(409, customer.failed(), memo)).isEqualTo("not_charged");
    var path = customer.video();
    door.root(201, "POST", path + "/refund", memo);
    assertThat(refusal(409, path, memo)).isEqualTo("already_refunded");
    assertThat(refusal(404, TASKS + "/task_01ARZ3NDEKTSV4RRFFQ69G5FAV", memo))
        .isEqualTo("task_not_found");
  }

  private String refusal(int status, String path, String body)
      throws IOException, InterruptedException {
    return door.root(status, "POST", path + "/refund", body).at("/error/reason").stringValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'amount':'0.420001','memo':'x'} | amount | out_of_range",
        "{'amount':'0','memo':'x'}        | amount | out_of_range",
        "{'amount':'-0.1','memo':'x'}     | amount | out_of_range",
        "{'amount':'0.0000001','memo':'x'}| amount | out_of_range",
        "{'amount':0.1,'memo':'x'}        | amount | invalid_type",
        "{'amount':null,'memo':'x'}       | amount | missing_required",
        "{'amount':'1e-1','memo':'x'}     | amount | invalid_type",
        "{'amount':'0.1'}                 | memo   | missing_required",
        "{'memo':' '}                     | memo   | missing_required",
        "{'memo':5}                       | memo   | invalid_type",
        "{'memo':'x','amont':'0.1'}       | amont  | unknown_parameter",
      },
      quoteCharacter = '"')
  void aBadRefundIsNamedAndMovesNothing(String body, String param, String reason)
      throws IOException, InterruptedException {
    var path = customer.video();
    var error = door.root(400, "POST", path + "/refund", body.replace('\'', '"')).path("error");
    assertThat(error.path("param").stringValue()).as(error.toString()).isEqualTo(param);
    assertThat(error.path("reason").stringValue()).isEqualTo(reason);
    assertThat(door.root(200, "GET", path, "").path("refunded").stringValue()).isEqualTo("0");
  }

  @Test
  void usageOfACustomerHasTheShapeOfTheCallersOwn() throws IOException, InterruptedException {
    var path = customer.video();
    door.root(201, "POST", path + "/refund", "{\"amount\":\"0.12\",\"memo\":\"x\"}");
    var day = "&start=%d".formatted(TestServer.NOW.getEpochSecond() - 3_600);
    var usage = "/admin/v1/usage?account=" + account + "&group_by=model,key" + day;
    var shown = door.root(200, "GET", usage, "");
    assertThat(shown.at("/data/0/key_id").stringValue()).isEqualTo("key_1");
    assertThat(shown.at("/data/0/model").stringValue()).isEqualTo("kling-v3");
    assertThat(shown.at("/total/spent").decimalValue()).isEqualByComparingTo("0.3");
    assertThat(shown.at("/total/refunded").decimalValue()).isEqualByComparingTo("0.12");
    assertThat(audit().getFirst().action()).isEqualTo("usage.read");
    assertThat(audit().getFirst().subject()).isEqualTo(account.value());
    var key = text(door.key(account, "{}"));
    var own = door.as(key, 200, "GET", "/v1/usage?scope=account&group_by=model,key" + day, "");
    assertThat(own).isEqualTo(shown);
    door.as(key, 403, "GET", usage, "");
    assertThat(param("/admin/v1/usage")).isEqualTo("account");
    assertThat(param("/admin/v1/usage?account=root&start=x")).isEqualTo("start");
    assertThat(param("/admin/v1/usage?account=root&scope=key")).isEqualTo("scope");
    door.root(404, "GET", "/admin/v1/usage?account=acc_9", "");
  }

  private String param(String path) throws IOException, InterruptedException {
    return door.root(400, "GET", path, "").at("/error/param").stringValue();
  }

  @Test
  void aKeyOfACustomerReadsAndRefundsNothing() throws IOException, InterruptedException {
    var key = text(door.key(account, "{}"));
    var path = customer.video();
    JsonNode refused = door.as(key, 403, "GET", path, "");
    assertThat(refused.at("/error/type").stringValue()).isEqualTo("permission_error");
    door.as(key, 403, "GET", TASKS, "");
    door.as(key, 403, "GET", path + "/timeline", "");
    door.as(key, 403, "POST", path + "/refund", "{\"memo\":\"x\"}");
    door.as(key, 403, "POST", path + "/content", "{\"memo\":\"x\"}");
    assertThat(audit()).noneMatch(entry -> entry.action().startsWith("task."));
  }
}

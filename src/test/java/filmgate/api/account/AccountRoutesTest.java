package filmgate.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.id.AccountId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.signals.QueuePosition;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.money.Transfer;
import filmgate.store.money.Usage;
import filmgate.testing.InMemoryAccountQueries;
import filmgate.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Money as callers see it. */
class AccountRoutesTest {
  private static final String DOG = "{\"model\":\"kling-v3\",\"prompt\":\"a dog\"}";
  private static final String ESTIMATE = "/v1/videos/estimate";
  private static final String ADMIN_KEY = "fg_test_admin";

  @TempDir Path directory;
  private TestServer door;

  @BeforeEach
  void open() throws IOException {
    door = new TestServer(directory, TestServer.settings());
    var wish =
        new ApiKeyFactory.NewKey(
            AccountId.ROOT,
            "admin",
            KeyKind.LIVE,
            Set.of(Scope.values()),
            new KeyRecord.Expiry.Never());
    door.keys.put(new ApiKeyFactory(new Random(3)).createFrom(ADMIN_KEY, wish, TestServer.NOW));
  }

  @AfterEach
  void close() {
    door.close();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static JsonNode quoted(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var answer = door.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpResponse<String> as(String key, String path)
      throws IOException, InterruptedException {
    return door.send(door.request(path).setHeader("Authorization", "Bearer " + key));
  }

  private void has(long available, long credit) {
    door.store
        .accounts()
        .accounts
        .put(
            TestServer.ACCOUNT.value(),
            InMemoryAccountQueries.account(
                TestServer.ACCOUNT.value(),
                new CreditLimit.Limit(credit),
                new Balance(available, 420_000, 2_300_000)));
  }

  private void cap(CapOwner whose, Period period, long most, long used) {
    door.store.accounts().caps.add(new SpendCap(whose, period, most, used));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/balance", "/balance"})
  void theBalanceOfAKeyIsTheTightestOfAllThatBindsIt(String path)
      throws IOException, InterruptedException {
    has(10_500_000, 1_000_000);
    var counts = new Usage.TaskCounts(1, 2, 0, 0);
    door.store
        .accounts()
        .usage
        .add(new Usage(0, Optional.empty(), "", counts, 420_000, 840_000, 0, 10_000));
    assertThat(get(path))
        .isEqualTo(
            quoted(
                """
                {'success':true,'remain_balance':11.5,'remain_credits':115,'used_balance':0.84,
                 'used_credits':8.4,'held_balance':0.42,'low':false,'unlimited_quota':false,'currency':'USD',
                 'retention_hours':168}
                """));
    cap(CapOwner.ACCOUNT, Period.MONTH, 9_000_000, 1_000_000);
    cap(CapOwner.KEY, Period.DAY, 2_000_000, 2_500_000);
    assertThat(get(path).path("remain_balance").intValue()).isZero();
    assertThat(get("/v1/user/balance").path("remain_balance").intValue()).isEqualTo(8);
    assertThat(get("/user/balance").path("used_balance").doubleValue()).isEqualTo(2.3);
  }

  @Test
  void anAccountWithoutALimitHasMinusOne() throws IOException, InterruptedException {
    assertThat(get("/v1/user/balance"))
        .isEqualTo(
            quoted(
                """
                {'success':true,'remain_balance':-1,'remain_credits':-1,'used_balance':0,
                 'used_credits':0,'held_balance':0,'low':false,'unlimited_quota':true,'currency':'USD',
                 'retention_hours':168}
                """));
    cap(CapOwner.KEY, Period.TOTAL, 3_000_000, 0);
    assertThat(get("/v1/balance").path("remain_balance").intValue()).isEqualTo(3);
    assertThat(get("/v1/balance").path("unlimited_quota").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/balance", "/user/balance", "/v1/usage", "/v1/ledger", "/v1/events"})
  void withoutAKeyItIsARealError(String path) throws IOException, InterruptedException {
    assertThat(as("fg_live_nobody", path).statusCode()).isEqualTo(401);
  }

  @Test
  void anEstimateSaysWhatIsLeftAndWhenTheVideoIsExpected()
      throws IOException, InterruptedException {
    has(1_000_000, 0);
    var told = json(door.post(ESTIMATE, DOG)).at("/data/0");
    assertThat(told.path("balance_after").stringValue()).isEqualTo("0.58");
    assertThat(told.has("estimated_time")).isFalse();
    door.expected.set(
        new QueuePosition.EstimatedStart.StartsIn(Duration.ofSeconds(20), Duration.ofSeconds(15)));
    assertThat(json(door.post(ESTIMATE, DOG)).at("/data/0/estimated_time").intValue())
        .isEqualTo(40);
    assertThat(door.store.size()).isZero();
  }

  @Test
  void anEstimateThatCannotBePaidSaysWhatIsMissing() throws IOException, InterruptedException {
    has(100_000, 0);
    var answer = door.post(ESTIMATE, DOG);
    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.headers().firstValue("x-should-retry")).hasValue("false");
    var error = json(answer).path("error");
    assertThat(error.path("reason").stringValue()).isEqualTo("insufficient_balance");
    assertThat(error.path("required").stringValue()).isEqualTo("0.42");
    assertThat(error.path("available").stringValue()).isEqualTo("0.1");
  }

  @Test
  void anEstimateBeyondACapNamesTheCap() throws IOException, InterruptedException {
    cap(CapOwner.ACCOUNT, Period.MONTH, 1_000_000, 700_000);
    var answer = door.post("/v1/videos/generations?dry_run=true", DOG);
    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.headers().firstValue("x-should-retry")).hasValue("false");
    var error = json(answer).path("error");
    assertThat(error.path("reason").stringValue()).isEqualTo("spend_limit_reached");
    assertThat(error.path("available").stringValue()).isEqualTo("0.3");
    assertThat(error.path("limit").stringValue()).isEqualTo("1");
    assertThat(error.path("limit_of").stringValue()).isEqualTo("account");
    assertThat(error.path("limit_per").stringValue()).isEqualTo("month");
    var free = door.request(ESTIMATE).setHeader("Authorization", "Bearer " + TestServer.FREE_KEY);
    var body = HttpRequest.BodyPublishers.ofString(DOG);
    assertThat(door.send(free.header("Content-Type", "application/json").POST(body)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void usageIsGroupedInTheRequestedTimeZone() throws IOException, InterruptedException {
    var evening = Instant.parse("2026-11-20T16:00:00Z").toEpochMilli();
    var usage = door.store.accounts().usage;
    usage.add(usage(evening - Usage.QUARTER_MILLIS, "kling-v3", new Usage.TaskCounts(0, 1, 1, 0)));
    usage.add(usage(evening, "kling-v3", new Usage.TaskCounts(0, 2, 0, 1)));
    usage.add(usage(evening, "kling-v3", new Usage.TaskCounts(3, 0, 0, 0)));
    var told =
        get(
            "/v1/usage?start=2026-11-20&end=2026-11-21&tz=Asia/Shanghai&group_by=model,date"
                + "&scope=account");
    assertThat(told.path("data"))
        .isEqualTo(
            quoted(
                """
                [{'date':'2026-11-20','model':'kling-v3','tasks':2,'succeeded':1,'failed':1,
                  'cancelled':0,'spent':0.42,'refunded':0,'held':0,'video_seconds':5.041},
                 {'date':'2026-11-21','model':'kling-v3','tasks':6,'succeeded':2,'failed':0,
                  'cancelled':1,'spent':0.84,'refunded':0,'held':0,'video_seconds':10.082}]
                """));
    assertThat(told.at("/total/tasks").intValue()).isEqualTo(8);
    var asked = door.store.accounts().asked.getFirst();
    assertThat(asked.key()).isEmpty();
    assertThat(Instant.ofEpochMilli(asked.fromMillis())).isEqualTo("2026-11-19T16:00:00Z");
    assertThat(Instant.ofEpochMilli(asked.untilMillis())).isEqualTo("2026-11-21T16:00:00Z");
  }

  private static Usage usage(long quarter, String model, Usage.TaskCounts counts) {
    return new Usage(quarter, Optional.empty(), model, counts, 0, 420_000, 0, 5_041);
  }

  @Test
  void usageIsRememberedForAMinute() throws IOException, InterruptedException {
    var first = door.get("/usage?model=kling-v3");
    door.store.accounts().usage.add(usage(0, "", new Usage.TaskCounts(0, 1, 0, 0)));
    var second = door.get("/usage?model=kling-v3");
    assertThat(first.headers().firstValue("X-Usage-Cache")).hasValue("miss");
    assertThat(second.headers().firstValue("X-Usage-Cache")).hasValue("hit");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(
            as(TestServer.OTHER_KEY, "/usage?model=kling-v3").headers().firstValue("X-Usage-Cache"))
        .hasValue("miss");
    door.clock.move(Duration.ofSeconds(61));
    assertThat(door.get("/usage?model=kling-v3").headers().firstValue("X-Usage-Cache"))
        .hasValue("miss");
  }

  @Test
  void usageIsLimitedToSixtyRequestsAMinute() throws IOException, InterruptedException {
    for (var i = 0; i < 60; i++) {
      assertThat(door.get("/v1/usage").statusCode()).isEqualTo(200);
    }
    var answer = door.get("/v1/usage");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start=yesterday",
        "start=2026-02-30",
        "start=2026-10-01&end=2026-11-01",
        "start=2026-11-02&end=2026-11-01",
        "tz=Mars/Phobos",
        "group_by=colour",
        "group_by=model,,date",
        "scope=world"
      })
  void usageThatMakesNoSenseIsRefused(String query) throws IOException, InterruptedException {
    var answer = door.get("/v1/usage?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/error/param").stringValue())
        .isIn("start", "tz", "group_by", "scope");
  }

  private void transfers(int count) {
    for (var i = 1; i <= count; i++) {
      door.store.accounts().transfers.add(transfer(i, TestServer.ACCOUNT, "memo " + i));
    }
    door.store.accounts().transfers.add(transfer(count + 1, TestServer.OTHER, "theirs"));
  }

  private static Transfer transfer(long id, AccountId account, String memo) {
    return new Transfer(
        id,
        Transfer.Kind.TOP_UP,
        account,
        Transfer.FUNDING,
        account.value(),
        1_500_000,
        "",
        memo,
        TestServer.NOW.plusSeconds(id));
  }

  @Test
  void theLedgerIsPagedNewestFirstAndIsTheCallersOwn() throws IOException, InterruptedException {
    transfers(3);
    var first = get("/v1/ledger?limit=2");
    assertThat(first.at("/data/0"))
        .isEqualTo(
            quoted(
                "{'id':'led_0000000000000003','object':'ledger_entry','account_id':'acc_root',"
                    + "'kind':'top_up','debit':'house/funding','credit':'acc_root',"
                    + "'amount':'1.5','memo':'memo 3','created_at':%d}"
                        .formatted(TestServer.NOW.plusSeconds(3).getEpochSecond())));
    assertThat(first.path("has_more").booleanValue()).isTrue();
    var second = get("/v1/ledger?limit=2&after=" + first.path("last_id").stringValue());
    assertThat(second.path("data").size()).isEqualTo(1);
    assertThat(second.path("has_more").booleanValue()).isFalse();
    var since = TestServer.NOW.getEpochSecond() + 2;
    assertThat(get("/v1/ledger?from=" + since).path("data").size()).isEqualTo(2);
    assertThat(get("/v1/ledger?to=" + since).path("data").size()).isEqualTo(1);
    assertThat(door.get("/v1/ledger?after=x").statusCode()).isEqualTo(400);
    assertThat(door.get("/v1/ledger?format=xml").statusCode()).isEqualTo(400);
  }

  @Test
  void theLedgerComesAsCsv() throws IOException, InterruptedException {
    transfers(2);
    var answer = door.get("/v1/ledger?format=csv");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.body().split("\r\n", -1))
        .hasSize(4)
        .startsWith("id,created_at,kind,debit,credit,amount,task_id,memo")
        .contains(
            "led_0000000000000001,%s,top_up,house/funding,acc_root,1.5,,memo 1"
                .formatted(TestServer.NOW.plusSeconds(1)));
  }

  @Test
  void onlyTheOperatorReadsEveryLedger() throws IOException, InterruptedException {
    transfers(2);
    var path = "/admin/v1/accounts/acc_other/ledger";
    assertThat(door.get(path).statusCode()).isEqualTo(403);
    assertThat(json(as(ADMIN_KEY, path)).at("/data/0/memo").stringValue()).isEqualTo("theirs");
    var unknown = as(ADMIN_KEY, "/admin/v1/accounts/nobody/ledger");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json(unknown).at("/error/reason").stringValue()).isEqualTo("account_not_found");
  }

  @Test
  void eventsHaveTheShapeOfWebhooks() throws IOException, InterruptedException {
    var low = new EventData.LowBalance(9_780_000, 10_000_000, "USD");
    door.store.events().add(new Event(1, TestServer.OTHER, TestServer.NOW, low));
    door.store.events().add(new Event(2, TestServer.ACCOUNT, TestServer.NOW, low));
    var page = get("/v1/events?type=account.low_balance");
    assertThat(page.path("data"))
        .isEqualTo(
            quoted(
                """
                [{'id':'evt_0000000000000002','object':'event','type':'account.low_balance',
                  'created_at':%d,'timestamp':'%s','data':{'account_id':'acc_root','available':'9.78',
                  'threshold':'10','currency':'USD'}}]
                """
                    .formatted(TestServer.NOW.getEpochSecond(), TestServer.NOW)));
    assertThat(get("/v1/events?after=evt_0000000000000002").path("data").isEmpty()).isTrue();
    assertThat(door.get("/v1/events?type=video.exploded").statusCode()).isEqualTo(400);
    assertThat(door.get("/v1/events?after=2").statusCode()).isEqualTo(400);
    assertThat(door.get("/admin/v1/events").statusCode()).isEqualTo(403);
    assertThat(json(as(ADMIN_KEY, "/admin/v1/events")).path("data").size()).isEqualTo(2);
    assertThat(json(as(ADMIN_KEY, "/admin/v1/events?account=acc_other")).path("data").size())
        .isEqualTo(1);
  }
}

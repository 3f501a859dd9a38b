package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.store.sql.SqlAudit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Money under concurrent requests: no balance is ever overspent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyJourneyTest {
  private static final String SUBMIT = "/v1/videos/generations";
  private static final String BODY =
      "{\"model\":\"kling-v3\",\"prompt\":\"a crowd at a till\",\"duration\":5}";
  private static final int CROWD = 1_000;
  private static final int PAID = 10;
  private static final int PATIENCE_SECONDS = 240;

  /** The sum of all money and the number of invalid accounts, in one statement. */
  private static final String MOMENT =
      """
      SELECT (SELECT sum(available + held) FROM balance) || ' ' || count(*)
      FROM balance
      WHERE available <> (SELECT coalesce(sum(micros), 0) FROM transfer
                          WHERE credit = balance.account)
          - (SELECT coalesce(sum(micros), 0) FROM transfer WHERE debit = balance.account)
        OR held <> (SELECT coalesce(sum(micros), 0) FROM transfer
                    WHERE credit = balance.account || '/held')
          - (SELECT coalesce(sum(micros), 0) FROM transfer
             WHERE debit = balance.account || '/held')
        OR (unlimited = 0 AND available + credit_limit < 0)
      """;

  @TempDir static Path directory;
  private RunningServer server;

  @BeforeAll
  void start() throws Exception {
    server = RunningServer.on(directory.resolve("data"), Map.of("FILMGATE_LOCAL_WORKERS", "0"));
  }

  @AfterAll
  void stop() {
    server.close();
    assertThat(SqlAudit.check(directory.resolve("data").resolve("filmgate.db")).violations())
        .isEmpty();
  }

  private long price() throws Exception {
    var quote = server.post(SUBMIT + "?dry_run=true", BODY).json().at("/data/0/cost/charged");
    return new BigDecimal(quote.stringValue()).movePointRight(6).longValueExact();
  }

  @Test
  void aThousandAtOnceOnABalanceForTenAreTenTasks() throws Exception {
    var customer = ApiClient.in(directory.resolve("data"), new AccountId("acc_paid"), 0);
    customer.topUp(PAID * price());
    tenOfAThousand(customer, 0);
  }

  @Test
  void aThousandAtOnceOnCreditForTenAreTenTasks() throws Exception {
    var customer =
        ApiClient.in(directory.resolve("data"), new AccountId("acc_credit"), PAID * price() + 1);
    tenOfAThousand(customer, -PAID * price());
  }

  private void tenOfAThousand(ApiClient customer, long availableAfter) throws Exception {
    var crowd = server.as(customer.key());
    var over = new CountDownLatch(1);
    var sampler = new FutureTask<>(() -> samples(over));
    Thread.ofPlatform().start(sampler);
    var submits = new ArrayList<FutureTask<Integer>>();
    for (int i = 0; i < CROWD; i++) {
      var submit = new FutureTask<>(() -> crowd.post(SUBMIT, BODY).status());
      submits.add(submit);
      Thread.ofVirtual().start(submit);
    }
    var counts = new java.util.TreeMap<Integer, Integer>();
    for (var submit : submits) {
      counts.merge(submit.get(PATIENCE_SECONDS, TimeUnit.SECONDS), 1, Integer::sum);
    }
    over.countDown();
    assertThat(counts).isEqualTo(Map.of(200, PAID, 402, CROWD - PAID));
    assertThat(sampler.get(30, TimeUnit.SECONDS)).isGreaterThan(PAID);
    assertThat(database().ask(balance(customer.account())))
        .containsExactly(availableAfter + " " + PAID * price());
  }

  private static String balance(AccountId account) {
    return "SELECT available || ' ' || held FROM balance WHERE account = '" + account + "'";
  }

  private Database database() {
    return new Database(directory.resolve("data"));
  }

  /** Checks all balances until the latch opens, and returns how often. */
  private int samples(CountDownLatch over) throws Exception {
    var count = 0;
    while (!over.await(2, TimeUnit.MILLISECONDS)) {
      assertThat(database().ask(MOMENT)).containsExactly("0 0");
      count++;
    }
    return count;
  }
}

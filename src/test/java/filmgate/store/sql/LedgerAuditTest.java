package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import filmgate.crash.CrashPoints;
import filmgate.id.AccountId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.StoreSettings;
import filmgate.store.audit.AuditReport;
import filmgate.store.audit.LedgerSealer;
import filmgate.store.money.Account;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An audit finds damage and names the damaged row. */
class LedgerAuditTest {
  private static final AccountId ACCOUNT = new AccountId("acct_1");

  /** The beginning of a violation, which names the row. */
  private static final String NAMED =
      "(transfers? \\d+|task task_\\w+|account [\\w/]+|seal of transfer \\d+|spend cap of \\w+"
          + "|the balances of all).*";

  private static final ChangedBy AN_HOUR_AGO =
      new ChangedBy("key_admin", NOW.minus(Duration.ofHours(1)));

  @TempDir Path directory;

  private final SplittableRandom random = new SplittableRandom(5);

  /**
   * Writes transfer 1, a top-up; 2 and 3, a hold and its capture; 4 and 5, a hold and its release;
   * 6, the hold of an open task; 7, a refund of 30; and 8, a top-up that is not sealed.
   */
  @BeforeEach
  void createLedger() {
    try (var store =
        SqlStore.open(StoreSettings.defaults(database()), new TaskMachine(RetryPolicy.STANDARD))) {
      store.await(new Command.CreateAccount(ACCOUNT, "One", "USD", 0, BY));
      store.await(new Command.ClaimShards("a", NOW, Duration.ofDays(1)));
      store.await(new Command.TopUp(ACCOUNT, 1_000, "", BY));
      store.await(new Command.PutLimits(ACCOUNT, dailyLimit(), AN_HOUR_AGO));
      var completed = submitted(store);
      advance(store, completed, StoreFixtures.started());
      advance(store, completed, StoreFixtures.DELIVERED);
      advance(store, completed, StoreFixtures.STORED);
      advance(store, submitted(store), new TaskEvent.CancelRequested());
      submitted(store);
      store.await(new Command.RefundTask(completed.id(), OptionalLong.of(30), "sorry", BY));
      try (var sealer = new LedgerSealer(store, Duration.ofDays(1), CrashPoints.NONE)) {
        sealer.sealPending();
      }
      store.await(new Command.TopUp(ACCOUNT, 5, "", BY));
    }
  }

  private static Limits dailyLimit() {
    return dailyLimit(500);
  }

  private static Limits dailyLimit(long micros) {
    var none = new Cap.Unlimited();
    return new Limits(none, none, none, new Limits.Spend(new Cap.AtMost(micros), none, none));
  }

  private Task submitted(SqlStore store) {
    var task = StoreFixtures.priced(random, ACCOUNT, 100);
    store.await(new Command.SubmitTask(task));
    return task;
  }

  private static void advance(SqlStore store, Task task, TaskEvent event) {
    store.await(new Command.ApplyEvent(task.id(), 1, event, NOW));
  }

  private Path database() {
    return directory.resolve("filmgate.db");
  }

  private AuditReport check() {
    return SqlAudit.check(database());
  }

  private void damage(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER transfer_is_not_changed");
      statement.execute("DROP TRIGGER transfer_is_not_deleted");
      statement.execute("DROP INDEX transfer_task");
      statement.execute(sql);
    }
  }

  @Test
  void theReportOfAValidLedgerHasItsTotals() {
    var report = check();
    assertThat(report.violations()).isEmpty();
    assertThat(report.isValid()).isTrue();
    assertThat(report.tasks()).isEqualTo(3);
    assertThat(report.transfers()).isEqualTo(8);
    assertThat(report.openHoldsMicros()).isEqualTo(100);
    assertThat(report.sealed()).isEqualTo(7);
    assertThat(report.digest()).hasSize(64);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE transfer SET micros = 101 WHERE id = 2        | transfer 2: changed since
          UPDATE transfer SET memo = 'x' WHERE id = 1          | transfer 1: changed since
          UPDATE transfer SET at_ms = 1 WHERE id = 6           | transfer 6: changed since
          DELETE FROM transfer WHERE id = 5                    | transfer 5: missing
          DELETE FROM transfer WHERE id BETWEEN 4 AND 6        | transfers 4 to 6: missing
          UPDATE transfer SET micros = 6 WHERE id = 8          | add up to available 836
          INSERT INTO transfer SELECT 9, kind, account, debit, credit, micros, task_id, memo, \
          at_ms FROM transfer WHERE id = 3                     | 2 captures and 0 releases
          INSERT INTO transfer SELECT 9, kind, account, debit, credit, micros, 'task_none', memo, \
          at_ms FROM transfer WHERE id = 2                     | task task_none: missing
          UPDATE transfer SET kind = 'release' WHERE id = 3    | is not valid
          UPDATE task SET hold_micros = 7 WHERE state = 'queued' | its price holds 7
          UPDATE task SET state = 'queued' WHERE state = 'succeeded' | settled, but it has not ended
          UPDATE task SET state = 'failed' WHERE state = 'succeeded' | charged 100 without a video
          UPDATE task SET state = 'failed' WHERE state = 'queued' | 0 released of 100 held
          UPDATE task SET account = 'acct_2' WHERE state = 'queued' | of acct_2, the ledger has
          UPDATE transfer SET debit = credit, credit = debit WHERE id = 8 | transfer 8: the top_up of 5
          UPDATE transfer SET account = 'acct_2', credit = 'acct_2' WHERE id = 8 | acct_2: no balance
          DELETE FROM task WHERE state = 'queued'              | missing, but the ledger
          UPDATE balance SET available = 1000000 WHERE account = 'acct_1' | account acct_1: available
          UPDATE balance SET available = 1 WHERE account = 'house/revenue' | not to 0
          UPDATE balance SET held = 0 WHERE account = 'acct_1' | its open tasks hold 100
          DELETE FROM balance WHERE account = 'acct_1'         | account acct_1: no balance
          DELETE FROM event WHERE version = 2                  | events up to version
          UPDATE usage SET micros = 99 WHERE succeeded = 1     | its tasks add up to
          UPDATE usage SET cancelled = 2 WHERE cancelled = 1   | its tasks add up to
          DELETE FROM usage                                    | missing, but its tasks add up to
          UPDATE spending SET micros = 199                     | 199 is stored, but its tasks add up to 170
          UPDATE transfer SET micros = 101 WHERE id = 7        | 101 refunded of 100 captured
          UPDATE transfer SET micros = 29 WHERE id = 7         | records 30 refunded, its transfers add up to 29
          UPDATE task SET refunded_micros = 31 WHERE state = 'succeeded' | records 31 refunded
          UPDATE task SET refunded_micros = 1 WHERE state = 'queued' | records 1 refunded
          UPDATE task SET refunded_micros = 0                  | its transfers add up to 30
          UPDATE usage SET refunded_micros = 0                 | its tasks add up to
          UPDATE transfer SET debit = credit, credit = debit WHERE id = 7 | the adjustment of 30 from acct_1
          UPDATE transfer SET task_id = '' WHERE id = 7        | records 30 refunded, its transfers add up to 0
          UPDATE limits SET spend_day = 100                    | differs from the audit log
          UPDATE audit_log SET after_json = replace(after_json, '500', '169') \
          WHERE action = 'limits.put'                          | 170, above the cap of 169
          UPDATE transfer_seal SET digest = 'x'                | does not follow from the previous seal
          """)
  void aViolationNamesTheDamagedRow(String damage, String message) throws SQLException {
    damage(damage);
    var violations = check().violations();
    assertThat(violations).anySatisfy(violation -> assertThat(violation).contains(message));
    assertThat(violations).allSatisfy(violation -> assertThat(violation).matches(NAMED));
  }

  @Test
  void spendingBeforeACapWasSetOrLoweredIsNotAViolation() {
    try (var store =
        SqlStore.open(StoreSettings.defaults(database()), new TaskMachine(RetryPolicy.STANDARD))) {
      var later = new ChangedBy("key_admin", NOW.plus(Duration.ofMinutes(1)));
      store.await(new Command.PutLimits(ACCOUNT, dailyLimit(150), later));
      store.await(new Command.PutLimits(StoreFixtures.KEY, dailyLimit(1), later));
    }
    assertThat(check().violations()).isEmpty();
  }

  @Test
  void spendingAboveTheFirstCapOfAnAccountIsAViolation() throws SQLException {
    try (var store =
        SqlStore.open(StoreSettings.defaults(database()), new TaskMachine(RetryPolicy.STANDARD))) {
      store.await(
          new Command.CreateAccount(
              new Account(
                  new AccountId("acct_2"),
                  "Two",
                  "USD",
                  Account.State.ACTIVE,
                  NOW,
                  new Account.CreditLimit.Unlimited(),
                  new Account.LowBalanceThreshold.Never(),
                  0,
                  Account.Balance.ZERO),
              dailyLimit(100),
              BY));
      store.await(
          new Command.SubmitTask(StoreFixtures.priced(random, new AccountId("acct_2"), 100)));
    }
    assertThat(check().violations()).isEmpty();
    execute("UPDATE limits SET spend_day = 99 WHERE owner = 'acct_2'");
    execute(
        "UPDATE audit_log SET after_json = replace(after_json, '100', '99')"
            + " WHERE subject = 'acct_2' AND action = 'limits.put'");
    assertThat(check().violations())
        .singleElement(STRING)
        .contains("spend cap of acct_2", "100, above the cap of 99");
  }

  @Test
  void aMissingHoldIsAViolation() throws SQLException {
    damage("UPDATE transfer SET task_id = 'task_other' WHERE id = 6");
    assertThat(check().violations())
        .anySatisfy(violation -> assertThat(violation).contains("its hold of 100 is missing"));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void triggersAndConstraintsRejectChangesOfTransfersAndBalances() {
    assertThat(rejection("UPDATE transfer SET micros = 1")).contains("never changed");
    assertThat(rejection("DELETE FROM transfer")).contains("never deleted");
    assertThat(rejection("UPDATE balance SET held = -1")).contains("CHECK");
    assertThat(rejection("UPDATE balance SET available = -1 WHERE account = 'acct_1'"))
        .contains("CHECK");
  }

  private String rejection(String sql) {
    try {
      execute(sql);
      return "";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }
}

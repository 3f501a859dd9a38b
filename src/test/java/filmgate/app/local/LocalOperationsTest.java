package filmgate.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.app.cli.command.CliException;
import filmgate.billing.Amount;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.keys.ApiKeyFactory.NewKey;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Scope;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations of the command line on a real data directory. */
class LocalOperationsTest {
  private static final AccountId UNKNOWN = new AccountId("acc_9");
  private static final TaskId TASK = TaskId.of(0, 1, 2);

  @TempDir Path directory;
  private final LocalAccounts accounts = new LocalAccounts();
  private final LocalKeys keys = new LocalKeys();
  private final LocalTasks tasks = new LocalTasks();
  private Settings settings;

  @BeforeEach
  void createDataDirectory() {
    var flags = Map.of(Setting.DATA, directory.toString());
    var read = SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), flags);
    settings = ((SettingsReader.ReadResult.ValidSettings) read).settings();
    SqlStore.open(
            StoreSettings.defaults(DataDirectory.database(directory)),
            new TaskMachine(RetryPolicy.STANDARD))
        .close();
    var _ = keys.create(settings, key(AccountId.ROOT, Scope.ADMIN));
  }

  @Test
  void anAccountIsCreatedToppedUpAndSuspended() {
    var id = accounts.create(settings, "One").value().id();
    assertThat(id.value()).startsWith("acc_");
    var topped = topUp(id, 5, Optional.empty());
    assertThat(topped.balance().availableMicros()).isEqualTo(5);
    assertThat(accounts.update(settings, id, suspended()).value().state())
        .isEqualTo(Account.State.SUSPENDED);
    assertThat(accounts.list(settings)).hasSize(2);
    assertThat(accounts.audit(settings).isValid()).isTrue();
  }

  @Test
  void aTopUpWithAnIdempotencyKeyHappensOnce() {
    var id = accounts.create(settings, "One").value().id();
    var key = Optional.of("march-2026");
    assertThat(topUp(id, 5, key).balance().availableMicros()).isEqualTo(5);
    assertThat(topUp(id, 5, key).balance().availableMicros()).isEqualTo(5);
    assertThat(topUp(id, 5, Optional.empty()).balance().availableMicros()).isEqualTo(10);
    assertThatThrownBy(() -> topUp(id, 6, key))
        .hasMessage(
            "--idempotency-key was used with other arguments. Use another key for another change");
  }

  private Account topUp(AccountId id, long micros, Optional<String> idempotencyKey) {
    return accounts.topUp(settings, id, new Amount(micros), "memo", idempotencyKey).value();
  }

  private Transfer refund(Optional<String> idempotencyKey) {
    return tasks.refund(settings, TASK, Optional.empty(), "memo", idempotencyKey);
  }

  @Test
  void theRootAccountCannotBeSuspended() {
    assertThatThrownBy(() -> accounts.update(settings, AccountId.ROOT, suspended()))
        .isInstanceOf(CliException.class)
        .hasMessage("the root account cannot be suspended");
  }

  @Test
  void keysAreCreatedRotatedAndRevoked() {
    var id = accounts.create(settings, "One").value().id();
    var first = keys.create(settings, key(id, Scope.READ)).record();
    var second = keys.rotate(settings, first.id(), Duration.ZERO).value().record();
    keys.revoke(settings, second.id());
    assertThat(keys.list(settings, id)).hasSize(2);
    assertThatThrownBy(() -> keys.rotate(settings, second.id(), Duration.ofDays(32)))
        .hasMessage("--grace-seconds must be at most 2678400 (31 days)");
    var past = new Expiry.At(Instant.parse("2020-01-01T00:00:00Z"));
    var expired = new NewKey(id, "key", KeyKind.LIVE, Set.of(Scope.READ), past);
    assertThatThrownBy(() -> keys.create(settings, expired))
        .hasMessage("--expires must be in the future");
    var named =
        new NewKey(id, "n".repeat(101), KeyKind.LIVE, Set.of(Scope.READ), new Expiry.Never());
    assertThatThrownBy(() -> keys.create(settings, named))
        .hasMessage("--name must have 1 to 100 characters");
    assertThatThrownBy(() -> keys.revoke(settings, second.id()))
        .hasMessageContaining("does not exist or is revoked");
  }

  @Test
  void aSecondAdminKeyIsCreatedAndAdminIsForRootOnly() {
    var _ = keys.create(settings, key(AccountId.ROOT, Scope.ADMIN));
    assertThat(keys.list(settings, AccountId.ROOT)).hasSize(2);
    var id = accounts.create(settings, "One").value().id();
    assertThatThrownBy(() -> keys.create(settings, key(id, Scope.ADMIN)))
        .hasMessageContaining("Use --admin");
  }

  @Test
  void aMissingAccountIsOneSentenceEverywhere() {
    var message = "account acc_9 does not exist";
    assertThatThrownBy(() -> accounts.find(settings, UNKNOWN)).hasMessage(message);
    assertThatThrownBy(() -> accounts.update(settings, UNKNOWN, suspended())).hasMessage(message);
    assertThatThrownBy(() -> topUp(UNKNOWN, 1, Optional.empty())).hasMessage(message);
    assertThatThrownBy(() -> keys.create(settings, key(UNKNOWN, Scope.READ))).hasMessage(message);
    assertThatThrownBy(() -> accounts.usage(settings, UNKNOWN, _ -> Optional.empty()))
        .hasMessage(message);
    assertThatThrownBy(() -> tasks.list(settings, query(Optional.of(UNKNOWN), "")))
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "--from, yesterday, --from must be a date",
    "--to, 2026-13-01, --to must be a date",
    "--tz, Mars, --tz must be a time zone",
    "--group-by, 'model,day', --group-by must be none",
    "--from, 9999999999, --from must be before --to",
    "--from, 2020-01-01, --from must be at most 31 days before --to",
  })
  void aUsageOptionThatIsNotValidIsNamed(String option, String value, String message) {
    assertThatThrownBy(
            () ->
                accounts.usage(
                    settings,
                    AccountId.ROOT,
                    name -> name.equals(option) ? Optional.of(value) : Optional.empty()))
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void tasksAreNotCancelledWhileAServerRuns() {
    try (var _ = DirectoryLock.acquire(directory)) {
      assertThatThrownBy(() -> tasks.cancel(settings, TASK))
          .isInstanceOf(CliException.class)
          .hasMessageContaining("in use by process")
          .hasMessageEndingWith("Use POST /v1/tasks/%s/cancel".formatted(TASK.value()));
    }
    assertThatThrownBy(() -> tasks.cancel(settings, TASK)).hasMessageContaining("does not exist");
    assertThat(tasks.list(settings, query(Optional.empty(), ""))).isEmpty();
    assertThatThrownBy(() -> tasks.show(settings, TASK)).hasMessageContaining("does not exist");
    assertThatThrownBy(() -> refund(Optional.of("repair-1")))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> tasks.list(settings, query(Optional.empty(), "kling-v3")))
        .hasMessage("--model and every --status but failed require --account");
  }

  private static CustomerTaskQuery query(Optional<AccountId> account, String model) {
    return new CustomerTaskQuery(account, StatusFilter.ANY, model, Optional.empty(), 1);
  }

  private static List<AccountEdit> suspended() {
    return List.of(new AccountEdit.State(Account.State.SUSPENDED));
  }

  private static NewKey key(AccountId account, Scope scope) {
    return new NewKey(account, "key", KeyKind.LIVE, Set.of(scope), new Expiry.Never());
  }
}

package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.billing.Amount;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.KeyLookup;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.store.AuditEntry;
import filmgate.store.Command;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.KeyQueries;
import filmgate.store.KeyQueries.Status;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts, transfers, and keys in every implementation of the store. */
abstract class MoneyContract {
  private static final AccountId FIRST = new AccountId("acct_0");
  private static final KeyId KEY = new KeyId("key_1");
  private static final AccountId ACCOUNT = new AccountId("acct_1");

  private final SplittableRandom random = new SplittableRandom(7);
  private Store store;

  /** Opens a store on the database of the test, which is initially empty. */
  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
    run(new CreateAccount(ACCOUNT, "One", "USD", 0, BY));
    run(new Command.ClaimShards("a", NOW, Duration.ofDays(1)));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private <O> O run(Command<O> command) {
    return store.submit(command).orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Balance balance() {
    return store.accounts().account(ACCOUNT).orElseThrow().balance();
  }

  private List<Kind> ledger() {
    return store.ledger().transfers(ACCOUNT, Long.MAX_VALUE, 100).reversed().stream()
        .map(Transfer::kind)
        .toList();
  }

  private Task submitted(long micros) {
    var task = StoreFixtures.priced(random, ACCOUNT, micros);
    assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.TaskStored(task));
    return task;
  }

  private void advance(Task task, TaskEvent event) {
    run(new ApplyEvent(task.id(), 1, event, NOW.plusSeconds(1)));
  }

  @Test
  void aTaskHoldsItsPriceAndAStoredVideoCapturesIt() {
    run(new TopUp(ACCOUNT, 1_000_000, "", BY));
    var task = submitted(400_000);
    assertThat(balance()).isEqualTo(new Balance(600_000, 400_000, 0));
    advance(task, StoreFixtures.started());
    advance(task, StoreFixtures.DELIVERED);
    assertThat(balance()).isEqualTo(new Balance(600_000, 400_000, 0));
    advance(task, StoreFixtures.STORED);
    advance(task, StoreFixtures.STORED);
    assertThat(balance()).isEqualTo(new Balance(600_000, 0, 400_000));
    assertThat(ledger()).containsExactly(Kind.TOP_UP, Kind.HOLD, Kind.CAPTURE);
    store.close();
    store = open();
    assertThat(store.tasks().find(task.id()).orElseThrow().price()).isEqualTo(task.price());
    assertThat(balance()).isEqualTo(new Balance(600_000, 0, 400_000));
  }

  @Test
  void aTaskWithoutAVideoReleasesItsHold() {
    run(new TopUp(ACCOUNT, 400_000, "", BY));
    advance(submitted(400_000), new TaskEvent.CancelRequested());
    advance(submitted(400_000), new TaskEvent.Refused(StoreFixtures.FAILURE));
    assertThat(balance()).isEqualTo(new Balance(400_000, 0, 0));
    assertThat(ledger())
        .containsExactly(Kind.TOP_UP, Kind.HOLD, Kind.RELEASE, Kind.HOLD, Kind.RELEASE);
  }

  @Test
  void aTaskThatTheAccountCannotPayIsNotStored() {
    run(new TopUp(ACCOUNT, 399_999, "", BY));
    var task = StoreFixtures.priced(random, ACCOUNT, 400_000);
    assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.OutOfFunds(400_000, 399_999));
    assertThat(store.tasks().find(task.id())).isEmpty();
    assertThat(store.tasks().history(task.id())).isEmpty();
    assertThat(ledger()).containsExactly(Kind.TOP_UP);
    var unknown = StoreFixtures.priced(random, new AccountId("acct_none"), 1);
    assertThat(run(new SubmitTask(unknown))).isEqualTo(new Submitted.OutOfFunds(1, 0));
  }

  @Test
  void aBalanceForTenTasksAcceptsTenOfAThousandConcurrentSubmissions() {
    run(new TopUp(ACCOUNT, 4_000_000, "", BY));
    var outcomes =
        Stream.generate(() -> StoreFixtures.priced(random, ACCOUNT, 400_000))
            .limit(1_000)
            .map(task -> store.submit(new SubmitTask(task)))
            .toList()
            .stream()
            .map(future -> future.orTimeout(20, TimeUnit.SECONDS).join())
            .toList();
    assertThat(outcomes).filteredOn(Submitted.TaskStored.class::isInstance).hasSize(10);
    assertThat(outcomes).filteredOn(Submitted.OutOfFunds.class::isInstance).hasSize(990);
    assertThat(balance()).isEqualTo(new Balance(0, 4_000_000, 0));
  }

  @Test
  void aFailedCommandMovesNoMoneyAndDoesNotAffectItsBatch() {
    run(new TopUp(ACCOUNT, 1_000_000, "", BY));
    var known = submitted(100_000);
    var outcomes =
        Stream.of(known, StoreFixtures.priced(random, ACCOUNT, 200_000), known)
            .map(task -> store.submit(new SubmitTask(task)))
            .toList();
    assertThat(outcomes.get(0)).failsWithin(Duration.ofSeconds(10));
    assertThat(outcomes.get(1)).succeedsWithin(Duration.ofSeconds(10));
    assertThat(outcomes.get(2)).failsWithin(Duration.ofSeconds(10));
    assertThat(balance()).isEqualTo(new Balance(700_000, 300_000, 0));
    assertThat(ledger()).containsExactly(Kind.TOP_UP, Kind.HOLD, Kind.HOLD);
  }

  @Test
  void aCreditLimitCannotBeLoweredBelowTheDebt() {
    assertThat(run(update(new CreditLimit.Limit(500_000))))
        .isInstanceOf(AccountChange.AccountChanged.class);
    submitted(400_000);
    assertThat(balance()).isEqualTo(new Balance(-400_000, 400_000, 0));
    assertThat(run(update(new CreditLimit.Limit(399_999))))
        .isEqualTo(new AccountChange.BelowCurrentDebt(400_000));
    assertThat(run(new Adjust(ACCOUNT, -100_001, "too much", BY)))
        .isEqualTo(new Posting.Overdrawn(100_000));
    run(update(new CreditLimit.Unlimited()));
    submitted(1_000_000_000);
    assertThat(balance().heldMicros()).isEqualTo(1_000_400_000);
  }

  private static UpdateAccount update(CreditLimit credit) {
    return new UpdateAccount(
        ACCOUNT, List.of(new AccountEdit.CreditLimit(credit)), OptionalLong.empty(), BY);
  }

  @Test
  void anAdjustmentChangesTheBalanceInBothDirectionsAndHasAMemo() {
    run(new TopUp(ACCOUNT, 10, "", BY));
    run(new Adjust(ACCOUNT, -4, "a mistake", BY));
    var posted = (Posting.Posted) run(new Adjust(ACCOUNT, 3, "a gift", BY));
    assertThat(posted.balance()).isEqualTo(new Balance(9, 0, 0));
    assertThat(posted.transfer())
        .isEqualTo(
            new Transfer(
                3,
                Kind.ADJUSTMENT,
                ACCOUNT,
                Transfer.ADJUSTMENT,
                ACCOUNT.value(),
                3,
                "",
                "a gift",
                NOW));
    assertThat(store.ledger().transfers(ACCOUNT, 3, 1))
        .extracting(Transfer::memo)
        .containsExactly("a mistake");
  }

  @Test
  void commandsWithInvalidAmountsCannotBeCreated() {
    assertThatThrownBy(() -> new TopUp(ACCOUNT, 0, "", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TopUp(ACCOUNT, -1, "", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TopUp(ACCOUNT, Amount.TEXT_MICROS_MAX + 1, "", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Adjust(ACCOUNT, 0, "why", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Adjust(ACCOUNT, Long.MIN_VALUE, "why", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Adjust(ACCOUNT, 1, " ", BY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CreateAccount(new AccountId("a/held"), "", "USD", 0, BY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void commandsForUnknownAccountsChangeNothing() {
    assertThat(run(new TopUp(new AccountId("none"), 1, "", BY)))
        .isEqualTo(new Posting.NoSuchAccount());
    assertThat(run(new TopUp(new AccountId("house/funding"), 1, "", BY)))
        .isEqualTo(new Posting.NoSuchAccount());
    assertThat(run(new CreateAccount(ACCOUNT, "Two", "USD", 0, BY)))
        .isEqualTo(new AccountChange.AlreadyExists());
    assertThat(store.accounts().account(new AccountId("none"))).isEmpty();
    assertThat(store.auditLog().entries(Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void accountsAreListedInTheOrderOfTheirIds() {
    run(new CreateAccount(FIRST, "Zero", "USD", 7, BY));
    assertThat(store.accounts().accounts("", 10))
        .extracting(Account::id)
        .containsExactly(FIRST, ACCOUNT);
    assertThat(store.accounts().accounts("acct_0", 10))
        .extracting(Account::id)
        .containsExactly(ACCOUNT);
    assertThat(store.accounts().account(FIRST).orElseThrow().creditLimit())
        .isEqualTo(new CreditLimit.Limit(7));
  }

  @Test
  void aRotatedKeyIsValidInItsGracePeriodAndARevokedKeyIsNot() {
    run(new Command.PutKey(StoreFixtures.key("key_1", ACCOUNT, "h1"), BY));
    var fresh = StoreFixtures.key("key_2", ACCOUNT, "h2");
    assertThat(run(new Command.RotateKey(KEY, fresh, Duration.ofHours(1), BY)))
        .isEqualTo(new KeyChange.KeyChanged(fresh));
    assertThat(store.keys().usable(KEY).orElseThrow().expiry())
        .isEqualTo(new Expiry.At(NOW.plusSeconds(3600)));
    assertThat(run(new Command.RevokeKey(new KeyId("key_2"), BY)))
        .isEqualTo(new KeyChange.KeyChanged(fresh));
    assertThat(store.keys().lookUp("h2")).isEqualTo(new KeyLookup.UnknownKey());
    assertThat(run(new Command.RevokeKey(new KeyId("key_2"), BY)))
        .isEqualTo(new KeyChange.NoSuchKey());
    var other = StoreFixtures.key("key_3", new AccountId("acct_2"), "h3");
    assertThat(run(new Command.RotateKey(KEY, other, Duration.ZERO, BY)))
        .isEqualTo(new KeyChange.NoSuchKey());
    assertThat(store.keys().ofAccount(ACCOUNT, KeyQueries.KeyFilter.ALL, "", 10))
        .extracting(KeyQueries.StoredKey::status)
        .containsExactly(new Status.Usable(), new Status.Revoked(NOW));
  }

  @Test
  void keysOfASuspendedAccountAreNotUsable() {
    run(new Command.PutKey(StoreFixtures.key("key_1", ACCOUNT, "h1"), BY));
    run(state(Account.State.SUSPENDED));
    assertThat(store.keys().all()).isEmpty();
    assertThat(store.keys().lookUp("h1")).isInstanceOf(KeyLookup.OfSuspendedAccount.class);
    run(state(Account.State.ACTIVE));
    assertThat(store.keys().lookUp("h1")).isInstanceOf(KeyLookup.Found.class);
  }

  private static UpdateAccount state(Account.State state) {
    return new UpdateAccount(
        ACCOUNT, List.of(new AccountEdit.State(state)), OptionalLong.empty(), BY);
  }

  @Test
  void theAuditLogHasEveryChangeWithTheOldAndNewValues() {
    run(new TopUp(ACCOUNT, 10, "hello", BY));
    run(update(new CreditLimit.Limit(5)));
    run(new Command.PutKey(StoreFixtures.key("key_1", ACCOUNT, "secret-hash"), BY));
    run(new Command.RevokeKey(KEY, BY));
    var log = store.auditLog().entries(Long.MAX_VALUE, 10);
    assertThat(log)
        .extracting(AuditEntry::action)
        .containsExactly(
            "key.revoked", "key.put", "account.updated", "account.topped_up", "account.created");
    assertThat(log).allSatisfy(entry -> assertThat(entry.by()).isEqualTo(BY));
    assertThat(log.get(2).before()).contains("\"credit_limit_micros\":0");
    assertThat(log.get(2).after()).contains("\"credit_limit_micros\":5");
    assertThat(log.get(3).after()).contains("\"micros\":10", "hello");
    assertThat(log.toString()).doesNotContain("secret-hash");
    assertThat(store.auditLog().entries(2, 10)).hasSize(1);
  }
}

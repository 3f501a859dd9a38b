package filmgate.intake;

import filmgate.id.Ulid;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.Posting;
import filmgate.store.Store;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.AccountEdit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Where an operator makes accounts, changes them and moves their money; in force at once. */
public final class AccountService {
  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final ChangeExecutor changes;

  public AccountService(
      Store store, ApiKeyCache keyCache, LimitCache limits, Clock clock, RandomGenerator random) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.changes = new ChangeExecutor(store, clock);
  }

  /** What a new account is to be. */
  public record NewAccount(
      String name,
      CreditLimit creditLimit,
      Account.LowBalanceThreshold lowBalance,
      Limits limits) {}

  /**
   * Makes an account in the currency of the installation.
   *
   * @param answer what a repetition is answered with, made of the new account
   */
  public IdempotentOutcome<AccountChange> create(
      ChangeContext change, NewAccount wish, BiFunction<Account, Limits, String> answer) {
    var by = changes.changedBy(change);
    var account = newAccount(wish, by.at());
    var command = new CreateAccount(account, wish.limits(), by);
    var outcome = changes.execute(change, command, answer.apply(account, wish.limits()));
    if (outcome instanceof IdempotentOutcome.Performed(AccountChange.AccountChanged _)) {
      limits.put(account.id(), wish.limits());
    }
    return outcome;
  }

  private Account newAccount(NewAccount wish, Instant at) {
    var root = store.accounts().account(Caller.ROOT).orElseThrow();
    return new Account(
        "acc_" + Ulid.of(clock.millis(), random.nextLong(), random.nextLong()),
        wish.name(),
        root.currency(),
        Account.State.ACTIVE,
        at,
        wish.creditLimit(),
        wish.lowBalance(),
        Account.Balance.ZERO);
  }

  /** Changes an account; the keys of a suspended one stop working, and work again afterwards. */
  public AccountChange update(ChangeContext change, String id, List<AccountEdit> edits) {
    var outcome = store.await(new UpdateAccount(id, edits, changes.changedBy(change)));
    if (outcome instanceof AccountChange.AccountChanged) {
      for (var edit : edits) {
        if (edit instanceof AccountEdit.AccountLimits(var cap)) {
          limits.put(id, cap);
        }
      }
      keyCache.refresh(() -> store.keys().all());
    }
    return outcome;
  }

  /** Puts money into an account. */
  public IdempotentOutcome<Posting> topUp(
      ChangeContext change, String account, long micros, String memo) {
    return changes.execute(change, new TopUp(account, micros, memo, changes.changedBy(change)), "");
  }

  /** Corrects an account's money. */
  public IdempotentOutcome<Posting> adjust(
      ChangeContext change, String account, long micros, String memo) {
    return changes.execute(
        change, new Adjust(account, micros, memo, changes.changedBy(change)), "");
  }
}

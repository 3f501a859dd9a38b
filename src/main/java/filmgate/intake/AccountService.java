package filmgate.intake;

import filmgate.id.AccountId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.RetentionCache;
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
import filmgate.store.money.Transfer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Creates and changes accounts and their money, for the admin API and the command line. A change
 * takes effect in this process immediately.
 */
public final class AccountService {
  /** The longest name of an account, in characters. */
  public static final int NAME_MAX = 100;

  /** The longest memo of a transfer, in characters. */
  public static final int MEMO_MAX = 500;

  private static final int PAGE = 1_000;

  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final RetentionCache retention;
  private final Clock clock;
  private final RandomGenerator random;
  private final ChangeExecutor changes;

  public AccountService(
      Store store,
      ApiKeyCache keyCache,
      LimitCache limits,
      RetentionCache retention,
      Clock clock,
      RandomGenerator random) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.retention = retention;
    this.clock = clock;
    this.random = random;
    this.changes = new ChangeExecutor(store, clock);
  }

  /** The values of a new account. */
  public record NewAccount(
      String name,
      CreditLimit creditLimit,
      Account.LowBalanceThreshold lowBalance,
      int retentionHours,
      Limits limits) {

    /** An account without credit and without limits. */
    public static NewAccount named(String name) {
      return new NewAccount(
          name, new CreditLimit.Limit(0), new Account.LowBalanceThreshold.Never(), 0, Limits.NONE);
    }
  }

  /** The result of a change of an account. */
  public sealed interface UpdateResult {}

  /** The account after the change. */
  public record Updated(Account account) implements UpdateResult {}

  /** The account owes more than the new credit limit allows. */
  public record BelowCurrentDebt(long debtMicros) implements UpdateResult {}

  /** A change that the service refuses. */
  public enum UpdateRefusal implements UpdateResult {
    ACCOUNT_NOT_FOUND,
    /** The root account runs the installation. */
    ROOT_CANNOT_BE_SUSPENDED,
    /** The account has another revision than the caller has read; nothing changed. */
    CHANGED_SINCE_READ
  }

  /** Every account, ordered by id. */
  public List<Account> list() {
    var all = new ArrayList<Account>();
    var page = store.accounts().accounts("", PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.accounts().accounts(all.getLast().id().value(), PAGE);
    }
    return all;
  }

  public Optional<Account> find(AccountId id) {
    return store.accounts().account(id);
  }

  public Limits limitsOf(AccountId id) {
    return limits.limitsOf(id);
  }

  /** Passes each ledger entry of an account to {@code entries}, newest first. */
  public void ledger(AccountId id, Consumer<Transfer> entries) {
    var page = store.ledger().transfers(id, Long.MAX_VALUE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(entries);
      page = store.ledger().transfers(id, page.getLast().id(), PAGE);
    }
  }

  /** Creates an account in the currency of the installation. */
  public Account create(ChangeContext change, NewAccount request) {
    return switch (create(change, request, (_, _) -> "")) {
      case IdempotentOutcome.Performed(AccountChange.AccountChanged(var account)) -> account;
      case IdempotentOutcome.Performed<AccountChange> _,
          IdempotentOutcome.Replayed<AccountChange> _,
          IdempotentOutcome.KeyReused<AccountChange> _ ->
          throw new IllegalStateException("a new account id exists already");
    };
  }

  /**
   * Creates an account in the currency of the installation.
   *
   * @param response the response to a repetition, from the new account and its limits
   */
  public IdempotentOutcome<AccountChange> create(
      ChangeContext change, NewAccount request, BiFunction<Account, Limits, String> response) {
    var by = changes.changedBy(change);
    var account = newAccount(request, by.at());
    var command = new CreateAccount(account, request.limits(), by);
    var outcome = changes.execute(change, command, response.apply(account, request.limits()));
    if (outcome instanceof IdempotentOutcome.Performed(AccountChange.AccountChanged _)) {
      limits.put(account.id(), request.limits());
      retention.put(account.id(), request.retentionHours());
    }
    return outcome;
  }

  private Account newAccount(NewAccount request, Instant at) {
    var root = store.accounts().account(AccountId.ROOT).orElseThrow();
    return new Account(
        AccountId.of(clock.millis(), random.nextLong(), random.nextLong()),
        request.name(),
        root.currency(),
        Account.State.ACTIVE,
        at,
        request.creditLimit(),
        request.lowBalance(),
        request.retentionHours(),
        Account.Balance.ZERO);
  }

  /**
   * Changes an account. The keys of a suspended account do not work until it is active again.
   *
   * @param replaces the revision that the caller has read; empty for any
   */
  public UpdateResult update(
      ChangeContext change, AccountId id, List<AccountEdit> edits, OptionalLong replaces) {
    if (id.equals(AccountId.ROOT)
        && edits.contains(new AccountEdit.State(Account.State.SUSPENDED))) {
      return UpdateRefusal.ROOT_CANNOT_BE_SUSPENDED;
    }
    return switch (store.await(new UpdateAccount(id, edits, replaces, changes.changedBy(change)))) {
      case AccountChange.AccountChanged(var account) -> {
        applyToCaches(id, edits);
        yield new Updated(account);
      }
      case AccountChange.BelowCurrentDebt(var micros) -> new BelowCurrentDebt(micros);
      case AccountChange.NoSuchAccount _ -> UpdateRefusal.ACCOUNT_NOT_FOUND;
      case AccountChange.AccountHasChanged _ -> UpdateRefusal.CHANGED_SINCE_READ;
      case AccountChange.AlreadyExists _ ->
          throw new IllegalStateException("an update does not create an account");
    };
  }

  private void applyToCaches(AccountId id, List<AccountEdit> edits) {
    for (var edit : edits) {
      switch (edit) {
        case AccountEdit.AccountLimits(var accountLimits) -> limits.put(id, accountLimits);
        case AccountEdit.Retention(var hours) -> retention.put(id, hours);
        case AccountEdit.Name _,
            AccountEdit.CreditLimit _,
            AccountEdit.State _,
            AccountEdit.LowBalance _ -> {}
      }
    }
    keyCache.refresh(() -> store.keys().all());
  }

  public IdempotentOutcome<Posting> topUp(
      ChangeContext change, AccountId account, long micros, String memo) {
    return changes.execute(change, new TopUp(account, micros, memo, changes.changedBy(change)), "");
  }

  /** Corrects the balance of an account, in either direction. */
  public IdempotentOutcome<Posting> adjust(
      ChangeContext change, AccountId account, long micros, String memo) {
    return changes.execute(
        change, new Adjust(account, micros, memo, changes.changedBy(change)), "");
  }
}

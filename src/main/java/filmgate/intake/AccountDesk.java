package filmgate.intake;

import filmgate.keys.ApiKeyCache;
import filmgate.keys.Caller;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.store.Account;
import filmgate.store.Account.Credit;
import filmgate.store.AccountEdit;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Outcome.Repeatable;
import filmgate.store.Store;
import filmgate.task.Ulid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Where an operator makes accounts, changes them and moves their money; in force at once. */
public final class AccountDesk {
  private final Store store;
  private final ApiKeyCache ring;
  private final LimitCache limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final Deeds deeds;

  public AccountDesk(
      Store store, ApiKeyCache ring, LimitCache limits, Clock clock, RandomGenerator random) {
    this.store = store;
    this.ring = ring;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.deeds = new Deeds(store, clock);
  }

  /** What a new account is to be. */
  public record Wish(String name, Credit credit, Account.Warning warning, Limits limits) {}

  /**
   * Makes an account in the currency of the installation.
   *
   * @param answer what a repetition is answered with, made of the new account
   */
  public Repeatable<AccountChange> create(
      Deed deed, Wish wish, BiFunction<Account, Limits, String> answer) {
    var by = deeds.by(deed);
    var account = fresh(wish, by.at());
    var command = new CreateAccount(account, wish.limits(), by);
    var outcome = deeds.run(deed, command, answer.apply(account, wish.limits()));
    if (outcome instanceof Repeatable.First(AccountChange.Changed _)) {
      limits.put(account.id(), wish.limits());
    }
    return outcome;
  }

  private Account fresh(Wish wish, Instant at) {
    var root = store.books().account(Caller.ROOT).orElseThrow();
    return new Account(
        "acc_" + Ulid.of(clock.millis(), random.nextLong(), random.nextLong()),
        wish.name(),
        root.currency(),
        Account.State.ACTIVE,
        at,
        wish.credit(),
        wish.warning(),
        Account.Balance.ZERO);
  }

  /** Changes an account; the keys of a suspended one stop working, and work again afterwards. */
  public AccountChange update(Deed deed, String id, List<AccountEdit> edits) {
    var outcome = store.await(new UpdateAccount(id, edits, deeds.by(deed)));
    if (outcome instanceof AccountChange.Changed) {
      for (var edit : edits) {
        if (edit instanceof AccountEdit.Cap(var cap)) {
          limits.put(id, cap);
        }
      }
      ring.refresh(() -> store.keys().all());
    }
    return outcome;
  }

  /** Puts money into an account. */
  public Repeatable<Posting> topUp(Deed deed, String account, long micros, String memo) {
    return deeds.run(deed, new TopUp(account, micros, memo, deeds.by(deed)), "");
  }

  /** Corrects an account's money. */
  public Repeatable<Posting> adjust(Deed deed, String account, long micros, String memo) {
    return deeds.run(deed, new Adjust(account, micros, memo, deeds.by(deed)), "");
  }
}

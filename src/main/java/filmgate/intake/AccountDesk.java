package filmgate.intake;

import filmgate.keys.Caller;
import filmgate.keys.KeyRing;
import filmgate.keys.LimitBook;
import filmgate.keys.Limits;
import filmgate.store.Account;
import filmgate.store.Account.Credit;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Outcome.Repeatable;
import filmgate.store.Store;
import filmgate.task.Ulid;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** Where an operator makes accounts, changes them and moves their money; in force at once. */
public final class AccountDesk {
  private final Store store;
  private final KeyRing ring;
  private final LimitBook limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final Deeds deeds;

  public AccountDesk(
      Store store, KeyRing ring, LimitBook limits, Clock clock, RandomGenerator random) {
    this.store = store;
    this.ring = ring;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.deeds = new Deeds(store, clock);
  }

  /** What an account is to be. */
  public record Wish(String name, Credit credit, Account.State state, Limits limits) {}

  /**
   * Makes an account in the currency of the installation.
   *
   * @param answer what a repetition is answered with, made of the new account
   */
  public Repeatable<AccountChange> create(
      Deed deed, Wish wish, BiFunction<Account, Limits, String> answer) {
    var by = deeds.by(deed);
    var account = fresh(wish);
    var command =
        new CreateAccount(
            account.id(), wish.name(), account.currency(), wish.credit(), wish.limits(), by);
    var outcome = deeds.run(deed, command, answer.apply(account, wish.limits()));
    if (outcome instanceof Repeatable.First(AccountChange.Changed _)) {
      limits.put(account.id(), wish.limits());
    }
    return outcome;
  }

  private Account fresh(Wish wish) {
    var root = store.books().account(Caller.ROOT).orElseThrow();
    return new Account(
        "acc_" + Ulid.of(clock.millis(), random.nextLong(), random.nextLong()),
        wish.name(),
        root.currency(),
        Account.State.ACTIVE,
        clock.instant(),
        wish.credit(),
        new Account.Warning.Never(),
        Account.Balance.ZERO);
  }

  /** Changes an account; the keys of a suspended one stop working, and work again afterwards. */
  public AccountChange update(Deed deed, String id, Wish wish) {
    var by = deeds.by(deed);
    var outcome = store.await(new UpdateAccount(id, wish.name(), wish.credit(), wish.state(), by));
    if (outcome instanceof AccountChange.Changed) {
      if (!wish.limits().equals(limits.of(id))) {
        store.await(new PutLimits(id, wish.limits(), by));
        limits.put(id, wish.limits());
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

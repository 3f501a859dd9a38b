package filmgate.store.money;

import filmgate.keys.Limits;

/** A change of one property of an account. */
public sealed interface AccountEdit {
  record Name(String name) implements AccountEdit {}

  record CreditLimit(Account.CreditLimit creditLimit) implements AccountEdit {}

  /** The keys of a suspended account are not valid. */
  record State(Account.State state) implements AccountEdit {}

  /** Records an event at once if the balance is already below the threshold. */
  record LowBalance(Account.LowBalanceThreshold threshold) implements AccountEdit {}

  /** How long the files of later tasks are stored; 0 for the retention of the installation. */
  record Retention(int hours) implements AccountEdit {}

  record AccountLimits(Limits limits) implements AccountEdit {}

  /** The account after the change. Limits are not a part of it. */
  default Account applyTo(Account before) {
    return switch (this) {
      case Name(var name) -> with(before, name, before.state(), before.retentionHours());
      case State(var state) -> with(before, before.name(), state, before.retentionHours());
      case Retention(var hours) -> with(before, before.name(), before.state(), hours);
      case CreditLimit(var credit) -> with(before, credit, before.lowBalance());
      case LowBalance(var threshold) -> with(before, before.creditLimit(), threshold);
      case AccountLimits _ -> before;
    };
  }

  private static Account with(Account before, String name, Account.State state, int retention) {
    return new Account(
        before.id(),
        name,
        before.currency(),
        state,
        before.createdAt(),
        before.creditLimit(),
        before.lowBalance(),
        retention,
        before.balance());
  }

  private static Account with(
      Account before, Account.CreditLimit credit, Account.LowBalanceThreshold threshold) {
    return new Account(
        before.id(),
        before.name(),
        before.currency(),
        before.state(),
        before.createdAt(),
        credit,
        threshold,
        before.retentionHours(),
        before.balance());
  }
}

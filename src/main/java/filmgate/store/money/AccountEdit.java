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

  record AccountLimits(Limits limits) implements AccountEdit {}

  /** The account after the change. Limits are not a part of it. */
  default Account applyTo(Account account) {
    return switch (this) {
      case Name(var name) ->
          with(account, name, account.state(), account.creditLimit(), account.lowBalance());
      case CreditLimit(var credit) ->
          with(account, account.name(), account.state(), credit, account.lowBalance());
      case State(var state) ->
          with(account, account.name(), state, account.creditLimit(), account.lowBalance());
      case LowBalance(var threshold) ->
          with(account, account.name(), account.state(), account.creditLimit(), threshold);
      case AccountLimits _ -> account;
    };
  }

  private static Account with(
      Account account,
      String name,
      Account.State state,
      Account.CreditLimit credit,
      Account.LowBalanceThreshold threshold) {
    return new Account(
        account.id(),
        name,
        account.currency(),
        state,
        account.createdAt(),
        credit,
        threshold,
        account.balance());
  }
}

package filmgate.store.money;

import filmgate.keys.Limits;

/** One thing that changes of an account; all else stays. */
public sealed interface AccountEdit {
  record Name(String name) implements AccountEdit {}

  record CreditLimit(Account.CreditLimit creditLimit) implements AccountEdit {}

  /** Keys of a suspended account are no longer found. */
  record State(Account.State state) implements AccountEdit {}

  /** When the money it has is below it already, it is told at once. */
  record LowBalance(Account.LowBalanceThreshold threshold) implements AccountEdit {}

  record AccountLimits(Limits limits) implements AccountEdit {}

  /** The account as it is after the change; its limits are not part of it. */
  default Account applyTo(Account account) {
    return switch (this) {
      case Name(var text) ->
          with(account, text, account.state(), account.creditLimit(), account.lowBalance());
      case CreditLimit(var credit) ->
          with(account, account.name(), account.state(), credit, account.lowBalance());
      case State(var state) ->
          with(account, account.name(), state, account.creditLimit(), account.lowBalance());
      case LowBalance(var warning) ->
          with(account, account.name(), account.state(), account.creditLimit(), warning);
      case AccountLimits _ -> account;
    };
  }

  private static Account with(
      Account account,
      String name,
      Account.State state,
      Account.CreditLimit credit,
      Account.LowBalanceThreshold warning) {
    return new Account(
        account.id(),
        name,
        account.currency(),
        state,
        account.createdAt(),
        credit,
        warning,
        account.balance());
  }
}

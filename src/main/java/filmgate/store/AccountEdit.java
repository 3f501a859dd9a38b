package filmgate.store;

import filmgate.keys.Limits;

/** One thing that changes of an account; all else stays. */
public sealed interface AccountEdit {
  record Name(String text) implements AccountEdit {}

  record Debt(Account.Credit credit) implements AccountEdit {}

  /** Keys of a suspended account are no longer found. */
  record Standing(Account.State state) implements AccountEdit {}

  /** When the money it has is below it already, it is told at once. */
  record Warn(Account.Warning warning) implements AccountEdit {}

  record Cap(Limits limits) implements AccountEdit {}

  /** The account as it is after the change; its limits are not part of it. */
  default Account applyTo(Account account) {
    return switch (this) {
      case Name(var text) ->
          with(account, text, account.state(), account.credit(), account.warning());
      case Debt(var credit) ->
          with(account, account.name(), account.state(), credit, account.warning());
      case Standing(var state) ->
          with(account, account.name(), state, account.credit(), account.warning());
      case Warn(var warning) ->
          with(account, account.name(), account.state(), account.credit(), warning);
      case Cap _ -> account;
    };
  }

  private static Account with(
      Account account,
      String name,
      Account.State state,
      Account.Credit credit,
      Account.Warning warning) {
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

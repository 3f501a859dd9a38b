package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.dataCommand;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.billing.Amount;
import filmgate.id.AccountId;
import filmgate.intake.AccountService;
import filmgate.intake.session.PasswordService;
import filmgate.keys.RetentionCache;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.AccountEdit;
import filmgate.view.account.AccountView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The commands {@code accounts …}. */
record AccountsCommands(AccountOperations accounts) {
  private static final String NAME = "--name";
  private static final String CREDIT_LIMIT = "--credit-limit";
  private static final String LOW_BALANCE = "--low-balance";
  private static final String RETENTION = "--retention-hours";
  private static final String STATE = "--state";

  private static final List<Column<WithLimits<Account>>> COLUMNS =
      List.of(
          column("ID", account -> account.id().value()),
          amount("AVAILABLE", account -> account.balance().availableMicros()),
          amount("HELD", account -> account.balance().heldMicros()),
          amount("SPENT", account -> account.balance().spentMicros()),
          column("CURRENCY", Account::currency),
          column("STATE", account -> account.state().wireName()),
          column("NAME", Account::name));

  List<Command> all() {
    return List.of(
        create(),
        list(),
        update(),
        password(),
        topUp(),
        balance(),
        new LedgerExport(accounts).command());
  }

  private Command create() {
    return dataCommand("create", "Create an account with a balance of zero, and print it.")
        .argument("NAME", "The name of the account.")
        .does(
            invocation -> {
              var name = TextRow.limited("NAME", invocation.argument(0), AccountService.NAME_MAX);
              print(invocation, accounts.create(invocation.settings(), name));
            });
  }

  private Command list() {
    return dataCommand("list", "Print every account with its balance.")
        .does(
            invocation ->
                invocation.printTable(
                    COLUMNS, accounts.list(invocation.settings()), AccountsCommands::json));
  }

  private Command balance() {
    return dataCommand("balance", "Print the balance of an account.")
        .argument("ACCOUNT", "The id of the account.")
        .does(
            invocation ->
                print(
                    invocation,
                    accounts.find(invocation.settings(), new AccountId(invocation.argument(0)))));
  }

  private Command password() {
    return dataCommand(
            "password", "Set the password with which an account signs in to the console.")
        .argument("ACCOUNT", "The id of the account, or a name that no other account has.")
        .footer(
            "",
            "The password is read from the standard input. On a screen it is not shown. It has"
                + " 12 to 200 characters. All sessions of the account end.")
        .does(this::setPassword);
  }

  private void setPassword(Invocation invocation) {
    var name = invocation.argument(0);
    var terminal = invocation.terminal();
    var password = terminal.secret("New password of account %s: ".formatted(name));
    if (!PasswordService.isAllowed(password)) {
      throw new CliException(
          ("the password must have %d to %d characters, none of them a control character, and not"
                  + " only spaces")
              .formatted(PasswordService.LENGTH_MIN, PasswordService.LENGTH_MAX));
    }
    if (terminal.hidesSecrets() && !terminal.secret("The same again: ").equals(password)) {
      throw new CliException("the two passwords differ, nothing was changed");
    }
    var account = accounts.setPassword(invocation.settings(), name, password);
    invocation.message("The password of account %s is set.".formatted(account));
  }

  private Command topUp() {
    return dataCommand("top-up", "Add money to an account, and print its balance.")
        .argument("ACCOUNT", "The id of the account.")
        .argument("AMOUNT", "A positive decimal such as 10 or 0.25.")
        .argument("MEMO", "A note in the ledger.")
        .option(MoneyOptions.IDEMPOTENCY_KEY, "KEY", MoneyOptions.IDEMPOTENCY_KEY_HELP)
        .does(
            invocation -> {
              var amount = amount(invocation.argument(1), Amount.Sign.POSITIVE);
              var memo = TextRow.limited("MEMO", invocation.argument(2), AccountService.MEMO_MAX);
              var id = new AccountId(invocation.argument(0));
              var key = MoneyOptions.idempotencyKey(invocation);
              print(invocation, accounts.topUp(invocation.settings(), id, amount, memo, key));
            });
  }

  private Command update() {
    return dataCommand(
            "update",
            "Change an account, and print it. A running server applies the change within seconds.")
        .argument("ACCOUNT", "The id of the account.")
        .option(NAME, "NAME", "The new name.")
        .option(CREDIT_LIMIT, "AMOUNT", "How far below zero the balance may go, or unlimited.")
        .option(
            LOW_BALANCE,
            "AMOUNT",
            "Record the event account.low_balance when the balance falls below this amount, or"
                + " none.")
        .option(
            RETENTION,
            "HOURS",
            "How long the files of later tasks are stored, or default for that of the settings.")
        .choice(
            STATE,
            List.of("active", "suspended"),
            "The new state. Keys of a suspended account do not work.")
        .confirmed()
        .does(this::update);
  }

  private void update(Invocation invocation) {
    var id = invocation.argument(0);
    var edits = edits(invocation);
    if (edits.isEmpty()) {
      throw new CliException(
          "nothing to change. Use --name, --credit-limit, --low-balance, --retention-hours, or"
              + " --state");
    }
    if (edits.contains(new AccountEdit.State(Account.State.SUSPENDED))) {
      invocation.confirm("Suspend account %s? Its keys stop working.".formatted(id));
    }
    print(invocation, accounts.update(invocation.settings(), new AccountId(id), edits));
  }

  private static List<AccountEdit> edits(Invocation invocation) {
    var edits = new ArrayList<AccountEdit>();
    invocation
        .option(NAME)
        .map(name -> TextRow.limited(NAME, name, AccountService.NAME_MAX))
        .ifPresent(name -> edits.add(new AccountEdit.Name(name)));
    invocation
        .option(CREDIT_LIMIT)
        .ifPresent(text -> edits.add(new AccountEdit.CreditLimit(creditLimit(text))));
    invocation
        .option(LOW_BALANCE)
        .ifPresent(text -> edits.add(new AccountEdit.LowBalance(lowBalance(text))));
    invocation
        .option(RETENTION)
        .ifPresent(text -> edits.add(new AccountEdit.Retention(retentionHours(text))));
    invocation.option(STATE).ifPresent(text -> edits.add(new AccountEdit.State(state(text))));
    return edits;
  }

  private static CreditLimit creditLimit(String text) {
    return text.equals("unlimited")
        ? new CreditLimit.Unlimited()
        : new CreditLimit.Limit(amount(text, Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static LowBalanceThreshold lowBalance(String text) {
    return text.equals("none")
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(amount(text, Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static int retentionHours(String text) {
    if (text.equals("default")) {
      return 0;
    }
    if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= RetentionCache.HOURS_MAX) {
      return Integer.parseInt(text);
    }
    throw new CliException(
        "'%s' is not a valid retention. Use hours from 1 to %d, or default"
            .formatted(text, RetentionCache.HOURS_MAX));
  }

  private static Account.State state(String text) {
    return text.equals("active") ? Account.State.ACTIVE : Account.State.SUSPENDED;
  }

  private static Amount amount(String text, Amount.Sign sign) {
    return switch (Amount.parse(text, sign)) {
      case Amount.Valid(var amount) -> amount;
      case Amount.Invalid _ ->
          throw new CliException(
              "'%s' is not a valid amount. Use a %s decimal such as 10 or 0.25"
                  .formatted(text, sign == Amount.Sign.POSITIVE ? "positive" : "non-negative"));
    };
  }

  private static void print(Invocation invocation, WithLimits<Account> account) {
    invocation.printTable(COLUMNS, List.of(account), AccountsCommands::json);
  }

  private static byte[] json(WithLimits<Account> account) {
    return new AccountView(account.value(), account.limits()).render();
  }

  private static Column<WithLimits<Account>> column(
      String header, Function<Account, String> value) {
    return new Column<>(header, account -> value.apply(account.value()));
  }

  private static Column<WithLimits<Account>> amount(String header, ToLongFunction<Account> micros) {
    return column(header, account -> new Amount(micros.applyAsLong(account)).toDecimal());
  }
}

package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.billing.Amount;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.store.money.Account;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.AccountEdit;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command about accounts in a data folder: what it is asked, and what it does. */
final class AccountsCommands implements Command {
  private final Terminal terminal;
  private final SettingsOptions options;
  private final CommandUsage usage;
  private final Action action;

  /** The command's name, its sentence, and the labels of its words. */
  private record CommandUsage(String name, String summary, List<String> parameters) {}

  /** Does it with the words that were given; answers what is printed. */
  private interface Action {
    List<Account> run(Settings settings, List<String> values);
  }

  private AccountsCommands(
      Terminal terminal, CliEnvironment context, CommandUsage words, Action action) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.usage = words;
    this.action = action;
  }

  static Command list(Terminal terminal, CliEnvironment context, AccountOperations books) {
    return new AccountsCommands(
        terminal,
        context,
        new CommandUsage("list", "Prints every account with its money.", List.of()),
        (settings, _) -> books.list(settings));
  }

  static Command create(Terminal terminal, CliEnvironment context, AccountOperations books) {
    return new AccountsCommands(
        terminal,
        context,
        new CommandUsage(
            "create", "Makes an account without money and prints it.", List.of("NAME")),
        (settings, values) -> List.of(books.create(settings, values.getFirst())));
  }

  static Command balance(Terminal terminal, CliEnvironment context, AccountOperations books) {
    return new AccountsCommands(
        terminal,
        context,
        new CommandUsage("balance", "Prints the money of one account.", List.of("ACCOUNT")),
        (settings, values) -> List.of(books.find(settings, values.getFirst())));
  }

  static Command topUp(Terminal terminal, CliEnvironment context, AccountOperations books) {
    var labels = List.of("ACCOUNT", "AMOUNT", "MEMO");
    return new AccountsCommands(
        terminal,
        context,
        new CommandUsage("credit", "Puts money into an account and prints its balance.", labels),
        (settings, values) ->
            List.of(books.topUp(settings, values.get(0), amount(values.get(1)), values.get(2))));
  }

  static Command lowBalance(Terminal terminal, CliEnvironment context, AccountOperations books) {
    var labels = List.of("ACCOUNT", "AMOUNT");
    var sentence =
        "Tells an account (GET /v1/events) when its money falls below an amount; none: never.";
    return new AccountsCommands(
        terminal,
        context,
        new CommandUsage("low-balance", sentence, labels),
        (settings, values) ->
            List.of(
                books.update(
                    settings,
                    values.get(0),
                    List.of(new AccountEdit.LowBalance(warning(values.get(1)))))));
  }

  private static LowBalanceThreshold warning(String text) {
    return text.equals("none")
        ? new LowBalanceThreshold.Never()
        : new LowBalanceThreshold.Below(amount(text, Amount.Sign.NOT_NEGATIVE).micros());
  }

  private static Amount amount(String text) {
    return amount(text, Amount.Sign.POSITIVE);
  }

  private static Amount amount(String text, Amount.Sign sign) {
    return switch (Amount.parse(text, sign)) {
      case Amount.Valid(var amount) -> amount;
      case Amount.Invalid flaw ->
          throw new CliException(
              "%s is no amount such as 10 or 0.25 (%s)".formatted(text, flaw.name()));
    };
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name(usage.name());
    spec.usageMessage().description(usage.summary());
    for (int i = 0; i < usage.parameters().size(); i++) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(Integer.toString(i))
              .paramLabel(usage.parameters().get(i))
              .type(String.class)
              .required(true)
              .build());
    }
    options.addOptionsTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult given) {
    var settings = options.read(given, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var values =
        IntStream.range(0, usage.parameters().size())
            .mapToObj(i -> given.<String>matchedPositionalValue(i, ""))
            .toList();
    action.run(settings.get(), values).forEach(account -> terminal.printResult(line(account)));
    return ExitCode.OK;
  }

  /** One account a line: id, available, held, spent, currency, state, name. */
  static String line(Account account) {
    return String.join(
        "\t",
        account.id(),
        new Amount(account.balance().availableMicros()).toDecimal(),
        new Amount(account.balance().heldMicros()).toDecimal(),
        new Amount(account.balance().spentMicros()).toDecimal(),
        account.currency(),
        account.state().wireName(),
        account.name());
  }
}

package filmgate.app.cli;

import filmgate.app.cli.Actions.Bookkeeper;
import filmgate.billing.Amount;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.store.Account;
import filmgate.store.Account.LowBalanceThreshold;
import filmgate.store.AccountEdit;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** A command about accounts in a data folder: what it is asked, and what it does. */
final class AccountCommand implements Command {
  private final Terminal terminal;
  private final SettingsOptions options;
  private final Words words;
  private final Deed deed;

  /** The command's name, its sentence, and the labels of its words. */
  private record Words(String name, String sentence, List<String> labels) {}

  /** Does it with the words that were given; answers what is printed. */
  private interface Deed {
    List<Account> run(Settings settings, List<String> values);
  }

  private AccountCommand(Terminal terminal, Surroundings surroundings, Words words, Deed deed) {
    this.terminal = terminal;
    this.options = new SettingsOptions(surroundings, List.of(Setting.DATA));
    this.words = words;
    this.deed = deed;
  }

  static Command list(Terminal terminal, Surroundings surroundings, Bookkeeper books) {
    return new AccountCommand(
        terminal,
        surroundings,
        new Words("list", "Prints every account with its money.", List.of()),
        (settings, _) -> books.accounts(settings));
  }

  static Command create(Terminal terminal, Surroundings surroundings, Bookkeeper books) {
    return new AccountCommand(
        terminal,
        surroundings,
        new Words("create", "Makes an account without money and prints it.", List.of("NAME")),
        (settings, values) -> List.of(books.create(settings, values.getFirst())));
  }

  static Command balance(Terminal terminal, Surroundings surroundings, Bookkeeper books) {
    return new AccountCommand(
        terminal,
        surroundings,
        new Words("balance", "Prints the money of one account.", List.of("ACCOUNT")),
        (settings, values) -> List.of(books.account(settings, values.getFirst())));
  }

  static Command credit(Terminal terminal, Surroundings surroundings, Bookkeeper books) {
    var labels = List.of("ACCOUNT", "AMOUNT", "MEMO");
    return new AccountCommand(
        terminal,
        surroundings,
        new Words("credit", "Puts money into an account and prints its balance.", labels),
        (settings, values) ->
            List.of(books.credit(settings, values.get(0), amount(values.get(1)), values.get(2))));
  }

  static Command lowBalance(Terminal terminal, Surroundings surroundings, Bookkeeper books) {
    var labels = List.of("ACCOUNT", "AMOUNT");
    var sentence =
        "Tells an account (GET /v1/events) when its money falls below an amount; none: never.";
    return new AccountCommand(
        terminal,
        surroundings,
        new Words("low-balance", sentence, labels),
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
          throw new CannotStart(
              "%s is no amount such as 10 or 0.25 (%s)".formatted(text, flaw.name()));
    };
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name(words.name());
    spec.usageMessage().description(words.sentence());
    for (int i = 0; i < words.labels().size(); i++) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(Integer.toString(i))
              .paramLabel(words.labels().get(i))
              .type(String.class)
              .required(true)
              .build());
    }
    options.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult given) {
    var settings = options.read(given, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var values =
        IntStream.range(0, words.labels().size())
            .mapToObj(i -> given.<String>matchedPositionalValue(i, ""))
            .toList();
    deed.run(settings.get(), values).forEach(account -> terminal.answer(line(account)));
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

package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.billing.Amount;
import filmgate.config.Setting;
import filmgate.store.money.Account;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.AccountEdit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code accounts update}: name, credit limit and state of an account. */
final class AccountsUpdateCommand implements Command {
  private static final String NAME = "--name";
  private static final String CREDIT = "--credit-limit";
  private static final String STATE = "--state";

  private final Terminal terminal;
  private final SettingsOptions options;
  private final AccountOperations books;

  AccountsUpdateCommand(Terminal terminal, CliEnvironment context, AccountOperations books) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.books = books;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("update");
    spec.usageMessage()
        .description(
            "Changes an account and prints it. A running server applies it within seconds.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel("ACCOUNT")
            .type(String.class)
            .required(true)
            .build());
    option(spec, NAME, "NAME", "Another name.");
    option(spec, CREDIT, "AMOUNT", "How far below zero it may go, or the word unlimited.");
    option(spec, STATE, "STATE", "active or suspended: the keys of a suspended one do not work.");
    options.addOptionsTo(spec);
    return spec;
  }

  private static void option(CommandSpec spec, String name, String label, String sentence) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(sentence)
            .build());
  }

  @Override
  public int run(ParseResult given) {
    var settings = options.read(given, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var id = given.<String>matchedPositionalValue(0, "");
    var account = books.update(settings.get(), id, edits(given));
    terminal.printResult(AccountsCommands.line(account));
    return ExitCode.OK;
  }

  private static String word(ParseResult given, String option) {
    return given.matchedOptionValue(option, "");
  }

  private static List<AccountEdit> edits(ParseResult given) {
    var edits = new ArrayList<AccountEdit>();
    if (given.hasMatchedOption(NAME)) {
      edits.add(new AccountEdit.Name(word(given, NAME)));
    }
    if (given.hasMatchedOption(CREDIT)) {
      edits.add(new AccountEdit.CreditLimit(credit(word(given, CREDIT))));
    }
    if (given.hasMatchedOption(STATE)) {
      edits.add(new AccountEdit.State(state(word(given, STATE))));
    }
    return edits;
  }

  private static CreditLimit credit(String text) {
    if (text.equals("unlimited")) {
      return new CreditLimit.Unlimited();
    }
    return switch (Amount.parse(text, Amount.Sign.NOT_NEGATIVE)) {
      case Amount.Valid(var amount) -> new CreditLimit.Limit(amount.micros());
      case Amount.Invalid flaw ->
          throw new CliException(
              "%s is no credit limit such as 10, 0.25 or unlimited (%s)"
                  .formatted(text, flaw.name()));
    };
  }

  private static Account.State state(String text) {
    return switch (text) {
      case "active" -> Account.State.ACTIVE;
      case "suspended" -> Account.State.SUSPENDED;
      default -> throw new CliException("%s is no state: active or suspended".formatted(text));
    };
  }
}

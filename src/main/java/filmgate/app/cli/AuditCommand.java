package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.billing.Amount;
import filmgate.config.Setting;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit}: whether every task and every unit of money in a data folder is accounted for. */
final class AuditCommand implements Command {
  private final Terminal terminal;
  private final SettingsOptions options;
  private final AccountOperations books;

  AuditCommand(Terminal terminal, CliEnvironment context, AccountOperations books) {
    this.terminal = terminal;
    this.options = new SettingsOptions(context, List.of(Setting.DATA));
    this.books = books;
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.wrapWithoutInspection(this).name("audit");
    spec.usageMessage()
        .description(
            "Checks that every task and every unit of money is accounted for, beside a running"
                + " server or without one. It ends with 1 and names each violation otherwise.");
    options.addOptionsTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult words) {
    var settings = options.read(words, terminal);
    if (settings.isEmpty()) {
      return ExitCode.USAGE;
    }
    var report = books.audit(settings.get());
    if (!report.isValid()) {
      report.violations().forEach(terminal::printResult);
      return ExitCode.UNSOUND;
    }
    terminal.printResult(
        "The books are sound: %d tasks, %d transfers, %s held; sealed to transfer %d, digest %s"
            .formatted(
                report.tasks(),
                report.transfers(),
                new Amount(report.openHoldsMicros()).toDecimal(),
                report.sealed(),
                report.digest().isEmpty() ? "none" : report.digest()));
    return ExitCode.OK;
  }
}

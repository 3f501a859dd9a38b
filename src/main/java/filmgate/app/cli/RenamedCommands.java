package filmgate.app.cli;

import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ParserSpec;
import picocli.CommandLine.ParseResult;

/** Former names of commands, which exit with 2 and name the current command. */
final class RenamedCommands {
  private static final Map<String, String> AT_THE_TOP =
      Map.of(
          "credit", "accounts top-up ACCOUNT AMOUNT MEMO",
          "balance", "accounts balance ACCOUNT",
          "ledger", "accounts ledger ACCOUNT");

  private RenamedCommands() {}

  static void addTo(CommandSpec root, Map<CommandSpec, Command> commands) {
    AT_THE_TOP.forEach((name, current) -> add(root, name, current, commands));
    var current = "accounts update ACCOUNT --low-balance AMOUNT";
    Optional.ofNullable(root.subcommands().get("accounts"))
        .ifPresent(accounts -> add(accounts.getCommandSpec(), "low-balance", current, commands));
  }

  private static void add(
      CommandSpec parent, String name, String current, Map<CommandSpec, Command> commands) {
    var spec = CommandSpec.create().name(name);
    spec.parser(new ParserSpec().unmatchedArgumentsAllowed(true));
    spec.usageMessage().hidden(true);
    parent.addSubcommand(name, spec);
    commands.put(spec, new Renamed(spec, current));
  }

  private record Renamed(CommandSpec spec, String current) implements Command {
    @Override
    public int run(ParseResult arguments, Terminal terminal, CliEnvironment environment) {
      terminal.printMessage(
          "filmgate: the command '%s' was renamed. Use filmgate %s"
              .formatted(spec.qualifiedName(" "), current));
      return ExitCode.USAGE;
    }
  }
}

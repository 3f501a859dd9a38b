package filmgate.app.cli;

import filmgate.text.SimilarNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line: finds the command that the words name and runs it. */
public final class Cli {
  private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

  private final Terminal terminal;
  private final CommandLine line;

  /** The commands over these actions. */
  public Cli(Terminal terminal, CliEnvironment context, CliServices actions) {
    this.terminal = terminal;
    var root = root(context.version());
    add(root, new ServeCommand(terminal, context, actions.serve()));
    add(root, new GenerateCommand(terminal, context, actions.generator()));
    var keys = group("keys", "Keys, on the machine itself.");
    add(keys, new KeysCreateCommand(terminal, context, actions.keys()));
    add(keys, KeysCommands.list(terminal, context, actions.keys()));
    add(keys, KeysCommands.rotate(terminal, context, actions.keys()));
    add(keys, KeysCommands.revoke(terminal, context, actions.keys()));
    root.addSubcommand("keys", keys);
    var accounts = group("accounts", "Accounts and their money, on the machine itself.");
    add(accounts, AccountsCommands.list(terminal, context, actions.accounts()));
    add(accounts, AccountsCommands.create(terminal, context, actions.accounts()));
    add(accounts, new AccountsUpdateCommand(terminal, context, actions.accounts()));
    add(accounts, AccountsCommands.lowBalance(terminal, context, actions.accounts()));
    root.addSubcommand("accounts", accounts);
    add(root, AccountsCommands.topUp(terminal, context, actions.accounts()));
    add(root, AccountsCommands.balance(terminal, context, actions.accounts()));
    add(root, new LedgerCommand(terminal, context, actions.accounts()));
    var prices = group("prices", "The price book, on the machine itself.");
    add(prices, PricesCommands.show(terminal, context, actions.prices()));
    add(prices, PricesCommands.set(terminal, context, actions.prices()));
    root.addSubcommand("prices", prices);
    add(root, new AuditCommand(terminal, context, actions.accounts()));
    add(root, new AotTrainCommand(actions.aotTraining()));
    this.line =
        new CommandLine(root)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setExecutionStrategy(this::dispatch)
            .setParameterExceptionHandler((problem, _) -> usageError(problem));
  }

  /** Runs the command that the words name; answers with one of {@link ExitCode}. */
  public int run(List<String> words) {
    var code = line.execute(words.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static CommandSpec root(String version) {
    var spec = group("filmgate", "One asynchronous video-generation API in front of every model.");
    spec.version("filmgate " + version);
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .arity("0")
            .versionHelp(true)
            .description("Prints the version and ends.")
            .build());
    spec.usageMessage()
        .footer(
            "",
            "The first film:  filmgate generate \"a golden retriever on the beach\" --out dog.mp4",
            "The server:      filmgate serve");
    return spec;
  }

  private static CommandSpec group(String name, String description) {
    var spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).width(100);
    spec.addOption(help());
    return spec;
  }

  private static void add(CommandSpec parent, Command command) {
    var spec = command.spec();
    spec.addOption(help());
    spec.usageMessage().width(100).sortOptions(false);
    parent.addSubcommand(spec.name(), spec);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description("Prints this and ends.")
        .build();
  }

  private int dispatch(ParseResult all) {
    var helped = CommandLine.executeHelpRequest(all);
    if (helped != null) {
      return helped;
    }
    var words = all;
    while (words.hasSubcommand()) {
      words = words.subcommand();
    }
    if (words.commandSpec().userObject() instanceof Command command) {
      return run(command, words);
    }
    throw new ParameterException(words.commandSpec().commandLine(), "a command is missing");
  }

  private int run(Command command, ParseResult words) {
    try {
      return command.run(words);
    } catch (CliException problem) {
      terminal.printMessage("filmgate: " + problem.getMessage());
      LOG.debug("command=stopped", problem);
      return ExitCode.USAGE;
    } catch (RuntimeException defect) {
      LOG.error("command=failed", defect);
      return ExitCode.DEFECT;
    }
  }

  private int usageError(ParameterException problem) {
    var spec = problem.getCommandLine().getCommandSpec();
    terminal.printMessage("filmgate: " + problem.getMessage());
    if (problem instanceof UnmatchedArgumentException unmatched) {
      var word = unmatched.getUnmatched().getFirst();
      var known = Stream.concat(spec.optionsMap().keySet().stream(), visible(spec));
      SimilarNames.nearest(word, known.toList())
          .ifPresent(near -> terminal.printMessage("did you mean: %s?".formatted(near)));
    }
    terminal.printMessage("help: %s --help".formatted(spec.qualifiedName(" ")));
    return ExitCode.USAGE;
  }

  private static Stream<String> visible(CommandSpec spec) {
    return spec.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey);
  }
}

package filmgate.app.cli;

import filmgate.app.cli.command.CliEnvironment;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.CommandBuilder;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import filmgate.app.cli.completion.CompletionCommand;
import filmgate.app.cli.generate.CostCommand;
import filmgate.app.cli.generate.ExplainCommand;
import filmgate.app.cli.generate.GenerateCommand;
import filmgate.app.cli.remote.EndpointsCommands;
import filmgate.app.cli.remote.LoginCommands;
import filmgate.app.cli.remote.RequestsCommands;
import filmgate.app.cli.remote.UploadCommand;
import filmgate.app.cli.remote.WebhooksCommands;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.cli.task.TasksCommands;
import filmgate.app.doctor.DoctorCommand;
import filmgate.app.lab.UpstreamLabCommand;
import filmgate.app.remote.ApiFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: the tree of commands, and the call of the one that the arguments name. */
public final class Cli {
  private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

  private final Terminal terminal;
  private final CliEnvironment environment;
  private final CommandLine line;
  private final Map<CommandSpec, Command> commands = new HashMap<>();

  public Cli(Terminal terminal, CliEnvironment environment, CliServices services) {
    this.terminal = terminal;
    this.environment = environment;
    var root = root(environment.version());
    var servers = services.servers();
    var targets = new TargetResolver(servers.directories());
    add(root, ServeCommand.of(servers.serve(), services.channels()::problems));
    add(root, new DemoCommand(servers.demo(), services.client()).command());
    add(root, new GenerateCommand(services.generator(), targets, services.client()).command());
    add(root, new CostCommand(services.generator(), targets, services.client()).command());
    add(root, ExplainCommand.of());
    addGroups(root, services, targets);
    add(root, LoginCommands.login(targets));
    add(root, LoginCommands.logout());
    add(root, new UsageCommand(services.accounts()).command());
    add(root, new RefundCommand(services.tasks()).command());
    add(root, new UploadCommand(targets).command());
    add(root, AuditCommand.of(services.accounts()));
    add(root, BackupCommand.of(services.backups()));
    add(root, DoctorCommand.of());
    add(root, UpstreamLabCommand.of());
    add(root, CompletionCommand.of());
    add(root, aotTraining(servers.aotTraining()));
    RenamedCommands.addTo(root, commands);
    var errors = new UsageErrors(terminal);
    this.line =
        new CommandLine(root)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setExecutionStrategy(this::dispatch)
            .setParameterExceptionHandler((problem, _) -> errors.print(problem));
  }

  private void addGroups(CommandSpec root, CliServices services, TargetResolver targets) {
    var _ =
        addGroup(
            root,
            "accounts",
            "Manage accounts and their balance, in a data directory.",
            new AccountsCommands(services.accounts()).all());
    var _ =
        addGroup(
            root, "keys", "Manage API keys.", new KeysCommands(services.keys(), targets).all());
    var _ =
        addGroup(
            root,
            "models",
            "List the models and their parameters.",
            new ModelsCommands(services.models(), targets).all());
    var _ =
        addGroup(
            root,
            "prices",
            "Show and replace the price book, in a data directory.",
            new PricesCommands(services.prices()).all());
    var channels = new ChannelsCommands(services.channels());
    var _ = addGroup(root, "channels", "Manage channels, in a data directory.", channels.all());
    var _ =
        addGroup(
            root,
            "secrets",
            "Manage the encryption of secrets, in a data directory.",
            channels.ofSecrets());
    var _ =
        addGroup(
            root,
            "tasks",
            "List tasks, wait for them, and download their videos.",
            new TasksCommands(services.tasks(), targets, services.client()).all());
    var _ =
        addGroup(
            root,
            "requests",
            "Show the refused requests of an account, on a running server.",
            new RequestsCommands(services.client(), targets).all());
    var webhooks =
        addGroup(
            root,
            "webhooks",
            "Receive, test, and repeat webhooks of a running server.",
            new WebhooksCommands(services.client(), targets).all());
    var _ =
        addGroup(
            webhooks,
            "endpoints",
            "Manage the webhook endpoints of an account.",
            new EndpointsCommands(targets).all());
  }

  /** Runs the command that the arguments name and returns one of {@link ExitCode}. */
  public int run(List<String> arguments) {
    var code = line.execute(arguments.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  /** The tree of commands, for the reference page. */
  public CommandSpec tree() {
    return line.getCommandSpec();
  }

  private static CommandSpec root(String version) {
    var spec = group("filmgate", "One asynchronous video-generation API for every video model.");
    spec.version("filmgate " + version);
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .arity("0")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    spec.usageMessage()
        .footer(
            "",
            "Create a video:  filmgate generate \"a golden retriever on the beach\" --out dog.mp4",
            "Run the server:  filmgate serve")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.help());
    return spec;
  }

  private static CommandSpec group(String name, String description) {
    var spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).width(100);
    spec.addOption(help());
    return spec;
  }

  private CommandSpec addGroup(
      CommandSpec parent, String name, String summary, List<Command> children) {
    var group = group(name, summary);
    children.forEach(child -> add(group, child));
    parent.addSubcommand(name, group);
    return group;
  }

  private void add(CommandSpec parent, Command command) {
    var spec = command.spec();
    spec.addOption(help());
    spec.usageMessage().width(100).sortOptions(false);
    parent.addSubcommand(spec.name(), spec);
    commands.put(spec, command);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }

  /** The launcher runs this once to record its AOT cache. */
  private static Command aotTraining(Runnable training) {
    var command =
        CommandBuilder.command("warm", "Run what a start needs while the JVM records it.")
            .does(_ -> training.run());
    command.spec().usageMessage().hidden(true);
    return command;
  }

  private int dispatch(ParseResult all) {
    var helpCode = CommandLine.executeHelpRequest(all);
    if (helpCode != null) {
      return helpCode;
    }
    var parsed = all;
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    var command = commands.get(parsed.commandSpec());
    if (command == null) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "a command is missing");
    }
    return run(command, parsed);
  }

  private int run(Command command, ParseResult arguments) {
    try {
      return command.run(arguments, terminal, environment);
    } catch (CliException problem) {
      terminal.printMessage(problem.text());
      LOG.debug("event=command_rejected", problem);
      return problem.exitCode();
    } catch (ApiFailure problem) {
      terminal.printMessage("filmgate: " + problem.getMessage());
      LOG.debug("event=command_rejected", problem);
      return problem.exitCode();
    } catch (RuntimeException defect) {
      LOG.error("event=command_failed", defect);
      return ExitCode.DEFECT;
    }
  }
}

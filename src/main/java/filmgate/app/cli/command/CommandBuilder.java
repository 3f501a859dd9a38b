package filmgate.app.cli.command;

import filmgate.config.ChannelFile;
import filmgate.config.Setting;
import filmgate.config.SettingsReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Builds a command from its name, summary, arguments, options, and action. */
public final class CommandBuilder {
  static final String JSON = "--json";
  static final String YES = "--yes";

  /** The options of a command that calls a running server. */
  public static final String SERVER = "--server";

  public static final String KEY = "--key";

  private final CommandSpec spec = CommandSpec.create();
  private final List<ArgSpec> common = new ArrayList<>();
  private List<Setting> settings = List.of();
  private Function<ChannelFile, List<String>> channelCheck = _ -> List.of();
  private boolean readsNoSettings;

  /** What a command does, and the exit code. */
  public interface Action {
    int run(Invocation invocation);
  }

  /** What a command does if it succeeds or throws. */
  public interface SimpleAction {
    void run(Invocation invocation);
  }

  private CommandBuilder(String name, String summary) {
    spec.name(name);
    spec.usageMessage().description(summary.replace("%", "%%"));
  }

  /** A command with its name and a sentence for the help. */
  public static CommandBuilder command(String name, String summary) {
    return new CommandBuilder(name, summary);
  }

  /** A command on a data directory, with {@code --data} and {@code --json}. */
  public static CommandBuilder dataCommand(String name, String summary) {
    var builder = command(name, summary).settings(List.of(Setting.DATA));
    builder.common.add(flagSpec(JSON, "Print JSON, one object per line."));
    return builder;
  }

  /** A command that reads neither settings nor a data directory. */
  public static CommandBuilder commandWithoutSettings(String name, String summary) {
    var builder = command(name, summary);
    builder.readsNoSettings = true;
    return builder;
  }

  /**
   * A command on a server or a data directory, with {@code --server}, {@code --key}, {@code
   * --data}, and {@code --json}.
   */
  public static CommandBuilder targetCommand(String name, String summary) {
    var builder = dataCommand(name, summary);
    builder.common.addAll(0, serverOptions());
    return builder;
  }

  /** The options that name a server and a key. */
  private static List<ArgSpec> serverOptions() {
    return List.of(
        optionSpec(
                SERVER,
                "URL",
                "The server. Default: FILMGATE_SERVER, the login, or the server that holds the data"
                    + " directory.")
            .type(String.class)
            .build(),
        optionSpec(KEY, "KEY", "The API key. Prefer FILMGATE_KEY: lists of processes show options.")
            .type(String.class)
            .build());
  }

  /** Adds the options that name a server and a key. */
  public CommandBuilder withServer() {
    common.addAll(serverOptions());
    return this;
  }

  /** The settings that are options of the command. */
  public CommandBuilder settings(List<Setting> offered) {
    settings = offered;
    return this;
  }

  /** The check of the channels of the file, whose problems are printed with those of settings. */
  public CommandBuilder channels(Function<ChannelFile, List<String>> check) {
    channelCheck = check;
    return this;
  }

  /** A required argument. */
  public CommandBuilder argument(String label, String description) {
    spec.addPositional(positional(label, description).required(true).build());
    return this;
  }

  /** A required argument with one of these values. */
  public CommandBuilder choiceArgument(List<String> values, String description) {
    spec.addPositional(
        positional(Choices.label(values), description)
            .required(true)
            .converters(new ChoiceConverter(values))
            .build());
    return this;
  }

  /** Arguments of which there is at least one, after which there is none. */
  public CommandBuilder arguments(String label, String description) {
    spec.addPositional(
        positional(label, description)
            .index(spec.positionalParameters().size() + "..*")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    return this;
  }

  /** An argument that may be absent, after which there is none. */
  public CommandBuilder optionalArgument(String label, String description) {
    spec.addPositional(positional(label, description).arity("0..1").build());
    return this;
  }

  private PositionalParamSpec.Builder positional(String label, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(spec.positionalParameters().size()))
        .paramLabel(label)
        .type(String.class)
        .description(description);
  }

  /** An option with a string as its value. */
  public CommandBuilder option(String name, String label, String description) {
    spec.addOption(optionSpec(name, label, description).type(String.class).build());
    return this;
  }

  /** An option with one of these values. */
  public CommandBuilder choice(String name, List<String> values, String description) {
    spec.addOption(
        optionSpec(name, Choices.label(values), description)
            .type(String.class)
            .converters(new ChoiceConverter(values))
            .build());
    return this;
  }

  /** An option with an integer as its value. */
  public CommandBuilder number(String name, String label, String description) {
    spec.addOption(optionSpec(name, label, description).type(Long.class).build());
    return this;
  }

  /** An option that may be given several times. */
  public CommandBuilder repeatable(List<String> names, String label, String description) {
    spec.addOption(
        OptionSpec.builder(names.toArray(String[]::new))
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(description)
            .build());
    return this;
  }

  private static OptionSpec.Builder optionSpec(String name, String label, String description) {
    return OptionSpec.builder(name).paramLabel(label).description(description);
  }

  /** An option without a value. */
  public CommandBuilder flag(String name, String description) {
    spec.addOption(flagSpec(name, description));
    return this;
  }

  private static OptionSpec flagSpec(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** The option {@code --yes} of a command that requires a confirmation. */
  public CommandBuilder confirmed() {
    common.add(flagSpec(YES, "Skip the confirmation on a terminal."));
    return this;
  }

  /** The first line of the help, if it differs from what the options give. */
  public CommandBuilder synopsis(String synopsis) {
    spec.usageMessage().customSynopsis(synopsis);
    return this;
  }

  /** The lines after the options in the help. */
  public CommandBuilder footer(String... lines) {
    spec.usageMessage().footer(lines);
    return this;
  }

  /** The command, which prints nothing else and exits with 0 unless the action throws. */
  public Command does(SimpleAction action) {
    return exits(
        invocation -> {
          action.run(invocation);
          return ExitCode.OK;
        });
  }

  /** The command, which exits with the code that the action returns. */
  public Command exits(Action action) {
    var options = new SettingsOptions(settings, channelCheck);
    if (!readsNoSettings) {
      options.addOptionsTo(spec);
    }
    common.forEach(spec::add);
    return readsNoSettings
        ? new CommandWithoutSettings(spec, action)
        : new BuiltCommand(spec, options, action);
  }

  /** A command that reads no settings. */
  private record CommandWithoutSettings(CommandSpec spec, Action action) implements Command {
    @Override
    public int run(ParseResult arguments, Terminal terminal, CliEnvironment environment) {
      return action.run(new Invocation(SettingsReader::defaults, arguments, terminal, environment));
    }
  }

  /** A command with its options and action. */
  private record BuiltCommand(CommandSpec spec, SettingsOptions options, Action action)
      implements Command {
    @Override
    public int run(ParseResult arguments, Terminal terminal, CliEnvironment environment) {
      return action.run(
          new Invocation(
              () -> options.read(arguments, environment), arguments, terminal, environment));
    }
  }
}

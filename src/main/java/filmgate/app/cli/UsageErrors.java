package filmgate.app.cli;

import filmgate.app.cli.command.Choices;
import filmgate.app.cli.command.ExitCode;
import filmgate.app.cli.command.Terminal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints why the arguments are invalid: the wrong word, and the nearest right one. */
record UsageErrors(Terminal terminal) {
  /** Prints the problem and where the help is, and returns the exit code. */
  int print(ParameterException problem) {
    var spec = problem.getCommandLine().getCommandSpec();
    terminal.printMessage("filmgate: " + message(problem, spec));
    terminal.printMessage("Help: %s --help".formatted(spec.qualifiedName(" ")));
    return ExitCode.USAGE;
  }

  private static String message(ParameterException problem, CommandSpec spec) {
    return problem instanceof UnmatchedArgumentException unmatched
        ? unknownWord(unmatched.getUnmatched().getFirst(), spec)
        : invalidValue(problem).orElseGet(problem::getMessage);
  }

  private static String unknownWord(String word, CommandSpec spec) {
    if (word.startsWith("-")) {
      var name = word.split("=", 2)[0];
      return "unknown option '%s'%s".formatted(name, Choices.suggestion(name, optionNames(spec)));
    }
    if (spec.subcommands().isEmpty()) {
      return "unexpected argument '%s'".formatted(word);
    }
    var near = Choices.suggestion(path(spec, word), commandNames(spec));
    return "unknown command '%s'%s".formatted(path(spec, word), near);
  }

  /** A command as it is called, without the name of the program. */
  private static String path(CommandSpec group, String word) {
    var path = group.qualifiedName(" ") + " " + word;
    return path.substring(group.root().name().length() + 1);
  }

  private static List<String> optionNames(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  private static List<String> commandNames(CommandSpec spec) {
    return spec.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(entry -> path(spec, entry.getKey()))
        .toList();
  }

  /** What is wrong with a value that is not of the type of its option. */
  private static Optional<String> invalidValue(ParameterException problem) {
    var argument = Optional.ofNullable(problem.getArgSpec());
    var value = Optional.ofNullable(problem.getValue()).orElse("");
    return argument
        .filter(_ -> !value.isEmpty())
        .flatMap(
            one ->
                Choices.of(one).isEmpty() ? notAnInteger(one, value) : Choices.problem(one, value));
  }

  private static Optional<String> notAnInteger(ArgSpec argument, String value) {
    return argument instanceof OptionSpec option && option.type() == Long.class
        ? Optional.of("%s must be an integer, not '%s'".formatted(option.longestName(), value))
        : Optional.empty();
  }
}

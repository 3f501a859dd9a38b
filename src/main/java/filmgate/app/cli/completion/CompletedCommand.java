package filmgate.app.cli.completion;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command or a group of commands, as a shell completes it. Hidden ones are not part of it.
 *
 * @param path the words after the name of the program; empty for the program
 * @param summary the first sentence of the help
 */
record CompletedCommand(
    List<String> path,
    String summary,
    List<CompletedCommand> children,
    List<CompletedOption> options,
    List<CompletedArgument> arguments) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.])\\s+(?=\\p{Lu})");

  CompletedCommand {
    path = List.copyOf(path);
    children = List.copyOf(children);
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  /**
   * An argument without a name.
   *
   * @param isLast whether it takes all further arguments
   */
  record CompletedArgument(String label, CompletedValue value, boolean isLast) {}

  /** The tree of a program. */
  static CompletedCommand of(CommandSpec root) {
    return of(List.of(), root);
  }

  private static CompletedCommand of(List<String> path, CommandSpec spec) {
    return new CompletedCommand(
        path,
        firstSentence(spec.usageMessage().description()),
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(child -> !child.usageMessage().hidden())
            .map(child -> of(append(path, child.name()), child))
            .toList(),
        options(spec).map(CompletedOption::of).toList(),
        spec.positionalParameters().stream().map(CompletedCommand::argument).toList());
  }

  private static List<String> append(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private static Stream<OptionSpec> options(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.hidden());
  }

  private static CompletedArgument argument(PositionalParamSpec argument) {
    return new CompletedArgument(
        argument.paramLabel(), CompletedValue.of(argument), argument.isMultiValue());
  }

  /** The last word of the path; empty for the program. */
  String name() {
    return path.isEmpty() ? "" : path.getLast();
  }

  /** This command and all below it, each before its own. */
  Stream<CompletedCommand> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(CompletedCommand::all));
  }

  /** The first sentence of a help, without its full stop. */
  static String firstSentence(String... description) {
    var text = String.join(" ", description).replace("%%", "%");
    return SENTENCE_END.split(text, 2)[0].replaceFirst("\\.$", "");
  }
}

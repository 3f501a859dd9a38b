package filmgate.app.cli.reference;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that the help lists, and the options that several of them have. */
final class CommandTree {
  /** An option is common if at least this many commands have it. */
  private static final int COMMON_MIN = 5;

  private final CommandSpec root;
  private final List<OptionSpec> common;

  CommandTree(CommandSpec root) {
    this.root = root;
    this.common = commonOptions();
  }

  /** The commands below one, without hidden ones. */
  static Stream<CommandSpec> children(CommandSpec parent) {
    return parent.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden());
  }

  /** The groups and commands in the sequence of the help, each group before its commands. */
  List<CommandSpec> all() {
    return descendants(root).toList();
  }

  private static Stream<CommandSpec> descendants(CommandSpec parent) {
    return children(parent).flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
  }

  /** The options that are described once for all commands. */
  List<OptionSpec> common() {
    return common;
  }

  private List<OptionSpec> commonOptions() {
    return all().stream()
        .flatMap(CommandTree::options)
        .collect(Collectors.groupingBy(CommandTree::form, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() >= COMMON_MIN)
        .map(List::getFirst)
        .toList();
  }

  /** The options that only few commands have. */
  List<OptionSpec> ownOptions(CommandSpec command) {
    return options(command).filter(option -> common(option).isEmpty()).toList();
  }

  /** The common options of a command. */
  List<OptionSpec> commonOptions(CommandSpec command) {
    return common.stream().filter(one -> has(command, one)).toList();
  }

  private static boolean has(CommandSpec command, OptionSpec wanted) {
    return options(command).anyMatch(option -> form(option).equals(form(wanted)));
  }

  private Optional<OptionSpec> common(OptionSpec option) {
    return common.stream().filter(one -> form(one).equals(form(option))).findFirst();
  }

  /** The options of a command but the help, which every command has. */
  static Stream<OptionSpec> options(CommandSpec command) {
    return command.options().stream().filter(one -> !one.usageHelp() && !one.hidden());
  }

  private static String form(OptionSpec option) {
    return String.join(" ", List.of(option.names()))
        + " "
        + option.paramLabel()
        + " "
        + String.join(" ", List.of(option.description()));
  }
}

package filmgate.app.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * One run of a command: its settings, arguments, options, and output.
 *
 * @param reader reads the settings; a command that does not use them ignores their problems
 */
public record Invocation(
    Supplier<Settings> reader, ParseResult parsed, Terminal terminal, CliEnvironment environment) {

  /**
   * The settings.
   *
   * @throws CliException with every problem of the file, the environment, and the options
   */
  public Settings settings() {
    return reader.get();
  }

  /** Whether an option names the data directory or the file of settings. */
  public boolean namesDirectory() {
    return Stream.of("--data", SettingsOptions.CONFIG).anyMatch(this::isGiven);
  }

  private boolean isGiven(String option) {
    return parsed.commandSpec().findOption(option) != null && has(option);
  }

  /** The current directory. */
  public Path directory() {
    return environment.directory();
  }

  /** The path of a file, relative to the current directory. */
  public Path path(String name) {
    return directory().resolve(name);
  }

  /** The argument at this index; empty when an optional argument is absent. */
  public String argument(int index) {
    return parsed.matchedPositionalValue(index, "");
  }

  /** The arguments from this index on, which {@link CommandBuilder#arguments} declared. */
  public List<String> arguments(int index) {
    return parsed.matchedPositionalValue(index, List.of());
  }

  /** Whether the option or flag is given. */
  public boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /** The value of the option, if it is given. */
  public Optional<String> option(String option) {
    return has(option) ? Optional.of(parsed.matchedOptionValue(option, "")) : Optional.empty();
  }

  /** The value of the option, or else of the environment variable, if one is given. */
  public Optional<String> option(String option, String variable) {
    return option(option).filter(text -> !text.isBlank()).or(() -> variable(variable));
  }

  /** The values of a repeatable option. */
  public List<String> options(String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  /** The value of a numeric option, which must not be negative. */
  public long number(String option, long defaultValue) {
    var number = parsed.matchedOptionValue(option, defaultValue);
    if (number < 0) {
      throw new CliException("%s must not be negative".formatted(option));
    }
    return number;
  }

  /** Whether {@code --json} is given. */
  public boolean isJson() {
    return has(CommandBuilder.JSON);
  }

  /** Prints one result: JSON with {@code --json}, text without. */
  public void print(Supplier<String> text, Supplier<byte[]> json) {
    terminal.printResult(isJson() ? new String(json.get(), UTF_8) : text.get());
  }

  /** Prints a table with a row for each result, or with {@code --json} each as an object. */
  public <T> void printTable(List<Column<T>> columns, List<T> rows, Function<T, byte[]> json) {
    if (isJson()) {
      rows.forEach(row -> terminal.printResult(new String(json.apply(row), UTF_8)));
    } else {
      new Table<>(columns).lines(rows, terminal.tables()).forEach(terminal::printResult);
    }
  }

  /** Prints rows of the same length, of which the first has the names of the columns. */
  public void printRows(List<List<String>> rows) {
    var lines =
        terminal.tables()
            ? Table.align(rows)
            : rows.stream().map(row -> TextRow.of(row.toArray(String[]::new))).toList();
    lines.forEach(terminal::printResult);
  }

  /** The variable of the environment, if it is set and not blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.environment().get(name)).filter(text -> !text.isBlank());
  }

  /** Prints a message for humans. */
  public void message(String message) {
    terminal.printMessage(message);
  }

  /**
   * Asks the operator to confirm on a terminal, unless {@code --yes} is given.
   *
   * @throws CliException when the operator does not confirm
   */
  public void confirm(String question) {
    if (terminal.interactive() && !has(CommandBuilder.YES) && !terminal.confirm(question)) {
      throw new CliException("not confirmed, nothing changed. Use --yes to skip the question");
    }
  }
}

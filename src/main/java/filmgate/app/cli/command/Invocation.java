package filmgate.app.cli.command;

import filmgate.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.ParseResult;

/** One run of a command: its settings, arguments, options, and output. */
public record Invocation(
    Settings settings, ParseResult parsed, Terminal terminal, CliEnvironment environment) {

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
    return option(option)
        .or(() -> Optional.ofNullable(environment.environment().get(variable)))
        .filter(text -> !text.isBlank());
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
    terminal.printResult(isJson() ? new String(json.get(), StandardCharsets.UTF_8) : text.get());
  }

  /** Prints each result on a line. */
  public <T> void printAll(List<T> results, Function<T, String> text, Function<T, byte[]> json) {
    results.forEach(one -> print(() -> text.apply(one), () -> json.apply(one)));
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

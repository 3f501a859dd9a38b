package filmgate.app.cli.completion;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command.
 *
 * @param names {@code -p} and {@code --param}
 * @param label the kind of the value
 * @param summary the first sentence of the help
 * @param value empty for an option without a value
 */
record CompletedOption(
    List<String> names,
    String label,
    String summary,
    boolean isRepeatable,
    Optional<CompletedValue> value) {
  CompletedOption {
    names = List.copyOf(names);
  }

  static CompletedOption of(OptionSpec option) {
    return new CompletedOption(
        List.of(option.names()),
        option.paramLabel(),
        CompletedCommand.firstSentence(option.description()),
        option.isMultiValue(),
        option.arity().max() == 0 ? Optional.empty() : Optional.of(CompletedValue.of(option)));
  }
}

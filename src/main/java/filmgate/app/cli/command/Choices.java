package filmgate.app.cli.command;

import filmgate.text.SimilarNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The values of an option or argument, which its label lists: {@code live|test}. */
public final class Choices {
  private static final Pattern LABEL = Pattern.compile("[\\w.-]+(?:\\|[\\w.-]+)+");

  private Choices() {}

  /** The values that the label lists; empty if any value of a kind is possible. */
  public static List<String> of(ArgSpec argument) {
    var label = argument.paramLabel();
    return LABEL.matcher(label).matches() ? List.of(label.split("\\|", -1)) : List.of();
  }

  /** The label of these values. */
  static String label(List<String> values) {
    return String.join("|", values);
  }

  /** Why a text is not one of the values, with the nearest one; empty if it is one. */
  public static Optional<String> problem(ArgSpec argument, String text) {
    var values = of(argument);
    if (values.contains(text)) {
      return Optional.empty();
    }
    var list = String.join(", ", values);
    var problem =
        argument instanceof OptionSpec option
            ? "%s must be one of %s, not '%s'".formatted(option.longestName(), list, text)
            : "'%s' is not one of %s".formatted(text, list);
    return Optional.of(problem + suggestion(text, values));
  }

  /** The end of a message about a wrong word; empty if no known word is similar. */
  public static String suggestion(String word, List<String> known) {
    return SimilarNames.nearest(word, known).map(". Did you mean %s?"::formatted).orElse("");
  }
}

package filmgate.app.cli.completion;

import filmgate.app.cli.command.Choices;
import filmgate.app.cli.command.ModelNames;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.Field;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;

/** What a shell proposes for a value. */
sealed interface CompletedValue {
  /** One of these words. A word that ends with = is followed by more. */
  record Words(List<String> words) implements CompletedValue {}

  /** The name of a file. */
  record FileNames() implements CompletedValue {}

  /** The name of a directory. */
  record DirectoryNames() implements CompletedValue {}

  /** Nothing, because any text is possible. */
  record AnyText() implements CompletedValue {}

  /** The values of an option or argument, by its label. */
  static CompletedValue of(ArgSpec argument) {
    return switch (argument.paramLabel()) {
      case "FILE" -> new FileNames();
      case "DIRECTORY" -> new DirectoryNames();
      case "MODEL" -> new Words(ModelNames.all());
      case "KEY=VALUE" -> new Words(fields());
      default -> {
        var choices = Choices.of(argument);
        yield choices.isEmpty() ? new AnyText() : new Words(choices);
      }
    };
  }

  /** The fields of all requests, each with the = before its value. */
  private static List<String> fields() {
    return Models.all().stream()
        .flatMap(family -> family.models().stream())
        .flatMap(model -> model.fields().all().stream())
        .map(Field::name)
        .distinct()
        .sorted()
        .map(name -> name + "=")
        .toList();
  }
}

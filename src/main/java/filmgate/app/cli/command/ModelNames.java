package filmgate.app.cli.command;

import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import java.util.List;

/** The names of the models that this program knows. */
public final class ModelNames {
  private ModelNames() {}

  /** All names, in the sequence of the catalogue. */
  public static List<String> all() {
    return Models.all().stream()
        .flatMap(family -> family.models().stream())
        .map(ModelSpec::id)
        .toList();
  }

  /**
   * The name, if there is a model with it.
   *
   * @throws CliException with the nearest name or with all of them
   */
  public static String require(String name) {
    var all = all();
    if (all.contains(name)) {
      return name;
    }
    var near = Choices.suggestion(name, all);
    throw new CliException(
        "'%s' is not a model%s"
            .formatted(name, near.isEmpty() ? ". Use one of " + String.join(", ", all) : near));
  }
}

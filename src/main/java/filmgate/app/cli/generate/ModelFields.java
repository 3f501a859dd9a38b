package filmgate.app.cli.generate;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.shots.ShotLimits;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of the model of a request.
 *
 * @param model the name, which need not be known here: a server may have other models
 * @param specs the models that this program knows
 */
record ModelFields(String model, List<ModelSpec> specs) {
  ModelFields {
    specs = List.copyOf(specs);
  }

  static ModelFields of(String model) {
    return new ModelFields(
        model, Models.all().stream().flatMap(family -> family.models().stream()).toList());
  }

  private Optional<ModelSpec> spec() {
    return specs.stream().filter(spec -> spec.id().equals(model)).findFirst();
  }

  /** Whether the model has the field, or is not known. */
  boolean has(String field) {
    return spec().map(spec -> spec.fields().contains(field)).orElse(true);
  }

  /**
   * Requires that the model has the field that an option sets.
   *
   * @throws CliException with the models that have it
   */
  void require(String option, String field) {
    if (!has(field)) {
      throw new CliException(
          "%s sets %s, which %s does not have. Use one of the models %s"
              .formatted(option, field, model, modelsWith(field)));
    }
  }

  /** The models that have the field, {@code kling-v3, kling-v3-omni}. */
  String modelsWith(String field) {
    return specs.stream()
        .filter(spec -> spec.fields().contains(field))
        .map(ModelSpec::id)
        .collect(Collectors.joining(", "));
  }

  /**
   * What the model accepts of shots.
   *
   * @throws CliException if it has no shots
   */
  ShotLimits shots(String option) {
    require(option, ShotLimits.SHOTS);
    return spec()
        .flatMap(spec -> ShotLimits.of(model, spec.fields()))
        .orElseGet(() -> ShotLimits.unknown(model));
  }
}

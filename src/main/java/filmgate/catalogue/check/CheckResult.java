package filmgate.catalogue.check;

import filmgate.catalogue.spec.RequestExtras;
import filmgate.generation.Generation;
import filmgate.text.Problem;
import filmgate.text.Warning;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The result of checking a request body. */
public sealed interface CheckResult {
  /**
   * The request is valid.
   *
   * @param generation the canonical request
   * @param extras the fields that every model has
   * @param normalized the documented fields of the family, with defaults
   * @param ignored the paths of the ignored fields, in declared order
   * @param warnings one for each ignored field, and others
   */
  record Passed(
      Generation generation,
      RequestExtras extras,
      ObjectNode normalized,
      List<String> ignored,
      List<Warning> warnings)
      implements CheckResult {
    public Passed {
      ignored = List.copyOf(ignored);
      warnings = List.copyOf(warnings);
    }
  }

  /** Every problem, at least one, in the declared order of the model's fields. */
  record Rejected(List<Problem> problems) implements CheckResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}

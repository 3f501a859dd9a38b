package filmgate.catalogue.check;

import filmgate.catalogue.spec.RequestExtras;
import filmgate.generation.Generation;
import filmgate.text.Problem;
import filmgate.text.Warning;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the check of one request body found. */
public sealed interface CheckResult {
  /**
   * The request obeys every rule.
   *
   * @param generation the canonical request
   * @param extras what it carries beside the film
   * @param normalized the family's documented fields with defaults filled in (contract 5.4)
   * @param ignored the paths of the fields that change nothing, in the order of the problems
   * @param warnings one for each ignored field, and what else is worth a word
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

  /** Every violation at once, at least one, in the model's declared field order. */
  record Rejected(List<Problem> problems) implements CheckResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}

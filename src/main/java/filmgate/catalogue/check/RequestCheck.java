package filmgate.catalogue.check;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds one body against one model: every problem at once, or the canonical generation.
 *
 * <p>First each field by itself, then the rules over several of them; a rule that depends on a
 * field which is itself refused stays silent.
 */
public final class RequestCheck {
  private final ModelSpec spec;
  private final UndeclaredFields others;

  /** {@code knownNames}: every field name of every model, never taken for a typo (7(b)). */
  public RequestCheck(ModelSpec spec, Set<String> knownNames) {
    this.spec = spec;
    this.others = new UndeclaredFields(knownNames);
  }

  public CheckResult check(ObjectNode body, CheckContext context) {
    var collector = new ProblemCollector(context.strict());
    var reading = new BodyCheck(spec, others, context, collector).read(body);
    var rules = new RuleCheck(reading, collector);
    for (var rule : spec.rules()) {
      rules.check(rule);
    }
    if (collector.hasProblems()) {
      return new CheckResult.Rejected(collector.problems());
    }
    rewrite(reading);
    var result = spec.interpreter().read(reading);
    return new CheckResult.Passed(
        result.generation(),
        CommonFields.parse(reading.extras()),
        result.normalized(),
        collector.ignored(),
        collector.warnings());
  }

  /** The documented rewrites, after every limit was checked on the caller's own words (R49). */
  private void rewrite(ParsedRequest reading) {
    for (var rule : spec.rules()) {
      if (rule instanceof Rule.FirstImageReferenced mention) {
        new PromptRewrite(reading).referenceFirstImage(mention);
      }
    }
  }
}

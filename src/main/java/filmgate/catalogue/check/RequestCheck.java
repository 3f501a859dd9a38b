package filmgate.catalogue.check;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.ParsedRequest;
import filmgate.catalogue.spec.Rule;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a body against a model: every problem at once, or the canonical generation.
 *
 * <p>Each field is checked first, then the rules that combine fields. A rule that depends on an
 * invalid field is skipped.
 */
public final class RequestCheck {
  private final ModelSpec spec;
  private final UndeclaredFields others;

  /**
   * @param ofModels every field name of every model, never reported as a typo
   * @param ofDialects the field names that only dialects have
   */
  public RequestCheck(ModelSpec spec, Set<String> ofModels, Set<String> ofDialects) {
    this.spec = spec;
    this.others = new UndeclaredFields(ofModels, ofDialects);
  }

  public CheckResult check(ObjectNode body, CheckContext context) {
    var collector = new ProblemCollector(context.strict());
    var request = new BodyCheck(spec, others, context, collector).read(body);
    var rules = new RuleCheck(request, collector);
    for (var rule : spec.rules()) {
      rules.check(rule);
    }
    if (collector.hasProblems()) {
      return new CheckResult.Rejected(collector.problems());
    }
    rewrite(request);
    var result = spec.interpreter().read(request);
    return new CheckResult.Passed(
        result.generation(),
        CommonFields.parse(request),
        result.normalized(),
        collector.ignored(),
        collector.warnings());
  }

  /**
   * The documented rewrites. Limits are checked before, on the request as it was sent (rule R49).
   */
  private void rewrite(ParsedRequest request) {
    for (var rule : spec.rules()) {
      if (rule instanceof Rule.FirstImageReferenced mention) {
        new PromptRewrite(request).referenceFirstImage(mention);
      }
    }
  }
}

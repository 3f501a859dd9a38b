package filmgate.catalogue;

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
  private final OtherFields others;

  /** {@code knownNames}: every field name of every model, never taken for a typo (7(b)). */
  public RequestCheck(ModelSpec spec, Set<String> knownNames) {
    this.spec = spec;
    this.others = new OtherFields(knownNames);
  }

  public Verdict check(ObjectNode body, CheckContext context) {
    var findings = new Findings(context.strict());
    var reading = new BodyCheck(spec, others, context, findings).read(body);
    var rules = new RuleCheck(reading, findings);
    for (var rule : spec.rules()) {
      rules.check(rule);
    }
    if (findings.hasProblems()) {
      return new Verdict.Refused(findings.problems());
    }
    rewrite(reading);
    var result = spec.interpreter().read(reading);
    return new Verdict.Accepted(
        result.generation(),
        ExtraFields.read(reading.extras()),
        result.normalized(),
        findings.ignored(),
        findings.warnings());
  }

  /** The documented rewrites, after every limit was checked on the caller's own words (R49). */
  private void rewrite(Reading reading) {
    for (var rule : spec.rules()) {
      if (rule instanceof Rule.ImageMentioned mention) {
        new PromptRewrite(reading).mention(mention);
      }
    }
  }
}

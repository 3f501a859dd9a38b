package filmgate.docs.scenario;

import filmgate.catalogue.spec.Rule;
import tools.jackson.databind.node.ObjectNode;

/** A request that breaks one rule of a model and no other, or that the rule changes. */
public record RuleExample(Rule rule, ObjectNode body) {
  @Override
  public String toString() {
    return rule.number() + " " + body;
  }
}

package filmgate.catalogue.schema;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.Condition.All;
import filmgate.catalogue.spec.Condition.Is;
import filmgate.catalogue.spec.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that one field switches: those that apply while it has a value, and those that require
 * the value. As one {@code if} with {@code then} and {@code else} they are much smaller for tools
 * that resolve all alternatives, because only one of the two sides remains.
 *
 * @param value the value of the field
 * @param whileSet the rules that apply while the field has the value, without that condition
 * @param requiring the rules that require the value
 */
record SwitchRules(Is value, List<Rule.Needs> whileSet, List<Rule.Needs> requiring) {
  SwitchRules {
    whileSet = List.copyOf(whileSet);
    requiring = List.copyOf(requiring);
  }

  /** The switches among the rules. A rule belongs to one of them at most. */
  static List<SwitchRules> among(List<Rule> rules) {
    var switches = new ArrayList<SwitchRules>();
    for (var rule : rules) {
      if (rule instanceof Rule.Needs(var _, var _, Is value, var _, var _)
          && switches.stream().noneMatch(one -> one.value().equals(value))) {
        switches.add(of(value, rules));
      }
    }
    return switches.stream().filter(one -> !one.whileSet().isEmpty()).toList();
  }

  private static SwitchRules of(Is value, List<Rule> rules) {
    var whileSet = new ArrayList<Rule.Needs>();
    var requiring = new ArrayList<Rule.Needs>();
    for (var rule : rules) {
      if (rule instanceof Rule.Needs needs) {
        if (needs.needs().equals(value)) {
          requiring.add(needs);
        } else if (needs.when() instanceof All(var parts) && parts.contains(value)) {
          var rest = parts.stream().filter(part -> !part.equals(value)).toList();
          whileSet.add(withCondition(needs, new All(rest)));
        } else if (needs.when().equals(value)) {
          whileSet.add(withCondition(needs, Condition.all()));
        }
      }
    }
    return new SwitchRules(value, whileSet, requiring);
  }

  private static Rule.Needs withCondition(Rule.Needs rule, Condition when) {
    return new Rule.Needs(rule.number(), when, rule.needs(), rule.violation(), rule.message());
  }

  /** Whether the rule is one of these. */
  boolean contains(Rule rule) {
    return rule instanceof Rule.Needs needs
        && (needs.needs().equals(value)
            || needs.when().equals(value)
            || (needs.when() instanceof All(var parts) && parts.contains(value)));
  }
}

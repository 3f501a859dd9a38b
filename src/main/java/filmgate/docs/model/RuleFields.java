package filmgate.docs.model;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The fields that a rule combines. */
final class RuleFields {
  private final Set<String> names = new TreeSet<>();

  private RuleFields() {}

  static Set<String> of(Rule rule) {
    var fields = new RuleFields();
    switch (rule) {
      case Rule.Needs needs -> {
        fields.add(needs.when());
        fields.add(needs.needs());
        fields.names.add(needs.violation().field());
      }
      case Rule.Ignores ignores -> {
        fields.add(ignores.when());
        fields.names.add(ignores.field());
      }
      case Rule.ShotsFillDuration fill -> fields.names.addAll(List.of(fill.shots(), fill.total()));
      case Rule.ShotsShareDuration share ->
          fields.names.addAll(List.of(share.shots(), share.total()));
      case Rule.UniqueItems unique -> fields.names.add(unique.list());
      case Rule.OneOfForms form -> fields.names.add(form.list());
      case Rule.ImageReferencesExist numbered -> {
        fields.add(numbered.texts());
        fields.names.addAll(numbered.images());
      }
      case Rule.FirstImageReferenced first -> {
        fields.add(first.texts());
        fields.names.add(first.images());
      }
      case Rule.ElementReferencesExist listed -> {
        fields.add(listed.texts());
        fields.names.add(listed.elements());
      }
    }
    return Set.copyOf(fields.names);
  }

  private void add(Rule.PromptFields texts) {
    names.addAll(List.of(texts.prompt(), texts.shots()));
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.Present(var field) -> names.add(field);
      case Condition.Is(var field, var _) -> names.add(field);
      case Condition.AtLeast(var field, var _) -> names.add(field);
      case Condition.Some(var field, var _, var _) -> names.add(field);
      case Condition.All(var all) -> all.forEach(this::add);
      case Condition.Any(var any) -> any.forEach(this::add);
      case Condition.Not(var one) -> add(one);
    }
  }
}

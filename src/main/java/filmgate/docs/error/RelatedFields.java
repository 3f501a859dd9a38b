package filmgate.docs.error;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.LimitExample;
import filmgate.docs.scenario.LimitExamples;
import filmgate.docs.scenario.ModelGuide;
import filmgate.docs.scenario.RuleExample;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields of which models can have an error, found out by running every example. */
final class RelatedFields {
  /** Reason, field, and the paths of the models. */
  private final Map<String, Map<String, Set<ModelSpec>>> byReason = new LinkedHashMap<>();

  RelatedFields(Catalogue catalogue) {
    for (var spec : catalogue.models()) {
      var guide = ModelGuide.of(spec);
      Stream.concat(
              guide.examples().stream().map(RuleExample::body),
              LimitExamples.of(spec, guide).stream().map(LimitExample::body))
          .map(body -> catalogue.check(body, CheckContext.TOLERANT))
          .filter(CheckResult.Rejected.class::isInstance)
          .map(result -> ((CheckResult.Rejected) result).problems().getFirst())
          .forEach(problem -> add(spec, problem));
    }
  }

  private void add(ModelSpec spec, Problem problem) {
    var anchor = anchor(spec, problem);
    byReason
        .computeIfAbsent(problem.reason().wireName(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(anchor, _ -> new LinkedHashSet<>())
        .add(spec);
  }

  /** The field within an object that contains it, else the field itself. */
  private static String anchor(ModelSpec spec, Problem problem) {
    var inner = problem.param().substring(problem.field().length()).replaceAll("^\\.", "");
    var field = spec.fields().containers().contains(problem.field()) ? inner : problem.param();
    return field.replaceAll("[.\\[].*", "");
  }

  /** One line for each field, with links to the models that have it. */
  List<String> lines(String reason, Language language) {
    return byReason.getOrDefault(reason, Map.of()).entrySet().stream()
        .map(
            one ->
                "`%s`%s%s"
                    .formatted(
                        one.getKey(),
                        language == Language.EN ? ": " : "：",
                        links(one.getKey(), one.getValue(), language)))
        .toList();
  }

  private static String links(String field, Set<ModelSpec> models, Language language) {
    return models.stream()
        .map(
            spec ->
                "[`%s`](%s#%s)"
                    .formatted(spec.id(), DocPage.url("/models/" + spec.id(), language), field))
        .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
  }
}

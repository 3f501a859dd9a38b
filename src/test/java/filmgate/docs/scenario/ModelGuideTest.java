package filmgate.docs.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.check.RequestCheck;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.Interpretation;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import filmgate.text.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the pages of the models show is what the check does. */
class ModelGuideTest {
  private static final Set<String> SAMPLES =
      Set.of(
          "cat.jpg",
          "cat-face.jpg",
          "coffee.jpg",
          "astronaut.jpg",
          "astronaut-face.jpg",
          "rocket.jpg",
          "coffee.mp4");

  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));

  static List<ModelSpec> models() {
    return CATALOGUE.models();
  }

  static Stream<Arguments> scenarios() {
    return models().stream()
        .flatMap(spec -> ModelGuide.of(spec).scenarios().stream())
        .flatMap(one -> Stream.of(Language.values()).map(word -> Arguments.of(one, word)));
  }

  static Stream<Arguments> examples() {
    return models().stream()
        .flatMap(spec -> ModelGuide.of(spec).examples().stream().map(e -> Arguments.of(spec, e)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioPassesWithoutAWarning(Scenario scenario, Language language) {
    var result = CATALOGUE.check(scenario.body(language), CheckContext.TOLERANT);
    assertThat(result).isInstanceOf(CheckResult.Passed.class);
    assertThat(((CheckResult.Passed) result).warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyUrlOfAScenarioIsASample(Scenario scenario, Language language) {
    var prefix = DocPage.BASE_URL + "/docs/samples/";
    assertThat(urls(scenario.body(language)))
        .allSatisfy(
            url -> {
              assertThat(url).startsWith(prefix);
              assertThat(SAMPLES).contains(url.substring(prefix.length()));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aScenarioIsWrittenInTheLanguageOfThePage(Language language) {
    for (var spec : models()) {
      for (var scenario : ModelGuide.of(spec).scenarios()) {
        var isChinese = scenario.body(language).toString().codePoints().anyMatch(this::isHan);
        assertThat(isChinese).as(scenario.toString()).isEqualTo(language == Language.ZH);
        assertThat(scenario.title().forLanguage(language)).isNotBlank();
      }
    }
  }

  private boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyParameterIsInAScenario(ModelSpec spec) {
    var shown = new TreeSet<String>();
    var ids = new HashSet<String>();
    for (var scenario : ModelGuide.of(spec).scenarios()) {
      assertThat(ids.add(scenario.id())).as(scenario.id()).isTrue();
      var body = scenario.body(Language.EN);
      shown.addAll(body.propertyNames());
      spec.fields().containers().forEach(name -> shown.addAll(body.path(name).propertyNames()));
    }
    for (var field : spec.fields().all()) {
      assertThat(shown).containsAnyElementsOf(field.names());
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void anExampleBreaksItsRule(ModelSpec spec, RuleExample example) {
    var result = check(spec, example.body());
    switch (example.rule()) {
      case Rule.Needs needs -> assertRefused(result, needs.violation().reason());
      case Rule.ShotsFillDuration _ -> assertRefused(result, Reason.DURATION_SUM_MISMATCH);
      case Rule.ShotsShareDuration _ -> assertRefused(result, Reason.MISSING_REQUIRED);
      case Rule.UniqueItems _ -> assertRefused(result, Reason.DUPLICATE);
      case Rule.OneOfForms _ -> assertRefused(result, Reason.CONFLICTING_PARAMETERS);
      case Rule.ImageReferencesExist _ ->
          assertRefused(result, Reason.IMAGE_REFERENCE_OUT_OF_RANGE);
      case Rule.Ignores _, Rule.ElementReferencesExist _ ->
          assertThat(((CheckResult.Passed) result).warnings()).hasSize(1);
      case Rule.FirstImageReferenced _ -> {
        var prompt = ((CheckResult.Passed) result).normalized().path("prompt").stringValue();
        assertThat(prompt).startsWith("<<<image_1>>>");
      }
    }
  }

  private static void assertRefused(CheckResult result, Reason reason) {
    assertThat(result).isInstanceOf(CheckResult.Rejected.class);
    var problems = ((CheckResult.Rejected) result).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().reason()).isEqualTo(reason);
  }

  /** Without the rule, the request passes and stays as it is. */
  @ParameterizedTest(name = "{1}")
  @MethodSource("examples")
  void anExampleBreaksNoOtherRule(ModelSpec spec, RuleExample example) {
    var result = check(without(example.rule(), spec), example.body());
    assertThat(result).isInstanceOf(CheckResult.Passed.class);
    var passed = (CheckResult.Passed) result;
    assertThat(passed.warnings()).isEmpty();
    assertThat(passed.normalized().path("prompt").asString(""))
        .isEqualTo(example.body().path("prompt").asString(""));
  }

  /** The model without a rule. What it reads is not compared. */
  private static ModelSpec without(Rule rule, ModelSpec spec) {
    var scenario = ModelGuide.of(spec).scenarios().getFirst().body(Language.EN);
    var read = ((CheckResult.Passed) check(spec, scenario)).generation();
    return new ModelSpec(
        spec.id(),
        spec.family(),
        spec.description(),
        spec.fields(),
        spec.rules().stream().filter(one -> !one.equals(rule)).toList(),
        spec.undeclaredFields(),
        request -> new Interpretation(read, request.normalized()));
  }

  private static CheckResult check(ModelSpec spec, ObjectNode body) {
    return new RequestCheck(spec, Set.of(), Set.of()).check(body, CheckContext.TOLERANT);
  }

  private static List<String> urls(JsonNode node) {
    if (node.isContainer()) {
      return node.valueStream().flatMap(child -> urls(child).stream()).toList();
    }
    return node.isString() && node.stringValue().contains("://")
        ? List.of(node.stringValue())
        : List.of();
  }
}

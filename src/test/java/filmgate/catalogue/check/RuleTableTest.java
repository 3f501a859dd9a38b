package filmgate.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.Resources;
import filmgate.catalogue.models.Models;
import filmgate.text.Language;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One violation of each rule, from {@code rules.json}: rule, body, param, reason. */
class RuleTableTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));

  record Row(JsonNode node) {
    @Override
    public String toString() {
      return node.path("rule").stringValue() + " " + node.path("body");
    }
  }

  static Stream<Row> violations() {
    return Resources.json("catalogue/violations.json").valueStream().map(Row::new);
  }

  static Stream<Row> warnings() {
    return Resources.json("catalogue/warnings.json").valueStream().map(Row::new);
  }

  static Stream<Row> acceptances() {
    return Resources.json("catalogue/acceptances.json").valueStream().map(Row::new);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void aViolationIsPutDownToItsFieldAndNothingElse(Row row) {
    var verdict = check(row);
    assertThat(verdict).isInstanceOf(CheckResult.Rejected.class);
    var problems = ((CheckResult.Rejected) verdict).problems();
    var found = problems.stream().map(p -> p.param() + " " + p.reason().wireName()).toList();
    var expected = row.node().path("problems").valueStream().map(JsonNode::stringValue).toList();
    assertThat(found).isEqualTo(expected);
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.message(Language.EN)).doesNotContain("{path}", "{got}");
              assertThat(problem.message(Language.ZH)).doesNotContain("{path}", "{got}");
              assertThat(problem.message(Language.ZH)).matches(".*\\p{IsHan}.*");
            });
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void whatChangesNothingIsIgnoredWithAWarning(Row row) {
    var accepted = (CheckResult.Passed) check(row);
    var found =
        accepted.warnings().stream().map(w -> w.param() + " " + w.reason().wireName()).toList();
    var expected = row.node().path("warnings").valueStream().map(JsonNode::stringValue).toList();
    var ignored = row.node().path("ignored").valueStream().map(JsonNode::stringValue).toList();
    assertThat(found).isEqualTo(expected);
    assertThat(accepted.ignored()).isEqualTo(ignored);
    matches(row, accepted);
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void strictHandlingRefusesEveryFieldThatWouldBeIgnored(Row row) {
    var body = (ObjectNode) row.node().path("body");
    var verdict = CATALOGUE.check(body, new CheckContext(UrlPolicy.SYNTAX_ONLY, true));
    var ignored = row.node().path("ignored").valueStream().map(JsonNode::stringValue).toList();
    if (ignored.isEmpty()) {
      assertThat(verdict).isInstanceOf(CheckResult.Passed.class);
    } else {
      var problems = ((CheckResult.Rejected) verdict).problems();
      assertThat(problems).extracting(Problem::param).isEqualTo(ignored);
      assertThat(problems).extracting(Problem::reason).containsOnly(Reason.UNKNOWN_PARAMETER);
    }
  }

  @ParameterizedTest
  @MethodSource("acceptances")
  void whatTheDocumentsAllowIsAccepted(Row row) {
    var verdict = check(row);
    assertThat(verdict).isInstanceOf(CheckResult.Passed.class);
    var accepted = (CheckResult.Passed) verdict;
    assertThat(accepted.warnings()).isEmpty();
    matches(row, accepted);
  }

  @Test
  void everyRuleOfTheBodyHasAnExample() {
    var rules =
        Stream.of(violations(), warnings(), acceptances())
            .flatMap(rows -> rows)
            .map(row -> row.node().path("rule").stringValue())
            .toList();
    var bodyRules =
        IntStream.rangeClosed(6, 91)
            .filter(rule -> !outsideTheBody(rule))
            .mapToObj(rule -> "R" + rule);
    assertThat(rules).containsAll(bodyRules.toList());
    assertThat(rules).contains("R10a", "R17b", "7(b)", "7(j)", "7(p)");
  }

  /** R52 checks the fetched clip; R80 and R91 are not about the body; the others do not exist. */
  private static boolean outsideTheBody(int rule) {
    return rule == 52
        || rule == 80
        || rule == 91
        || (rule > 54 && rule < 60)
        || (rule > 71 && rule < 80);
  }

  @Test
  void violationsAreInDeclaredOrder() {
    var body =
        Resources.object(
            """
            {"model":"kling-v3","zz_typo_audoi":1,"audoi":true,"watermark":"yes","aspect_ratio":"4:3",
             "duration":"5","mode":"turbo","image_urls":["ftp://x/a.png"],"video_list":[{}],
             "multi_prompt":[{"index":2,"prompt":" ","duration":0}]}
            """);
    var problems = ((CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT)).problems();
    assertThat(problems)
        .extracting(Problem::param)
        .containsExactly(
            "mode",
            "duration",
            "aspect_ratio",
            "image_urls[0]",
            "watermark",
            "multi_prompt[0].index",
            "multi_prompt[0].prompt",
            "multi_prompt[0].duration",
            "multi_prompt",
            "audoi",
            "video_list");
  }

  @Test
  void aBodyOfEndlessMistakesGetsABoundedAnswer() {
    var body = Resources.object("{\"model\":\"kling-v3-omni\",\"prompt\":\"x\"}");
    var urls = body.putArray("image_urls");
    IntStream.range(0, 100_000).forEach(urls::add);
    var problems = ((CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT)).problems();
    assertThat(problems).hasSize(ProblemCollector.PROBLEMS_MAX);

    var strangers = Resources.object("{\"model\":\"kling-v3\",\"prompt\":\"x\"}");
    IntStream.range(0, 100_000).forEach(count -> strangers.put("stranger_" + count, 1));
    var verdict = (CheckResult.Rejected) CATALOGUE.check(strangers, CheckContext.TOLERANT);
    assertThat(verdict.problems())
        .extracting(Problem::reason)
        .containsExactly(Reason.UNKNOWN_PARAMETER);
  }

  @Test
  void aBlockedAddressIsRefusedWithItsPath() {
    UrlPolicy policy =
        (url, _) ->
            url.contains("10.0.0.1")
                ? new UrlPolicy.UrlDecision.BlockedUrl()
                : new UrlPolicy.UrlDecision.InvalidUrl();
    var body =
        Resources.object(
            """
            {"model":"kling-v3","prompt":"x","image_urls":["http://10.0.0.1/a","http://0x7f.1/b"]}
            """);
    var verdict = (CheckResult.Rejected) CATALOGUE.check(body, new CheckContext(policy, false));
    assertThat(verdict.problems())
        .extracting(Problem::param, Problem::reason)
        .containsExactly(
            tuple("image_urls[0]", Reason.BLOCKED_URL), tuple("image_urls[1]", Reason.INVALID_URL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kling-v3  |promt     |prompt",
        "kling-v2-6|duraton   |duration",
        "kling-v3  |aspect_rtio|aspect_ratio",
        "kling-v3-std-silent|extra_bodi|extra_body",
      })
  void aMisspelledFieldIsRejectedWithASuggestion(String model, String written, String meant) {
    var body = Resources.object("{\"prompt\":\"x\"}").put("model", model).put(written, "y");
    var problem = ((CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT)).problems();
    assertThat(problem).extracting(Problem::suggestion).containsExactly(meant);
  }

  @Test
  void aMessageNamesFieldLimitAndValueInBothLanguages() {
    var body = Resources.object("{\"model\":\"kling-v3\",\"prompt\":\"x\",\"duration\":2}");
    var problem =
        ((CheckResult.Rejected) CATALOGUE.check(body, CheckContext.TOLERANT)).problems().getFirst();
    var messages =
        Map.of(
            Language.EN, "duration must be between 3 and 15 (got 2)",
            Language.ZH, "duration 必须在 3 到 15 之间（收到 2）");
    messages.forEach((language, text) -> assertThat(problem.message(language)).isEqualTo(text));
    var spec = CATALOGUE.find("kling-v3").orElseThrow();
    assertThat(spec.docPath(problem)).isEqualTo("/docs/models/kling-v3#duration");
  }

  private static void matches(Row row, CheckResult.Passed accepted) {
    for (var entry : row.node().path("normalized").properties()) {
      var value = accepted.normalized().path(entry.getKey());
      assertThat(value).as(entry.getKey()).isEqualTo(entry.getValue());
    }
  }

  private static CheckResult check(Row row) {
    return CATALOGUE.check((ObjectNode) row.node().path("body"), CheckContext.TOLERANT);
  }
}

package filmgate.docs.model;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.docs.PageText;
import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.DocPage;
import filmgate.docs.scenario.LimitExample;
import filmgate.docs.scenario.LimitExamples;
import filmgate.docs.scenario.ModelGuide;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pages of the models contain everything that the catalogue contains. */
class ModelPagesTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  private static final ModelPages PAGES =
      new ModelPages(CATALOGUE, ApiRoutes.CREATE_FORMATS, ModelPagesTest::programs);

  private static final Pattern ANCHOR = Pattern.compile("(?m)^#+ .* \\{#([^}]+)}$");
  private static final Pattern LINK = Pattern.compile("]\\((/docs[^)]*|#[^)]*)\\)");
  private static final Pattern JSON = Pattern.compile("(?ms)^```json\n(.*?)^```$");

  private static Block.CodeTabs programs(ObjectNode body, Language ignored) {
    var token = CodeToken.of(CodeToken.TokenKind.PLAIN, body.toString() + "\n");
    return new Block.CodeTabs(List.of(new CodeSample("JSON", "text", List.of(token))));
  }

  static Stream<Arguments> pages() {
    return CATALOGUE.models().stream()
        .flatMap(
            spec -> Arrays.stream(Language.values()).map(word -> Arguments.of(spec.id(), word)));
  }

  static Stream<Arguments> limits() {
    return CATALOGUE.models().stream()
        .flatMap(
            spec ->
                LimitExamples.of(spec, ModelGuide.of(spec)).stream()
                    .map(one -> Arguments.of(spec.id(), one)));
  }

  private static ModelSpec spec(String model) {
    return CATALOGUE.find(model).orElseThrow();
  }

  private static String text(String model, Language language) {
    return PageText.of(PAGES.page(spec(model), language));
  }

  /** {@code -Dgolden=write} rewrites the files. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageReadsAsWrittenDown(Language language) throws IOException {
    var now = text("kling-v3-omni", language);
    assertThat(now).isEqualTo(PageText.golden("kling-v3-omni." + language.tag() + ".txt", now));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFieldHasItsAnchor(String model, Language language) {
    var anchors = anchors(text(model, language));
    assertThat(anchors).doesNotHaveDuplicates().contains("model");
    for (var field : spec(model).fields().all()) {
      assertThat(anchors).contains(field.name());
      assertThat(anchors).containsAll(parts(field.name(), spec(model)));
    }
    assertThat(anchors).containsAll(spec(model).fields().containers());
  }

  /** The name of the caller may be an alias, or of no field. */
  @ParameterizedTest
  @MethodSource("pages")
  void theFragmentOfAProblemIsAnAnchor(String model, Language language) {
    var anchors = anchors(text(model, language));
    var names = Stream.concat(spec(model).names().stream(), Stream.of("", "image_tail"));
    for (var name : names.toList()) {
      var problem = new Problem(name, Reason.INVALID_TYPE, new LocalizedText("", ""));
      var path = spec(model).docPath(problem).split("#", 2);
      assertThat(path[0]).isEqualTo("/docs/models/" + model);
      assertThat(path.length == 1 || anchors.contains(path[1])).as(name).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyNoteIsAtAParameter(String model, Language language) {
    assertThat(anchors(text(model, language)))
        .containsAll(ModelGuide.of(spec(model)).notes().byAnchor().keySet());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theShortTextHasEveryFieldAndOneRequest(String model, Language language) {
    var text = ModelLlms.text(CATALOGUE, spec(model), language);
    for (var field : spec(model).fields().all()) {
      assertThat(text).contains("| " + field.path() + " |");
    }
    CommonFields.ALL.all().forEach(one -> assertThat(text).contains("`" + one.name() + "`"));
    assertThat(text).contains(DocPage.url("/errors", language)).doesNotContain("{#");
    var requests = JSON.matcher(text).results().map(found -> found.group(1)).toList();
    assertThat(requests).hasSize(1);
    var request = (ObjectNode) JsonMapper.shared().readTree(requests.getFirst());
    assertThat(CATALOGUE.check(request, CheckContext.TOLERANT))
        .isInstanceOf(CheckResult.Passed.class);
  }

  private static List<String> parts(String field, ModelSpec spec) {
    return spec.fields().find(field).kind() instanceof FieldType.ObjectList list
        ? list.parts().all().stream().map(part -> field + "-" + part.name()).toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJsonOfAPageIsValid(String model, Language language) {
    var blocks =
        JSON.matcher(text(model, language)).results().map(found -> found.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThan(10);
    assertThat(blocks).allSatisfy(block -> JsonMapper.shared().readTree(block));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyScenarioOfAPageIsAccepted(String model, Language language) {
    var accepted =
        JSON.matcher(text(model, language))
            .results()
            .map(found -> JsonMapper.shared().readTree(found.group(1)))
            .filter(json -> json.has("model") && !json.has("status"))
            .map(json -> CATALOGUE.check((ObjectNode) json, CheckContext.TOLERANT))
            .toList();
    assertThat(accepted)
        .hasSameSizeAs(ModelGuide.of(spec(model)).scenarios())
        .allMatch(CheckResult.Passed.class::isInstance);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("limits")
  void aValueBeyondItsLimitIsRefused(String model, LimitExample example) {
    var result = CATALOGUE.check(example.body(), CheckContext.TOLERANT);
    assertThat(result).as(example.body().toString()).isInstanceOf(CheckResult.Rejected.class);
    var first = ((CheckResult.Rejected) result).problems().getFirst();
    assertThat(first.param().replaceAll("\\[\\d+]$", "")).isEqualTo(example.path());
    assertThat(first.reason())
        .isIn(
            Reason.INVALID_TYPE,
            Reason.INVALID_VALUE,
            Reason.INVALID_URL,
            Reason.OUT_OF_RANGE,
            Reason.STRING_TOO_LONG,
            Reason.TOO_MANY_ITEMS,
            Reason.TOO_FEW_ITEMS);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkLeadsToAPage(Language language) {
    var pages = PAGES.pages(language);
    var urls = pages.stream().map(DocPage::url).collect(Collectors.toSet());
    for (var page : pages) {
      var text = PageText.of(page);
      var anchors = anchors(text).stream().map(one -> "#" + one).collect(Collectors.toSet());
      assertThat(links(text))
          .allSatisfy(link -> assertThat(isKnown(link, urls, anchors, language)).as(link).isTrue());
    }
  }

  private static boolean isKnown(
      String link, Set<String> urls, Set<String> anchors, Language language) {
    var errors = DocPage.url("/errors/", language);
    return urls.contains(link)
        || anchors.contains(link)
        || link.equals(DocPage.url("/api/tasks", language))
        || (link.startsWith(errors) && link.substring(errors.length()).matches("[a-z_]+"));
  }

  @Test
  void theCommonFieldsAreOnOnePage() {
    for (var language : Language.values()) {
      var anchors = anchors(PageText.of(PAGES.pages(language).get(1)));
      CommonFields.ALL.all().forEach(field -> assertThat(anchors).contains(field.name()));
    }
  }

  @Test
  void theIndexHasEveryModel() {
    for (var language : Language.values()) {
      var text = PageText.of(PAGES.pages(language).getFirst());
      for (var spec : CATALOGUE.models()) {
        assertThat(text).contains("(" + DocPage.url("/models/" + spec.id(), language) + ")");
      }
    }
  }

  private static List<String> anchors(String text) {
    return ANCHOR.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void noPlaceholderIsLeft() {
    for (var language : Language.values()) {
      for (var page : PAGES.pages(language)) {
        var text = PageText.of(page).toLowerCase(Locale.ROOT);
        assertThat(text).doesNotContain("{path}", "%s", "{name}", "{count}", "{number}");
      }
    }
  }
}

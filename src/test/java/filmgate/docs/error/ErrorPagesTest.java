package filmgate.docs.error;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.ApiRoutes;
import filmgate.api.error.ErrorCatalogue;
import filmgate.api.error.ErrorSpec;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.docs.PageText;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Every reason has a page, and the responses on it are those of the server. */
class ErrorPagesTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  private static final ErrorPages PAGES = new ErrorPages(CATALOGUE);

  private static final Pattern ANCHOR = Pattern.compile("(?m)^#+ .* \\{#([^}]+)}$");
  private static final Pattern JSON = Pattern.compile("(?ms)^```json\n(.*?)^```$");

  /** {@code -Dgolden=write} rewrites the files. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageReadsAsWrittenDown(Language language) throws IOException {
    var now = text("duration_sum_mismatch", language);
    var file = "duration_sum_mismatch." + language.tag() + ".txt";
    assertThat(now).isEqualTo(PageText.golden(file, now));
  }

  private static String text(String reason, Language language) {
    return PageText.of(page(reason, language));
  }

  private static DocPage page(String reason, Language language) {
    return PAGES.pages(language).stream()
        .filter(page -> page.path().equals("/errors/" + reason))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonHasOnePageAndOneAnchor(Language language) {
    var pages = PAGES.pages(language);
    var reasons = ErrorCatalogue.all().stream().map(ErrorSpec::reason).distinct().toList();
    assertThat(pages.stream().skip(1).map(DocPage::title)).containsExactlyElementsOf(reasons);
    var anchors = anchors(PageText.of(pages.getFirst()));
    assertThat(anchors).doesNotHaveDuplicates().containsAll(reasons);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theResponseOfAPageIsThatErrorAndNamesThePage(Language language) {
    for (var page : PAGES.pages(language).stream().skip(1).toList()) {
      var bodies = JSON.matcher(PageText.of(page)).results().map(one -> one.group(1)).toList();
      assertThat(bodies).as(page.title()).hasSize(1);
      var error = JsonMapper.shared().readTree(bodies.getFirst()).path("error");
      assertThat(error.path("reason").stringValue()).isEqualTo(page.title());
      assertThat(error.path("doc_url").stringValue()).isEqualTo(DocPage.BASE_URL + page.url());
      assertThat(statuses(page.title())).contains(error.path("code").intValue());
    }
  }

  private static List<Integer> statuses(String reason) {
    return ErrorCatalogue.all().stream()
        .filter(spec -> spec.reason().equals(reason))
        .map(ErrorSpec::status)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aReasonWithTwoStatusesShowsBoth(Language language) {
    assertThat(text("model_not_found", language)).contains("| 400 |", "| 404 |");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageLinksTheParametersThatCanHaveTheError(Language language) {
    assertThat(text("requires_pro_mode", language))
        .contains(DocPage.url("/models/kling-v2-6", language) + "#image_urls");
  }

  private static List<String> anchors(String text) {
    return ANCHOR.matcher(text).results().map(found -> found.group(1)).toList();
  }
}

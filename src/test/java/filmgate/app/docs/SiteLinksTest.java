package filmgate.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.markdown.PageHtmlWriter;
import filmgate.docs.markdown.PublicAddress;
import filmgate.docs.page.DocPage;
import filmgate.docs.site.Documentation;
import filmgate.docs.site.SiteFilePages;
import filmgate.style.SitePages;
import filmgate.text.Language;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of the documentation leads to a page and an anchor that exist. */
class SiteLinksTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

  /** Paths of this server that are not pages of the documentation. */
  private static final Pattern ROUTES =
      Pattern.compile(
          "/|/console|/keys|/status|/llms\\.txt|/llms-full\\.txt|/skill\\.md|/openapi\\.json"
              + "|/cn/api-reference/tasks/status|/docs/postman\\.json"
              + "|/docs/(images|samples)/[\\w.-]+|/v1/models/[\\w.-]+/llms\\.txt");

  /** The index for readers of the repository, and the pages outside {@code /docs}. */
  private static final Pattern NOT_BELOW_DOCS = Pattern.compile("/README|/site/.*");

  private static final PublicAddress HERE = new PublicAddress(DocPage.BASE_URL, "");

  @TempDir static Path directory;
  private static Documentation documentation;

  @BeforeAll
  static void write() throws Exception {
    documentation = WholeSite.of(directory);
  }

  @Test
  void everyLinkResolves() {
    var anchors = anchors();
    var broken = new TreeSet<String>();
    pages()
        .forEach(
            page ->
                LINK.matcher(html(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !resolves(link, page, anchors))
                    .forEach(link -> broken.add(page.url() + ": " + link)));
    assertThat(broken).isEmpty();
  }

  @Test
  void everyFileIsInTheMenu() throws Exception {
    for (var file : SitePages.inBothLanguages()) {
      var path = file.toString().replace(File.separatorChar, '/').replaceFirst("^docs", "");
      var page = path.substring(0, path.length() - ".md".length());
      if (!NOT_BELOW_DOCS.matcher(page).matches()) {
        assertThat(documentation.find(page, Language.EN)).as(page).isPresent();
      }
    }
  }

  private static Stream<DocPage> pages() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.concat(
                    documentation.pages(language).stream(),
                    Stream.of(SiteFilePages.home(language), SiteFilePages.keys(language))));
  }

  private static String html(DocPage page) {
    return HERE.fillHtml(PageHtmlWriter.write(page).html());
  }

  private static Map<String, Set<String>> anchors() {
    var anchors = new HashMap<String, Set<String>>();
    pages()
        .forEach(
            page -> {
              var ids = new HashSet<String>();
              ANCHOR.matcher(html(page)).results().forEach(found -> ids.add(found.group(1)));
              anchors.put(page.url(), ids);
            });
    return anchors;
  }

  private static boolean resolves(String link, DocPage page, Map<String, Set<String>> anchors) {
    if (link.startsWith("https://") || link.startsWith("http://")) {
      return true;
    }
    var hash = link.indexOf('#');
    var path = hash < 0 ? link : link.substring(0, hash);
    var target = path.isEmpty() ? page.url() : path.replaceFirst("\\?language=zh$", "");
    if (!anchors.containsKey(target)) {
      return ROUTES.matcher(target).matches();
    }
    return hash < 0 || anchors.get(target).contains(link.substring(hash + 1));
  }
}

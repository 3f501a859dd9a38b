package filmgate.docs.site;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;

/**
 * A page and where it is.
 *
 * @param url its path on this server
 * @param alternate the path of the same page in the other language
 * @param markdown the path of the page as Markdown; empty if it has none
 */
public record SitePage(DocPage page, String url, String alternate, String markdown) {
  /** A page of the documentation. */
  public static SitePage of(DocPage page) {
    return new SitePage(
        page, page.url(), DocPage.url(page.path(), other(page.language())), page.url() + ".md");
  }

  /** A page outside {@code /docs}, whose language is a parameter of the query. */
  public static SitePage at(String url, DocPage page) {
    return new SitePage(page, url, url + "?language=" + other(page.language()).tag(), "");
  }

  private static Language other(Language language) {
    return switch (language) {
      case EN -> Language.ZH;
      case ZH -> Language.EN;
    };
  }
}

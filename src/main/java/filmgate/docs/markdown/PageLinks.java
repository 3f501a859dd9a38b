package filmgate.docs.markdown;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.net.URI;

/**
 * Resolves the links of one page: relative links between the Markdown files become paths of the
 * site.
 */
final class PageLinks {
  private static final String MARKDOWN = ".md";
  private static final String INDEX = "/README";
  private static final String IMAGES = "/images/";

  private final DocPage page;

  PageLinks(DocPage page) {
    this.page = page;
  }

  /** The target as a path below {@code /}, or as it is: an address elsewhere, or an anchor. */
  String resolve(String target) {
    if (target.startsWith("#") || target.startsWith("/") || target.contains(":")) {
      return target;
    }
    var resolved = URI.create("/x" + page.path()).resolve(target);
    var path = resolved.getRawPath();
    var fragment = resolved.getRawFragment() == null ? "" : "#" + resolved.getRawFragment();
    if (!path.startsWith("/x")) {
      return target;
    }
    return sitePath(path.substring("/x".length())) + fragment;
  }

  private String sitePath(String path) {
    if (path.contains(IMAGES)) {
      return DocPage.url(path.substring(path.indexOf(IMAGES)), Language.EN);
    }
    var bare =
        path.endsWith(MARKDOWN) ? path.substring(0, path.length() - MARKDOWN.length()) : path;
    return DocPage.url(bare.equals(INDEX) ? "" : bare, page.language());
  }
}

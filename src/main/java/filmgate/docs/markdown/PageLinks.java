package filmgate.docs.markdown;

import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Resolves the links of one page: relative links between the Markdown files become paths of the
 * site.
 */
final class PageLinks {
  private static final String MARKDOWN = ".md";
  private static final String INDEX = "/README";
  private static final String IMAGES = "/images/";

  /** Where files in the root of the repository find the pages. */
  private static final Pattern FOLDER = Pattern.compile("^/docs(/zh)?(?=/)");

  private final DocPage page;

  PageLinks(DocPage page) {
    this.page = page;
  }

  /** The target as a path below {@code /}, or as it is: an address elsewhere, or an anchor. */
  String resolve(String target) {
    if (target.startsWith("#") || target.startsWith("/") || target.contains(":")) {
      return target;
    }
    if (target.contains(IMAGES)) {
      return DocPage.url(target.substring(target.indexOf(IMAGES)), Language.EN);
    }
    var resolved = URI.create("/x" + page.path()).resolve(target);
    var path = resolved.getRawPath();
    var fragment = resolved.getRawFragment() == null ? "" : "#" + resolved.getRawFragment();
    if (!path.startsWith("/x")) {
      return target;
    }
    return sitePath(FOLDER.matcher(path.substring("/x".length())).replaceFirst("")) + fragment;
  }

  private String sitePath(String path) {
    var bare =
        path.endsWith(MARKDOWN) ? path.substring(0, path.length() - MARKDOWN.length()) : path;
    return DocPage.url(bare.equals(INDEX) ? "" : bare, page.language());
  }
}

package filmgate.docs.site;

import filmgate.docs.markdown.PageHeading;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/**
 * The data of a whole HTML page.
 *
 * @param prefix the path before the paths of this server
 * @param bodyHtml the page itself, which is not escaped
 * @param alternate the path of the page in the other language
 * @param markdown the path of the page as Markdown
 * @param hint a sentence above the page
 * @param headings the headings of the second and third level
 */
@JStache(path = "filmgate/docs/site/page.mustache")
public record PageFrame(
    SiteText text,
    String prefix,
    String title,
    String summary,
    String bodyHtml,
    String alternate,
    Optional<String> markdown,
    Optional<String> hint,
    List<MenuSection> menu,
    List<PageHeading> headings,
    List<MenuLink> neighbours) {

  public boolean hasOutline() {
    return !headings.isEmpty();
  }

  public boolean hasNeighbours() {
    return !neighbours.isEmpty();
  }

  /** A section of the menu. */
  public record MenuSection(String title, List<MenuLink> links) {}

  /**
   * A link of the menu.
   *
   * @param label what it is, such as <i>Next</i>; empty in the menu
   * @param relation the relation of a link to a neighbour, {@code next}; empty in the menu
   * @param current whether it leads to the page itself
   */
  public record MenuLink(
      String label, String relation, String url, String title, boolean current) {}
}

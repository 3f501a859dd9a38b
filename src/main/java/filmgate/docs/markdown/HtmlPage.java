package filmgate.docs.markdown;

import java.util.List;

/**
 * A page in HTML, without its title and its frame.
 *
 * @param html with placeholders, which {@link PublicAddress} fills
 */
public record HtmlPage(String html, List<PageHeading> headings) {
  public HtmlPage {
    headings = List.copyOf(headings);
  }
}

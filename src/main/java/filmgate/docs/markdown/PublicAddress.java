package filmgate.docs.markdown;

import filmgate.docs.page.DocPage;

/**
 * Where a reader reaches this server.
 *
 * @param baseUrl the start of absolute links, without a slash at its end
 * @param pathPrefix the path before the paths of this server; usually empty
 */
public record PublicAddress(String baseUrl, String pathPrefix) {
  /** Used for {@link DocPage#BASE_URL} where a page means that address itself. */
  static final String LOCAL_ADDRESS = "\uE000";

  /** Used before every path of this server in HTML. */
  static final String PATH_PREFIX = "\uE001";

  /** The HTML with the address of this server. */
  public String fillHtml(String html) {
    return fill(html, HtmlText.escape(baseUrl)).replace(PATH_PREFIX, HtmlText.escape(pathPrefix));
  }

  /** The Markdown or JSON with the address of this server. */
  public String fillText(String text) {
    return fill(text, baseUrl);
  }

  private static String fill(String text, String address) {
    return text.replace(DocPage.BASE_URL, address).replace(LOCAL_ADDRESS, DocPage.BASE_URL);
  }
}

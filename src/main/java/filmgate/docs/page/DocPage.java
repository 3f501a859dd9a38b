package filmgate.docs.page;

import filmgate.text.Language;
import java.util.List;

/**
 * A page of the documentation in one language.
 *
 * @param path the path below {@code /docs} without the language, {@code /guides/webhooks}; empty
 *     for the first page
 * @param title the heading of the first level
 * @param summary one sentence for indexes and search results
 * @param blocks what follows the title
 */
public record DocPage(
    String path, Language language, String title, String summary, List<Block> blocks) {
  /**
   * The address of the server in the sources of pages. The site replaces it with the address of the
   * request, except in code blocks of configuration files.
   */
  public static final String BASE_URL = "http://127.0.0.1:8080";

  private static final String ROOT = "/docs";

  public DocPage {
    blocks = List.copyOf(blocks);
  }

  /** The path on the server, {@code /docs/zh/guides/webhooks}. */
  public String url() {
    return url(path, language);
  }

  /** The path on the server of a page in a language. */
  public static String url(String path, Language language) {
    return switch (language) {
      case EN -> ROOT + path;
      case ZH -> ROOT + "/zh" + path;
    };
  }
}

package filmgate.docs.markdown;

import filmgate.docs.page.DocPage;
import java.util.Set;

/** What the language of a code block means for its text. */
final class CodeFences {
  /** The files in which the address of the server is the one that it listens on. */
  private static final Set<String> CONFIGURATION =
      Set.of("yaml", "toml", "ini", "nginx", "caddy", "text", "dockerfile", "log");

  private CodeFences() {}

  /** The first word after the fence; the others are for the tests that run the block. */
  static String language(String info) {
    var end = info.indexOf(' ');
    return end < 0 ? info : info.substring(0, end);
  }

  /** The text of a code block, in which the address of a configuration file is protected. */
  static String text(String language, String literal) {
    return CONFIGURATION.contains(language)
        ? literal.replace(DocPage.BASE_URL, PublicAddress.LOCAL_ADDRESS)
        : literal;
  }
}

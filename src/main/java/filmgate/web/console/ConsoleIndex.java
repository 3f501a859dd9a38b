package filmgate.web.console;

import filmgate.text.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page that starts the console, completed for each response.
 *
 * @param template the page as the build has written it, with {@code __BASE__}, {@code __SETUP__},
 *     and {@code __NONCE__}
 */
record ConsoleIndex(String template) {

  /**
   * What the page must know.
   *
   * @param basePath the path before {@code /console} and {@code /v1}, without a trailing slash
   * @param nonce the value that a script or style of this response must have
   * @param language the language that the browser prefers
   */
  record Setup(String basePath, String version, String nonce, Language language) {
    /** The setup as JSON that cannot end the element around it. */
    String json() {
      return JsonMapper.shared()
          .createObjectNode()
          .put("base_path", basePath)
          .put("version", version)
          .put("nonce", nonce)
          .put("language", language.tag())
          .put("password", true)
          .toString()
          .replace("<", "\\u003c");
    }
  }

  /** The page for one response. */
  String fill(Setup setup) {
    return template
        .replace("__BASE__", escaped(setup.basePath()) + "/console/")
        .replace("__NONCE__", setup.nonce())
        .replace("__SETUP__", setup.json());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}

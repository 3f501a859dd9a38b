package filmgate.journey;

import filmgate.testing.BrowserScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code src/test/browser/check.js}, which looks at pages in Chromium. Its screenshots are in
 * {@code target/screenshots}.
 */
final class BrowserCheck {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private BrowserCheck() {}

  /**
   * Visits pages of a server; skips the test where a tool is missing.
   *
   * @param samples a page with samples in several languages; empty if there is none
   * @param forms a page with forms that create and read a video; empty if there is none
   */
  static BrowserScript.Ended run(
      String base, String key, List<String> pages, String samples, String forms) throws Exception {
    Files.createDirectories(SCREENSHOTS);
    var order =
        Map.of(
            "base",
            base,
            "key",
            key,
            "screenshots",
            SCREENSHOTS.toAbsolutePath().toString(),
            "pages",
            pages,
            "samples",
            samples,
            "forms",
            forms);
    return BrowserScript.run("check.js", order);
  }
}

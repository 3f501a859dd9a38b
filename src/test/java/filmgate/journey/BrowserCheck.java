package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs {@code src/test/browser/check.js}, which looks at pages in Chromium. Its libraries are
 * installed into {@code target/browser}, and its screenshots are in {@code target/screenshots}.
 */
final class BrowserCheck {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SOURCE = Path.of("src", "test", "browser");
  private static final Path DIRECTORY = Path.of("target", "browser");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String LOCK = "package-lock.json";
  private static final int PATIENCE_MINUTES = 8;

  private BrowserCheck() {}

  /** How a program ended, and what it printed. */
  record Ended(int exitCode, String output) {}

  /**
   * Visits pages of a server; skips the test where a tool is missing.
   *
   * @param samples a page with samples in several languages; empty if there is none
   * @param forms a page with forms that create and read a video; empty if there is none
   */
  static Ended run(String base, String key, List<String> pages, String samples, String forms)
      throws Exception {
    Tools.need("node", "npm");
    var browser = browser();
    if (browser.isEmpty()) {
      Tools.missing("Chromium is not installed.");
    }
    if (!install()) {
      Tools.missing("npm cannot install playwright-core and axe-core here.");
    }
    Files.createDirectories(SCREENSHOTS);
    var order =
        Map.of(
            "base",
            base,
            "key",
            key,
            "browser",
            browser.map(Path::toString).orElse(""),
            "screenshots",
            SCREENSHOTS.toAbsolutePath().toString(),
            "pages",
            pages,
            "samples",
            samples,
            "forms",
            forms);
    return run("node", "check.js", JSON.writeValueAsString(order));
  }

  private static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Tools.find(name).stream())
        .findFirst();
  }

  /** Copies the scripts, and installs their libraries unless the same ones are there. */
  private static boolean install() throws Exception {
    Files.createDirectories(DIRECTORY);
    var known =
        Files.isDirectory(DIRECTORY.resolve("node_modules").resolve("axe-core"))
            && Files.mismatch(SOURCE.resolve(LOCK), DIRECTORY.resolve(LOCK)) < 0;
    try (var files = Files.list(SOURCE)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, DIRECTORY.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return known || run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").exitCode() == 0;
  }

  private static Ended run(String... command) throws IOException, InterruptedException {
    var output = Files.createTempFile(DIRECTORY, "output-", ".log");
    var process =
        new ProcessBuilder(command)
            .directory(DIRECTORY.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    var ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    var text = Files.readString(output);
    Files.delete(output);
    assertThat(ended).as("%s did not end: %s", command[0], text).isTrue();
    return new Ended(process.exitValue(), text);
  }
}

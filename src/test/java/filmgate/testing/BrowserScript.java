package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a script of {@code src/test/browser} that drives Chromium. Its libraries are installed into
 * {@code target/browser}.
 */
public final class BrowserScript {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SOURCE = Path.of("src", "test", "browser");
  private static final Path DIRECTORY = Path.of("target", "browser");
  private static final String LOCK = "package-lock.json";
  private static final int PATIENCE_MINUTES = 8;

  private BrowserScript() {}

  /** How a program ended, and what it printed. */
  public record Ended(int exitCode, String output) {}

  /**
   * Runs a script; skips the test where a tool is missing.
   *
   * @param order its argument, to which the program of the browser is added as {@code browser}
   */
  public static Ended run(String script, Map<String, ?> order) throws Exception {
    Tools.need("node", "npm");
    var browser = browser();
    if (browser.isEmpty()) {
      Tools.missing("Chromium is not installed.");
    }
    if (!install()) {
      Tools.missing("npm cannot install playwright-core and axe-core here.");
    }
    var complete = new HashMap<String, Object>(order);
    complete.put("browser", browser.map(Path::toString).orElse(""));
    return run("node", script, JSON.writeValueAsString(complete));
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
    try (var files = Files.walk(SOURCE)) {
      for (var file : files.toList()) {
        copy(file, DIRECTORY.resolve(SOURCE.relativize(file).toString()));
      }
    }
    return known || run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").exitCode() == 0;
  }

  private static void copy(Path file, Path target) throws IOException {
    if (Files.isDirectory(file)) {
      Files.createDirectories(target);
    } else {
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
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

package filmgate.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import filmgate.web.console.MissingConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server does with the build, for scripts that end in every way. */
class ConsoleBuildTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final String URL = "http://127.0.0.1:8080";

  @TempDir Path home;

  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private ConsoleBuild build;

  @BeforeEach
  void aProgramWithoutSources() throws IOException {
    Tools.need("node");
    var target = Files.createDirectories(home.resolve("target"));
    build = new ConsoleBuild(new ConsolePaths(target.resolve("console.zip")));
  }

  private void script(String text) throws IOException {
    var sources = Files.createDirectories(home.resolve("console"));
    Files.writeString(sources.resolve("build.mjs"), text);
  }

  private String line() throws InterruptedException {
    var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(line).as("a line within %d seconds", PATIENCE_SECONDS).isNotNull();
    return line;
  }

  private MissingConsole missing() {
    return build.console().missing().get();
  }

  @Test
  void withoutSourcesNothingIsBuilt() {
    build.start(true, URL, lines::add);

    assertThat(missing()).isEqualTo(new MissingConsole.NotInstalled());
    assertThat(lines).isEmpty();
  }

  @Test
  void aServerThatMustNotBuildDoesNot() throws Exception {
    script("console.error('console: started')");

    build.start(false, URL, lines::add);

    assertThat(missing()).isEqualTo(new MissingConsole.NotInstalled());
    assertThat(home.resolve("target").resolve("console.log")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"1, BuildFailed", "3, ToolsMissing", "77, BuildFailed"})
  void aBuildThatFailsIsExplained(int exitCode, String state) throws Exception {
    script("console.error('console: step one\\nmore');process.exitCode = %d".formatted(exitCode));

    build.start(true, URL, lines::add);
    assertThat(line()).isEqualTo("Console: step one");
    try (var ended = build) {
      awaitState(state);
      assertThat(missing().toString()).contains("step one").doesNotContain("more");
      assertThat(ended.console().archive().isPresent()).isFalse();
    }
    assertThat(home.resolve("target").resolve("console.log")).hasContent("console: step one\nmore");
  }

  private void awaitState(String name) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!missing().getClass().getSimpleName().equals(name)) {
      assertThat(System.nanoTime()).as("%s, not %s", missing(), name).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void closingEndsTheBuild() throws Exception {
    script("console.error(`console: process ${process.pid}`); setInterval(() => {}, 1000)");

    build.start(true, URL, lines::add);
    var process = Long.parseLong(line().replace("Console: process ", ""));
    assertThat(missing()).isInstanceOf(MissingConsole.Building.class);
    build.close();

    assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(lines).isEmpty();
  }
}

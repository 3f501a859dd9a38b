package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the console with 10,000 tasks, and looks at all its pages, with {@code
 * -Dconsole.figures=true}.
 */
@EnabledIfSystemProperty(named = "console.figures", matches = "true")
class ConsoleFiguresTest {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleFiguresTest.class);
  private static final int TASKS = 10_000;

  @TempDir Path directory;

  @Test
  void figures() throws Exception {
    try (var server = ConsoleServer.start(directory)) {
      var passed = server.runSignedIn("figures.js", Map.of("tasks", TASKS));
      passed.forEach(LOG::info);
      assertThat(passed).contains(TASKS + " tasks");
    }
  }

  /** Writes contact sheets, {@code target/screenshots/sheet-….jpg}. */
  @ParameterizedTest
  @ValueSource(strings = {"en-US", "zh-CN"})
  void everyPageIsAccessibleInBothThemesAndSizes(String language) throws Exception {
    try (var lab = UpstreamLab.start(LabSettings.onFreePort(Clock.systemUTC()));
        var server = ConsoleServer.start(directory)) {
      var more = Map.of("language", language, "lab", lab.url());
      assertThat(server.runSignedIn("pages.js", more)).contains("the videos were made");
    }
  }
}

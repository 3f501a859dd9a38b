package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.sample.SampleLanguage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of the documentation that are marked {@code check}, and the files in {@code deploy},
 * are valid for the program that reads them.
 */
class CheckedFilesTest {
  private static final Logger LOG = LoggerFactory.getLogger(CheckedFilesTest.class);
  private static final Path DEPLOY = Path.of("deploy");

  /** Debian has no program that checks a container file. */
  private static final String CONTAINER_FILE = "Containerfile";

  @TempDir Path directory;

  static List<CheckedFile> files() throws Exception {
    var found = new ArrayList<CheckedFile>();
    for (var page : DocumentationJourney.pages()) {
      PageBlock.of(page).stream()
          .filter(PageBlock::isCheck)
          .map(block -> CheckedFile.of(page, block))
          .forEach(found::add);
    }
    try (var deployed = Files.list(DEPLOY)) {
      for (var file : deployed.sorted().toList()) {
        if (!file.endsWith(CONTAINER_FILE)) {
          found.add(new CheckedFile("" + file, language(file), Files.readString(file)));
        }
      }
    }
    return found;
  }

  private static String language(Path file) {
    var name = file.getFileName().toString();
    if (name.startsWith("Caddyfile")) {
      return "caddy";
    }
    if (name.startsWith("prometheus")) {
      return name.contains("alerts") ? "alerts" : "prometheus";
    }
    return name.endsWith(".service") ? "ini" : "nginx";
  }

  @BeforeAll
  static void printTheList() throws Exception {
    for (var file : files()) {
      LOG.info("checked and not run: {} by {}", file.place(), file.program());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aCheckedFileIsValid(CheckedFile file) throws Exception {
    assertThat(file.problems(directory)).as(file.place()).isEmpty();
  }

  static Stream<CheckedFile> brokenFiles() {
    return Stream.of(
        new CheckedFile("a part of nginx", "nginx", "location /admin/ { retrun 404; }\n"),
        new CheckedFile("a missing semicolon", "nginx", "listen 443 ssl http2\n"),
        new CheckedFile("nginx", "nginx", "server {\n  proxy_pass http://127.0.0.1:8080;\n}\n"),
        new CheckedFile("a part of Caddy", "caddy", "respnd /admin/* 404\n"),
        new CheckedFile("Caddy", "caddy", "video.example.com {\n  reverse_proxy {\n"),
        new CheckedFile("a part of a unit", "ini", "[Service]\nMemoryMx=4G\n"),
        new CheckedFile("a unit", "ini", "[Service]\nExecStart=/no/such/program\n"),
        new CheckedFile("Prometheus", "prometheus", "scrape_config: []\n"),
        new CheckedFile(
            "an alert",
            "alerts",
            "groups: [{name: a, rules: [{alert: A, expr: 'sum(filmgate_renders'}]}]\n"),
        new CheckedFile("an unknown setting", "yaml", "hots: 127.0.0.1\n"),
        new CheckedFile("an unknown field", "yaml", "channels:\n  - nmae: a\n"),
        new CheckedFile(
            SampleLanguage.SWIFT.label(), SampleLanguage.SWIFT.fence(), "let a = \"\"\"b\"\n"),
        new CheckedFile(
            SampleLanguage.C_SHARP.label(), SampleLanguage.C_SHARP.fence(), "if (a) }\n"));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void aMistakeIsReported(CheckedFile file) throws Exception {
    assertThat(file.problems(directory)).as(file.place()).isNotEmpty();
  }

  @Test
  void everyProgramHasAFileToCheck() throws Exception {
    assertThat(files())
        .extracting(CheckedFile::program)
        .contains(
            "nginx -t",
            "caddy validate",
            "systemd-analyze verify",
            "the settings of Filmgate",
            "promtool check config",
            "promtool check rules",
            "tree-sitter");
  }
}

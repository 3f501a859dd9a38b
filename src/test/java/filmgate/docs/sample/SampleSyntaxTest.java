package filmgate.docs.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples in Swift and C#, which Debian cannot run, parse. The parser is tree-sitter, in an
 * environment of Python below {@code target} that the first run creates.
 */
class SampleSyntaxTest {
  private static final Path PYTHON = Path.of("src", "test", "python");
  private static final Path ENVIRONMENT = Path.of("target", "tools", "tree-sitter");
  private static final String INTERPRETER = ENVIRONMENT.resolve("bin").resolve("python") + "";

  @TempDir Path directory;

  private record Ended(int exitCode, String output) {}

  @BeforeAll
  static void install() throws Exception {
    Tools.need("python3");
    if (!canParse() && !(run("python3", "-m", "venv", ENVIRONMENT + "") && installParsers())) {
      Tools.missing("tree-sitter cannot be installed: it needs venv of Python, and PyPI.");
    }
  }

  private static boolean canParse() throws Exception {
    return Files.exists(Path.of(INTERPRETER))
        && run(INTERPRETER, "-c", "import tree_sitter, tree_sitter_c_sharp, tree_sitter_swift");
  }

  private static boolean installParsers() throws Exception {
    var requirements = PYTHON.resolve("requirements.txt") + "";
    return run(INTERPRETER, "-m", "pip", "install", "--quiet", "--requirement", requirements);
  }

  private static boolean run(String... command) throws Exception {
    return end(command).exitCode() == 0;
  }

  private static Ended end(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "nasty"})
  void programsParse(String name) throws Exception {
    for (var language : List.of(SampleLanguage.SWIFT, SampleLanguage.C_SHARP)) {
      assertThat(errors(language, Samples.of(SamplesTest.body(name), language).text())).isEmpty();
    }
  }

  /** The parser finds what a wrong literal would cause. */
  @Test
  void aBrokenProgramDoesNotParse() throws Exception {
    for (var language : List.of(SampleLanguage.SWIFT, SampleLanguage.C_SHARP)) {
      var text = Samples.of(SamplesTest.body("nasty"), language).text();
      assertThat(errors(language, text.replaceFirst("\"prompt\"", "\"\"\"prompt\""))).isNotEmpty();
    }
  }

  private String errors(SampleLanguage language, String text) throws Exception {
    var file = Files.writeString(directory.resolve(language.file()), text);
    var script = PYTHON.resolve("syntax_errors.py");
    var ended =
        end(Stream.of(INTERPRETER, script, file).map(Object::toString).toArray(String[]::new));
    assertThat(ended.exitCode() == 0).as(ended.output()).isEqualTo(ended.output().isEmpty());
    return ended.output();
  }
}

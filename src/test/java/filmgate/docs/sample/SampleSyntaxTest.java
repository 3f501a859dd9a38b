package filmgate.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.testing.TreeSitter;
import filmgate.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples in Swift and C#, which Debian cannot run, parse. */
class SampleSyntaxTest {
  @TempDir Path directory;

  @BeforeAll
  static void install() throws Exception {
    TreeSitter.need();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "nasty"})
  void programsParse(String name) throws Exception {
    for (var language : List.of(SampleLanguage.SWIFT, SampleLanguage.C_SHARP)) {
      assertThat(errors(language, Samples.of(SamplesTest.body(name), language, Language.ZH).text()))
          .isEmpty();
    }
  }

  /** The parser finds what a wrong literal would cause. */
  @Test
  void aBrokenProgramDoesNotParse() throws Exception {
    for (var language : List.of(SampleLanguage.SWIFT, SampleLanguage.C_SHARP)) {
      var text = Samples.of(SamplesTest.body("nasty"), language, Language.EN).text();
      assertThat(errors(language, text.replaceFirst("\"prompt\"", "\"\"\"prompt\""))).isNotEmpty();
    }
  }

  private String errors(SampleLanguage language, String text) throws Exception {
    return TreeSitter.errors(Files.writeString(directory.resolve(language.file()), text));
  }
}

package filmgate.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text and the colours of samples; {@code -Dgolden=write} rewrites the files. */
class SamplesTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "samples");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static ObjectNode body(String name) throws Exception {
    var file = GOLDEN.resolve(name).resolve("body.json");
    return (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "nasty"})
  void programsMatchTheirFiles(String name) throws Exception {
    for (var language : SampleLanguage.values()) {
      var file = GOLDEN.resolve(name).resolve(language.file() + ".txt");
      var text = Samples.of(body(name), language, Language.EN).text();
      if (System.getProperty("golden", "").equals("write")) {
        Files.writeString(file, text);
      }
      assertThat(file).hasContent(text);
    }
  }

  @Test
  void tabsHaveTheLanguagesInOrder() throws Exception {
    assertThat(Samples.of(body("plain"), Language.EN).samples())
        .extracting(CodeSample::label)
        .containsExactly(
            "cURL", "Python", "JavaScript", "Go", "Java", "PHP", "Ruby", "Swift", "C#");
  }

  @ParameterizedTest
  @EnumSource
  void thePageCanReplaceTheKeyAndTheAddress(SampleLanguage language) throws Exception {
    var sample = Samples.of(body("nasty"), language, Language.EN);
    assertThat(texts(sample, TokenKind.API_KEY)).hasSize(1);
    assertThat(sample.text()).containsOnlyOnce(DocPage.BASE_URL).endsWith("\n");
    assertThat(sample.text().replace("\t", "    ").lines())
        .filteredOn(line -> !line.contains("\\n"))
        .allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @EnumSource
  void tokensHaveTheKindsOfTheirText(SampleLanguage language) throws Exception {
    var sample = Samples.of(body("plain"), language, Language.EN);
    assertThat(texts(sample, TokenKind.COMMENT))
        .hasSizeBetween(2, 3)
        .allMatch(text -> text.matches("(#|//) .+"))
        .anyMatch(text -> text.contains("Run: "));
    assertThat(texts(sample, TokenKind.KEYWORD)).isNotEmpty().noneMatch(text -> text.contains(" "));
    assertThat(String.join("", texts(sample, TokenKind.STRING)))
        .contains("a golden retriever running on the beach, sunset, cinematic");
    assertThat(String.join("", texts(sample, TokenKind.PLAIN))).doesNotContain("retriever");
  }

  @ParameterizedTest
  @EnumSource
  void onlyCommentsAreTranslated(SampleLanguage language) throws Exception {
    var english = Samples.of(body("nasty"), language, Language.EN).tokens();
    var chinese = Samples.of(body("nasty"), language, Language.ZH).tokens();
    assertThat(chinese).hasSameSizeAs(english);
    for (int i = 0; i < english.size(); i++) {
      var isComment = english.get(i).kind() == TokenKind.COMMENT;
      assertThat(chinese.get(i).kind()).isEqualTo(english.get(i).kind());
      assertThat(chinese.get(i).equals(english.get(i)))
          .as("" + chinese.get(i))
          .isNotEqualTo(isComment);
      assertThat(HAN.matcher(chinese.get(i).text()).find() || !isComment).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "veo3.1-fast-official, veo3.1-fast-official.mp4",
    "'a b', video.mp4",
    "-x, video.mp4"
  })
  void theFileIsNamedAfterTheModel(String model, String file) {
    var body = JsonMapper.shared().createObjectNode().put("model", model);
    assertThat(Samples.videoFile(body)).isEqualTo(file);
    assertThat(Samples.of(body, SampleLanguage.PYTHON, Language.EN).text())
        .contains('"' + file + '"');
  }

  private static List<String> texts(CodeSample sample, TokenKind kind) {
    return sample.tokens().stream()
        .filter(token -> token.kind() == kind)
        .map(CodeToken::text)
        .toList();
  }
}

package filmgate.render.prompt.noun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounFileTest {
  @Test
  void linesAreTargetsWithNouns() {
    var nouns = parse("# dogs\n\ndog: Puppy, 小狗、狗狗\ndog/corgi: corgi\n@beach: sea shore\n");
    assertThat(nouns)
        .isEqualTo(
            Map.of(
                "puppy", Drawable.subject("dog"),
                "小狗", Drawable.subject("dog"),
                "狗狗", Drawable.subject("dog"),
                "corgi", new Drawable(Drawable.Meaning.SUBJECT, "dog", "corgi"),
                "sea shore", Drawable.setting("beach")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dog puppy | must be a target",
        "Dog: puppy | is not a valid target",
        "@beach/sand: shore | is not a valid target",
        "dog: | is not a valid noun",
        "dog: puppy,, whelp | is not a valid noun",
        "dog: <b> | is not a valid noun",
        "cat: first | is listed twice",
        "unknown: puppy | is not the id of",
        "@unknown: puppy | is not the id of",
      })
  void anInvalidLineIsNamed(String line, String problem) {
    assertThatThrownBy(() -> parse("dog: first\n" + line))
        .isInstanceOf(InvalidNounsException.class)
        .hasMessageStartingWith("lexicon/mine.txt, line 2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void addedNounsReplaceBundledOnes() {
    var table = NounTable.bundled().with(parse("cat: corgi"));
    assertThat(table.find("corgi")).contains(Drawable.subject("cat"));
    assertThat(table.find("beagle")).contains(Drawable.subject("dog"));
  }

  private static Map<String, Drawable> parse(String text) {
    return NounFile.parse("lexicon/mine.txt", text, target -> !target.kind().equals("unknown"));
  }
}

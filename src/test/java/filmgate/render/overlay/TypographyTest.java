package filmgate.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.spec.CaptionText;
import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  private static final Font FONT = Typography.size(20);

  @Test
  void theListOfCharactersIsThatOfTheFont() {
    for (int point = 0x21; point <= Character.MAX_CODE_POINT; point++) {
      if (CaptionText.isDrawable(point)) {
        assertThat(FONT.canDisplay(point)).as("U+%04X", point).isTrue();
      } else {
        assertThat(FONT.canDisplay(point) && Character.isLetter(point))
            .as("U+%04X", point)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a \ud83d\udc15\ufe0f b\u200b \u732b, a b \u732b, false",
    "fox \ud55c\uad6d\uc5b4, fox, false",
    "fox \u0627\u0644\u0639\u0631\u0628\u064a\u0629, fox, false",
    "fox \u05e2\u05d1\u05e8\u05d9\u05ea, fox, false",
    "fox \u0e44\u0e17\u0e22, fox, false",
    "fox \u0939\u093f\u0928\u094d\u0926\u0940, fox, false",
    "cafe\u0301, caf\u00e9, true",
    "\u304b\u3099, \u304c, true",
  })
  void whatTheFontLacksIsLeftOut(String text, String drawn, boolean complete) {
    assertThat(CaptionText.drawable(text)).isEqualTo(drawn);
    assertThat(CaptionText.isComplete(text)).isEqualTo(complete);
  }

  @Test
  void linesBreakAtSpacesAndBetweenIdeographs() {
    List<String> latin = Typography.wrapLines("one two three four five", FONT, 100, 9);
    assertThat(latin).hasSizeGreaterThan(1).allMatch(line -> Typography.width(line, FONT) <= 100);
    assertThat(String.join(" ", latin)).isEqualTo("one two three four five");
    List<String> chinese = Typography.wrapLines("\u4e00".repeat(23), FONT, 205, 9);
    assertThat(chinese).extracting(String::length).containsExactly(10, 10, 3);
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    List<String> lines = Typography.wrapLines("word ".repeat(200).strip(), FONT, 300, 3);
    assertThat(lines).hasSize(3);
    assertThat(lines.getLast()).endsWith("\u2026");
    assertThat(Typography.width(lines.getLast(), FONT)).isLessThanOrEqualTo(300);
  }
}

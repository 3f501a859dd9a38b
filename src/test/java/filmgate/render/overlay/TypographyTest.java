package filmgate.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.spec.CaptionText;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  private static final Font FONT = Typography.size(20);
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

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
    "fox \u1112\u1161\u11ab\u1100\u116e\u11a8, fox, false",
    "fox \u1780\u17b6 \u0b95\u0bc6\u0bbe \u10e5 \u0561 \u1218, fox, false",
    "'\u05e9\u05dc\u05d5\u05dd, \u05e2\u05d5\u05dc\u05dd!', '', false",
    "fox \ud83e\udd37\u200d\u2640\ufe0f 1\ufe0f\u20e3 \ud83c\udde9\ud83c\uddea, fox, false",
    "fox \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83d\udc4d\ud83c\udffd, fox, false",
    "fox \u2764\ufe0f\u200d\ud83d\udd25 x\u0302 y, fox y, false",
    "cafe\u0301, caf\u00e9, true",
    "!?, !?, true",
    "\u304b\u3099, \u304c, true",
  })
  void whatTheFontLacksIsLeftOut(String text, String drawn, boolean complete) {
    assertThat(CaptionText.drawable(text)).isEqualTo(drawn);
    assertThat(CaptionText.isComplete(text)).isEqualTo(complete);
  }

  /** Glyph 0 of a font is its box; the layout engine shows which glyphs it takes. */
  @Test
  void noTextIsShownAsABox() {
    for (int plane = 0; plane <= Character.MAX_CODE_POINT; plane += 0x400) {
      StringBuilder text = new StringBuilder("a ");
      for (int point = plane; point < plane + 0x400; point++) {
        text.appendCodePoint(point).append(" ");
      }
      char[] drawn = CaptionText.drawable(text.toString()).toCharArray();
      GlyphVector glyphs =
          FONT.layoutGlyphVector(CONTEXT, drawn, 0, drawn.length, Font.LAYOUT_LEFT_TO_RIGHT);
      int[] numbers = glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null);
      assertThat(numbers).as("from U+%04X", plane).isNotEmpty().doesNotContain(0);
    }
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

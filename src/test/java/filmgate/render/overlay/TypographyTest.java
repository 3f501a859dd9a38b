package filmgate.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypographyTest {
  private static final Font FONT = Typography.size(20);

  @Test
  void whatTheFontLacksBecomesABox() {
    assertThat(Typography.drawable("a \ud83d\udc15\ufe0f\tb\u200b\n\u732b"))
        .isEqualTo("a \u25a1 b \u732b");
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

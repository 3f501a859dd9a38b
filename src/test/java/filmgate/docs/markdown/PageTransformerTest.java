package filmgate.docs.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.page.Block;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the site changes in the HTML of Markdown. */
class PageTransformerTest {
  private static String html(String markdown) {
    var blocks = List.<Block>of(new Block.Markdown(markdown));
    return PageHtmlWriter.write(new DocPage("/guides/one", Language.EN, "One", "", blocks)).html();
  }

  @ParameterizedTest
  @CsvSource({
    "**Note** a, note",
    "**Warning** a, warning",
    "**Warning:** a, warning",
    "**说明**：甲, note",
    "**注意**：甲, warning"
  })
  void aQuotationThatStartsWithAWordIsANote(String text, String name) {
    assertThat(html("> " + text + "\n")).startsWith("<blockquote class=\"" + name + "\">");
  }

  @Test
  void anotherQuotationIsNone() {
    assertThat(html("> Not run. **Note** that.\n")).startsWith("<blockquote>\n");
    assertThat(html("> **Notes** are sung.\n")).startsWith("<blockquote>\n");
  }

  @Test
  void aHeadWithoutTextIsLeftOut() {
    assertThat(html("| | |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<td>1</td>")
        .doesNotContain("<th", "thead");
  }

  @Test
  void aCellOfAHeadWithoutTextHeadsNothing() {
    assertThat(html("| a | |\n|---|---|\n| 1 | 2 |\n"))
        .contains("<th>a</th>\n<td></td>", "<td>1</td>");
  }

  @Test
  void indentedCodeIsACodeBlock() {
    assertThat(html("    a < b\n"))
        .contains("<div class=\"code\"><pre tabindex=\"0\">", "a &lt; b\n</code>");
  }
}

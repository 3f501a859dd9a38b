package filmgate.docs.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.docs.page.Block;
import filmgate.docs.page.CodeSample;
import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import filmgate.docs.page.DocPage;
import filmgate.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  private static final PublicAddress ADDRESS = new PublicAddress("https://video.example.com", "");

  private static String written(Block... blocks) {
    var page = new DocPage("/guides/one", Language.EN, "One", "", List.of(blocks));
    return ADDRESS.fillText(MarkdownWriter.write(page));
  }

  @Test
  void theTitleAndTheBlocksFollowEachOther() {
    var token = CodeToken.of(TokenKind.NUMBER, "print(1)\n");
    var text =
        written(
            new Block.Markdown("Text.\n"),
            new Block.CodeTabs(List.of(new CodeSample("Python", "python", List.of(token)))),
            new Block.TryIt("GET", "/v1/models", ""));

    assertThat(text).isEqualTo("# One\n\nText.\n\n**Python**\n\n```python\nprint(1)\n```\n");
  }

  @Test
  void linksAreCompleteAndLeadToMarkdown() {
    assertThat(
            written(
                new Block.Markdown(
                    "[a](two.md#x) [b](/docs/models) [c](/keys) ![d](../images/strip.jpg)"
                        + " [e](#f)")))
        .contains(
            "[a](https://video.example.com/docs/guides/two.md#x)",
            "[b](https://video.example.com/docs/models.md)",
            "[c](https://video.example.com/keys)",
            "![d](https://video.example.com/docs/images/strip.jpg)",
            "[e](#f)");
  }

  @Test
  void marksForTheSiteAndForTestsAreLeftOut() {
    assertThat(
            written(
                new Block.Markdown(
                    "## `mode` {#mode}\n\n```sh exit=2\necho \"[a](b.md) {#c}\"\n```\n")))
        .isEqualTo("# One\n\n## `mode`\n\n```sh\necho \"[a](b.md) {#c}\"\n```\n");
  }
}
